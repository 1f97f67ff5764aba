package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.channel.SampleReplies;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.Origin;
import bianmin.message.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Writes a page that shows our LINE messages about as a phone shows them, to be looked at in a browser 390 pixels
/// wide.
/// First argument: the file to write. Second: how much larger the reader's type is, such as `1.4`.
final class LinePreview {
    private static final Map<String, Integer> PIXELS =
            Map.of("xxs", 11, "xs", 13, "sm", 14, "md", 16, "lg", 19, "xl", 22, "xxl", 29);
    private static final Map<String, Integer> SPACES =
            Map.of("none", 0, "xs", 2, "sm", 4, "md", 8, "lg", 12, "xl", 16, "xxl", 20);

    private final StringBuilder html = new StringBuilder();
    private final double scale;

    private LinePreview(double scale) {
        this.scale = scale;
    }

    public static void main(String[] arguments) throws IOException {
        var preview = new LinePreview(arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1);
        Files.writeString(Path.of(arguments[0]), preview.page(), UTF_8);
    }

    private String page() {
        html.append("""
                <!doctype html><meta charset="utf-8"><style>
                body{margin:0;padding:12px;background:#8fa9c9;font-family:"Noto Sans CJK TC",sans-serif;width:366px}
                .bubble,.text{background:#fff;border-radius:16px;margin:0 0 12px;overflow:hidden}
                .text{padding:10px 14px;font-size:%dpx;line-height:1.5;white-space:pre-wrap}
                .carousel{display:flex;gap:8px;overflow:hidden}.carousel .bubble{flex:0 0 320px}
                .quick{display:flex;gap:6px;flex-wrap:wrap;margin:0 0 12px}
                .quick span{background:#fff;border-radius:16px;padding:6px 12px;font-size:%dpx}
                </style>
                """.formatted(px(16), px(14)));
        var origin = new Origin(
                new EventId("line:1"), new ConversationId("line", "U1"), Instant.EPOCH, null, null, null, false, null);
        var messages = new LineMessages(LineTexts.load(), null);
        List<Reply> samples = List.of(
                SampleReplies.card(),
                SampleReplies.choices(),
                SampleReplies.urgent(),
                SampleReplies.places(),
                SampleReplies.text());
        for (var sample : samples) {
            var json = LineApi.JSON.valueToTree(
                    messages.render(List.of(sample), origin).getFirst());
            message(json);
        }
        return html.toString();
    }

    private void message(JsonNode message) {
        if (message.path("type").asString("").equals("text") || message.has("text")) {
            html.append("<div class=text>")
                    .append(escape(message.path("text").asString("")))
                    .append("</div>");
        } else if (message.path("contents").path("type").asString("").equals("carousel")) {
            html.append("<div class=carousel>");
            message.path("contents").path("contents").forEach(this::bubble);
            html.append("</div>");
        } else {
            bubble(message.path("contents"));
        }
        var items = message.path("quickReply").path("items");
        if (!items.isEmpty()) {
            html.append("<div class=quick>");
            items.forEach(item -> html.append("<span>")
                    .append(escape(item.path("action").path("label").asString("")))
                    .append("</span>"));
            html.append("</div>");
        }
    }

    private void bubble(JsonNode bubble) {
        html.append("<div class=bubble>");
        component(bubble.path("body"), false, 0);
        html.append("</div>");
    }

    private void component(JsonNode part, boolean inRow, int gap) {
        var style = new StringBuilder(inRow ? "margin-left:" : "margin-top:")
                .append(gap)
                .append("px;");
        if (inRow) {
            style.append(part.path("flex").intValue(1) == 0 ? "flex:none;" : "flex:1 1 0;min-width:0;");
        }
        switch (part.path("type").asString("")) {
            case "box" -> box(part, style);
            case "separator" ->
                html.append("<div style='border-top:1px solid #ddd;margin-top:")
                        .append(gap)
                        .append("px'></div>");
            default -> text(part, style);
        }
    }

    private void box(JsonNode box, StringBuilder style) {
        boolean row = !box.path("layout").asString("").equals("vertical");
        style.append(row ? "display:flex;" : "")
                .append("padding:")
                .append(box.path("paddingAll").asString("0"))
                .append(';');
        if (box.has("backgroundColor")) {
            style.append("background:")
                    .append(box.path("backgroundColor").asString())
                    .append(';');
        }
        if (box.has("borderColor")) {
            style.append("border:").append(box.path("borderWidth").asString()).append(" solid ");
            style.append(box.path("borderColor").asString()).append(';');
        }
        style.append("border-radius:").append(box.path("cornerRadius").asString("0"));
        html.append("<div style='").append(style).append("'>");
        int gap = SPACES.getOrDefault(box.path("spacing").asString("none"), 0);
        boolean first = true;
        for (var part : box.path("contents").values()) {
            component(part, row, first ? 0 : gap);
            first = false;
        }
        html.append("</div>");
    }

    private void text(JsonNode text, StringBuilder style) {
        int size = PIXELS.getOrDefault(text.path("size").asString("md"), 16);
        style.append("font-size:").append(px(size)).append("px;line-height:1.35;white-space:pre-wrap;color:");
        style.append(text.path("color").asString("#111")).append(";font-weight:");
        style.append(text.path("weight").asString("normal").equals("bold") ? 700 : 400);
        style.append(";text-align:").append(text.path("align").asString("start"));
        html.append("<div style='").append(style).append("'>");
        html.append(escape(text.path("text").asString(""))).append("</div>");
    }

    private int px(int size) {
        return (int) Math.round(size * scale);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
