package bianmin.understanding;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Emoji: the normaliser drops them, but a lone thumb up or down is an utterance too.
final class Pictures {
    private static final Pattern PICTURE = Pattern.compile("[\\p{IsExtended_Pictographic}&&[^0-9#*©®™]]");
    private static final int MOST = 3;

    private Pictures() {}

    /// The normalised text with the first few different pictures of the written one behind it.
    static String beside(String normalised, String written) {
        var pictures = PICTURE.matcher(written)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining());
        return pictures.isEmpty() ? normalised : (normalised + " " + pictures).strip();
    }
}
