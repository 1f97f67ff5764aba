package bianmin.channel.telegram;

import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Renders the replies of one turn as calls of the Bot API, in order. The first quotes the question.
final class TelegramMessages {
    private static final int MOST_PLACES_ON_MAP = 3;
    private static final int MOST_BUTTONS = 40;
    private static final int LABELS_IN_A_ROW = 14;
    private static final int LONGEST_LABEL = 60;
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#]+\\.[A-Za-z]{2,}(:[0-9]+)?([/?#]\\S*)?");

    private TelegramMessages() {}

    /// @param parameters without `chat_id`
    record Call(String method, Map<String, Object> parameters) {}

    static List<Call> render(List<Reply> replies, Origin origin) {
        var calls = new ArrayList<Call>();
        for (var reply : replies) {
            calls.addAll(render(reply));
        }
        if (calls.isEmpty()) {
            calls.add(new Call("sendMessage", parameters("text", "…")));
        }
        var quoted = origin.messageId();
        if (quoted != null && quoted.matches("[0-9]{1,18}")) {
            calls.getFirst()
                    .parameters()
                    .put(
                            "reply_parameters",
                            Map.of("message_id", Long.parseLong(quoted), "allow_sending_without_reply", true));
        }
        return calls;
    }

    private static List<Call> render(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> texts(new TelegramText().plain(text.text()), two(text.suggestions()));
            case Reply.Card card -> texts(card(card), buttons(card));
            case Reply.Choices choices -> {
                var rows = new ArrayList<List<Map<String, Object>>>();
                for (int i = 0; i < choices.options().size(); i++) {
                    rows.add(List.of(button(choices.options().get(i), (i + 1) + ". ")));
                }
                rows.addAll(two(choices.suggestions()));
                yield texts(new TelegramText().bold(choices.question()), rows);
            }
            case Reply.Places places -> places(places);
            case Reply.Urgent urgent -> {
                var text = new TelegramText().bold("❗ " + urgent.text());
                urgent.hotlines()
                        .forEach(
                                line -> text.plain("\n\n☎ ").bold(line.number()).plain("　" + line.name()));
                yield texts(text, List.of());
            }
        };
    }

    private static TelegramText card(Reply.Card card) {
        var text = new TelegramText().plain(card.title()).plain("\n").bold(card.heading());
        for (var paragraph : card.paragraphs()) {
            text.plain("\n\n" + paragraph);
        }
        for (var item : card.checklist()) {
            text.plain("\n\n□ ").bold(item.text());
            if (!item.note().isBlank()) {
                text.plain("\n" + item.note());
            }
        }
        var link = card.link();
        if (link != null && !isWeb(link.url())) {
            text.plain("\n\n" + link.title() + " " + link.url());
        }
        return text.plain("\n\n" + card.footer());
    }

    private static List<List<Map<String, Object>>> buttons(Reply.Card card) {
        var rows = new ArrayList<List<Map<String, Object>>>();
        var link = card.link();
        if (link != null && isWeb(link.url())) {
            var title = link.title().isBlank() ? card.title() : link.title();
            rows.add(List.of(Map.of("text", label("🔗 " + title), "url", link.url())));
        }
        rows.addAll(two(card.suggestions()));
        return rows;
    }

    /// A list to read, then the nearest on a map to tap.
    private static List<Call> places(Reply.Places reply) {
        var text = new TelegramText().plain(reply.heading());
        for (var place : reply.places()) {
            text.plain("\n\n").bold(place.name()).plain(line(" ", place.distance()));
            text.plain(line("\n", place.address()) + line("\n☎ ", place.phone()) + line("\n", place.hours()));
        }
        var calls = new ArrayList<>(texts(text, two(reply.suggestions())));
        reply.places().stream()
                .filter(place -> !place.name().isBlank() && !place.address().isBlank())
                .limit(MOST_PLACES_ON_MAP)
                .forEach(place -> {
                    var venue = parameters("title", place.name());
                    venue.put("address", place.address());
                    venue.put("latitude", place.latitude());
                    venue.put("longitude", place.longitude());
                    venue.put("disable_notification", true);
                    calls.add(new Call("sendVenue", venue));
                });
        return calls;
    }

    private static String line(String before, String text) {
        return text.isBlank() ? "" : before + text;
    }

    private static List<Call> texts(TelegramText text, List<List<Map<String, Object>>> keyboard) {
        var calls = new ArrayList<Call>();
        for (var html : text.messages()) {
            var parameters = parameters("text", html);
            parameters.put("parse_mode", "HTML");
            parameters.put("link_preview_options", Map.of("is_disabled", true));
            calls.add(new Call("sendMessage", parameters));
        }
        if (!keyboard.isEmpty() && calls.isEmpty()) {
            calls.add(new Call("sendMessage", parameters("text", "…")));
        }
        if (!keyboard.isEmpty()) {
            var rows = keyboard.subList(0, Math.min(keyboard.size(), MOST_BUTTONS));
            calls.getLast().parameters().put("reply_markup", Map.of("inline_keyboard", rows));
        }
        return calls;
    }

    /// Two short labels share a row; a long one has its own.
    private static List<List<Map<String, Object>>> two(List<Option> options) {
        var rows = new ArrayList<List<Map<String, Object>>>();
        int inRow = LABELS_IN_A_ROW;
        for (var option : options.stream().filter(o -> !o.pick().isEmpty()).toList()) {
            int length = option.label().length();
            if (inRow + length <= LABELS_IN_A_ROW && rows.getLast().size() < 2) {
                rows.getLast().add(button(option, ""));
                inRow += length;
            } else {
                rows.add(new ArrayList<>(List.of(button(option, ""))));
                inRow = length;
            }
        }
        return rows;
    }

    private static Map<String, Object> button(Option option, String before) {
        return Map.of("text", label(before + option.label()), "callback_data", option.pick());
    }

    private static String label(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_LABEL, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    private static boolean isWeb(String url) {
        return url.length() <= 2_000 && WEB.matcher(url).matches();
    }

    private static Map<String, Object> parameters(String name, Object value) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put(name, value);
        return parameters;
    }
}
