package bianmin.outbox;

import bianmin.message.ConversationId;
import bianmin.message.Effect;
import bianmin.message.Effect.EraseConversation;
import bianmin.message.Effect.EraseMessage;
import bianmin.message.Effect.OpenCase;
import bianmin.message.Effect.StopOutreach;
import bianmin.message.EventId;
import bianmin.message.Origin;
import bianmin.message.Reply;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads what the lanes carry, with `type` and `version`.
final class EntryJson {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private EntryJson() {}

    static String replies(Origin origin, List<Reply> replies) {
        return object("replies", json -> {
            OriginJson.write(origin, json);
            json.writeArrayPropertyStart("replies");
            replies.forEach(reply -> ReplyJson.write(reply, json));
            json.writeEndArray();
        });
    }

    static Outgoing outgoing(Slip slip, int attempt, boolean earlierUnclear) {
        var json = JSON.readTree(slip.json());
        var replies =
                json.required("replies").valueStream().map(ReplyJson::read).toList();
        return new Outgoing(slip.id(), OriginJson.read(json), replies, attempt, earlierUnclear);
    }

    static String effect(EventId event, ConversationId conversation, Effect effect, Instant at) {
        var type = switch (effect) {
            case OpenCase open -> "open-case";
            case EraseConversation erase -> "erase-conversation";
            case EraseMessage erase -> "erase-message";
            case StopOutreach stop -> "stop-outreach";
        };
        return object(type, json -> {
            json.writeStringProperty("event", event.value());
            json.writeStringProperty("conversation", conversation.toString());
            json.writeNumberProperty("at", at.toEpochMilli());
            switch (effect) {
                case OpenCase(var reason, var question) -> {
                    json.writeStringProperty("reason", reason);
                    json.writeStringProperty("question", question);
                }
                case EraseConversation erase -> {}
                case EraseMessage(var message) -> json.writeStringProperty("message", message);
                case StopOutreach stop -> {}
            }
        });
    }

    static Owed owed(Slip slip) {
        var json = JSON.readTree(slip.json());
        var type = json.required("type").asString();
        var effect = switch (type) {
            case "open-case" ->
                new OpenCase(
                        json.required("reason").asString(),
                        json.required("question").asString());
            case "erase-conversation" -> new EraseConversation();
            case "erase-message" -> new EraseMessage(json.required("message").asString());
            case "stop-outreach" -> new StopOutreach();
            default ->
                throw new IllegalArgumentException("effect type: \"" + type + "\" (expected: one of this release)");
        };
        return new Owed(
                slip.id(),
                new EventId(json.required("event").asString()),
                ConversationId.parse(json.required("conversation").asString()),
                effect,
                Instant.ofEpochMilli(json.required("at").asLong()));
    }

    private static String object(String type, Consumer<JsonGenerator> fields) {
        var text = new StringWriter(512);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            json.writeNumberProperty("version", VERSION);
            fields.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
