package bianmin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.text.PersonalData;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            我住臺北市 | COUNTY 台北市
            北市可以辦嗎 | COUNTY 台北市
            新北市的生育補助 | COUNTY 新北市
            高雄哪裡可以打疫苗 | COUNTY 高雄市
            竹北新竹縣這邊 | COUNTY 新竹縣
            birth grant in Taichung | COUNTY 台中市
            115年3月5日到期 | DATE 2026-03-05
            2026/03/05 之前 | DATE 2026-03-05
            三月五號要出國 | DATE --03-05
            3/5前要繳 | DATE --03-05
            我65歲了 | AGE 65
            阿公六十五歲 | AGE 65
            她今年76 | AGE 76
            I am 70 years old | AGE 70
            月薪三千 | AMOUNT 3000
            存款2萬5 | AMOUNT 25000
            房子400萬 | AMOUNT 4000000
            罰了1,200元 | AMOUNT 1200
            打1999可以嗎 | HOTLINE 1999
            165是什麼 | HOTLINE 165
            0800-024-111 打不通 | HOTLINE 0800024111
            第二個 | CHOICE 2
            2 | CHOICE 2
            我要第一項 | CHOICE 1
            最後一個 | CHOICE -1
            the second one | CHOICE 2
            số 2 | CHOICE 2
            nomor dua | CHOICE 2
            請用英文 | LANGUAGE en
            tiếng Việt | LANGUAGE vi
            印尼文 | LANGUAGE id
            講中文 | LANGUAGE zh-Hant
            """)
    void what_is_named_is_found(String written, String mention) {
        assertThat(inWords(written)).isEqualTo(mention);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"113年的稅單", "119 次", "台北富邦銀行", "高雄銀行", "第二個小孩的補助可以領多久", "一百公里外", "三千人排隊", "2月30日", "新竹怎麼辦"})
    void what_only_looks_like_it_is_not(String written) {
        assertThat(inWords(written)).isEmpty();
    }

    @Test
    void a_mention_tells_where_it_stands() {
        var mention = Mentions.in("🙏我在高雄", List.of()).getFirst();
        assertThat("🙏我在高雄".substring(mention.start(), mention.end())).isEqualTo("高雄");
    }

    @Test
    void personal_data_is_no_mention() {
        var written = "生日是78年12月31日";
        assertThat(Mentions.in(written, PersonalData.find(written))).isEmpty();
    }

    private static String inWords(String written) {
        return Mentions.in(written, List.of()).stream()
                .map(mention -> mention.kind() + " " + mention.value())
                .collect(Collectors.joining(", "));
    }
}
