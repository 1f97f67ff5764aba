package bianmin.channel;

import bianmin.message.Option;
import bianmin.message.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Replies of every kind with texts that are hard on a renderer: markup, emoji, halves of nothing, none, far too many.
/// The same seed gives the same replies.
public final class RandomReplies {
    private static final List<String> PIECES = List.of(
            "身分證",
            "<b>",
            "</b>",
            "&",
            "&amp;",
            "\"引號\"",
            "👨‍👩‍👧",
            "🙏",
            "\n",
            " ",
            "　",
            "補發規費新臺幣 200 元。",
            "_*[`~",
            "https://www.ris.gov.tw",
            "<script>alert(1)</script>",
            "𠮷",
            "ก็",
            "Xin chào");

    private final RandomGenerator chance;

    private RandomReplies(long seed) {
        chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// One to five.
    public static List<Reply> of(long seed) {
        var random = new RandomReplies(seed);
        return random.list(1, 5, random::reply);
    }

    private Reply reply() {
        return switch (chance.nextInt(5)) {
            case 0 -> new Reply.Text(text(6_000), options());
            case 1 ->
                new Reply.Card(
                        "id-card-lost",
                        text(60),
                        text(20),
                        list(0, 40, () -> text(900)),
                        list(0, 60, () -> new Reply.Item(text(200), text(200))),
                        chance.nextBoolean() ? null : new Reply.Link(text(120), url()),
                        text(80),
                        LocalDate.of(2026, 11, 1),
                        "abc1234",
                        options());
            case 2 -> new Reply.Choices(text(400), options(), options());
            case 3 -> new Reply.Places(text(60), list(0, 15, this::place), options());
            default -> new Reply.Urgent(text(600), list(0, 6, () -> new Reply.Hotline(phone(), text(20))));
        };
    }

    private Reply.Place place() {
        return new Reply.Place(
                text(40),
                text(60),
                phone(),
                text(60),
                text(12),
                chance.nextDouble(-90, 90),
                chance.nextDouble(-180, 180));
    }

    private String phone() {
        return one(List.of("", "110", "(02)2381-5132分機123", "02-2381-5132 轉 9", "請洽服務台", "+886223815132"));
    }

    private String url() {
        return one(List.of(
                "https://www.ris.gov.tw/app/portal/671",
                "https://www.gov.tw/服務?名稱=補發",
                "http://localhost:8080/x",
                "javascript:alert(1)",
                "不是網址",
                "https://example.gov.tw/" + "a".repeat(1_500)));
    }

    private List<Option> options() {
        return list(
                0, 16, () -> new Option(label(), one(List.of("a:menu", "p:id-card-lost:fee", "c:台北市", "none")), null));
    }

    private String label() {
        var text = text(18).strip();
        return text.isEmpty() ? "要帶什麼" : text;
    }

    /// Whole characters only: at most `most` UTF-16 units.
    private String text(int most) {
        int length = chance.nextInt(4) == 0 ? most : chance.nextInt(Math.min(most, 30) + 1);
        var text = new StringBuilder();
        while (true) {
            var piece = one(PIECES);
            if (text.length() + piece.length() > length) {
                return text.toString();
            }
            text.append(piece);
        }
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private <T> List<T> list(int least, int most, Supplier<T> next) {
        int size = chance.nextInt(3) == 0 ? most : chance.nextInt(least, Math.min(most, least + 3) + 1);
        return new ArrayList<>(
                IntStream.range(0, size).mapToObj(_ -> next.get()).toList());
    }
}
