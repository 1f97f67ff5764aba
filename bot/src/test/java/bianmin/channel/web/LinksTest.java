package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "", "https://a b"})
    void what_is_not_an_address_of_the_web_is_no_link(String url) {
        assertThat(Links.web(url)).isNull();
    }

    @Test
    void an_official_page_is_a_link() {
        assertThat(Links.web("https://www.ris.gov.tw/")).isEqualTo("https://www.ris.gov.tw/");
    }

    @ParameterizedTest
    @CsvSource({
        "02-2345-6789 分機 12, tel:0223456789",
        "(02)2345-6789, tel:0223456789",
        "1996, tel:1996",
        "+886-2-8195-8151, tel:+886281958151"
    })
    void a_telephone_number_can_be_dialled(String text, String link) {
        assertThat(Links.telephone(text)).isEqualTo(link);
    }
}
