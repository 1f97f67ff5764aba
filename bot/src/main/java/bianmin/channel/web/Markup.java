package bianmin.channel.web;

import bianmin.message.Option;
import bianmin.message.Reply;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything said, as HTML: the same on the page, in the stream and without JavaScript. The templates are in
/// `src/main/jte`, the build makes them classes of this room.
final class Markup {
    private static final String ROOM = "bianmin.channel.web";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Markup.class.getClassLoader(), ROOM);

    /// One line of the talk.
    record Line(long sequence, Spoken spoken) {}

    String page(Page page, String template, Map<String, Object> more) {
        var output = new StringOutput(16_000);
        templates.render(template + ".jte", with(page, more), output);
        return output.toString();
    }

    String line(Page page, Line line) {
        var output = new StringOutput(4_000);
        content(page, line).writeTo(output);
        return output.toString();
    }

    List<Content> lines(Page page, List<Line> lines) {
        return lines.stream().map(line -> content(page, line)).toList();
    }

    private Content content(Page page, Line line) {
        var more = new HashMap<String, Object>(Map.of("sequence", line.sequence()));
        return switch (line.spoken()) {
            case Spoken.ByCitizen(var event, var text) -> {
                more.put("event", event);
                more.put("text", text);
                yield part("said", page, more);
            }
            case Spoken.Place(var event) -> {
                more.put("event", event);
                more.put("text", page.say("located"));
                yield part("said", page, more);
            }
            case Spoken.ByService(var replies) -> {
                more.put(
                        "replies",
                        replies.stream().map(reply -> reply(page, reply)).toList());
                more.put("suggestions", suggestions(replies));
                yield part("answered", page, more);
            }
        };
    }

    private Content reply(Page page, Reply reply) {
        return switch (reply) {
            case Reply.Text text -> part("text", page, Map.of("text", text));
            case Reply.Card card -> part("card", page, Map.of("card", card));
            case Reply.Choices choices -> part("choices", page, Map.of("choices", choices));
            case Reply.Places places -> part("places", page, Map.of("places", places));
            case Reply.Urgent urgent -> part("urgent", page, Map.of("urgent", urgent));
        };
    }

    /// The newest reply that has any speaks for all.
    private static List<Option> suggestions(List<Reply> replies) {
        return replies.reversed().stream()
                .map(Reply::suggestions)
                .filter(options -> !options.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Content part(String template, Page page, Map<String, Object> more) {
        return output -> templates.render(template + ".jte", with(page, more), output);
    }

    private static Map<String, Object> with(Page page, Map<String, Object> more) {
        var all = new HashMap<>(more);
        all.put("page", page);
        return all;
    }

    /// Names a message before it is sent, so that sending it again is the same message.
    static String newEvent() {
        return UUID.randomUUID().toString();
    }
}
