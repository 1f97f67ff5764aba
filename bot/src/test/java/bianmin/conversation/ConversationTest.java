package bianmin.conversation;

import static bianmin.conversation.Talk.HEALTH_CARD;
import static bianmin.conversation.Talk.ID_CARD;
import static bianmin.conversation.Talk.NOTHING;
import static bianmin.conversation.Talk.SENIOR_CARD;
import static bianmin.conversation.Talk.TRANSFER;
import static bianmin.conversation.Talk.certain;
import static bianmin.conversation.Talk.choice;
import static bianmin.conversation.Talk.talk;
import static bianmin.conversation.Talk.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import bianmin.message.Effect;
import bianmin.message.InboundEvent;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import bianmin.understanding.Mention;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {
    private static String read(Turn turn) {
        return turn.replies().stream().map(Reply::plainText).collect(Collectors.joining("\n"));
    }

    @Nested
    class When_nothing_was_said_yet {
        @Test
        void a_certain_finding_is_answered_with_just_what_was_asked() {
            var turn = talk().ask("身分證補辦多少錢", Facet.FEE, certain(ID_CARD));

            assertThat(turn.outcome()).isEqualTo(Outcome.ANSWER);
            assertThat(turn.procedure()).isEqualTo(ID_CARD.id());
            assertThat(read(turn))
                    .contains("補領國民身分證的fee。", "https://example.gov.tw/", "2026-11-01", "r1")
                    .doesNotContain("的documents。", "戶口名簿");
        }

        @Test
        void what_to_bring_is_a_checklist_with_where_to_get_it_and_what_people_forget() {
            var turn = talk().ask("要帶什麼", Facet.DOCUMENTS, certain(ID_CARD));

            var card = (Reply.Card) turn.replies().getFirst();
            assertThat(card.checklist()).containsExactly(new Reply.Item("戶口名簿", "家裡；別忘了：影本不行"));
        }

        @Test
        void an_unclear_finding_is_asked_back_with_buttons_that_carry_the_facet() {
            var turn = talk().ask("辦卡多少錢", Facet.FEE, unclear(ID_CARD, HEALTH_CARD));

            assertThat(turn.outcome()).isEqualTo(Outcome.CLARIFY);
            assertThat(turn.procedure()).isNull();
            assertThat(turn.choices()).extracting(Option::pick).containsExactly("p:id-card-lost:fee", "p:nhi-card:fee");
        }

        @Test
        void an_unknown_matter_is_admitted_with_a_hotline_and_a_person() {
            var turn = talk().ask("狗的護照", Facet.OVERVIEW, NOTHING);

            assertThat(turn.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(read(turn)).contains("不敢亂答", "1999");
            assertThat(turn.replies().getFirst().suggestions())
                    .extracting(Option::pick)
                    .contains("a:human");
        }

        @Test
        void a_facet_without_facts_is_admitted_and_the_office_named() {
            var turn = talk().ask("上網辦得到嗎", Facet.ONLINE, certain(ID_CARD));

            assertThat(read(turn)).contains("「能不能上網辦」這一點，我手上沒有核對過的資料", "的contact。");
        }
    }

    @Nested
    class When_a_topic_is_open {
        @Test
        void a_bare_question_about_cost_keeps_the_topic() {
            var turn = talk().about(ID_CARD).ask("那要多少錢", Facet.FEE, NOTHING);

            assertThat(turn.procedure()).isEqualTo(ID_CARD.id());
            assertThat(turn.facet()).isEqualTo(Facet.FEE);
            assertThat(read(turn)).contains("補領國民身分證的fee。");
        }

        @Test
        void a_question_about_another_matter_replaces_it() {
            var talk = talk().about(ID_CARD);
            talk.ask("健保卡多少錢", Facet.FEE, certain(HEALTH_CARD));

            assertThat(talk.state().topic()).isEqualTo(HEALTH_CARD.id());
        }

        @Test
        void a_word_more_keeps_topic_and_facet() {
            var talk = talk();
            talk.ask("過戶多少錢", Facet.FEE, certain(TRANSFER));
            var turn = talk.hear("機車呢", Act.ASK, Facet.OVERVIEW, .5, List.of(), NOTHING);

            assertThat(turn.procedure()).isEqualTo(TRANSFER.id());
            assertThat(turn.facet()).isEqualTo(Facet.FEE);
        }

        @Test
        void not_that_lets_it_go() {
            var talk = talk().about(ID_CARD);
            var turn = talk.say("不是這個", Act.REJECT);

            assertThat(turn.procedure()).isNull();
            assertThat(talk.state().topic()).isNull();
            assertThat(talk.state().rejected()).containsExactly(ID_CARD.id());
            assertThat(talk.ask("那多少錢", Facet.FEE, NOTHING).procedure()).isNull();
        }

        @Test
        void not_that_but_this_is_answered_with_what_was_asked_before() {
            var talk = talk();
            talk.ask("身分證多少錢", Facet.FEE, certain(ID_CARD));
            var turn = talk.hear("不對 我是問健保卡", Act.REJECT, Facet.OVERVIEW, .5, List.of(), certain(HEALTH_CARD));

            assertThat(turn.procedure()).isEqualTo(HEALTH_CARD.id());
            assertThat(turn.facet()).isEqualTo(Facet.FEE);
        }
    }

    @Nested
    class When_choices_are_offered {
        private Talk offered() {
            var talk = talk();
            talk.ask("辦卡要帶什麼", Facet.DOCUMENTS, unclear(ID_CARD, HEALTH_CARD, SENIOR_CARD));
            return talk;
        }

        @Test
        void a_number_picks_by_position() {
            var turn = offered().hear("第二個", Act.ASK, Facet.OVERVIEW, .4, choice("第二個", "2"), NOTHING);

            assertThat(turn.procedure()).isEqualTo(HEALTH_CARD.id());
            assertThat(turn.facet()).isEqualTo(Facet.DOCUMENTS);
        }

        @Test
        void the_last_one_picks_from_the_end() {
            var turn = offered().hear("最後一個", Act.OTHER, Facet.OVERVIEW, .4, choice("最後一個", "-1"), NOTHING);

            assertThat(turn.procedure()).isEqualTo(SENIOR_CARD.id());
        }

        @Test
        void none_of_them_refuses_the_offer_though_it_says_little_alone() {
            assertThat(offered().say("通通不是", Act.OTHER).act()).isEqualTo(Act.REJECT);
        }

        @Test
        void a_tap_answers_with_the_facet_that_was_asked() {
            var turn = offered().pick("p:nhi-card:documents");

            assertThat(turn.procedure()).isEqualTo(HEALTH_CARD.id());
            assertThat(turn.facet()).isEqualTo(Facet.DOCUMENTS);
        }

        @Test
        void a_tap_on_a_button_of_a_procedure_that_is_gone_shows_the_menu() {
            assertThat(offered().pick("p:gone-since:fee").act()).isEqualTo(Act.MENU);
        }

        @Test
        void asking_back_twice_in_vain_ends_in_an_honest_refusal() {
            var talk = offered();
            talk.ask("卡", Facet.OVERVIEW, unclear(ID_CARD, HEALTH_CARD));
            var turn = talk.ask("就卡片", Facet.OVERVIEW, unclear(ID_CARD, HEALTH_CARD));

            assertThat(turn.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Nested
    class Two_questions_in_one_message {
        @Test
        void get_two_answers() {
            var turn = talk().ask("身分證跟健保卡要帶什麼", Facet.DOCUMENTS, certain(ID_CARD), certain(HEALTH_CARD));

            assertThat(turn.procedure()).isEqualTo(ID_CARD.id());
            assertThat(turn.also()).containsExactly(HEALTH_CARD.id());
            assertThat(read(turn)).contains("補領國民身分證", "健保卡補發");
        }

        @Test
        void get_one_answer_and_an_honest_word_if_one_is_unknown() {
            var turn = talk().ask("身分證多少錢 還有狗護照", Facet.FEE, certain(ID_CARD), NOTHING);

            assertThat(read(turn)).contains("補領國民身分證的fee。", "另外一個問題我沒有核對過的資料");
        }
    }

    @Nested
    class What_differs_by_county {
        @Test
        void is_asked_for_once_and_then_told() {
            var talk = talk();
            var first = talk.ask("敬老卡多少點", Facet.OVERVIEW, certain(SENIOR_CARD));
            var second = talk.hear("台北市", Act.OTHER, Facet.OVERVIEW, .3, Talk.county("台北市"), NOTHING);
            var third = talk.ask("敬老卡要帶什麼", Facet.DOCUMENTS, certain(SENIOR_CARD));

            assertThat(read(first)).contains("請問您住在哪個縣市");
            assertThat(read(second)).contains("台北市：每月 600 點。（電話 1999）");
            assertThat(read(third)).doesNotContain("請問您住在哪個縣市");
        }

        @Test
        void and_is_not_known_for_a_county_is_said() {
            var talk = talk();
            talk.ask("敬老卡", Facet.OVERVIEW, certain(SENIOR_CARD));
            var turn = talk.pick("c:連江縣");

            assertThat(read(turn)).contains("連江縣的規定我手上還沒有核對過的資料");
        }
    }

    @Nested
    class The_citizens_own_data {
        @Test
        void is_shown_as_it_is_kept() {
            var talk = talk();
            talk.ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD));
            var turn = talk.say("你記了我什麼", Act.SHOW_MY_DATA);

            assertThat(read(turn)).contains("身分證掉了");
        }

        @Test
        void is_erased_only_after_a_yes() {
            var talk = talk();
            var asked = talk.say("刪掉我的資料", Act.DELETE_MY_DATA);
            var erased = talk.say("確定", Act.OTHER);

            assertThat(asked.effects()).isEmpty();
            assertThat(erased.effects()).containsExactly(new Effect.EraseConversation());
            assertThat(talk.state().history()).isEmpty();
        }

        @Test
        void goes_with_a_message_that_was_taken_back() {
            var talk = talk();
            talk.ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD));
            var turn = talk.happens(origin -> new InboundEvent.Unsent(origin, "m1"));

            assertThat(turn.replies()).isEmpty();
            assertThat(turn.effects()).containsExactly(new Effect.EraseMessage("m1"));
            assertThat(talk.state().history()).isEmpty();
        }
    }

    @Nested
    class A_person {
        @Test
        void is_asked_for_by_keeping_a_case_and_promising_nothing() {
            var turn = talk().say("我要真人", Act.HUMAN);

            assertThat(turn.outcome()).isEqualTo(Outcome.HANDOVER);
            assertThat(turn.effects()).containsExactly(new Effect.OpenCase("asked-for-person", "我要真人"));
            assertThat(read(turn)).contains("不能保證", "1999");
        }
    }

    @Nested
    class A_translation {
        private final Talk inVietnamese =
                talk().from(ConversationState.fresh().in(new Manner(Language.VIETNAMESE, true, false)));

        @Test
        void is_told_instead_of_the_Chinese() {
            var card = card(inVietnamese.ask("mất thẻ", Facet.OVERVIEW, certain(ID_CARD)));
            assertThat(card.title()).isEqualTo("Cấp lại thẻ");
            assertThat(card.paragraphs()).containsExactly("Cấp lại thẻ 1.", "Cấp lại thẻ 2.");
        }

        @Test
        void that_lacks_a_facet_leaves_the_Chinese_and_says_so() {
            var card = card(inVietnamese.ask("bao nhiêu tiền", Facet.FEE, certain(ID_CARD)));
            assertThat(card.paragraphs()).hasSize(2).endsWith("補領國民身分證的fee。");
            assertThat(card.paragraphs().getFirst()).contains("tiếng Trung");
        }

        @Test
        void into_Simplified_Chinese_is_a_matter_of_script() {
            var talk = talk().from(ConversationState.fresh().in(new Manner(Language.SIMPLIFIED_CHINESE, true, false)));
            assertThat(card(talk.ask("健保卡多少钱", Facet.FEE, certain(HEALTH_CARD))).paragraphs())
                    .containsExactly("健保卡补发的fee。");
        }
    }

    @Nested
    class Few_words {
        @Test
        void that_name_a_language_and_no_procedure_wish_for_it() {
            var english = new Mention(Mention.Kind.LANGUAGE, "英文", 6, 8, "en");
            var turn = talk().hear("我先生只看得懂英文", Act.ASK, Facet.OVERVIEW, .5, List.of(english), NOTHING);
            assertThat(turn.act()).isEqualTo(Act.SWITCH_LANGUAGE);
            assertThat(turn.state().language()).isEqualTo(Language.ENGLISH);
        }

        @Test
        void that_ask_for_a_paper_in_a_language_do_not() {
            var english = new Mention(Mention.Kind.LANGUAGE, "英文", 0, 2, "en");
            var turn = talk().hear("英文版呢", Act.ASK, Facet.OVERVIEW, .5, List.of(english), NOTHING);
            assertThat(turn.act()).isEqualTo(Act.ASK);
        }

        @Test
        void that_are_the_name_of_one_procedure_mean_it() {
            var unclear = unclear(TRANSFER, HEALTH_CARD);
            assertThat(talk().ask("健保卡", Facet.OVERVIEW, unclear).procedure()).isEqualTo(HEALTH_CARD.id());
        }
    }

    @Nested
    class Easy_words {
        @Test
        void are_told_on_request_one_step_a_message() {
            var talk = talk();
            talk.ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD));
            var turn = talk.hear("講簡單一點", Act.OTHER, Facet.OVERVIEW, .5, List.of(), NOTHING);
            assertThat(turn.replies()).hasSize(2);
            assertThat(((Reply.Card) turn.replies().getFirst()).paragraphs()).containsExactly("帶戶口名簿去辦 1.");
            assertThat(turn.replies().getLast().plainText()).isEqualTo("帶戶口名簿去辦 2.");
        }

        @Test
        void stay_until_they_are_no_longer_wished() {
            var talk = talk();
            talk.pick("easy:on");
            assertThat(talk.ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD)).replies())
                    .hasSize(2);
            talk.pick("easy:off");
            assertThat(talk.ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD)).replies())
                    .hasSize(1);
        }

        @Test
        void are_offered_only_where_they_stand() {
            assertThat(card(talk().ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD)))
                            .suggestions())
                    .extracting(Option::pick)
                    .contains("easy:on");
            assertThat(card(talk().ask("健保卡", Facet.OVERVIEW, certain(HEALTH_CARD)))
                            .suggestions())
                    .extracting(Option::pick)
                    .doesNotContain("easy:on");
        }
    }

    @Test
    void the_last_words_are_said_again_on_request() {
        var talk = talk();
        var answered = talk.ask("身分證掉了", Facet.OVERVIEW, certain(ID_CARD));

        assertThat(talk.say("再說一次", Act.REPEAT).replies()).isEqualTo(answered.replies());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sticker", "image", "video", "audio", "file", "hologram"})
    void what_cannot_be_read_gets_a_helpful_answer(String kind) {
        var turn = talk().happens(origin -> new InboundEvent.Unsupported(origin, kind));

        assertThat(read(turn)).contains("打字");
    }

    @Test
    void someone_who_left_is_sent_nothing() {
        assertThat(talk().happens(InboundEvent.Left::new).replies()).isEmpty();
    }

    private static Reply.Card card(Turn turn) {
        return (Reply.Card) turn.replies().getFirst();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_crisis_gets_its_hotline_in_every_reachable_state(long seed) {
        var talk = RandomWalk.of(seed);
        var turn = talk.say("我不想活了", Act.CRISIS);

        assertThat(turn.outcome()).isEqualTo(Outcome.CRISIS);
        assertThat(turn.replies().getFirst()).isInstanceOf(Reply.Urgent.class);
        assertThat(read(turn)).contains("1925", "119");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_same_input_gives_the_same_turn(long seed) {
        var state = RandomWalk.of(seed).state();

        assertThat(talk().from(state).ask("那要多少錢", Facet.FEE, NOTHING))
                .isEqualTo(talk().from(state).ask("那要多少錢", Facet.FEE, NOTHING));
    }
}
