package bianmin.turn;

import bianmin.desk.Cases;
import bianmin.inbox.Inbox;
import bianmin.outbox.Outbox;
import bianmin.outbox.ReplyLog;
import bianmin.outbox.RetryPlan;
import bianmin.outbox.Sender;
import bianmin.privacy.CitizenData;
import bianmin.store.Leases;
import bianmin.store.PersonalRecords;
import bianmin.store.Steps;
import bianmin.store.Store;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;

/// A whole node as the server wires it, with a conversation and senders of the tests' own.
final class TestNode {
    final Store store;
    final Leases leases;
    final Inbox inbox;
    final Outbox outbox;
    final TurnWorker worker;
    final ReplyLog log;
    final Cases cases;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    TestNode(Store store, List<Sender> senders, Steps steps) {
        this(store, senders, steps, 40);
    }

    TestNode(Store store, List<Sender> senders, Steps steps, int mostAttempts) {
        this.store = store;
        leases = new Leases(store);
        inbox = new Inbox(store, meters, steps);
        log = new ReplyLog(store);
        cases = new Cases(store);
        var privacy = new CitizenData(this::records);
        var plan = new RetryPlan(Duration.ofMillis(50), Duration.ofMillis(400), mostAttempts, Duration.ofMinutes(5));
        outbox = new Outbox(store, leases, senders, List.of(cases, privacy), plan, meters, steps);
        worker = new TurnWorker(store, leases, inbox, outbox, new Telling(), TurnSettings.usual(), meters, steps);
    }

    private List<PersonalRecords> records() {
        return List.of(outbox, log, cases, worker.parked());
    }

    TestNode start() {
        worker.start();
        outbox.start();
        leases.start();
        return this;
    }

    /// As a killed process: nothing is handed back.
    void die() throws InterruptedException {
        worker.stop();
        outbox.stop();
        leases.stop();
        worker.close();
        store.close();
    }

    void drain() throws InterruptedException {
        worker.stop();
        outbox.stop();
        leases.drain(Duration.ofSeconds(10));
        worker.close();
        store.close();
    }
}
