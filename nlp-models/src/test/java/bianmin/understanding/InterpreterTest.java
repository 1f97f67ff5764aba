package bianmin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.embedding.SentenceEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
    private static SentenceEncoder encoder;
    private static Interpreter interpreter;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
        interpreter = Interpreter.load(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Nested
    class The_act {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                身分證掉了怎麼辦 | ask
                你好 我想換駕照 | ask
                謝謝 那護照要多少錢 | ask
                可以找人代辦嗎 | ask
                你好 | greet
                謝謝你 | thank
                掰掰 | goodbye
                我要真人客服 | human
                不是這個 | reject
                你是機器人嗎 | who-are-you
                你會什麼 | menu
                再說一次 | repeat
                算了不問了 | cancel
                請講英文 | switch-language
                你知道我什麼資料 | show-my-data
                刪除我的資料 | delete-my-data
                不要再通知我了 | unsubscribe
                態度有夠差 等三小時 | complain
                你好棒 | praise
                """)
        void is_what_the_citizen_does(String text, String act) {
            assertThat(interpreter.read(text).act().id()).isEqualTo(act);
        }

        @Test
        void of_nothing_is_other() {
            assertThat(interpreter.read("  ").act()).isEqualTo(Act.OTHER);
        }
    }

    @Nested
    class A_crisis {
        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"我不想活了", "老公現在在打我", "我家失火了", "I want to kill myself", "tôi muốn tự tử"})
        void is_heard(String text) {
            assertThat(interpreter.read(text).act()).isEqualTo(Act.CRISIS);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"笑死", "累死我了", "死亡登記要帶什麼", "喪葬津貼多少", "家暴令怎麼聲請", "失火補助怎麼申請"})
        void is_not_heard_where_it_only_looks_like_one(String text) {
            assertThat(interpreter.read(text).act()).isNotEqualTo(Act.CRISIS);
        }
    }

    @Nested
    class The_questions {
        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                補健保卡要帶什麼 還有護照換新多少錢 | 補健保卡要帶什麼 | 護照換新多少錢
                垃圾車幾點來？另外路燈壞了要找誰 | 垃圾車幾點來 | 路燈壞了要找誰
                """)
        void may_be_two_where_both_parts_ask_and_name_something(String text, String first, String second) {
            var heard = interpreter.read(text);
            assertThat(heard.questions()).extracting(Question::text).containsExactly(text);
            assertThat(heard.parts()).extracting(Question::text).containsExactly(first, second);
            assertThat(heard.parted().questions()).isEqualTo(heard.parts());
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"錢包掉了,身分證怎麼補", "身分證不見了，要帶什麼？多少錢？", "我爸走了 房子還在他名下 怎麼辦", "跟房東吵架 可以申請租屋補助嗎", "護照要多少錢"})
        void are_one_where_a_story_is_told(String text) {
            var heard = interpreter.read(text);
            assertThat(heard.questions()).hasSize(1);
            assertThat(heard.parts()).isEmpty();
        }
    }

    @Nested
    class The_language {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                換 ARC 要多久 | zh-Hant
                ㄗㄣˇㄇㄜ˙辦 | zh-Hant
                12345 | zh-Hant
                ??? | zh-Hant
                身份证丢了怎么办 | zh-Hans
                医疗费在哪领 | zh-Hans
                how do I extend my ARC | en
                toi muon gia han the cu tru | vi
                cara perpanjang arc | id
                ต่ออายุบัตรยังไง | th
                在留カードの更新はどこですか | ja
                """)
        void is_read_from_script_and_words(String text, String tag) {
            assertThat(interpreter.read(text).language().tag()).isEqualTo(tag);
        }
    }
}
