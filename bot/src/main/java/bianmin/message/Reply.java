package bianmin.message;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the service says, the same for every channel; each channel renders it natively.
public sealed interface Reply {
    /// Short ways to go on, shown as quick replies; may be empty. A channel that can't show them leaves them out.
    List<Option> suggestions();

    /// All that a citizen would read, as plain text.
    String plainText();

    /// A few sentences.
    record Text(String text, List<Option> suggestions) implements Reply {
        public Text {
            suggestions = List.copyOf(suggestions);
        }

        public Text(String text) {
            this(text, List.of());
        }

        @Override
        public String plainText() {
            return text;
        }
    }

    /// The answer from a procedure.
    ///
    /// @param procedure its id; its page is `/procedures/<id>`
    /// @param title of the procedure
    /// @param heading what was asked, such as 「要帶什麼」
    /// @param paragraphs the answer, first sentence first
    /// @param checklist what to bring or do, to be ticked; may be empty
    /// @param link the official page
    /// @param footer where it comes from: check date, revision
    record Card(
            String procedure,
            String title,
            String heading,
            List<String> paragraphs,
            List<Item> checklist,
            @Nullable Link link,
            String footer,
            LocalDate checkedOn,
            String revision,
            List<Option> suggestions)
            implements Reply {
        public Card {
            paragraphs = List.copyOf(paragraphs);
            checklist = List.copyOf(checklist);
            suggestions = List.copyOf(suggestions);
        }

        /// The same card with another text and other suggestions.
        public Card with(List<String> otherParagraphs, List<Option> otherSuggestions) {
            return new Card(
                    procedure,
                    title,
                    heading,
                    otherParagraphs,
                    checklist,
                    link,
                    footer,
                    checkedOn,
                    revision,
                    otherSuggestions);
        }

        @Override
        public String plainText() {
            return title + "\n" + heading + "\n" + String.join("\n", paragraphs)
                    + checklist.stream().map(item -> "\n□ " + item.plainText()).collect(Collectors.joining())
                    + (link == null ? "" : "\n" + link.title() + " " + link.url())
                    + "\n" + footer;
        }
    }

    /// A thing on a checklist.
    ///
    /// @param note where to get it, what people forget, when it is needed; may be empty
    record Item(String text, String note) {
        String plainText() {
            return note.isEmpty() ? text : text + "（" + note + "）";
        }
    }

    record Link(String title, String url) {}

    /// A question back, with two to four things to pick, or a menu.
    record Choices(String question, List<Option> options, List<Option> suggestions) implements Reply {
        public Choices {
            options = List.copyOf(options);
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String plainText() {
            var lines = new StringBuilder(question);
            for (int i = 0; i < options.size(); i++) {
                lines.append('\n')
                        .append(i + 1)
                        .append(". ")
                        .append(options.get(i).label());
            }
            return lines.toString();
        }
    }

    /// Where to go: the nearest first.
    record Places(String heading, List<Place> places, List<Option> suggestions) implements Reply {
        public Places {
            places = List.copyOf(places);
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String plainText() {
            return heading
                    + places.stream()
                            .map(place -> "\n" + place.name() + " " + place.address() + " " + place.phone() + " "
                                    + place.hours() + " " + place.distance())
                            .collect(Collectors.joining());
        }
    }

    /// @param latitude in degrees, WGS 84
    /// @param longitude in degrees, WGS 84
    /// @param distance in words, such as 「約 1.2 公里」
    record Place(
            String name,
            String address,
            String phone,
            String hours,
            String distance,
            double latitude,
            double longitude) {}

    /// Help at once: hotlines before all else.
    record Urgent(String text, List<Hotline> hotlines) implements Reply {
        public Urgent {
            hotlines = List.copyOf(hotlines);
        }

        @Override
        public List<Option> suggestions() {
            return List.of();
        }

        @Override
        public String plainText() {
            return text
                    + hotlines.stream()
                            .map(line -> "\n" + line.number() + " " + line.name())
                            .collect(Collectors.joining());
        }
    }

    record Hotline(String number, String name) {}
}
