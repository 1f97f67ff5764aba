package bianmin.knowledge;

import bianmin.knowledge.Procedure.Channel;
import bianmin.knowledge.Procedure.Cost;
import bianmin.knowledge.Procedure.CountyVariant;
import bianmin.knowledge.Procedure.Evidence;
import bianmin.knowledge.Procedure.LegalPeriod;
import bianmin.knowledge.Procedure.Link;
import bianmin.knowledge.Procedure.ProcessingTime;
import bianmin.knowledge.Procedure.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the facts of one procedure: front matter and sections.
final class ProcedureFile {
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3}) (days|months|years)");

    private final Reading reading;
    private final Map<String, Integer> used = new LinkedHashMap<>();

    private ProcedureFile(Reading reading) {
        this.reading = reading;
    }

    /// What was read; the reading tells whether it may be used.
    record Read(Procedure procedure, Fields fields, SectionReader sections) {}

    static Optional<Read> read(String text, Reading reading, QuestionsFile questions) {
        return FrontMatter.of(text, reading).flatMap(front -> {
            var file = new ProcedureFile(reading);
            var sections = new SectionReader(reading);
            sections.read(front.body(), front.linesBefore());
            sections.marks().forEach(file.used::putIfAbsent);
            return front.fields(reading)
                    .flatMap(fields -> file.procedure(fields, sections, questions)
                            .map(procedure -> new Read(procedure, fields, sections)));
        });
    }

    private Optional<Procedure> procedure(Fields f, SectionReader sections, QuestionsFile questions) {
        var id = id(f, "id", f.text("id"));
        var domain = f.text("domain");
        var procedure = new Procedure(
                id.orElse(new ProcedureId("unnamed")),
                f.text("title"),
                f.text("short"),
                texts(f, "also-called"),
                domain,
                f.text("authority"),
                known(f, "life-events", Terms.LIFE_EVENTS),
                f.text("for"),
                texts(f, "related").stream()
                        .flatMap(text -> id(f, "related", text).stream())
                        .toList(),
                f.truth("differs-by-county"),
                f.each("evidence", this::evidence),
                f.each("cost", this::cost),
                f.one("processing-time", this::processingTime),
                f.each("legal-periods", this::legalPeriod),
                f.each("channels", this::channel),
                f.each("links", ProcedureFile::link),
                counties(f),
                sources(f),
                sections.sections(),
                f.date("checked"),
                f.date("review"),
                f.has("owner") ? f.text("owner") : domain,
                f.has("notes") ? f.text("notes") : "",
                questions.samples().stream().map(Fields.Line::text).toList(),
                questions.tests().stream().map(QuestionsFile.Test::question).toList());
        f.end();
        if (procedure.links().isEmpty()) {
            f.problem("links", "none (expected: at least the official page)");
        }
        return id.map(_ -> procedure);
    }

    private static Optional<ProcedureId> id(Fields f, String field, String text) {
        try {
            return Optional.of(new ProcedureId(text));
        } catch (IllegalArgumentException e) {
            f.problem(field, "\"" + text + "\" (expected: an id of the catalogue, such as id-card-lost)");
            return Optional.empty();
        }
    }

    private static List<String> texts(Fields f, String field) {
        return f.texts(field).stream().map(Fields.Line::text).toList();
    }

    private static List<String> known(Fields f, String field, Set<String> words) {
        var texts = texts(f, field);
        for (var text : texts) {
            if (!words.contains(text)) {
                f.problem(field, "\"" + text + "\" (expected: of " + String.join(", ", sorted(words)) + ")");
            }
        }
        return texts;
    }

    private Evidence evidence(Fields f) {
        var evidence = new Evidence(
                f.text("name"), f.optionalText("where"), f.optionalText("forget"), f.optionalText("when"), source(f));
        f.end();
        return evidence;
    }

    private Cost cost(Fields f) {
        var cost = new Cost(f.text("what"), f.whole("amount"), f.optionalText("note"), source(f));
        f.end();
        return cost;
    }

    private ProcessingTime processingTime(Fields f) {
        var time = new ProcessingTime(f.text("text"), source(f));
        f.end();
        return time;
    }

    private LegalPeriod legalPeriod(Fields f) {
        var within = f.text("within");
        var form = SPAN.matcher(within);
        var span = new LegalPeriod.Span(1, "days");
        if (form.matches()) {
            span = new LegalPeriod.Span(Integer.parseInt(form.group(1)), form.group(2));
        } else if (!within.isEmpty()) {
            f.problem("within", "\"" + within + "\" (expected: such as 60 days, 3 months or 1 years)");
        }
        var period = new LegalPeriod(f.text("what"), span, f.text("from"), f.optionalText("late"), source(f));
        f.end();
        return period;
    }

    private Channel channel(Fields f) {
        var kind = f.text("kind");
        if (!kind.isEmpty() && !Terms.CHANNEL_KINDS.contains(kind)) {
            f.problem("kind", "\"" + kind + "\" (expected: " + String.join(", ", sorted(Terms.CHANNEL_KINDS)) + ")");
        }
        var channel =
                new Channel(kind, f.text("name"), f.optionalText("office"), f.optionalText("phone"), url(f), source(f));
        f.end();
        return channel;
    }

    private static Link link(Fields f) {
        var title = f.text("title");
        var url = url(f);
        if (url == null && !f.has("url")) {
            f.problem("url", "missing (expected: https://…)");
        }
        f.end();
        return new Link(title, url == null ? "" : url);
    }

    private Map<String, CountyVariant> counties(Fields f) {
        var lines = f.keyLines("counties");
        lines.forEach((county, line) -> {
            if (!Terms.COUNTIES.contains(county)) {
                reading.problem(line, "counties: \"" + county + "\" (expected: the full name with 台, such as 台北市)");
            }
        });
        return f.named("counties", county -> {
            var variant =
                    new CountyVariant(county.text("text"), url(county), county.optionalText("phone"), source(county));
            county.end();
            return variant;
        });
    }

    private Map<String, Source> sources(Fields f) {
        var sources = f.named("sources", source -> {
            var read = new Source(source.text("title"), url(source), source.optionalDate("dated"));
            source.end();
            return read;
        });
        if (sources.isEmpty()) {
            f.problem("sources", "none (expected: where the facts come from)");
        }
        used.forEach((key, line) -> {
            if (!sources.containsKey(key)) {
                reading.problem(
                        line,
                        "source " + key + ": not defined (expected: one of " + String.join(", ", sources.keySet())
                                + ")");
            }
        });
        f.keyLines("sources").forEach((key, line) -> {
            if (!used.containsKey(key)) {
                reading.problem(line, "source " + key + ": not used (expected: a fact that names it, or no source)");
            }
        });
        return sources;
    }

    private @Nullable String source(Fields f) {
        var source = f.optionalText("source");
        if (source != null) {
            used.putIfAbsent(source, f.line("source"));
        }
        return source;
    }

    private static @Nullable String url(Fields f) {
        var url = f.optionalText("url");
        if (url != null && !url.matches("https?://[^\\s]+\\.[^\\s]+")) {
            f.problem("url", "\"" + url + "\" (expected: https://…)");
        }
        return url;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
