package io.github.payreq.json;

import static io.github.payreq.json.Forms.BOOLEAN;
import static io.github.payreq.json.Forms.DAYS;
import static io.github.payreq.json.Forms.DURATION;
import static io.github.payreq.json.Forms.INTEGER;
import static io.github.payreq.json.Forms.POSITIVE_MONEY;
import static io.github.payreq.json.Forms.TEXT;
import static io.github.payreq.json.Forms.TIME;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.policy.Cap;
import io.github.payreq.policy.CatchUp;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.Delivery;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Hours;
import io.github.payreq.policy.Sender;
import io.github.payreq.policy.Stage;
import io.github.payreq.policy.When;
import io.github.payreq.policy.When.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The forms of an escalation policy. */
final class PolicyForms {

    private static final String PREFERRED = "preferred";

    private static final Form<String> CHANNEL_CHOICE = new TextForm<>(
            "preferred, the one choice; without it all channels are used",
            text -> {
                if (!text.equals(PREFERRED)) {
                    throw new IllegalArgumentException(text);
                }
                return text;
            },
            text -> text);

    private static final Form<ContactRules> RULES = new TextForm<>(
            "one of " + String.join(", ", ContactRules.presets()),
            text -> ContactRules.preset(text).orElseThrow(() -> new IllegalArgumentException(text)),
            rules -> {
                if (ContactRules.preset(rules.name()).filter(rules::equals).isEmpty()) {
                    throw new IllegalArgumentException("rules (" + rules.name() + ") must be one of "
                            + String.join(", ", ContactRules.presets()) + " to be written as JSON");
                }
                return rules.name();
            });

    static final ObjectForm<Hours, Hours> HOURS = ObjectForm.made(in -> new Hours(
                    in.required("from", TIME),
                    in.required("to", TIME),
                    in.optional("businessDaysOnly", BOOLEAN).orElse(false)))
            .field("from", TIME, Hours::from)
            .field("to", TIME, Hours::to)
            .field("businessDaysOnly", BOOLEAN, Hours::businessDaysOnly);

    static final ObjectForm<Cap, Cap> CAP = ObjectForm.made(
                    in -> new Cap(in.required("contacts", INTEGER), in.required("per", DURATION)))
            .field("contacts", INTEGER, Cap::contacts)
            .field("per", DURATION, Cap::per);

    private static final Form<Sender> SENDER = new SenderForm();

    /** A hand-over, which in the policy is two values. */
    record HandOver(Sender to, Optional<Integer> after) {}

    static final ObjectForm<HandOver, HandOver> HAND_OVER = ObjectForm.made(
                    in -> new HandOver(in.required("to", SENDER), in.optional("after", DAYS)))
            .field("to", SENDER, HandOver::to)
            .optional("after", DAYS, HandOver::after);

    /** The ways to say when; a stage has exactly one of them. */
    private record Day(String name, Anchor anchor, int sign) {

        Optional<When> read(Fields in) {
            if (sign == 0) {
                return in.optional(name, BOOLEAN).filter(Boolean::booleanValue).map(yes -> new When(anchor, 0));
            }
            return in.optional(name, INTEGER).map(days -> new When(anchor, sign * notNegative(in, days)));
        }

        private int notNegative(Fields in, int days) {
            if (days < 0) {
                throw new FormException(in.place().field(name), String.valueOf(days), "must not be negative");
            }
            return days;
        }

        boolean says(When when) {
            return (when.anchor() == anchor) && (Integer.signum(when.days()) == sign);
        }
    }

    private static final List<Day> DAYS_OF_STAGES = List.of(
            new Day("onRequest", Anchor.REQUEST, 0),
            new Day("daysAfterRequest", Anchor.REQUEST, 1),
            new Day("daysBeforeDue", Anchor.DUE_DATE, -1),
            new Day("onDue", Anchor.DUE_DATE, 0),
            new Day("daysAfterDue", Anchor.DUE_DATE, 1),
            new Day("onEndOfMonth", Anchor.END_OF_MONTH, 0),
            new Day("daysAfterEndOfMonth", Anchor.END_OF_MONTH, 1),
            new Day("daysAfterPrevious", Anchor.PREVIOUS, 1));

    static final ObjectForm<Stage, Stage> STAGE = stage();

    static final ObjectForm<EscalationPolicy, EscalationPolicy.Builder> POLICY = ObjectForm.built(
                    in -> EscalationPolicy.named(in.text("name")), EscalationPolicy.Builder::build)
            .field("version", RequestForms.VERSION, policy -> 1, (builder, version) -> {})
            .field("name", TEXT, EscalationPolicy::name)
            .list("stages", STAGE, EscalationPolicy::stages, EscalationPolicy.Builder::stage)
            .optional("hours", HOURS, EscalationPolicy::hours, EscalationPolicy.Builder::during)
            .optional("cap", CAP, EscalationPolicy::cap, (builder, cap) -> builder.atMost(cap.contacts(), cap.per()))
            .optional("gap", DURATION, EscalationPolicy::gap, EscalationPolicy.Builder::apart)
            .field("rules", RULES.list(), EscalationPolicy::rules, EscalationPolicy.Builder::within)
            .field(
                    "catchUp",
                    TextForm.oneOf(CatchUp.class),
                    EscalationPolicy::catchUp,
                    EscalationPolicy.Builder::catchUp)
            .field(
                    "graceAfterPromise",
                    DAYS,
                    EscalationPolicy::graceAfterPromise,
                    EscalationPolicy.Builder::graceAfterPromise)
            .field(
                    "graceAfterRefund",
                    DAYS,
                    EscalationPolicy::graceAfterRefund,
                    EscalationPolicy.Builder::graceAfterRefund)
            .field(
                    "pauseForMoreTime",
                    DAYS,
                    EscalationPolicy::pauseForMoreTime,
                    EscalationPolicy.Builder::pauseForMoreTime)
            .field(
                    "handOver",
                    HAND_OVER,
                    policy -> new HandOver(
                            policy.handOver(),
                            Optional.of(policy.handOverAfter()).filter(days -> days > 0)),
                    (builder, handOver) -> {
                        builder.handOver(handOver.to());
                        handOver.after().ifPresent(builder::handOverAfter);
                    });

    private PolicyForms() {}

    private static ObjectForm<Stage, Stage> stage() {
        ObjectForm<Stage, Stage> form =
                ObjectForm.<Stage>made(PolicyForms::readStage).field("id", TEXT, Stage::id);
        for (Day day : DAYS_OF_STAGES) {
            if (day.sign() == 0) {
                form.optional(
                        day.name(), BOOLEAN, stage -> day.says(stage.when()) ? Optional.of(true) : Optional.empty());
            } else {
                form.optional(
                        day.name(),
                        INTEGER,
                        stage -> day.says(stage.when())
                                ? Optional.of(Math.abs(stage.when().days()))
                                : Optional.empty());
            }
        }
        return form.field("occasion", TextForm.oneOf(Occasion.class), Stage::occasion)
                .field("tone", TextForm.oneOf(Tone.class), Stage::tone)
                .field("channels", PartyForms.CHANNEL.list(), Stage::channels)
                .optional(
                        "channel",
                        CHANNEL_CHOICE,
                        stage -> stage.delivery() == Delivery.PREFERRED ? Optional.of(PREFERRED) : Optional.empty())
                .optional(
                        "from",
                        SENDER,
                        stage -> Optional.of(stage.from()).filter(sender -> !sender.equals(Sender.COMPANY)))
                .optional("minimum", POSITIVE_MONEY, Stage::minimum)
                .optional("approval", BOOLEAN, stage -> stage.needsApproval() ? Optional.of(true) : Optional.empty());
    }

    private static Stage readStage(Fields in) {
        List<When> days = new ArrayList<>();
        DAYS_OF_STAGES.forEach(day -> day.read(in).ifPresent(days::add));
        if (days.size() != 1) {
            throw in.missing(
                    "daysAfterDue",
                    "must be given, or another day, and no more than one: "
                            + String.join(
                                    ", ", DAYS_OF_STAGES.stream().map(Day::name).toList()));
        }
        return new Stage(
                in.required("id", TEXT),
                days.get(0),
                in.required("occasion", TextForm.oneOf(Occasion.class)),
                in.required("tone", TextForm.oneOf(Tone.class)),
                in.required("channels", PartyForms.CHANNEL.list()),
                in.optional("channel", CHANNEL_CHOICE).isPresent() ? Delivery.PREFERRED : Delivery.ALL,
                in.optional("from", SENDER).orElse(Sender.COMPANY),
                in.optional("minimum", POSITIVE_MONEY),
                in.optional("approval", BOOLEAN).orElse(false));
    }

    /** A name, or an object that names a role. */
    static final class SenderForm implements Form<Sender> {

        private static final TextForm<Sender> NAMED = new TextForm<>(
                "company, manager, or an object with a role such as {\"role\": \"accounts\"}",
                text -> switch (text) {
                    case "company" -> Sender.COMPANY;
                    case "manager" -> Sender.MANAGER;
                    default -> throw new IllegalArgumentException(text);
                },
                sender -> sender.person() ? "manager" : "company");

        static final ObjectForm<Sender, Sender> OF_ROLE = ObjectForm.<Sender>made(
                        in -> Sender.role(in.required("role", TEXT)))
                .optional("role", TEXT, Sender::role);

        @Override
        public Sender read(JsonValue value) {
            return value instanceof JsonValue.ObjectValue ? OF_ROLE.read(value) : NAMED.read(value);
        }

        @Override
        public void write(Sender value, JsonGenerator out) {
            if (value.role().isPresent()) {
                OF_ROLE.write(value, out);
            } else {
                NAMED.write(value, out);
            }
        }
    }
}
