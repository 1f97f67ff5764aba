package bianmin.outbox;

import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Writes and reads where the event came from that is answered, as fields of the record around it.
final class OriginJson {
    private OriginJson() {}

    static void write(Origin origin, JsonGenerator json) {
        json.writeStringProperty("event", origin.event().value());
        json.writeStringProperty("conversation", origin.conversation().toString());
        json.writeNumberProperty("at", origin.at().toEpochMilli());
        writeIfAny("replyToken", origin.replyToken(), json);
        writeIfAny("messageId", origin.messageId(), json);
        writeIfAny("quoteToken", origin.quoteToken(), json);
        if (origin.group()) {
            json.writeBooleanProperty("group", true);
        }
        writeIfAny("locale", origin.locale(), json);
    }

    static Origin read(JsonNode json) {
        return new Origin(
                new EventId(json.required("event").asString()),
                ConversationId.parse(json.required("conversation").asString()),
                Instant.ofEpochMilli(json.required("at").asLong()),
                ifAny(json, "replyToken"),
                ifAny(json, "messageId"),
                ifAny(json, "quoteToken"),
                json.path("group").asBoolean(false),
                ifAny(json, "locale"));
    }

    private static void writeIfAny(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static @Nullable String ifAny(JsonNode json, String name) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
