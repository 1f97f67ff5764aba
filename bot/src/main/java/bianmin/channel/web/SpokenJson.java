package bianmin.channel.web;

import bianmin.outbox.ReplyJson;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads what the transcript keeps, each with its `type` and `version`.
final class SpokenJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;

    private SpokenJson() {}

    static String write(Spoken spoken) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            switch (spoken) {
                case Spoken.ByCitizen(var event, var words) -> {
                    open(json, "by-citizen");
                    json.writeStringProperty("event", event);
                    json.writeStringProperty("text", words);
                }
                case Spoken.Place(var event) -> {
                    open(json, "place");
                    json.writeStringProperty("event", event);
                }
                case Spoken.ByService(var replies) -> {
                    open(json, "by-service");
                    json.writeArrayPropertyStart("replies");
                    replies.forEach(reply -> ReplyJson.write(reply, json));
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void open(JsonGenerator json, String type) {
        json.writeStringProperty("type", type);
        json.writeNumberProperty("version", VERSION);
    }

    static Spoken read(String text) {
        var json = JSON.readTree(text);
        var type = json.required("type").asString();
        return switch (type) {
            case "by-citizen" ->
                new Spoken.ByCitizen(
                        json.required("event").asString(), json.required("text").asString());
            case "place" -> new Spoken.Place(json.required("event").asString());
            case "by-service" ->
                new Spoken.ByService(json.required("replies")
                        .valueStream()
                        .map(ReplyJson::read)
                        .toList());
            default ->
                throw new IllegalArgumentException(
                        "transcript entry: \"" + type + "\" (expected: one of this release)");
        };
    }
}
