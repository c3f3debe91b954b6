package io.github.payreq.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OccasionTest {
    @Test
    void thanksConfirmationsAndStatementsAskForNothing() {
        assertThat(Arrays.stream(Occasion.values()).filter(occasion -> !occasion.asks()))
                .containsExactly(Occasion.THANKS, Occasion.PROMISE_NOTED, Occasion.STATEMENT);
    }

    @Test
    void whatExistsOnlyAfterTheDueDateAlwaysAsks() {
        assertThat(Arrays.stream(Occasion.values()).filter(Occasion::afterDueDate))
                .containsExactly(Occasion.OVERDUE, Occasion.OVERDUE_AGAIN, Occasion.FINAL_NOTICE)
                .allMatch(Occasion::asks);
    }
}
