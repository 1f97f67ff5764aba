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
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @Nested
    class Covered_is {
        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                我的身分證是A123456789喔 | 我的身分證是〔身分證字號〕喔
                A 1234 56789 是我 | 〔身分證字號〕 是我
                Ａ１２３４５６７８９ | 〔身分證字號〕
                ARC A800000014 | ARC 〔居留證號〕
                電話(04)2222-3333 | 電話〔電話〕
                打04 2222 3333找我 | 打〔電話〕找我
                +886-912-345-678 | 〔電話〕
                +886 2 2345 6789 | 〔電話〕
                02-2345-6789#123 | 〔電話〕
                ０９１２－３４５－６７８ | 〔電話〕
                我是民國78年12月31日出生的 | 我是〔生日〕出生的
                生日 1989/12/31 早上 | 生日 〔生日〕 早上
                出生年月日：0781231 | 出生年月日：〔生日〕
                ABC-1234 是我的車 | 〔車牌〕 是我的車
                我的車牌 1234-AB | 我的車牌 〔車牌〕
                電動機車EAA-1234 | 電動機車〔車牌〕
                住台北市大安區和平東路二段 18 巷 3 弄 5 號 7 樓之 2 | 住〔地址〕
                我家在三重區重新路五段77號3樓 | 我家在〔地址〕
                恆春鎮山腳里12鄰5號 | 〔地址〕
                帳號 012345678901 | 帳號 〔帳號〕
                匯款到 822-123456789012 | 匯款到 〔帳號〕
                卡號4111 1111 1111 1111 | 卡號〔信用卡號〕
                健保卡號 0000 1234 5678 | 健保卡號 〔健保卡號〕
                my passport number is 312345678 | my passport number is 〔護照號碼〕
                test.user+tag@mail.example.com 寄這 | 〔電子郵件〕 寄這
                """)
        void what_belongs_to_a_person(String written, String masked) {
            assertThat(PersonalData.mask(written)).isEqualTo(masked);
        }
    }

    @Nested
    class Readable_stays {
        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "A123456788 檢查碼不對",
                    "請打1999或110或0800-000-123",
                    "台中市政府 西屯區臺灣大道三段99號",
                    "西屯區臺灣大道三段99號(台中市政府)",
                    "民法第1138條",
                    "收件號 1140009999",
                    "第 113 年度 訴字第 1234 號",
                    "統一編號 12345678",
                    "115年3月5日到期",
                    "113/5/1 之前要繳",
                    "罰 3600 元 到 12000",
                    "ISO-9001 認證",
                    "COVID-19 疫苗",
                    "訂單編號 20260305123456",
                    "每月 30,000-50,000"
                })
        void what_belongs_to_nobody(String written) {
            assertThat(PersonalData.find(written)).isEmpty();
        }
    }

    @Test
    void spans_count_utf_16_units_of_the_text_as_written() {
        assertThat(PersonalData.find("🙏居留證號A800000014")).containsExactly(new PersonalData.Span(6, 16, "resident-id"));
    }

    @Nested
    class Whatever_is_written {
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("bianmin.text.PersonalDataTest#seeds")
        void masking_twice_equals_once(long seed) {
            var masked = PersonalData.mask(randomText(seed));
            assertThat(PersonalData.mask(masked)).isEqualTo(masked);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("bianmin.text.PersonalDataTest#seeds")
        void no_masked_text_holds_a_valid_identity_number(long seed) {
            var id = randomId(seed);
            assertThat(Checksums.isNationalId(id)).isTrue();
            assertThat(PersonalData.mask("我是" + id + "，" + randomText(seed))).doesNotContain(id);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 200));
    }

    private static String randomId(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var start = (char) ('A' + random.nextInt(26)) + "1" + random.nextInt(1_000_000, 10_000_000);
        for (int check = 0; check < 10; check++) {
            if (Checksums.isNationalId(start + check)) {
                return start + check;
            }
        }
        throw new AssertionError("one of ten check digits is right");
    }

    private static String randomText(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var pieces = new String[] {
            "09", "12345", "A12", "3456789", "-", " ", "號", "樓", "中正路", "桃園區", "健保卡", "護照", "生日", "年", "月", "012", "@",
            "a.b", "政府", "ABC-", "1234", "(04)", "🙏", "〔電話〕", "帳號"
        };
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 24); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
