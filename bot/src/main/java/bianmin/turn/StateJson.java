package bianmin.turn;

import bianmin.conversation.ConversationState;
import bianmin.conversation.ConversationState.Awaiting;
import bianmin.conversation.ConversationState.Line;
import bianmin.conversation.Manner;
import bianmin.knowledge.ProcedureId;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.outbox.ReplyJson;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads what a conversation remembers. A field that a reader does not know is left alone; one that is
/// missing has
/// the value of a fresh conversation: a node of the last release can read what a newer one wrote, and the other way
/// round.
final class StateJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "conversation";
    private static final int VERSION = 1;

    private StateJson() {}

    static String write(ConversationState state) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("type", TYPE);
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("language", state.language().tag());
            json.writeBooleanProperty("languageChosen", state.manner().chosen());
            json.writeBooleanProperty("easy", state.manner().easy());
            optional("topic", state.topic() == null ? null : state.topic().value(), json);
            json.writeStringProperty("facet", state.facet().id());
            ids("recent", state.recent(), json);
            ids("rejected", state.rejected(), json);
            options(state.offered(), json);
            optional("county", state.county(), json);
            json.writeStringProperty("awaiting", state.awaiting().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("clarifiedInVain", state.clarifiedInVain());
            json.writeArrayPropertyStart("lastReplies");
            for (Reply reply : state.lastReplies()) {
                ReplyJson.write(reply, json);
            }
            json.writeEndArray();
            history(state.history(), json);
            json.writeBooleanProperty("outreachStopped", state.outreachStopped());
            json.writeEndObject();
        }
        return text.toString();
    }

    static ConversationState read(@Nullable String text) {
        if (text == null) {
            return ConversationState.fresh();
        }
        var json = JSON.readTree(text);
        if (!TYPE.equals(json.path("type").asString(""))) {
            throw new IllegalArgumentException(
                    "state: type \"" + json.path("type").asString("") + "\" (expected: " + TYPE + ")");
        }
        var topic = json.path("topic").asString("");
        return new ConversationState(
                new Manner(
                        Language.of(json.path("language").asString("")).orElse(Language.TRADITIONAL_CHINESE),
                        json.path("languageChosen").asBoolean(false),
                        json.path("easy").asBoolean(false)),
                topic.isEmpty() ? null : new ProcedureId(topic),
                Facet.of(json.path("facet").asString("")).orElse(Facet.OVERVIEW),
                list(json.path("recent"), id -> new ProcedureId(id.asString())),
                list(json.path("offered"), StateJson::option),
                list(json.path("rejected"), id -> new ProcedureId(id.asString())),
                text(json, "county"),
                awaiting(json.path("awaiting").asString("")),
                json.path("clarifiedInVain").asInt(0),
                list(json.path("lastReplies"), ReplyJson::read),
                list(json.path("history"), StateJson::line),
                json.path("outreachStopped").asBoolean(false));
    }

    private static void ids(String name, List<ProcedureId> ids, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        ids.forEach(id -> json.writeString(id.value()));
        json.writeEndArray();
    }

    private static void options(List<Option> options, JsonGenerator json) {
        json.writeArrayPropertyStart("offered");
        for (var option : options) {
            json.writeStartObject();
            json.writeStringProperty("label", option.label());
            json.writeStringProperty("pick", option.pick());
            optional("procedure", option.procedure(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Option option(JsonNode json) {
        return new Option(json.path("label").asString(), json.path("pick").asString(), text(json, "procedure"));
    }

    private static void history(List<Line> lines, JsonGenerator json) {
        json.writeArrayPropertyStart("history");
        for (var line : lines) {
            json.writeStartObject();
            json.writeNumberProperty("at", line.at().toEpochMilli());
            optional("message", line.messageId(), json);
            json.writeStringProperty("masked", line.masked());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Line line(JsonNode json) {
        return new Line(
                Instant.ofEpochMilli(json.path("at").asLong()),
                text(json, "message"),
                json.path("masked").asString());
    }

    private static Awaiting awaiting(String name) {
        for (var awaiting : Awaiting.values()) {
            if (awaiting.name().equalsIgnoreCase(name)) {
                return awaiting;
            }
        }
        return Awaiting.NOTHING;
    }

    private static void optional(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return array.valueStream().map(read).toList();
    }
}
