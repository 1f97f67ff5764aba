package bianmin.knowledge;

import java.util.Optional;

/// A Markdown file's two halves: fields between two lines of `---`, and the body below.
///
/// @param linesBefore how many lines of the file stand before the body
record FrontMatter(String front, String body, int linesBefore) {
    private static final String FENCE = "---\n";

    static Optional<FrontMatter> of(String text, Reading reading) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            reading.problem(1, "no front matter (expected: fields between two lines of `---`)");
            return Optional.empty();
        }
        var front = text.substring(FENCE.length(), end + 1);
        int lines = (int) front.chars().filter(c -> c == '\n').count() + 2;
        return Optional.of(new FrontMatter(front, text.substring(end + 1 + FENCE.length()), lines));
    }

    Optional<Fields> fields(Reading reading) {
        return Yaml.fields(front, 1, reading);
    }
}
