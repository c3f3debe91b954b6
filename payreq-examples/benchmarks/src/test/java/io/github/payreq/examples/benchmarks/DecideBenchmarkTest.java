package io.github.payreq.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.policy.Decision;
import org.junit.jupiter.api.Test;

/** What is measured must do the work that its name says. */
class DecideBenchmarkTest {

    private final DecideBenchmark benchmark = new DecideBenchmark();

    @Test
    void decidesInTheSameWayWithAndWithoutThePreparedSituation() {
        assertThat(benchmark.decide()).isInstanceOf(Decision.Send.class).isEqualTo(benchmark.situationAndDecide());
        assertThat(benchmark.decideAndExplain()).isGreaterThan(10);
    }

    @Test
    void plansForEveryRequestOfTheClient() {
        assertThat(benchmark.planForTheClient().messages()).isNotEmpty();
        assertThat(benchmark.planForTheClient().messages().get(0).requests()).hasSizeGreaterThan(1);
    }
}
