package bianmin.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pairs of characters, or the words, of a text as numbers: enough to tell a near copy, too little to read the
/// text.
record Sketch(Set<Long> terms) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST = 4;

    static Sketch of(String text) {
        var terms = new HashSet<Long>();
        var words =
                WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (words.find()) {
            var word = words.group();
            int run = run(word);
            if (run == 0) {
                terms.add(number(word));
            }
            for (int at = 0; run > 0 && at < Math.max(1, word.length() - run + 1); at++) {
                terms.add(number(word.substring(at, Math.min(word.length(), at + run))));
            }
        }
        return new Sketch(terms);
    }

    /// How many letters make a term where no spaces part words; 0 where they do.
    private static int run(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> 2;
            case THAI -> 3;
            default -> 0;
        };
    }

    private static long number(String term) {
        var sum = new CRC32();
        sum.update(term.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /// What both have, of what either has; from 0 to 1. Texts of a few terms are like many others by chance: 0.
    double likeness(Sketch other) {
        if (other.terms.size() < FEWEST) {
            return 0;
        }
        var both = terms.stream().filter(other.terms::contains).count();
        return both / (double) (terms.size() + other.terms.size() - both);
    }

    String written() {
        return new TreeSet<>(terms).stream().map(Long::toHexString).collect(Collectors.joining(" "));
    }

    static Sketch read(String line) {
        return new Sketch(Pattern.compile(" ")
                .splitAsStream(line)
                .map(term -> Long.parseLong(term, 16))
                .collect(Collectors.toSet()));
    }

    /// Writes the sketches of a folder of measured questions: `FOLDER FILE`. To be run when the measured questions
    /// change.
    public static void main(String[] arguments) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(Path.of(arguments[0]), "*.jsonl")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    texts(JsonMapper.shared().readTree(line), lines);
                }
            }
        }
        Files.write(Path.of(arguments[1]), lines.stream().sorted().distinct().toList());
    }

    private static void texts(JsonNode json, ArrayList<String> lines) {
        if (json.path("text").isString()) {
            lines.add(of(json.path("text").asString()).written());
        }
        json.path("turns").forEach(turn -> texts(turn, lines));
    }
}
