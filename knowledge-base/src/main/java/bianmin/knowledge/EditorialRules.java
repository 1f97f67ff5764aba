package bianmin.knowledge;

import bianmin.knowledge.Content.CheckedProcedure;
import bianmin.understanding.Facet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a readable file must keep besides its form: lengths, dates, references, questions that fit one
/// procedure only.
final class EditorialRules {
    private static final int LONGEST_LABEL = 12;
    private static final int SHORTEST_SECTION = 15;
    private static final int LONGEST_SECTION = 400;
    private static final int FEWEST_SAMPLES = 15;
    private static final int LONGEST_QUESTION = 120;
    private static final Pattern MEANINGLESS = Pattern.compile("[\\p{P}\\p{Z}\\p{S}]+");

    private final LocalDate today;
    private final Catalogue catalogue;
    private final Set<String> officeKinds;
    private final Map<String, String> asked = new HashMap<>();

    EditorialRules(LocalDate today, Catalogue catalogue, Set<String> officeKinds) {
        this.today = today;
        this.catalogue = catalogue;
        this.officeKinds = officeKinds;
    }

    void check(List<CheckedProcedure> procedures) {
        for (var checked : procedures) {
            names(checked);
            dates(checked);
            sections(checked);
            samples(checked);
        }
        for (var checked : procedures) {
            tests(checked);
        }
    }

    private void names(CheckedProcedure checked) {
        var procedure = checked.read().procedure();
        if (!catalogue.knows(procedure.id().value())) {
            checked.problem("id", "\"" + procedure.id() + "\" (expected: an id of catalogue.csv)");
        }
        if (!catalogue.domains().isEmpty() && !catalogue.domains().containsValue(procedure.domain())) {
            checked.problem("domain", "\"" + procedure.domain() + "\" (expected: a domain of catalogue.csv)");
        }
        int label = length(procedure.shortTitle());
        if (label > LONGEST_LABEL) {
            checked.problem("short", label + " characters (expected: at most " + LONGEST_LABEL + ")");
        }
        for (var related : procedure.related()) {
            if (!catalogue.knows(related.value()) || related.equals(procedure.id())) {
                checked.problem("related", "\"" + related + "\" (expected: another id of catalogue.csv)");
            }
        }
        if (procedure.differsByCounty() == procedure.counties().isEmpty()) {
            checked.problem(
                    "counties",
                    procedure.differsByCounty()
                            ? "none (expected: what differs, as differs-by-county is true)"
                            : "some (expected: none, as differs-by-county is false)");
        }
        for (var channel : procedure.channels()) {
            if (channel.office() != null && !officeKinds.isEmpty() && !officeKinds.contains(channel.office())) {
                checked.problem(
                        "channels",
                        "office \"" + channel.office() + "\" (expected: of offices/: " + String.join(", ", officeKinds)
                                + ")");
            }
        }
        for (var link : procedure.links()) {
            if (!link.url().startsWith("https://")) {
                checked.problem("links", "\"" + link.url() + "\" (expected: https://…)");
            }
        }
    }

    private void dates(CheckedProcedure checked) {
        var procedure = checked.read().procedure();
        if (procedure.checkedOn().isAfter(today)) {
            checked.problem("checked", procedure.checkedOn() + " (expected: at the latest today, " + today + ")");
        }
        if (!procedure.reviewOn().isAfter(procedure.checkedOn())
                || procedure.reviewOn().isAfter(procedure.checkedOn().plusYears(1))) {
            checked.problem(
                    "review",
                    procedure.reviewOn() + " (expected: after " + procedure.checkedOn() + ", at most a year)");
        }
        if (today.isAfter(procedure.reviewOn())) {
            checked.problem(
                    "review",
                    procedure.reviewOn() + ": overdue (expected: the facts compared with their sources again)");
        }
        procedure.sources().forEach((key, source) -> {
            if (source.dated() != null && source.dated().isAfter(procedure.checkedOn())) {
                checked.problem(
                        "sources",
                        key + ": dated " + source.dated() + " (expected: at the latest " + procedure.checkedOn()
                                + ", when it was checked)");
            }
        });
    }

    private static void sections(CheckedProcedure checked) {
        checked.read().procedure().sections().forEach((facet, section) -> {
            var text = text(section);
            int length = length(text);
            if (length < SHORTEST_SECTION || length > LONGEST_SECTION) {
                note(
                        checked,
                        facet,
                        length + " characters (expected: " + SHORTEST_SECTION + " to " + LONGEST_SECTION
                                + ", best 40 to 200)");
            }
            if (text.contains("臺")) {
                note(checked, facet, "臺 (expected: 台, outside official titles of sources)");
            }
        });
    }

    private static void note(CheckedProcedure checked, Facet facet, String message) {
        checked.reading().problem(checked.read().sections().line(facet), "section \"" + facet.id() + "\": " + message);
    }

    private void samples(CheckedProcedure checked) {
        var id = checked.read().procedure().id().value();
        var questions = checked.questions();
        if (questions.samples().size() < FEWEST_SAMPLES) {
            questions
                    .reading()
                    .problem(
                            1,
                            "samples: " + questions.samples().size() + " (expected: at least " + FEWEST_SAMPLES + ")");
        }
        for (var sample : questions.samples()) {
            length(questions.reading(), sample.line(), sample.text());
            var before = asked.put(bare(sample.text()), id);
            if (before != null) {
                questions
                        .reading()
                        .problem(
                                sample.line(),
                                "\"" + sample.text() + "\": "
                                        + (before.equals(id) ? "twice" : "also a sample of " + before)
                                        + " (expected: once in the whole content)");
            }
        }
    }

    private void tests(CheckedProcedure checked) {
        var questions = checked.questions();
        for (var test : questions.tests()) {
            length(questions.reading(), test.line(), test.question().text());
            var owner = asked.get(bare(test.question().text()));
            if (owner != null) {
                questions
                        .reading()
                        .problem(
                                test.line(),
                                "\"" + test.question().text() + "\": also a sample of " + owner
                                        + " (expected: other wording than any sample)");
            }
        }
    }

    private static void length(Reading reading, int line, String question) {
        int length = length(question);
        if (length < 2 || length > LONGEST_QUESTION) {
            reading.problem(line, "question of " + length + " characters (expected: 2 to " + LONGEST_QUESTION + ")");
        }
    }

    private static String bare(String question) {
        return MEANINGLESS.matcher(question).replaceAll("");
    }

    private static String text(Section section) {
        return section.blocks().stream()
                .map(block -> switch (block) {
                    case Section.Block.Paragraph(var text) -> text;
                    case Section.Block.Bullets(var items) -> String.join("", items);
                })
                .collect(Collectors.joining());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
