package bianmin.channel.telegram;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads Telegram's HTML as strictly as Telegram: known tags, properly nested, only the named entities.
final class TelegramHtml {
    private static final Set<String> TAGS =
            Set.of("b", "strong", "i", "em", "u", "s", "code", "pre", "a", "blockquote");
    private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z]+)([^<>]*)>|&([a-z]+|#[0-9]+);|[<&]|[^<&]+");
    private static final int MOST_ENTITIES = 100;

    private TelegramHtml() {}

    /// The text that a reader sees.
    ///
    /// @throws IllegalArgumentException with Telegram's words for what it can't parse
    static String visible(String html) {
        var text = new StringBuilder();
        var open = new ArrayDeque<String>();
        var tokens = TOKEN.matcher(html);
        int entities = 0;
        while (tokens.find()) {
            if (tokens.group(2) != null) {
                tag(tokens.group(1).isEmpty(), tokens.group(2), open);
                entities++;
            } else if (tokens.group(4) != null) {
                text.append(named(tokens.group(4)));
            } else if (tokens.group().equals("<") || tokens.group().equals("&")) {
                throw new IllegalArgumentException("can't parse entities: bare " + tokens.group());
            } else {
                text.append(tokens.group());
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("can't parse entities: can't find end tag of " + open.peek());
        }
        if (entities / 2 > MOST_ENTITIES) {
            throw new IllegalArgumentException("too many entities: " + entities / 2);
        }
        return text.toString();
    }

    private static void tag(boolean opens, String tag, ArrayDeque<String> open) {
        if (!TAGS.contains(tag)) {
            throw new IllegalArgumentException("can't parse entities: unsupported start tag \"" + tag + "\"");
        }
        if (opens) {
            open.push(tag);
        } else if (open.isEmpty() || !open.pop().equals(tag)) {
            throw new IllegalArgumentException("can't parse entities: unmatched end tag " + tag);
        }
    }

    private static String named(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> throw new IllegalArgumentException("unsupported entity &" + name + ";");
        };
    }
}
