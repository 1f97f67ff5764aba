package bianmin.channel.line;

import static bianmin.channel.line.Flex.BLUE;
import static bianmin.channel.line.Flex.INK;
import static bianmin.channel.line.Flex.QUIET;

import bianmin.message.Reply;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexContainer;
import java.util.ArrayList;
import java.util.List;

/// Places side by side, the nearest first, each with a map and its telephone to tap.
final class PlacesBubbles {
    private static final int MOST = 10; // LINE allows 12; nobody swipes that far
    private static final int LONGEST_TEXT = 200;

    private final LineTexts texts;

    PlacesBubbles(LineTexts texts) {
        this.texts = texts;
    }

    FlexContainer render(Reply.Places reply) {
        var bubbles = reply.places().stream()
                .limit(MOST)
                .map(place -> bubble(reply.heading(), place))
                .toList();
        return bubbles.size() == 1 ? bubbles.getFirst() : new FlexCarousel(bubbles);
    }

    private FlexBubble bubble(String heading, Reply.Place place) {
        var parts = new ArrayList<FlexComponent>();
        add(parts, heading, "sm", QUIET);
        parts.add(Flex.bold(place.name().isBlank() ? "…" : Flex.clip(place.name(), LONGEST_TEXT), "xl", BLUE));
        add(parts, place.distance(), "md", INK);
        add(parts, place.address(), "md", INK);
        add(parts, place.hours(), "sm", QUIET);
        parts.add(Flex.soft(
                texts.say("place.map"),
                Flex.open(texts.say("place.map"), Link.map(place.latitude(), place.longitude()))));
        Link.tel(place.phone()).ifPresent(tel -> {
            var label = texts.say("place.call", place.phone());
            parts.add(Flex.soft(Flex.clip(label, LONGEST_TEXT), Flex.open(label, tel)));
        });
        return Flex.bubble(parts);
    }

    private static void add(List<FlexComponent> parts, String text, String size, String color) {
        if (!text.isBlank()) {
            parts.add(Flex.text(Flex.clip(text, LONGEST_TEXT), size, color));
        }
    }
}
