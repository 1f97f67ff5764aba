package bianmin.turn;

import bianmin.store.Worklist;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// What the turn worker tells of its work. No label names a person.
final class TurnMeters {
    private final MeterRegistry meters;
    private final Timer stay;

    TurnMeters(MeterRegistry meters, Worklist ready) {
        this.meters = meters;
        this.stay = Timer.builder("bianmin.turn.stay")
                .description("From an event's arrival to its commit")
                .publishPercentileHistogram()
                .register(meters);
        Gauge.builder("bianmin.inbox.oldest", ready, list -> list.oldest().toMillis() / 1000.0)
                .description("How long the conversation that has waited longest has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("bianmin.turn.conversations", ready, Worklist::underWay)
                .description("Conversations that are being worked")
                .register(meters);
    }

    void committed(String outcome, Duration turn, Duration sinceArrival) {
        meters.timer("bianmin.turn.time", "outcome", outcome).record(turn);
        stay.record(sinceArrival);
    }

    void failed() {
        meters.counter("bianmin.turn.failures").increment();
    }

    void parked() {
        meters.counter("bianmin.turn.parked").increment();
    }
}
