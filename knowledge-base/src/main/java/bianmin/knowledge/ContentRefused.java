package bianmin.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/// The content can't be read; every problem is named.
public final class ContentRefused extends RuntimeException {
    private final transient List<Problem> problems;

    ContentRefused(List<Problem> problems) {
        super(problems.size() + " problems in the content:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
