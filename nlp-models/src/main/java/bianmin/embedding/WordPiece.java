package bianmin.embedding;

import java.util.ArrayList;
import java.util.List;

/// Cuts a sentence into the pieces that the network knows, as BERT does: each Chinese character and each sign by
/// itself, other words by the longest pieces from the left.
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final long unknown;
    private final long begin;
    private final long end;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        unknown = vocabulary.number("[UNK]");
        begin = vocabulary.number("[CLS]");
        end = vocabulary.number("[SEP]");
    }

    /// The numbers of the pieces between `[CLS]` and `[SEP]`, at most `limit` with these.
    long[] pieces(String sentence, int limit) {
        var pieces = new ArrayList<Long>();
        for (var word : words(sentence)) {
            if (pieces.size() >= limit - 2) {
                break;
            }
            addPieces(word, pieces);
        }
        int count = Math.min(pieces.size(), limit - 2);
        var numbers = new long[count + 2];
        numbers[0] = begin;
        for (int i = 0; i < count; i++) {
            numbers[i + 1] = pieces.get(i);
        }
        numbers[count + 1] = end;
        return numbers;
    }

    private static List<String> words(String sentence) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        sentence.codePoints().forEach(point -> {
            boolean alone = Character.isIdeographic(point) || isSign(point);
            if (alone || Character.isWhitespace(point) || Character.isISOControl(point)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                if (alone) {
                    words.add(Character.toString(point));
                }
            } else {
                word.appendCodePoint(point);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isSign(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> point < 128 && !Character.isLetterOrDigit(point) && point > ' ';
        };
    }

    private void addPieces(String word, List<Long> pieces) {
        if (word.length() > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        int before = pieces.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer number = null;
            while (to > from) {
                var piece = word.substring(from, to);
                number = vocabulary.numbers().get(from == 0 ? piece : "##" + piece);
                if (number != null) {
                    break;
                }
                to--;
            }
            if (number == null) {
                while (pieces.size() > before) {
                    pieces.removeLast();
                }
                pieces.add(unknown);
                return;
            }
            pieces.add(number.longValue());
            from = to;
        }
    }
}
