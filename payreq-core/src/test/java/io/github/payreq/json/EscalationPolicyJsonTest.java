package io.github.payreq.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.History;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Reason;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EscalationPolicyJsonTest {

    private static String standard() throws IOException {
        try (InputStream in = EscalationPolicyJsonTest.class.getResourceAsStream("policy-standard.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static EscalationPolicy policy(String json) {
        return PayreqJson.mapper().readValue(json, EscalationPolicy.class);
    }

    private static Decision decide(PaymentRequest request, String now) throws IOException {
        History events = Examples.history(Examples.json("events-promise"));
        return policy(standard()).decide(Situation.of(request, events, Instant.parse(now)));
    }

    @Test
    void theExampleWaitsForThePromiseAndThenRemindsOfTheRemainder() throws IOException {
        PaymentRequest logo = Examples.request(Examples.json("logo-ru"));

        Decision wait = decide(logo, "2026-12-09T08:00:00Z");
        assertThat(wait.reason()).isEqualTo(Reason.PROMISED);
        assertThat(((Decision.Wait) wait).until()).isEqualTo("2026-12-14T06:00:00Z");
        Decision.Send send = (Decision.Send) decide(logo, "2026-12-15T08:00:00Z");
        assertThat(send.stage().id()).isEqualTo("reminder");
        assertThat(send.amountDue()).isEqualTo(Money.parse("RUB 3000.00"));
    }

    @Test
    void aPaymentThatTheSumPaidAlreadyHoldsIsNotCountedTwice() throws IOException {
        PaymentRequest logo = Examples.request(Examples.json("logo-ru"));
        PaymentRequest reloaded = logo.toBuilder()
                .invoice(logo.invoice().toBuilder()
                        .paid(Money.parse("RUB 2000.00"))
                        .asOf(Instant.parse("2026-12-10T10:00:00Z"))
                        .build())
                .build();

        assertThat(((Decision.Send) decide(reloaded, "2026-12-15T08:00:00Z")).amountDue())
                .isEqualTo(Money.parse("RUB 3000.00"));
    }

    @Test
    void aPolicyIsReadAsItWasWritten() throws IOException {
        for (EscalationPolicy policy : new EscalationPolicy[] {
            policy(standard()), EscalationPolicy.gentle(), EscalationPolicy.standard(), EscalationPolicy.strict()
        }) {
            assertThat(policy(PayreqJson.mapper().writeValueAsString(policy))).isEqualTo(policy);
        }
    }

    @Property(tries = 1_000)
    void aRandomPolicyIsReadAsItWasWritten(@ForAll long seed) {
        EscalationPolicy policy = GeneratedPolicies.of(seed);

        String written = PayreqJson.mapper().writeValueAsString(policy);

        assertThat(policy(written)).as(written).isEqualTo(policy);
        assertThat(PayreqJson.mapper().writeValueAsString(policy(written))).isEqualTo(written);
    }

    @Test
    void absentRulesAreThePrudentOnesAndAnEmptyListIsNone() throws IOException {
        assertThat(policy(standard()).rules()).isEmpty();
        assertThat(policy(standard().replace("\"rules\": [],", "")).rules()).containsExactly(ContactRules.PRUDENT_B2B);
    }

    @Test
    void anUnknownRuleAndASecondDayOfAStageAreRefused() throws IOException {
        String json = standard();

        assertThatThrownBy(() -> policy(json.replace("\"rules\": []", "\"rules\": [\"MOON_LAW\"]")))
                .hasMessageContaining("MOON_LAW")
                .hasMessageContaining("RU_230FZ");
        assertThatThrownBy(() -> policy(json.replace("\"daysAfterDue\": 7", "\"daysAfterDue\": 7, \"onDue\": true")))
                .hasMessageContaining("no more than one");
    }
}
