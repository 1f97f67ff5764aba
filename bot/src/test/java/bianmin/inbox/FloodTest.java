package bianmin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloodTest {
    private long now;
    private final Flood flood = new Flood(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void a_few_arrivals_are_no_flood() {
        for (int i = 0; i < 1000; i++) {
            flood.arrived(1);
            pass(Duration.ofMillis(2));
            assertThat(flood.high()).isFalse();
        }
    }

    @Test
    void turns_wait_while_a_flood_lasts_and_go_on_right_after_it() {
        flood.arrived(100);
        assertThat(flood.high()).isTrue();

        pass(Duration.ofMillis(150));

        assertThat(flood.high()).isFalse();
    }

    @Test
    void turns_never_wait_longer_than_two_seconds_however_long_a_flood_lasts() {
        long waitedSince = 0;
        long longest = 0;
        long free = 0;
        for (int i = 0; i < 30_000; i++) {
            flood.arrived(10);
            pass(Duration.ofMillis(1));
            if (flood.high()) {
                longest = Math.max(longest, now - waitedSince);
            } else {
                waitedSince = now;
                free++;
            }
        }
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(2));
        assertThat(free).isGreaterThan(5_000);
    }
}
