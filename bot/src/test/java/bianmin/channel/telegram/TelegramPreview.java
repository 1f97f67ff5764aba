package bianmin.channel.telegram;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a page that shows our Telegram messages about as a phone shows them, to be looked at in a browser 390 pixels
/// wide. Argument: the file to write.
final class TelegramPreview {
    private final StringBuilder html = new StringBuilder();

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), new TelegramPreview().page(), UTF_8);
    }

    private String page() {
        html.append("""
                <!doctype html><meta charset="utf-8"><style>
                body{margin:0;padding:12px;background:#cfe0c3;font-family:"Noto Sans CJK TC",sans-serif;width:366px}
                .m{background:#fff;border-radius:14px;padding:10px 14px;margin:0 20px 4px 0;font-size:16px;
                line-height:1.45;white-space:pre-wrap}
                .k{margin:0 20px 12px 0}.r{display:flex;gap:4px;margin-bottom:4px}
                .r span{flex:1;background:#7c9b77;color:#fff;border-radius:8px;text-align:center;padding:8px 6px;
                font-size:15px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
                .v{height:90px;background:#dfe7ef}
                </style>
                """);
        var origin = new Origin(
                new EventId("telegram:1"),
                new ConversationId("telegram", "1"),
                Instant.EPOCH,
                null,
                null,
                null,
                false,
                null);
        List<Reply> samples = List.of(
                SampleReplies.card(),
                SampleReplies.choices(),
                SampleReplies.urgent(),
                SampleReplies.places(),
                SampleReplies.text());
        for (var call : TelegramMessages.render(samples, origin)) {
            message(JsonMapper.shared().valueToTree(call.parameters()));
        }
        return html.toString();
    }

    private void message(JsonNode message) {
        if (message.has("latitude")) {
            html.append("<div class=m><div class=v></div><b>")
                    .append(message.path("title").asString(""))
                    .append("</b>\n");
            html.append(message.path("address").asString("")).append("</div><div class=k></div>");
            return;
        }
        html.append("<div class=m>").append(message.path("text").asString("")).append("</div><div class=k>");
        message.path("reply_markup").path("inline_keyboard").forEach(row -> {
            html.append("<div class=r>");
            row.forEach(button -> html.append("<span>")
                    .append(button.path("text").asString(""))
                    .append("</span>"));
            html.append("</div>");
        });
        html.append("</div>");
    }
}
