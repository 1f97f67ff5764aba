package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private long now;
    private final Allowance allowance = new Allowance(2, () -> now);

    @Test
    void as_many_as_allowed_are_taken_and_then_it_says_how_long_to_wait() {
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void after_the_wait_there_is_one_more() {
        allowance.take("a");
        allowance.take("a");
        now += Duration.ofSeconds(30).toNanos();

        assertThat(allowance.take("a")).isZero();
        assertThat(allowance.take("a")).isPositive();
    }

    @Test
    void everybody_has_their_own() {
        allowance.take("a");
        allowance.take("a");

        assertThat(allowance.take("b")).isZero();
    }
}
