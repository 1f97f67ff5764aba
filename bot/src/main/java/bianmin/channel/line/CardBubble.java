package bianmin.channel.line;

import static bianmin.channel.line.Flex.BLUE;
import static bianmin.channel.line.Flex.INK;
import static bianmin.channel.line.Flex.QUIET;

import bianmin.message.Reply;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A procedure's answer: small title, heading, the first sentence in larger type, the rest, the checklist, the official
/// page to tap, and where it comes from. A bubble may weigh 30 KB: what is heavier is cut, and says so.
final class CardBubble {
    private static final int HEAVIEST = 30_000;
    private static final int LONGEST_TEXT = 2_000;

    private final LineTexts texts;
    private final @Nullable URI publicUrl;

    CardBubble(LineTexts texts, @Nullable URI publicUrl) {
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    FlexBubble render(Reply.Card card) {
        int paragraphs = card.paragraphs().size();
        int items = card.checklist().size();
        int longest = LONGEST_TEXT;
        var bubble = render(card, paragraphs, items, longest);
        while (weight(bubble) > HEAVIEST) {
            paragraphs = Math.min(paragraphs, 12) - 1;
            items = Math.min(items, 40) - 4;
            longest = Math.max(longest * 3 / 4, 60);
            bubble = render(card, Math.max(paragraphs, 1), Math.max(items, 1), longest);
        }
        return bubble;
    }

    private FlexBubble render(Reply.Card card, int paragraphs, int items, int longest) {
        var parts = new ArrayList<FlexComponent>();
        add(parts, card.title(), "sm", QUIET, longest);
        if (!card.heading().isBlank()) {
            parts.add(Flex.bold(Flex.clip(card.heading(), longest), "xl", BLUE));
        }
        boolean cut = paragraphs < card.paragraphs().size()
                || items < card.checklist().size()
                || longest < LONGEST_TEXT;
        for (int i = 0; i < Math.min(paragraphs, card.paragraphs().size()); i++) {
            add(parts, card.paragraphs().get(i), i == 0 ? "lg" : "md", INK, longest);
        }
        if (!card.checklist().isEmpty()) {
            parts.add(Flex.line());
        }
        card.checklist().stream().limit(items).forEach(item -> parts.add(ticked(item, longest)));
        if (cut) {
            parts.add(Flex.text(texts.say("more"), "md", INK));
        }
        page(card).ifPresent(parts::add);
        add(parts, card.footer(), "xs", QUIET, longest);
        return Flex.bubble(parts);
    }

    private java.util.Optional<FlexComponent> page(Reply.Card card) {
        if (card.link() != null) {
            var title =
                    card.link().title().isBlank() ? card.title() : card.link().title();
            return Link.web(card.link().url())
                    .map(url -> Flex.strong(Flex.clip(title, 100), "md", BLUE, Flex.open(title, url)));
        }
        return publicUrl == null
                ? java.util.Optional.empty()
                : Link.web(publicUrl + "/procedures/" + card.procedure())
                        .map(url ->
                                Flex.strong(Flex.clip(card.title(), 100), "md", BLUE, Flex.open(card.title(), url)));
    }

    private static FlexComponent ticked(Reply.Item item, int longest) {
        var parts = new ArrayList<FlexComponent>();
        add(parts, item.text().isBlank() ? "…" : item.text(), "md", INK, longest);
        add(parts, item.note(), "sm", QUIET, longest);
        return Flex.ticked(parts);
    }

    /// LINE refuses a text without characters.
    private static void add(List<FlexComponent> parts, String text, String size, String color, int longest) {
        if (!text.isBlank()) {
            parts.add(Flex.text(Flex.clip(text, longest), size, color));
        }
    }

    static int weight(FlexBubble bubble) {
        return LineApi.JSON.writeValueAsBytes(bubble).length;
    }
}
