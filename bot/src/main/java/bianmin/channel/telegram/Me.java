package bianmin.channel.telegram;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who the bot is: in a group, only what is addressed to it is for it.
///
/// @param username without the `@`; null until Telegram has told it
record Me(String id, @Nullable String username) {
    boolean isCalled(String name) {
        return username != null && name.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT));
    }
}
