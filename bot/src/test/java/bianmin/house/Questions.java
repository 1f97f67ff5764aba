package bianmin.house;

import bianmin.house.Webhooks.Signed;
import bianmin.house.Webhooks.Word;
import bianmin.knowledge.Content;
import bianmin.knowledge.Procedure.TestQuestion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What citizens ask: the procedures' own test questions, in turn over the procedures.
public record Questions(List<String> texts) {
    public Questions {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("test questions: none (expected: some in each procedure)");
        }
    }

    public static Questions load() {
        var tests = Content.read(content()).procedures().stream()
                .map(procedure ->
                        procedure.tests().stream().map(TestQuestion::text).toList())
                .toList();
        var texts = new ArrayList<String>();
        int most = tests.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (var ofOne : tests) {
                if (i < ofOne.size()) {
                    texts.add(ofOne.get(i));
                }
            }
        }
        return new Questions(texts);
    }

    public static Path content() {
        return ServerProcess.home().resolve("knowledge-base").resolve("content");
    }

    public String text(int number) {
        return texts.get(number % texts.size());
    }

    /// The first words of so many citizens, signed.
    public List<Signed> firstWords(Webhooks webhooks, int firstCitizen, int count) {
        var now = Instant.now();
        var all = new ArrayList<Signed>(count);
        for (int citizen = firstCitizen; citizen < firstCitizen + count; citizen++) {
            all.add(webhooks.said(new Word(citizen, 0), text(citizen), now));
        }
        return all;
    }
}
