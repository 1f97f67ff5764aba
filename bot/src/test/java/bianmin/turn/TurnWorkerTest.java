package bianmin.turn;

import static bianmin.turn.Telling.said;
import static org.assertj.core.api.Assertions.assertThat;

import bianmin.message.ConversationId;
import bianmin.message.InboundEvent;
import bianmin.outbox.SendResult;
import bianmin.store.Await;
import bianmin.store.Key;
import bianmin.store.Steps;
import bianmin.store.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnWorkerTest {
    private static final String WHO = "line/U1";

    private final String prefix = TestRedis.prefix();
    private final List<TestNode> nodes = new ArrayList<>();

    private TestNode node(Recording sender) {
        var node = new TestNode(TestRedis.store(prefix), List.of(sender), Steps.UNWATCHED);
        nodes.add(node);
        return node.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var node : nodes) {
            node.drain();
        }
    }

    private static void accept(TestNode node, InboundEvent... events) {
        node.store.await(node.inbox.accept(List.of(events)));
    }

    private static @Nullable String state(TestNode node, String conversation) {
        return node.store.await(node.store.value(Key.of("state", conversation)));
    }

    @Test
    void an_event_is_answered_and_remembered() throws InterruptedException {
        var line = new Recording("line");
        var node = node(line);

        accept(node, said(WHO, "a"));

        Await.until("answered", () -> line.sent.equals(List.of("a")));
        assertThat(state(node, WHO)).isEqualTo("a");
    }

    @Test
    void the_same_event_delivered_again_changes_nothing() throws InterruptedException {
        var line = new Recording("line");
        var node = node(line);

        accept(node, said(WHO, "a"), said(WHO, "a"));
        accept(node, said(WHO, "a"));
        accept(node, said(WHO, "b"));

        Await.until("answered", () -> line.sent.contains("b"));
        assertThat(line.sent).containsExactly("a", "b");
        assertThat(state(node, WHO)).isEqualTo("a,b");
    }

    @Test
    void events_of_one_conversation_keep_their_order_among_many_conversations() throws InterruptedException {
        var line = new Recording("line");
        var node = node(line);
        for (int number = 0; number < 20; number++) {
            var events = new ArrayList<InboundEvent>();
            for (int who = 0; who < 30; who++) {
                events.add(said("line/U" + who, "n" + number));
            }
            var _ = node.inbox.accept(events);
        }

        Await.until("all answered", Duration.ofSeconds(30), () -> line.sent.size() >= 600);

        var inOrder =
                String.join(",", IntStream.range(0, 20).mapToObj(i -> "n" + i).toList());
        for (int who = 0; who < 30; who++) {
            var conversation = new ConversationId("line", "U" + who);
            assertThat(state(node, conversation.toString())).isEqualTo(inOrder);
            assertThat(line.attempts.stream()
                            .filter(one -> one.origin().conversation().equals(conversation))
                            .map(one -> one.replies().getFirst().plainText()))
                    .containsExactly(inOrder.split(","));
        }
    }

    @Test
    void an_event_that_keeps_failing_is_parked_the_citizen_told_and_what_follows_goes_on() throws InterruptedException {
        var line = new Recording("line");
        var node = node(line);

        accept(node, said(WHO, "a"), said(WHO, "boom"), said(WHO, "b"));

        Await.until("gone on", () -> line.sent.contains("b"));
        assertThat(line.sent).containsExactly("a", "sorry", "b");
        assertThat(state(node, WHO)).isEqualTo("a,b");
        assertThat(node.worker.parked().list(9)).singleElement().satisfies(parked -> {
            assertThat(parked.eventId()).isEqualTo("line/U1:boom");
            assertThat(parked.event().event())
                    .isInstanceOfSatisfying(
                            InboundEvent.Said.class,
                            event -> assertThat(event.text()).isEqualTo("boom"));
        });
    }

    @Test
    void a_dead_nodes_conversations_are_answered_by_another_within_five_seconds() throws InterruptedException {
        var line = new Recording("line");
        var dies = node(line);
        var lives = node(line);
        Await.until(
                "shared",
                () -> dies.leases.held().size() == 32 && lives.leases.held().size() == 32);
        nodes.remove(dies);
        dies.die();
        var events =
                IntStream.range(0, 40).mapToObj(i -> said("line/U" + i, "a")).toArray(InboundEvent[]::new);

        accept(lives, events);

        Await.until("all answered", Duration.ofSeconds(5), () -> line.sent.size() == 40);
    }

    @Test
    void a_case_is_kept_for_a_person_and_an_effect_that_no_room_takes_is_not_lost() throws InterruptedException {
        var line = new Recording("line");
        var node = node(line);

        accept(node, said(WHO, "case"), said(WHO, "stop"));

        Await.until(
                "kept",
                () -> node.cases.count() == 1 && node.outbox.deadEffects().count() == 1);
        assertThat(node.cases.list(9)).singleElement().satisfies(one -> {
            assertThat(one.conversation()).isEqualTo(ConversationId.parse(WHO));
            assertThat(one.question()).isEqualTo("masked question");
        });
        assertThat(node.outbox.deadEffects().list(9).getFirst().reason()).isEqualTo("no room carries out StopOutreach");
    }

    @Test
    void after_an_erasure_nothing_is_left_but_the_word_that_it_was_done() throws InterruptedException {
        var line = new Recording(
                "line",
                one -> one.replies().getFirst().plainText().equals("a")
                        ? new SendResult.Refused("blocked")
                        : new SendResult.Sent());
        var node = node(line);
        accept(node, said(WHO, "a"), said(WHO, "case"), said(WHO, "boom"));
        Await.until(
                "all kept",
                () -> node.cases.count() == 1
                        && node.outbox.deadReplies().count() == 1
                        && node.worker.parked().count() == 1);

        accept(node, said(WHO, "erase"));

        Await.until(
                "erased",
                () -> node.cases.count() == 0
                        && node.outbox.deadReplies().count() == 0
                        && node.worker.parked().count() == 0
                        && line.sent.contains("erase"));
        assertThat(state(node, WHO)).isNull();
    }

    @Test
    void a_flood_of_arrivals_is_worked_in_the_end() throws InterruptedException {
        var line = new Recording("line");
        var node = node(line);
        var kept = IntStream.range(0, 3000)
                .mapToObj(i -> node.inbox.accept(List.of(said("line/F" + i, "a"))))
                .toList();
        kept.forEach(node.store::await);

        Await.until("all answered", Duration.ofSeconds(30), () -> line.sent.size() == 3000);
    }
}
