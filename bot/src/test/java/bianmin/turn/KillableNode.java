package bianmin.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import bianmin.outbox.Sender;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.TestRedis;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A node as a process of its own, to be killed. Reads `conversation text` a line and writes `ack conversation
/// text` once the event is kept; ends when nothing more can come. What it sends it appends to a file, which stands
/// for the platform.
///
/// Arguments: address of Redis, prefix, file, and optionally the step after which it ends itself, such as
/// `COMMITTED`.
final class KillableNode {
    /// How often the step is taken before the process ends at it: late enough that work is under way.
    private static final int HALT_AT = 4;

    private KillableNode() {}

    public static void main(String... args) throws IOException {
        var store = Store.open(TestRedis.settings(args[0], args[1]));
        var steps = args.length > 3 ? haltAfter(Steps.Step.valueOf(args[3])) : Steps.UNWATCHED;
        var platform = new Platform(new FileOutputStream(args[2], true));
        var node = new TestNode(store, List.of(platform), steps).start();
        System.out.println("ready");
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var event = line;
            var words = line.split(" ", 2);
            node.inbox.accept(List.of(Telling.said(words[0], words[1]))).whenComplete((done, failure) -> {
                if (failure == null) {
                    System.out.println("ack " + event);
                }
            });
        }
        System.exit(0);
    }

    private static Steps haltAfter(Steps.Step last) {
        var taken = new AtomicInteger();
        return step -> {
            if (step == last && taken.incrementAndGet() == HALT_AT) {
                Runtime.getRuntime().halt(137);
            }
        };
    }

    private record Platform(FileOutputStream file) implements Sender {
        @Override
        public String channel() {
            return "line";
        }

        /// One write, so that a line is there as a whole or not at all.
        @Override
        public SendResult send(Outgoing outgoing) {
            var line = outgoing.origin().conversation() + " "
                    + outgoing.replies().getFirst().plainText() + " " + outgoing.id() + " " + outgoing.earlierUnclear()
                    + "\n";
            try {
                file.write(line.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new SendResult.Sent();
        }
    }
}
