package bianmin.understanding.training;

import bianmin.understanding.Act;
import bianmin.understanding.Model;
import bianmin.understanding.TextClassifier.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the training sentences: one a line, the file's name up to its first dot is the label, `#` begins a comment.
public final class Sentences {
    private static final String NO_CRISIS = "no-crisis";

    /// Its lines name their own act: what only looks like a crisis.
    private static final String LOOK_ALIKES = "crisis-look-alikes";

    private static final String SAMPLES = ".samples.txt";

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
            case ACT -> acts(data);
            case CRISIS -> crisisOrNot(data);
            case FACET -> read(data.resolve("facets"));
        };
    }

    /// What asks about a facet is asked, also where it is short and bare (費用); the other samples of procedures add
    /// nothing in cross-validation.
    private static List<Labelled> acts(Path data) throws IOException {
        var sentences = read(data.resolve("acts"));
        var known = sentences.stream().map(Labelled::normalised).collect(Collectors.toSet());
        for (var line : linesOf(data.resolve("facets"), SAMPLES)) {
            if (known.add(line)) {
                sentences.add(new Labelled(Act.ASK.id(), line));
            }
        }
        return sentences;
    }

    private static List<String> linesOf(Path folder, String notEndingIn) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.toString().endsWith(notEndingIn))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
        return lines;
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
