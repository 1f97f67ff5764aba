package bianmin.outbox;

import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.message.Reply.Card;
import bianmin.message.Reply.Choices;
import bianmin.message.Reply.Hotline;
import bianmin.message.Reply.Item;
import bianmin.message.Reply.Link;
import bianmin.message.Reply.Place;
import bianmin.message.Reply.Places;
import bianmin.message.Reply.Text;
import bianmin.message.Reply.Urgent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Writes and reads replies, each with its `type`. A reader ignores fields that it does not know.
public final class ReplyJson {
    private ReplyJson() {}

    public static void write(Reply reply, JsonGenerator json) {
        json.writeStartObject();
        switch (reply) {
            case Text text -> {
                json.writeStringProperty("type", "text");
                json.writeStringProperty("text", text.text());
            }
            case Card card -> writeCard(card, json);
            case Choices choices -> {
                json.writeStringProperty("type", "choices");
                json.writeStringProperty("question", choices.question());
                writeOptions("options", choices.options(), json);
            }
            case Places places -> {
                json.writeStringProperty("type", "places");
                json.writeStringProperty("heading", places.heading());
                json.writeArrayPropertyStart("places");
                places.places().forEach(place -> writePlace(place, json));
                json.writeEndArray();
            }
            case Urgent urgent -> {
                json.writeStringProperty("type", "urgent");
                json.writeStringProperty("text", urgent.text());
                json.writeArrayPropertyStart("hotlines");
                for (var line : urgent.hotlines()) {
                    json.writeStartObject();
                    json.writeStringProperty("number", line.number());
                    json.writeStringProperty("name", line.name());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
        writeOptions("suggestions", reply.suggestions(), json);
        json.writeEndObject();
    }

    private static void writeCard(Card card, JsonGenerator json) {
        json.writeStringProperty("type", "card");
        json.writeStringProperty("procedure", card.procedure());
        json.writeStringProperty("title", card.title());
        json.writeStringProperty("heading", card.heading());
        json.writeArrayPropertyStart("paragraphs");
        card.paragraphs().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("checklist");
        for (var item : card.checklist()) {
            json.writeStartObject();
            json.writeStringProperty("text", item.text());
            json.writeStringProperty("note", item.note());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (card.link() != null) {
            json.writeObjectPropertyStart("link");
            json.writeStringProperty("title", card.link().title());
            json.writeStringProperty("url", card.link().url());
            json.writeEndObject();
        }
        json.writeStringProperty("footer", card.footer());
        json.writeStringProperty("checkedOn", card.checkedOn().toString());
        json.writeStringProperty("revision", card.revision());
    }

    private static void writePlace(Place place, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", place.name());
        json.writeStringProperty("address", place.address());
        json.writeStringProperty("phone", place.phone());
        json.writeStringProperty("hours", place.hours());
        json.writeStringProperty("distance", place.distance());
        json.writeNumberProperty("latitude", place.latitude());
        json.writeNumberProperty("longitude", place.longitude());
        json.writeEndObject();
    }

    private static void writeOptions(String name, List<Option> options, JsonGenerator json) {
        if (options.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (var option : options) {
            json.writeStartObject();
            json.writeStringProperty("label", option.label());
            json.writeStringProperty("pick", option.pick());
            if (option.procedure() != null) {
                json.writeStringProperty("procedure", option.procedure());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public static Reply read(JsonNode json) {
        var suggestions = options(json, "suggestions");
        var type = text(json, "type");
        return switch (type) {
            case "text" -> new Text(text(json, "text"), suggestions);
            case "card" ->
                new Card(
                        text(json, "procedure"),
                        text(json, "title"),
                        text(json, "heading"),
                        list(json, "paragraphs", JsonNode::asString),
                        list(json, "checklist", item -> new Item(text(item, "text"), text(item, "note"))),
                        link(json.get("link")),
                        text(json, "footer"),
                        LocalDate.parse(text(json, "checkedOn")),
                        text(json, "revision"),
                        suggestions);
            case "choices" -> new Choices(text(json, "question"), options(json, "options"), suggestions);
            case "places" -> new Places(text(json, "heading"), list(json, "places", ReplyJson::place), suggestions);
            case "urgent" ->
                new Urgent(
                        text(json, "text"),
                        list(json, "hotlines", line -> new Hotline(text(line, "number"), text(line, "name"))));
            default ->
                throw new IllegalArgumentException("reply type: \"" + type + "\" (expected: one of this release)");
        };
    }

    private static Place place(JsonNode json) {
        return new Place(
                text(json, "name"),
                text(json, "address"),
                text(json, "phone"),
                text(json, "hours"),
                text(json, "distance"),
                json.required("latitude").asDouble(),
                json.required("longitude").asDouble());
    }

    private static @Nullable Link link(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : new Link(text(json, "title"), text(json, "url"));
    }

    private static List<Option> options(JsonNode json, String name) {
        return list(json, name, option -> {
            var procedure = option.get("procedure");
            return new Option(
                    text(option, "label"), text(option, "pick"), procedure == null ? null : procedure.asString());
        });
    }

    private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> reader) {
        return json.path(name).valueStream().map(reader).toList();
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asString();
    }
}
