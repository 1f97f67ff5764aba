package bianmin.inbox;

import bianmin.message.InboundEvent;
import bianmin.message.InboundEvent.Edited;
import bianmin.message.InboundEvent.Joined;
import bianmin.message.InboundEvent.Left;
import bianmin.message.InboundEvent.Located;
import bianmin.message.InboundEvent.Picked;
import bianmin.message.InboundEvent.Said;
import bianmin.message.InboundEvent.Unsent;
import bianmin.message.InboundEvent.Unsupported;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads events. Each carries its `type` and a `version`; a reader ignores fields that it does not know,
/// so that a node of the last release still reads what a newer one wrote.
final class EventJson {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventJson() {}

    static String write(InboundEvent event) {
        var text = new StringWriter(320);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("type", type(event));
            json.writeNumberProperty("version", VERSION);
            OriginJson.write(event.origin(), json);
            writeOwn(event, json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String type(InboundEvent event) {
        return switch (event) {
            case Said said -> "said";
            case Picked picked -> "picked";
            case Located located -> "located";
            case Joined joined -> "joined";
            case Left left -> "left";
            case Unsent unsent -> "unsent";
            case Edited edited -> "edited";
            case Unsupported unsupported -> "unsupported";
        };
    }

    private static void writeOwn(InboundEvent event, JsonGenerator json) {
        switch (event) {
            case Said said -> json.writeStringProperty("text", said.text());
            case Picked picked -> json.writeStringProperty("pick", picked.pick());
            case Located located -> {
                json.writeNumberProperty("latitude", located.latitude());
                json.writeNumberProperty("longitude", located.longitude());
            }
            case Joined joined -> {}
            case Left left -> {}
            case Unsent unsent -> json.writeStringProperty("message", unsent.messageId());
            case Edited edited -> {
                json.writeStringProperty("message", edited.messageId());
                json.writeStringProperty("text", edited.text());
            }
            case Unsupported unsupported -> json.writeStringProperty("kind", unsupported.kind());
        }
    }

    /// @throws IllegalArgumentException if it is none that this release knows
    static InboundEvent read(String text) {
        var json = JSON.readTree(text);
        var origin = OriginJson.read(json);
        var type = json.required("type").asString();
        return switch (type) {
            case "said" -> new Said(origin, json.required("text").asString());
            case "picked" -> new Picked(origin, json.required("pick").asString());
            case "located" ->
                new Located(
                        origin,
                        json.required("latitude").asDouble(),
                        json.required("longitude").asDouble());
            case "joined" -> new Joined(origin);
            case "left" -> new Left(origin);
            case "unsent" -> new Unsent(origin, json.required("message").asString());
            case "edited" ->
                new Edited(
                        origin,
                        json.required("message").asString(),
                        json.required("text").asString());
            case "unsupported" -> new Unsupported(origin, json.required("kind").asString());
            default ->
                throw new IllegalArgumentException("event type: \"" + type + "\" (expected: one of this release)");
        };
    }
}
