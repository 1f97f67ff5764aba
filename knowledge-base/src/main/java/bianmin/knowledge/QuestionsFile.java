package bianmin.knowledge;

import bianmin.knowledge.Procedure.TestQuestion;
import bianmin.understanding.Facet;
import java.util.ArrayList;
import java.util.List;

/// How citizens ask for one procedure, with the line of each question.
record QuestionsFile(Reading reading, List<Fields.Line> samples, List<Test> tests) {
    record Test(int line, TestQuestion question) {}

    static QuestionsFile read(Fields fields, Reading reading) {
        var samples = new ArrayList<Fields.Line>();
        if (!fields.has("samples")) {
            reading.problem(1, "samples: missing (expected: a list of questions)");
        } else {
            samples.addAll(fields.texts("samples"));
        }
        var tests = fields.each("tests", QuestionsFile::test);
        fields.end();
        return new QuestionsFile(reading, samples, tests);
    }

    private static Test test(Fields fields) {
        var text = fields.text("text");
        var name = fields.text("facet");
        var facet = Facet.of(name);
        if (facet.isEmpty() && !name.isEmpty()) {
            fields.problem("facet", "\"" + name + "\" (expected: a facet, such as documents)");
        }
        fields.end();
        return new Test(fields.line(), new TestQuestion(text, facet.orElse(Facet.OVERVIEW)));
    }

    static QuestionsFile none(Reading reading) {
        return new QuestionsFile(reading, List.of(), List.of());
    }
}
