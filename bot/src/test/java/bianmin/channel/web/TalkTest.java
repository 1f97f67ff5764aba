package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.message.InboundEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A talk over the wire: asked, answered, read again.
@Timeout(60)
class TalkTest {
    private Site site;
    private Visitor visitor;

    @BeforeEach
    void visit() throws Exception {
        site = Site.open();
        visitor = Visitor.to(site);
    }

    @AfterEach
    void leave() {
        site.close();
    }

    @Nested
    class A_browser_with_scripts {
        @Test
        void hears_its_own_words_and_then_the_answer() throws Exception {
            try (var listening = visitor.listen("")) {
                assertThat(visitor.say("身分證掉了怎麼辦").statusCode()).isEqualTo(202);

                var heard = listening.next(2);
                assertThat(heard.getFirst().html()).contains("身分證掉了怎麼辦").contains("said");
                assertThat(heard.getLast().html())
                        .contains("補領國民身分證（遺失）")
                        .contains("戶口名簿正本")
                        .contains("https://www.ris.gov.tw/")
                        .contains("2026-11-24 核對");
            }
        }

        @Test
        void that_comes_back_hears_only_what_it_has_not_seen() throws Exception {
            String seen;
            try (var listening = visitor.listen("")) {
                visitor.say("第一句");
                seen = listening.next(2).getLast().id();
            }
            visitor.say("第二句");

            try (var again = visitor.listen(seen)) {
                var heard = again.next(2);
                assertThat(heard).noneMatch(one -> one.html().contains("第一句"));
                assertThat(heard.getFirst().html()).contains("第二句");
            }
        }

        @Test
        void hears_on_one_node_what_was_said_on_another() throws Exception {
            try (var other = site.secondNode();
                    var listening = visitor.at(other).listen("")) {
                site.service.answerThrough(new WebSender(site.transcript));
                visitor.say("身分證");

                assertThat(listening.next(2).getLast().html()).contains("補領國民身分證（遺失）");
            }
        }

        @Test
        void sends_a_message_again_and_it_is_the_same_message() throws Exception {
            var event = Visitor.newEvent();
            visitor.say(event, "健保卡壞了");
            visitor.say(event, "健保卡壞了");

            assertThat(site.service.kept).hasSize(1);
            assertThat(visitor.page("/").body().split("class=\"entry said\"", -1))
                    .hasSize(2);
        }

        @Test
        void changes_its_words_under_the_same_name_and_it_is_another_message() throws Exception {
            var event = Visitor.newEvent();
            visitor.say(event, "健保卡壞了");
            visitor.say(event, "健保卡掉了");

            assertThat(site.service.kept).hasSize(2);
        }

        @Test
        void picks_what_was_offered_and_its_label_is_its_word() throws Exception {
            try (var listening = visitor.listen("")) {
                visitor.say("哪一件");
                listening.next(2);

                assertThat(visitor.pick("p:nhi-card:documents").statusCode()).isEqualTo(202);
                assertThat(listening.next(1).getFirst().html()).contains("補發健保卡");
            }
            assertThat(site.service.kept.getLast())
                    .isInstanceOfSatisfying(
                            InboundEvent.Picked.class,
                            picked -> assertThat(picked.pick()).isEqualTo("p:nhi-card:documents"));
        }

        @Test
        void can_always_ask_for_its_data_to_be_deleted() throws Exception {
            assertThat(visitor.pick("a:delete-my-data").statusCode()).isEqualTo(202);
        }

        @Test
        void shows_where_it_is_and_gets_the_offices_with_map_and_telephone() throws Exception {
            try (var listening = visitor.listen("")) {
                visitor.post("/locate", "event=" + Visitor.newEvent() + "&latitude=25.03300&longitude=121.56540");

                var heard = listening.next(2);
                assertThat(heard.getFirst().html()).contains("我的位置").doesNotContain("25.03");
                assertThat(heard.getLast().html())
                        .contains("href=\"tel:0223456789\"")
                        .contains("示範戶政事務所");
            }
        }

        @Test
        void in_need_gets_numbers_to_call() throws Exception {
            try (var listening = visitor.listen("")) {
                visitor.say("救命");
                assertThat(listening.next(2).getLast().html())
                        .contains("href=\"tel:110\"")
                        .contains("href=\"tel:113\"");
            }
        }
    }

    @Nested
    class A_browser_without_scripts {
        @Test
        void is_led_to_a_page_with_its_words_and_the_answer() throws Exception {
            var answer = visitor.submit("/say", "event=" + Visitor.newEvent() + "&text=" + Visitor.encoded("身分證掉了怎麼辦"));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/#newest");
            assertThat(visitor.page("/").body())
                    .contains("<p class=\"bubble\">身分證掉了怎麼辦</p>")
                    .contains("補領國民身分證（遺失）");
        }

        @Test
        void whose_answer_takes_long_is_told_so() throws Exception {
            visitor.submit("/say", "event=" + Visitor.newEvent() + "&text=" + Visitor.encoded("沉默"));

            assertThat(visitor.page("/").body()).contains("還在找答案").contains("請按這裡再看一次");
        }
    }

    @Nested
    class Words_that_look_like_markup {
        @Test
        void are_shown_as_words() throws Exception {
            visitor.submit(
                    "/say",
                    "event=" + Visitor.newEvent() + "&text=" + Visitor.encoded("<script>alert(1)</script>\n\ndata: x"));

            assertThat(visitor.page("/").body())
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }

        @Test
        void cannot_forge_a_stream_event() throws Exception {
            try (var listening = visitor.listen("")) {
                visitor.say("一行\n\nid: 99\ndata: 假的\n\n");

                assertThat(listening.next(2)).extracting(Visitor.Heard::id).containsExactly("1", "2");
            }
        }
    }

    @Nested
    class Another_browser {
        @Test
        void sees_nothing_of_the_talk() throws Exception {
            visitor.say("我的秘密");

            assertThat(Visitor.to(site).page("/").body()).doesNotContain("我的秘密");
        }
    }
}
