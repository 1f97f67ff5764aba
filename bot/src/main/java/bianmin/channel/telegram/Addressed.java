package bianmin.channel.telegram;

import bianmin.channel.Posted;
import bianmin.channel.Refused;
import java.util.List;
import java.util.Optional;

/// Picks out what is said to the bot. In a private chat that is everything; in a group, what mentions it, replies to
/// it,
/// or is a command with its name. The mention itself is no part of the question.
final class Addressed {
    private Addressed() {}

    /// @return the words without mentions of the bot, perhaps empty; nothing if they are for others
    static Optional<String> read(Posted message, Me me, boolean group) throws Refused {
        var said = message.words("text");
        var words = new StringBuilder(said);
        boolean called = !group || repliesTo(message, me);
        var entities = message.has("entities") ? message.objects("entities") : List.<Posted>of();
        if (group && me.username() == null && !called && !entities.isEmpty()) {
            throw new Refused(503, "the bot's own name is not known yet; please send it again");
        }
        for (var entity : entities.reversed()) {
            long from = entity.integer("offset");
            long to = from + entity.integer("length");
            if (from < 0 || to <= from || to > words.length()) {
                continue;
            }
            var part = words.substring((int) from, (int) to);
            int at = part.indexOf('@');
            switch (entity.text("type")) {
                case "mention" -> {
                    if (me.isCalled(part.substring(1))) {
                        words.replace((int) from, (int) to, " ");
                        called = true;
                    }
                }
                case "text_mention" -> {
                    if (entity.has("user") && isMe(entity.object("user"), me)) {
                        words.replace((int) from, (int) to, " ");
                        called = true;
                    }
                }
                case "bot_command" -> {
                    if (at > 0 && me.isCalled(part.substring(at + 1))) {
                        words.replace((int) from + at, (int) to, "");
                        called = true;
                    } else if (at > 0) {
                        return Optional.empty(); // another bot's
                    }
                }
                default -> {
                    // bold, links and the like are words as others
                }
            }
        }
        return called ? Optional.of(words.toString().strip()) : Optional.empty();
    }

    private static boolean repliesTo(Posted message, Me me) throws Refused {
        if (!message.has("reply_to_message")) {
            return false;
        }
        var answered = message.object("reply_to_message");
        return answered.has("from") && isMe(answered.object("from"), me);
    }

    private static boolean isMe(Posted user, Me me) throws Refused {
        return String.valueOf(user.integer("id")).equals(me.id());
    }
}
