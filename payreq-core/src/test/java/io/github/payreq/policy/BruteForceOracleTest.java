package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class BruteForceOracleTest {

    @Test
    void theDecisionIsThatOfAnOracleThatLooksAtEveryMinute() {
        Map<String, Integer> said = compare(0, 500);

        // A comparison that saw no case of a kind would say nothing about it.
        assertThat(said).containsKeys("send", "wait", "later", "stop", "handOver");
        assertThat(said.values()).allMatch(count -> count >= 10);
    }

    @Test
    @EnabledIfSystemProperty(named = "payreq.slow", matches = "true")
    void theDecisionIsThatOfTheOracleInManyMoreCases() {
        compare(1_000, 6_000);
    }

    private static Map<String, Integer> compare(long from, long to) {
        Map<String, Integer> said = new TreeMap<>();
        for (long seed = from; seed < to; seed++) {
            PolicyCase given = PolicyCase.of(seed);
            String expected = new BruteForceOracle(given).says();
            assertThat(BruteForceOracle.said(given.decision(), given))
                    .describedAs("seed %s: %s", seed, given)
                    .isEqualTo(expected);
            said.merge(expected.split(" ", 2)[0], 1, Integer::sum);
        }
        return said;
    }
}
