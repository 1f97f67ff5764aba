package bianmin.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bianmin.conversation.ConversationState;
import bianmin.conversation.ConversationState.Awaiting;
import bianmin.conversation.ConversationState.Line;
import bianmin.conversation.Manner;
import bianmin.knowledge.ProcedureId;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    @Test
    void everything_that_is_remembered_is_read_back() {
        var state = new ConversationState(
                new Manner(Language.VIETNAMESE, true, true),
                new ProcedureId("nhi-card"),
                Facet.FEE,
                List.of(new ProcedureId("nhi-card"), new ProcedureId("id-card-lost")),
                List.of(new Option("健保卡", "p:nhi-card:fee", "nhi-card"), new Option("找真人", "a:human", null)),
                List.of(new ProcedureId("passport-lost")),
                "台北市",
                Awaiting.COUNTY,
                1,
                List.of(new Reply.Text("您好", List.of(new Option("找真人", "a:human", null)))),
                List.of(new Line(Instant.parse("2026-11-24T01:02:03.004Z"), "m1", "我的電話〔電話〕")),
                true);

        assertThat(StateJson.read(StateJson.write(state))).isEqualTo(state);
    }

    @Test
    void nothing_kept_is_a_fresh_conversation() {
        assertThat(StateJson.read(null)).isEqualTo(ConversationState.fresh());
    }

    @Test
    void fields_of_a_newer_release_are_left_alone_and_missing_ones_are_fresh() {
        var read = StateJson.read("{\"type\":\"conversation\",\"version\":2,\"topic\":\"nhi-card\",\"mood\":\"fine\"}");

        assertThat(read.topic()).isEqualTo(new ProcedureId("nhi-card"));
        assertThat(read.facet()).isEqualTo(Facet.OVERVIEW);
    }

    @Test
    void a_record_of_another_type_is_refused() {
        assertThatThrownBy(() -> StateJson.read("{\"type\":\"case\"}")).hasMessageContaining("type \"case\"");
    }
}
