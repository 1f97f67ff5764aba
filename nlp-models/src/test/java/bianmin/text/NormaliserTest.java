package bianmin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormaliserTest {
    @Nested
    class Alike_are {
        @ParameterizedTest(name = "{0} and {1}")
        @CsvSource(delimiter = '|', textBlock = """
                臺北市 | 台北市
                ＡＲＣ　展延 | arc 展延
                身份證 | 身分證
                身份正掉了 | 身分證掉了
                戶正事務所 | 戶政事務所
                幼而園 | 幼兒園
                出生登己 | 出生登記
                我ㄉ健保卡ㄅ見ㄌ | 我的健保卡不見了
                可以ㄇ | 可以嗎
                ㄗㄣˇㄇㄜ˙ㄐㄧㄠˇㄑㄧㄢˊ | 怎麼繳錢
                ㄐㄧㄢˋㄅㄠˇㄎㄚˇ | 健保卡
                護照過期😭😭 | 護照過期
                要錢嗎？？？！！！ | 要錢嗎?!
                户口迁移怎么办 | 戶口遷移怎麼辦
                身​分​證 | 身分證
                h̷e̷l̷l̷o̷ | hello
                Xin chào Ạ | xin chào ạ
                """)
        void texts_that_differ_in_writing_only(String written, String other) {
            assertThat(Normaliser.normalise(written)).isEqualTo(Normaliser.normalise(other));
        }
    }

    @Nested
    class Kept_are {
        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                xin chào, tôi muốn gia hạn thẻ | xin chào, tôi muốn gia hạn thẻ
                戶口名簿正本 | 户口名簿正本
                帳戶正常 | 帐户正常
                到其他縣市辦 | 到其他县市办
                不知道期限 | 不知道期限
                可以代辦嗎 | 可以代办吗
                住址00001 | 住址00001
                """)
        void words_that_only_look_like_an_error(String written, String read) {
            assertThat(Normaliser.normalise(written)).isEqualTo(read);
        }

        @Test
        void marks_of_thai_and_of_vietnamese() {
            assertThat(Normaliser.normalise("ที่ไหน")).isEqualTo("ที่ไหน");
            assertThat(Normaliser.normalise("Việt")).isEqualTo("việt");
        }
    }

    @Nested
    class Whatever_is_written {
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("bianmin.text.NormaliserTest#seeds")
        void normalising_twice_equals_once(long seed) {
            var written = randomText(seed);
            var once = Normaliser.normalise(written);
            assertThat(Normaliser.normalise(once)).isEqualTo(once);
            assertThat(once.length()).isLessThanOrEqualTo(Normaliser.LONGEST);
        }

        @Test
        void a_very_long_text_is_cut_without_breaking_a_character() {
            assertThat(Normaliser.normalise("a" + "𠮷".repeat(10) + "證件".repeat(5_000)))
                    .hasSizeLessThanOrEqualTo(Normaliser.LONGEST);
            assertThat(Normaliser.normalise("\uFDFA".repeat(4_000))).hasSizeLessThanOrEqualTo(Normaliser.LONGEST);
        }

        @Test
        void nothing_stays_nothing() {
            assertThat(Normaliser.normalise("")).isEmpty();
            assertThat(Normaliser.normalise(" \u3000\u200B😀")).isEmpty();
        }
    }

    @Test
    void no_correction_of_a_typing_error_makes_another_one() {
        assertThat(WordList.pairs("typos.txt").values()).allSatisfy(right -> {
            var once = Normaliser.normalise(right);
            assertThat(once).isEqualTo(ChineseScript.simplify(once));
            assertThat(once).isEqualTo(Normaliser.normalise(ChineseScript.simplify(right)));
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 300));
    }

    /// Pieces of everything that has a rule, in any order, and stray code points.
    static String randomText(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var pieces = WordList.pairs("typos.txt").keySet().stream().toList();
        var spellings = WordList.pairs("bopomofo.txt").keySet().stream().toList();
        var text = new StringBuilder();
        int length = random.nextInt(1, 60);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(7)) {
                case 0 -> text.append(pieces.get(random.nextInt(pieces.size())));
                case 1 -> text.append(spellings.get(random.nextInt(spellings.size())));
                case 2 -> text.appendCodePoint(random.nextInt(0x3100, 0x3130));
                case 3 -> text.appendCodePoint(random.nextInt(0x4E00, 0x9FFF));
                case 4 -> text.appendCodePoint(random.nextInt(0x20, 0x3000));
                case 5 -> text.append("?!。，~ \u200B\u0301".charAt(random.nextInt(8)));
                default -> text.appendCodePoint(random.nextInt(0x10FFFF));
            }
        }
        return text.toString();
    }
}
