package bianmin.channel.line;

import static bianmin.channel.line.Flex.INK;
import static bianmin.channel.line.Flex.RED;

import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexContainer;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.TextMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Renders the replies of one turn as one to five LINE messages.
///
/// LINE shows quick replies under the newest message only, so those of all replies go there. Only a text can quote the
/// question; in a group, where it must be clear who is answered, a short one goes before a bubble.
final class LineMessages {
    private static final int MOST = 5;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_ALT_TEXT = 400;
    private static final int LONGEST_IN_BUBBLE = 2_000;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int MOST_OPTIONS = 20;

    private final LineTexts texts;
    private final CardBubble cards;
    private final PlacesBubbles places;

    LineMessages(LineTexts texts, @Nullable URI publicUrl) {
        this.texts = texts;
        this.cards = new CardBubble(texts, publicUrl);
        this.places = new PlacesBubbles(texts);
    }

    List<Message> render(List<Reply> replies, Origin origin) {
        var shown = replies.subList(0, Math.min(replies.size(), MOST));
        var quick = quickReplies(shown);
        var messages = new ArrayList<Message>();
        boolean quoting = origin.quoteToken() != null;
        if (quoting && origin.group() && shown.size() < MOST && !(shown.getFirst() instanceof Reply.Text)) {
            messages.add(text(texts.say("quoted"), origin.quoteToken(), null));
            quoting = false;
        }
        for (int i = 0; i < shown.size(); i++) {
            var quote = quoting && i == 0 ? origin.quoteToken() : null;
            messages.add(message(shown.get(i), quote, i == shown.size() - 1 ? quick : null));
        }
        return messages;
    }

    private Message message(Reply reply, @Nullable String quote, @Nullable QuickReply quick) {
        return switch (reply) {
            case Reply.Text(var text, var _) -> text(text, quote, quick);
            case Reply.Card card -> flex(card, cards.render(card), quick);
            case Reply.Choices choices -> flex(choices, choices(choices), quick);
            case Reply.Places(var heading, var found, var _) when found.isEmpty() -> text(heading, quote, quick);
            case Reply.Places somewhere -> flex(somewhere, places.render(somewhere), quick);
            case Reply.Urgent urgent -> flex(urgent, urgent(urgent), quick);
        };
    }

    private static TextMessage text(String text, @Nullable String quote, @Nullable QuickReply quick) {
        return new TextMessage.Builder(text.isBlank() ? "…" : Flex.clip(text, LONGEST_TEXT))
                .quoteToken(quote)
                .quickReply(quick)
                .build();
    }

    private static FlexMessage flex(Reply reply, FlexContainer contents, @Nullable QuickReply quick) {
        var plain = reply.plainText().strip();
        return new FlexMessage.Builder(plain.isEmpty() ? "…" : Flex.clip(plain, LONGEST_ALT_TEXT), contents)
                .quickReply(quick)
                .build();
    }

    private static FlexBubble choices(Reply.Choices choices) {
        var parts = new ArrayList<FlexComponent>();
        if (!choices.question().isBlank()) {
            parts.add(Flex.text(Flex.clip(choices.question(), LONGEST_IN_BUBBLE), "lg", INK));
        }
        for (int i = 0; i < Math.min(choices.options().size(), MOST_OPTIONS); i++) {
            var option = choices.options().get(i);
            parts.add(Flex.soft((i + 1) + ". " + option.label(), Flex.pick(option.label(), option.pick())));
        }
        if (parts.isEmpty()) {
            parts.add(Flex.text("…", "lg", INK));
        }
        return Flex.bubble(parts);
    }

    /// Large and framed in red, each number a field to tap.
    private FlexBubble urgent(Reply.Urgent urgent) {
        var parts = new ArrayList<FlexComponent>();
        parts.add(Flex.bold(urgent.text().isBlank() ? "…" : Flex.clip(urgent.text(), LONGEST_IN_BUBBLE), "xl", INK));
        for (var hotline : urgent.hotlines().stream().limit(MOST_OPTIONS).toList()) {
            var label = texts.say("hotline.call", hotline.number());
            var words = Flex.clip(label + " " + hotline.name(), 200);
            parts.add(Link.tel(hotline.number())
                    .<FlexComponent>map(tel -> Flex.strong(words, "xl", RED, Flex.open(label, tel)))
                    .orElseGet(() -> Flex.bold(words, "xl", RED)));
        }
        var body = new FlexBox.Builder(FlexBox.Layout.VERTICAL, parts)
                .spacing("lg")
                .paddingAll("18px")
                .borderColor(RED)
                .borderWidth("4px")
                .cornerRadius("16px")
                .build();
        return new FlexBubble.Builder().size(FlexBubble.Size.GIGA).body(body).build();
    }

    private static @Nullable QuickReply quickReplies(List<Reply> replies) {
        var items = replies.stream()
                .flatMap(reply -> reply.suggestions().stream())
                .filter(option -> !option.pick().isEmpty())
                .distinct()
                .limit(MOST_QUICK_REPLIES)
                .map(LineMessages::quickReply)
                .toList();
        return items.isEmpty() ? null : new QuickReply(items);
    }

    private static QuickReplyItem quickReply(Option option) {
        return new QuickReplyItem(Flex.pick(option.label(), option.pick()));
    }
}
