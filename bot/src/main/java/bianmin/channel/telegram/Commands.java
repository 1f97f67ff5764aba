package bianmin.channel.telegram;

import bianmin.message.InboundEvent;
import bianmin.message.InboundEvent.Joined;
import bianmin.message.InboundEvent.Picked;
import bianmin.message.InboundEvent.Said;
import bianmin.message.Origin;
import java.util.List;
import java.util.Locale;

/// The commands that the bot's menu shows, as the events that they stand for.
final class Commands {
    /// In the order of the menu; their descriptions are in `setup/`.
    static final List<String> SHOWN = List.of("menu", "human", "language", "mydata", "delete", "help");

    private Commands() {}

    static InboundEvent event(Origin origin, String words) {
        if (words.isEmpty()) {
            return new Picked(origin, "a:menu");
        }
        if (words.charAt(0) != '/') {
            return new Said(origin, words);
        }
        var parts = words.substring(1).split("\\s+", 2);
        var rest = parts.length == 2 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "start" -> new Joined(origin);
            case "help", "menu" -> new Picked(origin, "a:menu");
            case "human" -> new Picked(origin, "a:human");
            case "mydata" -> new Picked(origin, "a:show-my-data");
            case "delete" -> new Picked(origin, "a:delete-my-data");
            case "language" -> rest.isEmpty() ? new Picked(origin, "a:switch-language") : new Said(origin, rest);
            default -> new Said(origin, words.substring(1)); // no command of ours: perhaps a question after a slash
        };
    }
}
