package bianmin.understanding.training;

import bianmin.understanding.Act;
import bianmin.understanding.Model;
import bianmin.understanding.TextClassifier.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the training sentences: one a line, the file's name up to its first dot is the label, `#` begins a comment.
public final class Sentences {
    private static final String NO_CRISIS = "no-crisis";

    /// Its lines name their own act: what only looks like a crisis.
    private static final String LOOK_ALIKES = "crisis-look-alikes";

    private Sentences() {}

    /// The sentences of a model as it reads them.
    public static List<Labelled> of(Model model, Path data) throws IOException {
        return asWritten(model, data).stream()
                .map(sentence -> new Labelled(sentence.label(), model.prepare(sentence.normalised())))
                .toList();
    }

    /// The sentences of a model as they stand in their files.
    public static List<Labelled> asWritten(Model model, Path data) throws IOException {
        return switch (model) {
            case LANGUAGE -> read(data.resolve("languages"));
            case ACT -> read(data.resolve("acts"));
            case CRISIS -> crisisOrNot(data);
            case FACET -> read(data.resolve("facets"));
        };
    }

    /// Every other sentence there is says what a crisis is not.
    private static List<Labelled> crisisOrNot(Path data) throws IOException {
        var sentences = new ArrayList<Labelled>();
        for (var folder : List.of("acts", "facets", "languages")) {
            for (var sentence : read(data.resolve(folder))) {
                boolean crisis = sentence.label().equals(Act.CRISIS.id());
                sentences.add(new Labelled(crisis ? Act.CRISIS.id() : NO_CRISIS, sentence.normalised()));
            }
        }
        for (var line : Files.readAllLines(data.resolve("off-topic.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(new Labelled(NO_CRISIS, line));
            }
        }
        return sentences;
    }

    /// As written.
    static List<Labelled> read(Path folder) throws IOException {
        var sentences = new ArrayList<Labelled>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString();
                var label = name.substring(0, name.indexOf('.'));
                for (var line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        sentences.add(labelled(label, line));
                    }
                }
            }
        }
        return sentences;
    }

    private static Labelled labelled(String label, String line) {
        int tab = line.indexOf('\t');
        return label.equals(LOOK_ALIKES) && tab > 0
                ? new Labelled(line.substring(0, tab), line.substring(tab + 1))
                : new Labelled(label, line);
    }
}
