package io.github.payreq.json;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.policy.CatchUp;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Delivery;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Hours;
import io.github.payreq.policy.Sender;
import io.github.payreq.policy.Stage;
import io.github.payreq.policy.When;
import io.github.payreq.policy.When.Anchor;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;

/** Random policies with every kind of day, channel, sender, rule and number of days. The same seed gives the same policy. */
final class GeneratedPolicies {

    private static final List<String> SUMS = List.of("EUR 0.01", "RUB 100000.00", "JPY 5000", "BHD 1.250");
    private static final List<String> NAMES = List.of("house", "Домашняя \"строгая\"", "a/b\\c", "日本 \uD83D\uDE00");

    private final Random random;
    private final List<Stage> stages = new ArrayList<>();

    private GeneratedPolicies(long seed) {
        this.random = new Random(seed);
    }

    static EscalationPolicy of(long seed) {
        return new GeneratedPolicies(seed).policy();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private EscalationPolicy policy() {
        EscalationPolicy.Builder policy = EscalationPolicy.named(one(NAMES));
        ladder();
        stages.forEach(policy::stage);
        if (chance(50)) {
            // Whatever the laws allow, they allow it between 11 and 16.
            LocalTime from = LocalTime.of(random.nextInt(12), random.nextInt(60));
            policy.during(new Hours(from, LocalTime.of(16 + random.nextInt(8), random.nextInt(60)), chance(50)));
        }
        if (chance(50)) {
            policy.atMost(1 + random.nextInt(9), length());
        }
        if (chance(50)) {
            policy.apart(chance(20) ? Duration.ZERO : length());
        }
        if (chance(70)) {
            policy.within(ContactRules.presets().stream()
                    .filter(name -> chance(40))
                    .map(name -> ContactRules.preset(name).orElseThrow())
                    .toList());
        }
        return policy.catchUp(one(List.of(CatchUp.values())))
                .graceAfterPromise(days())
                .graceAfterRefund(days())
                .pauseForMoreTime(days())
                .handOver(sender())
                .handOverAfter(days())
                .build();
    }

    private int days() {
        return one(List.of(0, 1, 7, 3650));
    }

    private Duration length() {
        return one(List.of(Duration.ofDays(7), Duration.ofHours(36), Duration.ofMinutes(90), Duration.ofSeconds(3601)));
    }

    private Sender sender() {
        return one(List.of(Sender.COMPANY, Sender.MANAGER, Sender.role("Buchhaltung")));
    }

    private void ladder() {
        if (chance(50)) {
            stage(Anchor.REQUEST, 0, Occasion.REQUEST);
        }
        if (chance(30)) {
            stage(Anchor.REQUEST, 1 + random.nextInt(30), Occasion.REQUEST);
        }
        if (chance(50)) {
            stage(Anchor.DUE_DATE, -1 - random.nextInt(30), Occasion.UPCOMING);
        }
        if (chance(50)) {
            stage(Anchor.DUE_DATE, 0, Occasion.DUE_TODAY);
        }
        int day = 0;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            day += 1 + random.nextInt(60);
            stage(Anchor.DUE_DATE, day, one(List.of(Occasion.OVERDUE, Occasion.OVERDUE_AGAIN, Occasion.FINAL_NOTICE)));
        }
        if (chance(40)) {
            stage(Anchor.PREVIOUS, 1 + random.nextInt(30), Occasion.FINAL_NOTICE);
        }
        if (chance(40)) {
            stage(Anchor.END_OF_MONTH, random.nextInt(10), Occasion.STATEMENT);
        }
    }

    private void stage(Anchor anchor, int days, Occasion occasion) {
        List<Channel> channels = new ArrayList<>(List.of(Channel.values()));
        Collections.shuffle(channels, random);
        // Two messages a day are the most that the laws here allow.
        Optional<Money> minimum = chance(30) ? Optional.of(Money.parse(one(SUMS))) : Optional.empty();
        stages.add(new Stage(
                "stage-" + stages.size() + "._x",
                new When(anchor, days),
                occasion,
                one(List.of(Tone.values())),
                channels.subList(0, 1 + random.nextInt(2)),
                one(List.of(Delivery.values())),
                sender(),
                minimum,
                chance(20)));
    }
}
