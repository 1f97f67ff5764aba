package bianmin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.store.Await;
import bianmin.store.Store;
import bianmin.store.TestRedis;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyLogTest {
    private static final ConversationId WHO = new ConversationId("web", "s1");

    private final String prefix = TestRedis.prefix();
    private final Store here = TestRedis.store(prefix);
    private final Store there = TestRedis.store(prefix);
    private final ReplyLog log = new ReplyLog(here);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private List<String> json(long sequence) {
        return here.await(log.after(WHO, sequence)).stream()
                .map(ReplyLog.Entry::json)
                .toList();
    }

    @Test
    void an_entry_is_there_once_however_often_it_is_added() {
        var id = UUID.randomUUID();

        long first = log.append(WHO, id, "{\"a\": 1}");
        long again = log.append(WHO, id, "{\"a\": 1}");

        assertThat(again).isEqualTo(first);
        assertThat(here.await(log.after(WHO, 0))).containsExactly(new ReplyLog.Entry(first, id, "{\"a\": 1}"));
    }

    @Test
    void a_reader_goes_on_after_what_it_has_seen() {
        var sequences = IntStream.range(0, 5)
                .mapToLong(i -> log.append(WHO, UUID.randomUUID(), "r" + i))
                .toArray();

        assertThat(sequences).isSorted().doesNotHaveDuplicates();
        assertThat(json(sequences[2])).containsExactly("r3", "r4");
        assertThat(json(sequences[4])).isEmpty();
    }

    @Test
    void only_the_last_two_hundred_are_kept() {
        for (int i = 0; i < 230; i++) {
            log.append(WHO, UUID.randomUUID(), "r" + i);
        }

        assertThat(json(0)).hasSize(200).startsWith("r30").endsWith("r229");
    }

    @Test
    void a_reader_on_another_node_is_told_until_it_ends_its_subscription() throws Exception {
        var told = new AtomicInteger();
        var subscription = new ReplyLog(there).subscribe(WHO, told::incrementAndGet);

        log.append(WHO, UUID.randomUUID(), "r");
        Await.until("told", () -> told.get() == 1);
        log.append(new ConversationId("web", "other"), UUID.randomUUID(), "r");
        subscription.close();
        log.append(WHO, UUID.randomUUID(), "r");

        assertThat(here.await(log.after(WHO, 0))).hasSize(2);
        assertThat(told.get()).isEqualTo(1);
    }

    @Test
    void an_erasure_leaves_the_word_that_it_was_done_and_the_sequence_goes_on() {
        long before = log.append(WHO, UUID.randomUUID(), "private");
        var event = new EventId("web:erase");
        log.append(WHO, Outbox.replyId(event, 0), "erased");
        log.append(WHO, UUID.randomUUID(), "later");

        log.erase(WHO.toString(), event.value());

        assertThat(json(0)).containsExactly("erased", "later");
        log.erase(WHO.toString(), "web:another");
        assertThat(json(0)).isEmpty();
        assertThat(log.append(WHO, UUID.randomUUID(), "new")).isGreaterThan(before);
    }
}
