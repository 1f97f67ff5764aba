package bianmin.channel.line;

import bianmin.channel.Posted;
import bianmin.channel.Refused;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.InboundEvent.Joined;
import bianmin.message.InboundEvent.Left;
import bianmin.message.InboundEvent.Located;
import bianmin.message.InboundEvent.Picked;
import bianmin.message.InboundEvent.Said;
import bianmin.message.InboundEvent.Unsent;
import bianmin.message.InboundEvent.Unsupported;
import bianmin.message.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the body of a webhook. What does not call for an answer (a read video, a beacon, talk among others in a group,
/// an event of a channel in standby, a kind of event that LINE will invent) is left out.
final class LineEvents {
    private static final String MENU = "a:menu";

    private LineEvents() {}

    static List<InboundEvent> parse(byte[] body) throws Refused {
        var events = new ArrayList<InboundEvent>(1);
        for (var posted : Posted.parse(body).objects("events")) {
            event(posted).ifPresent(events::add);
        }
        return events;
    }

    private static Optional<InboundEvent> event(Posted event) throws Refused {
        var type = event.text("type");
        if ("standby".equals(event.textOrNull("mode")) || !event.has("source")) {
            return Optional.empty();
        }
        var conversation = conversation(event.object("source"));
        if (conversation == null) {
            return Optional.empty();
        }
        return switch (type) {
            case "message" -> message(event, conversation);
            case "postback" -> postback(event, conversation);
            case "follow", "join" -> Optional.of(new Joined(origin(event, conversation, null)));
            case "unfollow", "leave" -> Optional.of(new Left(origin(event, conversation, null)));
            case "unsend" ->
                Optional.of(new Unsent(
                        origin(event, conversation, null),
                        event.object("unsend").text("messageId")));
            // members coming and going, videos, beacons, account links, memberships, modules, and what is yet unknown
            default -> Optional.empty();
        };
    }

    private static @Nullable ConversationId conversation(Posted source) throws Refused {
        var key = switch (source.text("type")) {
            case "user" -> source.has("userId") ? source.id("userId") : null;
            case "group" -> "group:" + source.id("groupId");
            case "room" -> "room:" + source.id("roomId");
            default -> null;
        };
        return key == null ? null : new ConversationId("line", key);
    }

    private static boolean isGroup(ConversationId conversation) {
        return conversation.key().indexOf(':') > 0;
    }

    private static Optional<InboundEvent> message(Posted event, ConversationId conversation) throws Refused {
        var message = event.object("message");
        var kind = message.text("type");
        var origin = origin(event, conversation, message);
        boolean group = isGroup(conversation);
        if (kind.equals("text")) {
            var said = message.words("text");
            return group ? mentioned(origin, message, said) : Optional.of(new Said(origin, said));
        }
        if (group) {
            return Optional.empty();
        }
        return Optional.of(
                kind.equals("location")
                        ? new Located(origin, message.degrees("latitude", 90), message.degrees("longitude", 180))
                        : new Unsupported(origin, kind));
    }

    /// In a group only words that mention us are for us; the mention itself is no part of the question.
    private static Optional<InboundEvent> mentioned(Origin origin, Posted message, String said) throws Refused {
        if (!message.has("mention")) {
            return Optional.empty();
        }
        var mentions = message.object("mention").objects("mentionees").stream()
                .filter(mention -> mention.node().path("isSelf").booleanValue(false))
                .toList();
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        var question = new StringBuilder(said);
        for (var mention : mentions.reversed()) {
            long from = mention.integer("index");
            long to = from + mention.integer("length");
            if (from >= 0 && to > from && to <= question.length()) {
                question.replace((int) from, (int) to, " ");
            }
        }
        var text = question.toString().strip();
        return Optional.of(text.isEmpty() ? new Picked(origin, MENU) : new Said(origin, text));
    }

    private static Optional<InboundEvent> postback(Posted event, ConversationId conversation) throws Refused {
        var postback = event.object("postback");
        var data = postback.text("data");
        boolean menuSwitched =
                postback.has("params") && postback.object("params").has("newRichMenuAliasId");
        return menuSwitched ? Optional.empty() : Optional.of(new Picked(origin(event, conversation, null), data));
    }

    private static Origin origin(Posted event, ConversationId conversation, @Nullable Posted message) throws Refused {
        return new Origin(
                new EventId("line:" + event.id("webhookEventId")),
                conversation,
                event.millis("timestamp"),
                event.textOrNull("replyToken"),
                message == null ? null : message.text("id"),
                message == null ? null : message.textOrNull("quoteToken"),
                isGroup(conversation),
                null);
    }
}
