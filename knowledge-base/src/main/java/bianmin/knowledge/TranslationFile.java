package bianmin.knowledge;

import bianmin.knowledge.Procedure.Evidence;
import bianmin.understanding.Facet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads `procedures/<domain>/<id>.<way>.md`: a procedure's words in another language or in easy Chinese.
///
/// `made-from` holds the print of the Chinese that each part was made from. A part with another print is stale: it is
/// noted for the translator, and not used.
final class TranslationFile {
    private final Reading reading;
    private final Procedure original;

    private TranslationFile(Reading reading, Procedure original) {
        this.reading = reading;
        this.original = original;
    }

    static Optional<Translation> read(String text, Reading reading, Procedure original) {
        var sections = SectionReader.ofTranslation(reading);
        return FrontMatter.of(text, reading).flatMap(front -> {
            sections.read(front.body(), front.linesBefore());
            return front.fields(reading)
                    .map(fields -> new TranslationFile(reading, original).translation(fields, sections));
        });
    }

    /// Writes the prints of what the file holds into `made-from`.
    static void accept(Path file, Procedure original) {
        try {
            var text = Files.readString(file);
            var held = Wordprint.of(original).entrySet().stream()
                    .filter(print -> Facet.of(print.getKey()).isEmpty()
                            || text.lines().anyMatch(("## " + print.getKey())::equals))
                    .map(print -> print.getKey() + ": \"" + print.getValue() + "\"")
                    .collect(Collectors.joining(", ", "made-from: {", "}\n"));
            var rest = text.replaceFirst("(?m)^made-from:.*\n", "");
            int end = rest.indexOf("\n---\n", 3);
            if (end < 0) {
                throw new IllegalArgumentException(file + ": no front matter (expected: between two lines of `---`)");
            }
            Files.writeString(file, rest.substring(0, end + 1) + held + rest.substring(end + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private Translation translation(Fields f, SectionReader sections) {
        var names = new Translation.Names(f.text("title"), f.text("short"), f.text("authority"), f.text("for"));
        var evidence = f.each("evidence", TranslationFile::evidence);
        var madeFrom = f.has("made-from") ? f.pairs("made-from") : Map.<String, String>of();
        f.end();
        var prints = Wordprint.of(original);
        var fresh = new EnumMap<Facet, Section>(Facet.class);
        sections.sections().forEach((facet, section) -> {
            if (!original.sections().containsKey(facet)) {
                reading.stale(
                        sections.line(facet),
                        "section \"" + facet.id() + "\": the Chinese has none (expected: only what it has)");
            } else if (isFresh(facet.id(), madeFrom, prints, sections.line(facet))) {
                fresh.put(facet, section);
            }
        });
        original.sections().keySet().stream()
                .filter(facet -> !sections.sections().containsKey(facet))
                .forEach(facet -> reading.stale(
                        1, "section \"" + facet.id() + "\": missing (expected: all that the Chinese has)"));
        boolean namesFresh = isFresh(Wordprint.NAMES, madeFrom, prints, f.line("title"));
        boolean evidenceFresh =
                isComplete(evidence, f) && isFresh(Wordprint.EVIDENCE, madeFrom, prints, f.line("evidence"));
        return new Translation(original.id(), namesFresh ? names : null, evidenceFresh ? evidence : List.of(), fresh);
    }

    private static Evidence evidence(Fields f) {
        var evidence = new Evidence(
                f.text("name"), f.optionalText("where"), f.optionalText("forget"), f.optionalText("when"), null);
        f.end();
        return evidence;
    }

    private boolean isComplete(List<Evidence> evidence, Fields f) {
        if (evidence.size() == original.evidence().size()) {
            return true;
        }
        reading.stale(
                f.line("evidence"),
                "evidence: " + evidence.size() + " (expected: "
                        + original.evidence().size() + ", as the Chinese has)");
        return false;
    }

    private boolean isFresh(String part, Map<String, String> madeFrom, Map<String, String> prints, int line) {
        var expected = prints.get(part);
        if (expected == null || expected.equals(madeFrom.get(part))) {
            return true;
        }
        reading.stale(
                line,
                part + ": the Chinese has changed since (expected: translated anew, then made-from." + part + ": "
                        + expected + ")");
        return false;
    }
}
