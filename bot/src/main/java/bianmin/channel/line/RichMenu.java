package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.RichMenuArea;
import com.linecorp.bot.messaging.model.RichMenuBounds;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.RichMenuSize;
import com.linecorp.bot.messaging.model.RichMenuSwitchAction;
import com.linecorp.bot.messaging.model.URIAction;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A menu under the chat: fields in a grid, each with an action. The plain one has six fields, the senior one four that
/// are bigger; a field of each leads to the other.
///
/// @param kind `plain` or `senior`; its alias at LINE is `bianmin-<kind>`
record RichMenu(String kind, int columns, List<Field> fields) {
    static final int WIDTH = 2_500;
    static final int HEIGHT = 1_686;

    private static final int ROWS = 2;
    private static final int DRAWING = 1; // count up when the picture is drawn differently

    /// @param text the key of its words in `texts.properties`
    record Field(String text, String color, Action action) {}

    static List<RichMenu> all(LineTexts texts) {
        var topics = new Field("menu.topics", "#0B57A4", pick(texts, "menu.topics", "a:menu"));
        var human = new Field("menu.human", "#8A3B00", pick(texts, "menu.human", "a:human"));
        var call = new Field("menu.call", "#B3151B", open(texts, "menu.call", "tel:1999"));
        var places = new Field("menu.places", "#00695C", open(texts, "menu.places", "https://line.me/R/nv/location/"));
        var data = new Field("menu.data", "#4A4A4A", pick(texts, "menu.data", "a:show-my-data"));
        var toSenior = new Field("menu.senior", "#5B2A86", show(texts, "menu.senior", "bianmin-senior"));
        var toPlain = new Field("menu.plain", "#5B2A86", show(texts, "menu.plain", "bianmin-plain"));
        return List.of(
                new RichMenu("plain", 3, List.of(topics, places, call, human, data, toSenior)),
                new RichMenu("senior", 2, List.of(topics, call, human, toPlain)));
    }

    String alias() {
        return "bianmin-" + kind;
    }

    /// Changes with everything that a citizen would see or cause: a menu of this name is up to date.
    String name(LineTexts texts) {
        var content = new StringBuilder().append(DRAWING).append(columns);
        fields.forEach(field ->
                content.append(field).append(texts.say(field.text())).append(texts.say(field.text() + ".note")));
        var hash = UUID.nameUUIDFromBytes(content.toString().getBytes(UTF_8)).toString();
        return alias() + "-" + hash.substring(0, 8);
    }

    RichMenuRequest request(LineTexts texts) {
        var areas = IntStream.range(0, fields.size())
                .mapToObj(i -> new RichMenuArea(bounds(i), fields.get(i).action()))
                .toList();
        return new RichMenuRequest(
                new RichMenuSize((long) WIDTH, (long) HEIGHT), true, name(texts), texts.say("menu.bar"), areas);
    }

    RichMenuBounds bounds(int field) {
        long width = WIDTH / columns;
        long height = HEIGHT / ROWS;
        return new RichMenuBounds(field % columns * width, field / columns * height, width, height);
    }

    private static Action pick(LineTexts texts, String text, String pick) {
        var label = texts.say(text);
        return new PostbackAction.Builder()
                .label(label)
                .data(pick)
                .displayText(label)
                .build();
    }

    private static Action open(LineTexts texts, String text, String uri) {
        return new URIAction(texts.say(text), URI.create(uri), null);
    }

    private static Action show(LineTexts texts, String text, String alias) {
        return new RichMenuSwitchAction(texts.say(text), alias, alias);
    }
}
