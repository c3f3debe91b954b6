package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {

    private static EscalationPolicy.Builder policy() {
        return EscalationPolicy.named("p");
    }

    private static List<String> problems(EscalationPolicy.Builder builder) {
        return catchThrowableOfType(InvalidPolicyException.class, builder::build)
                .problems();
    }

    @Test
    void aPolicyHasANameAndAStage() {
        assertThat(problems(EscalationPolicy.named(" ")))
                .containsExactly("name () must not be blank", "stages () must name at least one stage");
    }

    @Test
    void anIdIsUniqueAndFitsAKey() {
        assertThat(problems(policy().daysAfter(1, Stage.warm("a/b")).daysAfter(2, Stage.warm("a/b"))))
                .anyMatch(text -> text.startsWith("stages[0].id (a/b) must be letters"))
                .anyMatch(text -> text.startsWith("stages[1].id (a/b) must be unique"));
    }

    @Test
    void aStageNamesItsChannelsOnce() {
        assertThat(problems(policy().daysAfter(1, Stage.warm("a").by())))
                .containsExactly("stages[0].channels () must name at least one channel");
        assertThat(problems(policy().daysAfter(1, Stage.warm("a").by(Channel.EMAIL, Channel.EMAIL))))
                .containsExactly("stages[0].channels ([EMAIL, EMAIL]) must name each channel once");
    }

    @Test
    void aMinimumIsAboveZero() {
        assertThat(problems(policy().daysAfter(1, Stage.warm("a").fromSumOf(Money.parse("EUR 0.00")))))
                .containsExactly("stages[0].minimum (EUR 0.00) must be above zero");
    }

    // Dolibarr/dolibarr#30771
    @Test
    void daysAscend() {
        assertThat(problems(policy().daysAfter(2, Stage.warm("a")).daysAfter(2, Stage.warm("b"))))
                .singleElement()
                .asString()
                .startsWith("stages[1].when (DUE_DATE+2) must be after");
        assertThat(problems(policy().daysBefore(3, Stage.warm("a")).onRequest(Stage.warm("b"))))
                .hasSize(1);
        assertThat(problems(policy().daysAfterPrevious(1, Stage.warm("a")))).hasSize(1);
    }

    // Dolibarr/dolibarr#30771
    @Test
    void anOccasionIsTrueOnItsDay() {
        assertThat(problems(policy().daysBefore(60, Stage.warm("a").as(Occasion.OVERDUE))))
                .hasSize(1);
        assertThat(problems(policy().onDueDate(Stage.warm("a").as(Occasion.OVERDUE))))
                .hasSize(1);
        assertThat(problems(policy().onDueDate(Stage.warm("a").as(Occasion.UPCOMING))))
                .hasSize(1);
        assertThat(problems(policy().daysAfter(1, Stage.warm("a").as(Occasion.DUE_TODAY))))
                .hasSize(1);
        assertThat(problems(policy().daysAfter(1, Stage.warm("a").as(Occasion.REQUEST))))
                .hasSize(1);
        assertThat(problems(policy().daysAfter(1, Stage.warm("a").as(Occasion.THANKS))))
                .hasSize(1);
    }

    @Test
    void everyChannelHasAnHourInWhichAllRulesAllowIt() {
        assertThat(problems(policy().daysAfter(1, Stage.warm("a")).during(Hours.of("18:00", "20:00"))))
                .containsExactly("stages[0].channels (EMAIL) must have an hour in which all rules of contact allow it");
    }

    /** Without this, looking for the first instant had never ended. */
    @Test
    void channelsThatGoOutTogetherHaveAnHourInCommon() {
        ContactRules apart = ContactRules.named("apart")
                .onBusinessDays("09:00", "12:00", ChannelClass.MESSAGE)
                .onBusinessDays("13:00", "18:00", ChannelClass.LETTER)
                .build();

        assertThat(problems(policy().within(apart).daysAfter(1, Stage.warm("a").by(Channel.EMAIL, Channel.LETTER))))
                .containsExactly("stages[0].channels ([EMAIL, LETTER]) must have an hour in which all rules of contact"
                        + " allow them");
        assertThat(policy().within(apart)
                        .daysAfter(1, Stage.warm("a").byOneOf(Channel.EMAIL, Channel.LETTER))
                        .build()
                        .stages())
                .hasSize(1);
    }

    @Test
    void aMessageHasNoMoreChannelsThanALawAllowsAtOnce() {
        StageDraft three = Stage.warm("a").by(Channel.EMAIL, Channel.SMS, Channel.MESSENGER);

        assertThat(problems(policy().daysAfter(1, three).within(ContactRules.RU_230FZ)))
                .isNotEmpty()
                .allMatch(text -> text.contains("must not send more at once than RU_230FZ allows"));
    }
}
