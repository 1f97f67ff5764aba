package bianmin.channel.telegram;

import bianmin.channel.Posted;
import bianmin.channel.Refused;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.InboundEvent.Edited;
import bianmin.message.InboundEvent.Joined;
import bianmin.message.InboundEvent.Left;
import bianmin.message.InboundEvent.Located;
import bianmin.message.InboundEvent.Picked;
import bianmin.message.InboundEvent.Unsupported;
import bianmin.message.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one update. What does not call for an answer (talk among others in a group, news of a group, channels, kinds
/// of
/// update that Telegram will invent) is left out.
final class TelegramUpdates {
    static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Map<String, String> KINDS = kinds();
    private static final Set<String> AWAY = Set.of("kicked", "left");

    private final Me me;
    private final InstantSource clock;

    TelegramUpdates(Me me, InstantSource clock) {
        this.me = me;
        this.clock = clock;
    }

    Optional<InboundEvent> read(Posted update) throws Refused {
        var id = new EventId("telegram:" + me.id() + ":" + update.integer("update_id"));
        if (update.has("message")) {
            return message(id, update.object("message"));
        }
        if (update.has("edited_message")) {
            return edited(id, update.object("edited_message"));
        }
        if (update.has("callback_query")) {
            return picked(id, update.object("callback_query"));
        }
        if (update.has("my_chat_member")) {
            return membership(id, update.object("my_chat_member"));
        }
        return Optional.empty();
    }

    private Optional<InboundEvent> message(EventId id, Posted message) throws Refused {
        var origin = origin(id, message, message.seconds("date"));
        if (origin == null) {
            return Optional.empty();
        }
        if (message.has("text")) {
            return Addressed.read(message, me, origin.group()).map(words -> Commands.event(origin, words));
        }
        if (origin.group()) {
            return Optional.empty();
        }
        if (message.has("location")) {
            var location = message.object("location");
            return Optional.of(
                    new Located(origin, location.degrees("latitude", 90), location.degrees("longitude", 180)));
        }
        return KINDS.entrySet().stream()
                .filter(kind -> message.has(kind.getKey()))
                .findFirst()
                .map(kind -> new Unsupported(origin, kind.getValue()));
    }

    private Optional<InboundEvent> edited(EventId id, Posted message) throws Refused {
        var origin =
                origin(id, message, message.has("edit_date") ? message.seconds("edit_date") : message.seconds("date"));
        if (origin == null || !message.has("text")) {
            return Optional.empty();
        }
        return Addressed.read(message, me, origin.group())
                .filter(words -> !words.isEmpty())
                .map(words -> new Edited(origin, String.valueOf(origin.messageId()), words));
    }

    private Optional<InboundEvent> picked(EventId id, Posted query) throws Refused {
        if (!query.has("message") || !query.has("data")) {
            return Optional.empty();
        }
        var message = query.object("message");
        var origin = origin(id, message, clock.instant());
        if (origin == null) {
            return Optional.empty();
        }
        // the message is ours: there is nothing of the citizen's to quote; the language is of the one who tapped
        var tapped =
                new Origin(id, origin.conversation(), origin.at(), null, null, null, origin.group(), language(query));
        return Optional.of(new Picked(tapped, query.text("data")));
    }

    private static Optional<InboundEvent> membership(EventId id, Posted change) throws Refused {
        var origin = origin(id, change, change.seconds("date"));
        if (origin == null) {
            return Optional.empty();
        }
        boolean wasAway = AWAY.contains(change.object("old_chat_member").text("status"));
        boolean isAway = AWAY.contains(change.object("new_chat_member").text("status"));
        if (isAway) {
            return Optional.of(new Left(origin));
        }
        // who comes back in a private chat says /start, which is greeted
        return wasAway && origin.group() ? Optional.of(new Joined(origin)) : Optional.empty();
    }

    /// Null for channels, where nobody asks.
    private static @Nullable Origin origin(EventId id, Posted part, Instant at) throws Refused {
        var chat = part.object("chat");
        var type = chat.text("type");
        if (type.equals("channel")) {
            return null;
        }
        var conversation = new ConversationId("telegram", String.valueOf(chat.integer("id")));
        var messageId = part.has("message_id") ? String.valueOf(part.integer("message_id")) : null;
        return new Origin(id, conversation, at, null, messageId, null, !type.equals("private"), language(part));
    }

    private static @Nullable String language(Posted part) throws Refused {
        var language = part.has("from") ? part.object("from").textOrNull("language_code") : null;
        return language != null && language.matches("[A-Za-z0-9-]{2,35}") ? language : null;
    }

    /// Telegram's field of a message → our kind; an animation comes with a document, so it stands before it.
    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("sticker", "sticker");
        kinds.put("photo", "image");
        kinds.put("animation", "video");
        kinds.put("video", "video");
        kinds.put("video_note", "video");
        kinds.put("voice", "audio");
        kinds.put("audio", "audio");
        kinds.put("document", "file");
        kinds.put("contact", "contact");
        for (var other : List.of("poll", "dice", "game", "story", "paid_media", "checklist", "invoice")) {
            kinds.put(other, other);
        }
        return kinds;
    }
}
