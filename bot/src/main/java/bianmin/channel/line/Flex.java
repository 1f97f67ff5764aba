package bianmin.channel.line;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexSeparator;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.URIAction;
import java.net.URI;
import java.util.List;

/// The bricks of our bubbles. Texts always wrap and grow with the reader's font size; what can be tapped is a box with
/// a wrapped text, since the labels of LINE's own buttons are cut off when the type is large.
final class Flex {
    static final String INK = "#1A1A1A";
    static final String QUIET = "#595959"; // 7:1 on white
    static final String BLUE = "#0B57A4";
    static final String RED = "#B3151B";
    static final String WHITE = "#FFFFFF";
    static final String PALE = "#E8F0F9";

    private static final int LABEL = 20;

    private Flex() {}

    static FlexText text(String text, String size, String color) {
        return words(text, size, color).build();
    }

    static FlexText bold(String text, String size, String color) {
        return words(text, size, color).weight(FlexText.Weight.BOLD).build();
    }

    private static FlexText.Builder words(String text, String size, String color) {
        return new FlexText.Builder()
                .text(text.isBlank() ? "…" : text) // LINE refuses a text without characters
                .size(size)
                .color(color)
                .wrap(true)
                .scaling(true)
                .lineSpacing("4px");
    }

    static FlexBox column(String spacing, List<FlexComponent> parts) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, parts)
                .spacing(spacing)
                .build();
    }

    /// □ and a thing, with a quiet note under it.
    static FlexBox ticked(List<FlexComponent> parts) {
        var box = words("□", "md", BLUE).flex(0).build();
        return new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, List.of(box, column("xs", parts)))
                .spacing("md")
                .build();
    }

    /// A wide field to tap: white on a colour.
    static FlexBox strong(String text, String size, String color, Action action) {
        var words = words(text, size, WHITE)
                .weight(FlexText.Weight.BOLD)
                .align(FlexText.Align.CENTER)
                .build();
        return field(List.of(words), color, action);
    }

    /// A wide field to tap: blue on pale.
    static FlexBox soft(String text, Action action) {
        return field(List.of(bold(text, "md", BLUE)), PALE, action);
    }

    private static FlexBox field(List<FlexComponent> parts, String color, Action action) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, parts)
                .backgroundColor(color)
                .cornerRadius("10px")
                .paddingAll("14px")
                .action(action)
                .build();
    }

    static FlexSeparator line() {
        return new FlexSeparator.Builder().margin("md").build();
    }

    static FlexBubble bubble(List<FlexComponent> parts) {
        var body = new FlexBox.Builder(FlexBox.Layout.VERTICAL, parts)
                .spacing("lg")
                .paddingAll("18px")
                .build();
        return new FlexBubble.Builder().size(FlexBubble.Size.GIGA).body(body).build();
    }

    private static String label(String text) {
        return text.isBlank() ? "…" : clip(text.strip(), LABEL);
    }

    static PostbackAction pick(String label, String data) {
        return new PostbackAction.Builder()
                .label(label(label))
                .data(data)
                .displayText(label)
                .build();
    }

    static URIAction open(String label, String uri) {
        return new URIAction(label(label), URI.create(uri), null);
    }

    /// Cut at so many characters, with an ellipsis in place of the last; never through a surrogate pair.
    static String clip(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
