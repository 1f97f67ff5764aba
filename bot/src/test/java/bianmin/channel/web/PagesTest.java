package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/// The pages and what they send along.
@Timeout(60)
class PagesTest {
    private static Site site;
    private static Visitor visitor;

    @BeforeAll
    static void visit() throws Exception {
        site = Site.open();
        visitor = Visitor.to(site);
    }

    @AfterAll
    static void leave() {
        site.close();
    }

    @Nested
    class Each_procedure {
        @Test
        void has_a_page_that_tells_where_its_facts_come_from() throws Exception {
            for (var procedure : Site.bundled().procedures()) {
                var page = visitor.page("/procedures/" + procedure.id());

                assertThat(page.statusCode()).as(procedure.id().value()).isEqualTo(200);
                assertThat(page.body()).contains("示範內容，正式使用前須經機關審核").contains(procedure.checkedOn() + " 核對");
            }
        }

        @Test
        void is_told_to_search_engines_in_terms_of_the_core_public_service_vocabulary() throws Exception {
            var page = visitor.page("/procedures/id-card-lost").body();
            var data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                    .matcher(page);

            assertThat(data.find()).isTrue();
            var service = new JsonMapper().readTree(data.group(1));
            assertThat(service.at("/@type/0").asString()).isEqualTo("cpsv:PublicService");
            assertThat(service.at("/dct:title/@value").asString()).isEqualTo("補領國民身分證（遺失）");
            assertThat(service.at("/cv:hasCost/0/cv:value").asInt()).isEqualTo(200);
            assertThat(service.at("/cpsv:hasInput").size()).isEqualTo(3);
        }

        @Test
        void is_in_the_index_and_in_the_site_map() throws Exception {
            var index = visitor.page("/procedures").body();
            var map = visitor.page("/sitemap.xml").body();

            assertThat(Site.bundled().procedures()).allSatisfy(procedure -> {
                assertThat(index).contains("href=\"/procedures/" + procedure.id() + "\"");
                assertThat(map).contains("/procedures/" + procedure.id() + "</loc>");
            });
        }
    }

    @Test
    void a_procedure_that_is_not_there_is_told_as_404() throws Exception {
        assertThat(visitor.page("/procedures/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(visitor.page("/procedures/..%2f..%2fetc").body()).contains("找不到這一頁");
    }

    @Test
    void no_page_lets_a_foreign_script_in() throws Exception {
        for (var path : new String[] {"/", "/procedures", "/procedures/id-card-lost", "/widget.js", "/robots.txt"}) {
            var headers = visitor.page(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void the_chat_may_be_framed_by_the_agencies_that_were_named() throws Exception {
        try (var embedding = Site.with(
                Site.settings(URI.create("https://bianmin.example"), "https://www.agency.example", 100, 100))) {
            var page = Visitor.send(
                    HttpRequest.newBuilder(embedding.address("/?embed=1")).build());

            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors https://www.agency.example");
            assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly")
                    .contains("SameSite=None; Secure; Partitioned");
        }
    }

    @Test
    void behind_https_the_session_is_for_https_only() throws Exception {
        try (var secure = Site.with(Site.settings(URI.create("https://bianmin.example"), "'none'", 100, 100))) {
            var cookie = Visitor.send(
                            HttpRequest.newBuilder(secure.address("/")).build())
                    .headers()
                    .firstValue("Set-Cookie");

            assertThat(cookie.orElseThrow()).matches("bianmin=[0-9a-f]{32}; .*HttpOnly; SameSite=Lax; Secure");
        }
    }

    @Test
    void what_a_page_loads_may_be_kept_for_good_and_comes_compressed() throws Exception {
        var style = Pattern.compile("href=\"(/assets/bianmin\\.[0-9a-f]{12}\\.css)\"")
                .matcher(visitor.page("/").body());
        assertThat(style.find()).isTrue();

        var asset = Visitor.send(HttpRequest.newBuilder(site.address(style.group(1)))
                .header("Accept-Encoding", "gzip")
                .build());

        assertThat(asset.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(asset.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
        var tag = visitor.page("/procedures").headers().firstValue("ETag").orElseThrow();
        var again = Visitor.send(HttpRequest.newBuilder(site.address("/procedures"))
                .header("If-None-Match", tag)
                .build());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void who_asks_for_the_head_alone_gets_it() throws Exception {
        for (var path : new String[] {"/", "/procedures", "/procedures/id-card-lost"}) {
            var head = Visitor.send(
                    HttpRequest.newBuilder(site.address(path)).HEAD().build());

            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    static final java.util.List<String> LANGUAGES = Texts.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_language_says_everything(String language) throws Exception {
        assertThat(Texts.in(language).keys()).isEqualTo(Texts.in("zh-Hant").keys());
        assertThat(visitor.page("/?lang=" + language).body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void every_domain_of_the_catalogue_has_its_name() {
        assertThat(Site.bundled().procedures())
                .allSatisfy(procedure -> assertThat(Texts.domains()).contains(procedure.domain()));
    }
}
