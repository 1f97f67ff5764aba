package bianmin.turn;

import static bianmin.turn.Telling.said;
import static org.assertj.core.api.Assertions.assertThat;

import bianmin.message.InboundEvent;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import bianmin.outbox.SendResult.Refused;
import bianmin.outbox.SendResult.RetryAfter;
import bianmin.outbox.SendResult.Sent;
import bianmin.outbox.SendResult.Unclear;
import bianmin.store.Await;
import bianmin.store.Steps;
import bianmin.store.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final String WHO = "line/U1";

    private final String prefix = TestRedis.prefix();
    private final List<TestNode> nodes = new ArrayList<>();

    private TestNode node(Recording sender) {
        return node(sender, 40);
    }

    private TestNode node(Recording sender, int mostAttempts) {
        var node = new TestNode(TestRedis.store(prefix), List.of(sender), Steps.UNWATCHED, mostAttempts);
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

    private static Function<Outgoing, SendResult> firstTime(SendResult first) {
        return outgoing -> outgoing.attempt() == 1 ? first : new Sent();
    }

    @Test
    void more_than_five_replies_travel_in_order_in_two_parts() throws InterruptedException {
        var line = new Recording("line");

        accept(node(line), said(WHO, "many"));

        Await.until("all sent", () -> line.sent.size() == 7);
        assertThat(line.sent).containsExactly("many", "many-1", "many-2", "many-3", "many-4", "many-5", "many-6");
        assertThat(line.attempts).extracting(one -> one.replies().size()).containsExactly(5, 2);
    }

    @Test
    void a_send_that_must_wait_is_tried_again_and_what_follows_waits_behind_it() throws InterruptedException {
        var line = new Recording("line", firstTime(new RetryAfter(Duration.ofMillis(100), "busy")));

        accept(node(line), said(WHO, "a"), said(WHO, "b"));

        Await.until("both sent", () -> line.sent.size() == 2);
        assertThat(line.sent).containsExactly("a", "b");
        assertThat(line.attempts).extracting(Outgoing::attempt).containsExactly(1, 2, 1, 2);
        assertThat(line.attempts).noneMatch(Outgoing::earlierUnclear);
        assertThat(line.attempts.get(1).id()).isEqualTo(line.attempts.get(0).id());
    }

    @Test
    void a_send_that_may_have_arrived_is_tried_again_with_that_knowledge_and_the_same_id() throws InterruptedException {
        var line = new Recording("line", firstTime(new Unclear("time-out")));

        accept(node(line), said(WHO, "a"));

        Await.until("sent", () -> line.sent.size() == 1);
        assertThat(line.attempts).extracting(Outgoing::earlierUnclear).containsExactly(false, true);
        assertThat(line.attempts.get(1).id()).isEqualTo(line.attempts.get(0).id());
    }

    @Test
    void a_refused_reply_is_kept_holds_up_nothing_and_can_be_sent_again() throws InterruptedException {
        var refuses = new AtomicBoolean(true);
        var line = new Recording(
                "line",
                outgoing -> refuses.get()
                                && outgoing.replies().getFirst().plainText().equals("a")
                        ? new Refused("blocked")
                        : new Sent());
        var node = node(line);
        accept(node, said(WHO, "a"), said(WHO, "b"));
        Await.until("b sent", () -> line.sent.equals(List.of("b")));
        var letter = node.outbox.deadReplies().list(9).getFirst();
        assertThat(letter.reason()).isEqualTo("blocked");

        refuses.set(false);
        assertThat(node.outbox.deadReplies().sendAgain(letter.id())).isTrue();

        Await.until("a sent", () -> line.sent.equals(List.of("b", "a")));
        assertThat(node.outbox.deadReplies().count()).isZero();
        assertThat(node.outbox.deadReplies().sendAgain(letter.id())).isFalse();
    }

    @Test
    void a_channel_in_trouble_is_given_up_after_so_many_attempts() throws InterruptedException {
        var line = new Recording("line", outgoing -> new RetryAfter(Duration.ZERO, "down"));
        var node = node(line, 5);

        accept(node, said(WHO, "a"));

        Await.until(
                "given up",
                Duration.ofSeconds(40),
                () -> node.outbox.deadReplies().count() == 1);
        assertThat(line.attempts).hasSize(5);
        assertThat(node.outbox.deadReplies().list(9).getFirst().reason()).isEqualTo("5 attempts, last: down");
    }

    @Test
    void whoever_takes_over_a_send_that_was_under_way_knows_that_it_may_have_arrived() throws InterruptedException {
        var stuck = new AtomicBoolean();
        var dyingLine = new Recording("line", outgoing -> {
            stuck.set(true);
            throw new DiedInTheMiddle();
        });
        var dies = node(dyingLine);
        accept(dies, said(WHO, "a"));
        Await.until("under way", stuck::get);
        nodes.remove(dies);
        dies.die();

        var line = new Recording("line");
        node(line);

        Await.until("sent", () -> line.sent.equals(List.of("a")));
        assertThat(line.attempts.getFirst().earlierUnclear()).isTrue();
        assertThat(line.attempts.getFirst().id())
                .isEqualTo(dyingLine.attempts.getFirst().id());
    }

    /// Stands for the end of the process: nothing behind it runs.
    private static final class DiedInTheMiddle extends Error {
        private static final long serialVersionUID = 1;
    }
}
