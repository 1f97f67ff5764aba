package bianmin.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MinimumTest {
    @Test
    void is_found_in_a_narrow_curved_valley() {
        // Rosenbrock's function: smallest at (1, 1)
        var place = Minimum.of(
                (at, gradient) -> {
                    double bend = at[1] - at[0] * at[0];
                    gradient[0] = -2 * (1 - at[0]) - 400 * at[0] * bend;
                    gradient[1] = 200 * bend;
                    return (1 - at[0]) * (1 - at[0]) + 100 * bend * bend;
                },
                new double[] {-1.2, 1},
                500);
        assertThat(place[0]).isCloseTo(1, within(1e-2));
        assertThat(place[1]).isCloseTo(1, within(2e-2));
    }

    @Test
    void stays_where_it_is_already() {
        var place = Minimum.of(
                (at, gradient) -> {
                    gradient[0] = 2 * at[0];
                    return at[0] * at[0];
                },
                new double[] {0},
                10);
        assertThat(place[0]).isZero();
    }
}
