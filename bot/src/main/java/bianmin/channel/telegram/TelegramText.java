package bianmin.channel.telegram;

import java.util.ArrayList;
import java.util.List;

/// A text with a few marks, written as Telegram's HTML in messages of at most 4,096 characters. A mark that must go on
/// in
/// the next message is closed and opened again; a message ends at a line, else at a space, where there is one.
final class TelegramText {
    private static final int LONGEST = 4_096; // counted after the tags are taken out, in UTF-16 units to be safe
    private static final int MOST_MARKS = 90; // Telegram heeds 100 in a message

    private final List<Run> runs = new ArrayList<>();

    /// @param tag `b`, `i` or empty
    private record Run(String text, String tag) {}

    TelegramText plain(String text) {
        return add(text, "");
    }

    TelegramText bold(String text) {
        return add(text, "b");
    }

    TelegramText italic(String text) {
        return add(text, "i");
    }

    private TelegramText add(String text, String tag) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, text.isBlank() ? "" : tag));
        }
        return this;
    }

    /// One or more messages of HTML, none of them blank; none at all for a blank text.
    List<String> messages() {
        var pages = new Pages();
        for (var run : runs) {
            var rest = run.text();
            while (!rest.isEmpty()) {
                int room = run.tag().isEmpty() || pages.marks < MOST_MARKS ? LONGEST - pages.length : 0;
                if (rest.length() <= room) {
                    pages.write(rest, run.tag());
                    break;
                }
                int end = breakAt(rest, room, pages.length == 0);
                if (end > 0) {
                    pages.write(rest.substring(0, end), run.tag());
                }
                pages.turn();
                rest = rest.substring(end);
            }
        }
        pages.turn();
        return pages.done;
    }

    /// Where to end a message: after the last line or space in the room, or in the middle of a word if need be.
    private static int breakAt(String text, int room, boolean wholePage) {
        if (room <= 0) {
            return 0;
        }
        int line = text.lastIndexOf('\n', room - 1);
        if (line >= 0) {
            return line + 1;
        }
        int space = text.lastIndexOf(' ', room - 1);
        if (space > 0) {
            return space + 1;
        }
        if (!wholePage) {
            return 0;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// The messages written so far and the one that is being written.
    private static final class Pages {
        final List<String> done = new ArrayList<>();
        final StringBuilder html = new StringBuilder();
        int length;
        int marks;
        boolean blank = true;

        void write(String text, String tag) {
            length += text.length();
            blank &= text.isBlank();
            if (tag.isEmpty()) {
                html.append(escape(text));
            } else {
                marks++;
                html.append('<').append(tag).append('>').append(escape(text));
                html.append("</").append(tag).append('>');
            }
        }

        void turn() {
            if (!blank) {
                done.add(html.toString().strip());
            }
            html.setLength(0);
            length = 0;
            marks = 0;
            blank = true;
        }
    }
}
