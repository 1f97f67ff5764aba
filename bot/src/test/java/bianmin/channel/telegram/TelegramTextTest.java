package bianmin.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramTextTest {
    @Test
    void markup_in_a_text_is_shown_as_it_was_typed() {
        var html = new TelegramText().bold("a<b> & \"c\"").messages().getFirst();

        assertThat(html).isEqualTo("<b>a&lt;b&gt; &amp; &quot;c&quot;</b>");
        assertThat(TelegramHtml.visible(html)).isEqualTo("a<b> & \"c\"");
    }

    @Test
    void a_long_text_is_split_at_a_line() {
        var messages = new TelegramText()
                .plain("甲".repeat(4_000) + "\n" + "乙".repeat(200))
                .messages();

        assertThat(messages).containsExactly("甲".repeat(4_000), "乙".repeat(200));
    }

    @Test
    void a_long_mark_goes_on_in_the_next_message() {
        var messages = new TelegramText().bold("甲".repeat(5_000)).messages();

        assertThat(messages).containsExactly("<b>" + "甲".repeat(4_096) + "</b>", "<b>" + "甲".repeat(904) + "</b>");
    }

    @Test
    void a_surrogate_pair_is_not_split() {
        var messages = new TelegramText().plain("甲" + "𠮷".repeat(3_000)).messages();

        assertThat(messages)
                .allSatisfy(html -> assertThat(html.codePoints()).allMatch(c -> c == '甲' || c == "𠮷".codePointAt(0)));
    }

    @Test
    void a_blank_text_gives_no_message() {
        assertThat(new TelegramText().plain(" \n").messages()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 500));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_written_reads_back_as_the_same_words(long seed) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var pieces = List.of("身分證", "<", ">", "&", "&lt;", "\"", "</b>", "\n", " ", "𠮷", "👨‍👩‍👧", "補發".repeat(700));
        var text = new TelegramText();
        var words = new StringBuilder();
        for (int i = chance.nextInt(60); i >= 0; i--) {
            var piece = pieces.get(chance.nextInt(pieces.size()));
            words.append(piece);
            switch (chance.nextInt(3)) {
                case 0 -> text.plain(piece);
                case 1 -> text.bold(piece);
                default -> text.italic(piece);
            }
        }

        var read = text.messages().stream().map(TelegramHtml::visible).toList();

        assertThat(read).allSatisfy(message -> assertThat(message).hasSizeBetween(1, 4_096));
        assertThat(withoutSpace(String.join("", read))).isEqualTo(withoutSpace(words.toString()));
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
