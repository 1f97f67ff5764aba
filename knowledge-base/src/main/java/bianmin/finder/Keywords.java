package bianmin.finder;

import bianmin.knowledge.Procedure;
import bianmin.text.Normaliser;
import java.util.List;

/// Bare keywords: a few letters that may fit several procedures, whatever the samples make of them.
///
/// 「駕照」 alone asks for nothing yet: it is in the names of four procedures, and whoever guesses one is wrong three
/// times in four. Then all of them are offered.
final class Keywords {
    private static final int LONGEST = 4;
    private static final double BLUNTNESS = .5;

    /// How sure one may be that a procedure is meant whose name holds the word.
    private static final double NAMED = .9;

    private final List<List<String>> names;

    Keywords(List<Procedure> procedures) {
        names = procedures.stream()
                .map(procedure -> Material.names(procedure)
                        .map(name -> letters(Normaliser.normalise(name)))
                        .toList())
                .toList();
    }

    /// What was found for a question: how probable each procedure is, and whether one may be told as certain.
    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
    record Sense(double[] logs, double belongs, boolean maySettle) {}

    Sense sense(String normalised, double[] fused, double belongs) {
        var word = letters(normalised);
        int length = word.codePointCount(0, word.length());
        if (length == 0) {
            return new Sense(fused, 0, false);
        }
        if (length > LONGEST || names.stream().filter(all -> all.contains(word)).count() == 1) {
            return new Sense(fused, belongs, true);
        }
        long holding = names.stream().filter(all -> holds(all, word)).count();
        if (holding == 1) {
            return new Sense(fused, belongs, true);
        }
        var blunt = new double[fused.length];
        for (int at = 0; at < blunt.length; at++) {
            boolean possible = holding == 0 || holds(names.get(at), word);
            blunt[at] = possible ? BLUNTNESS * fused[at] : Double.NEGATIVE_INFINITY;
        }
        return new Sense(Vectors.logSoftmax(blunt), holding == 0 ? belongs : Math.max(belongs, NAMED), false);
    }

    private static boolean holds(List<String> names, String word) {
        return names.stream().anyMatch(name -> name.contains(word));
    }

    private static String letters(String normalised) {
        return normalised
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
