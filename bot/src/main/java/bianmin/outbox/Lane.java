package bianmin.outbox;

import bianmin.outbox.SendResult.Refused;
import bianmin.outbox.SendResult.RetryAfter;
import bianmin.outbox.SendResult.Sent;
import bianmin.outbox.SendResult.Unclear;
import bianmin.store.Commit;
import bianmin.store.Key;
import bianmin.store.Leases;
import bianmin.store.Partition;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.Tenure;
import bianmin.store.Worklist;
import bianmin.store.Write;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Delivers the entries of each conversation in order, one at a time, until each has ended for good.
final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());

    private final Store store;
    private final String kind;
    private final Errand errand;
    private final RetryPlan plan;
    private final DeadLetters dead;
    private final Steps steps;
    private final InstantSource clock;
    private final Worklist worklist;

    Lane(
            Store store,
            Leases leases,
            String kind,
            Errand errand,
            RetryPlan plan,
            int atOnce,
            Steps steps,
            InstantSource clock) {
        this.store = store;
        this.kind = kind;
        this.errand = errand;
        this.plan = plan;
        this.dead = new DeadLetters(store, kind);
        this.steps = steps;
        this.clock = clock;
        this.worklist = new Worklist(store, leases, kind, atOnce, this::work);
    }

    static Key list(String kind, String conversation) {
        return Key.of(kind + "-list", conversation);
    }

    Worklist worklist() {
        return worklist;
    }

    DeadLetters dead() {
        return dead;
    }

    void add(String conversation, UUID id, String json, Instant now, Commit commit) {
        commit.add(new Write.Append(list(kind, conversation), Slip.of(id, json).text()));
        commit.add(new Write.Schedule(due(conversation), conversation, now, false));
    }

    private void work(String conversation, Tenure tenure, Instant since) throws InterruptedException {
        var list = list(kind, conversation);
        var triesKey = tries(conversation);
        List<String> found;
        do {
            var reading = store.first(list, 2);
            var tried = store.value(triesKey);
            found = store.await(reading);
            if (found.isEmpty()) {
                store.begin(tenure)
                        .add(new Write.Tidy(list, due(conversation), conversation))
                        .apply();
                return;
            }
            var slip = new Slip(found.getFirst());
            var attempts = Attempts.read(store.await(tried), slip.id().toString(), clock.instant());
            if (attempts.notBefore().isAfter(clock.instant()) || !deliver(conversation, tenure, slip, attempts)) {
                return;
            }
        } while (found.size() > 1 && !tenure.over());
    }

    /// @return true if the entry has ended and the next may follow
    private boolean deliver(String conversation, Tenure tenure, Slip slip, Attempts before)
            throws InterruptedException {
        boolean marked = !errand.repeatable(conversation);
        if (marked) {
            var mark = new Write.Put(
                    tries(conversation), before.begun().write(slip.id().toString()), null);
            if (begin(conversation, tenure, slip).add(mark).apply() != Commit.Outcome.APPLIED) {
                return false;
            }
            steps.taken(Steps.Step.MARKED);
        }
        var result = attempt(conversation, slip, before);
        steps.taken(Steps.Step.SENT);
        boolean ended = switch (result) {
            case Sent sent -> finish(conversation, begin(conversation, tenure, slip));
            case Refused(var reason) -> giveUp(conversation, tenure, slip, reason);
            case RetryAfter(var delay, var reason) ->
                again(conversation, tenure, slip, before, before.unclear(), delay, reason);
            case Unclear(var reason) -> again(conversation, tenure, slip, before, true, Duration.ZERO, reason);
        };
        steps.taken(Steps.Step.SETTLED);
        return ended;
    }

    private SendResult attempt(String conversation, Slip slip, Attempts before) throws InterruptedException {
        try {
            return errand.attempt(conversation, slip, before.made() + 1, before.unclear());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, kind + " " + slip.id() + ": an attempt broke off", e);
            return new Unclear("broke off: " + e.getClass().getSimpleName());
        }
    }

    private boolean again(
            String conversation,
            Tenure tenure,
            Slip slip,
            Attempts before,
            boolean unclear,
            Duration atLeast,
            String reason) {
        int made = before.made() + 1;
        var delay = plan.delay(made, atLeast, slip.id().getLeastSignificantBits());
        var next = clock.instant().plus(delay);
        if (plan.exhausted(made, before.first(), next)) {
            return giveUp(conversation, tenure, slip, made + " attempts, last: " + reason);
        }
        LOG.log(Level.INFO, "{0} {1}: attempt {2}, again in {3}: {4}", kind, slip.id(), made, delay, reason);
        var attempts = before.again(unclear, next).write(slip.id().toString());
        begin(conversation, tenure, slip)
                .add(new Write.Put(tries(conversation), attempts, null))
                .add(new Write.Schedule(due(conversation), conversation, next, true))
                .apply();
        return false;
    }

    private boolean giveUp(String conversation, Tenure tenure, Slip slip, String reason) {
        LOG.log(Level.WARNING, "{0} {1}: given up: {2}", kind, slip.id(), reason);
        var commit = begin(conversation, tenure, slip).add(dead.put(conversation, slip, reason, clock.instant()));
        return finish(conversation, commit);
    }

    private boolean finish(String conversation, Commit commit) {
        commit.add(new Write.Finish(list(kind, conversation), due(conversation), conversation, clock.instant()))
                .add(new Write.Remove(tries(conversation)));
        return commit.apply() != Commit.Outcome.FENCED;
    }

    private Commit begin(String conversation, Tenure tenure, Slip slip) {
        return store.begin(tenure).expectFirst(list(kind, conversation), slip.beginning());
    }

    private Key due(String conversation) {
        return Worklist.key(kind, Partition.of(conversation));
    }

    private Key tries(String conversation) {
        return Key.of(kind + "-tries", conversation);
    }
}
