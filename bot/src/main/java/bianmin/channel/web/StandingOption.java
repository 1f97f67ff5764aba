package bianmin.channel.web;

import java.util.Arrays;
import java.util.Optional;

/// What the page's own menu offers at all times, whatever was said before.
enum StandingOption {
    MENU("a:menu", "option.menu"),
    HUMAN("a:human", "option.human"),
    SHOW_MY_DATA("a:show-my-data", "option.show-my-data"),
    DELETE_MY_DATA("a:delete-my-data", "option.delete-my-data");

    private final String pick;
    private final String text;

    StandingOption(String pick, String text) {
        this.pick = pick;
        this.text = text;
    }

    String pick() {
        return pick;
    }

    /// The key of its words in [Texts].
    String text() {
        return text;
    }

    static Optional<StandingOption> of(String pick) {
        return Arrays.stream(values())
                .filter(option -> option.pick.equals(pick))
                .findFirst();
    }
}
