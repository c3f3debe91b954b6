package io.github.payreq.json;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a decision. It is not read: a decision is made, not told. What it does not have is null; the explanations are written by
 * those who ask for them.
 */
final class DecisionWriter extends ValueSerializer<Decision> {

    private static final TextForm<Occasion> OCCASION = TextForm.oneOf(Occasion.class);
    private static final TextForm<Tone> TONE = TextForm.oneOf(Tone.class);
    private static final Form<List<Channel>> CHANNELS = PartyForms.CHANNEL.list();
    private static final Form<List<MessageKey>> KEYS =
            new TextForm<>("a key such as logo-123/0/reminder/email", MessageKey::parse, MessageKey::text).list();

    @Override
    public void serialize(Decision decision, JsonGenerator out, SerializationContext context) {
        Optional<Decision.Send> send = decision instanceof Decision.Send one ? Optional.of(one) : Optional.empty();
        out.writeStartObject();
        out.writeStringProperty("request", decision.request());
        out.writeStringProperty("decision", decision.fold(s -> "send", w -> "wait", s -> "stop", h -> "handOver"));
        text(out, "stage", send.map(one -> one.stage().id()));
        text(out, "occasion", send.map(one -> OCCASION.print().apply(one.occasion())));
        text(out, "tone", send.map(one -> TONE.print().apply(one.tone())));
        out.writeName("channels");
        CHANNELS.write(send.map(Decision.Send::channels).orElse(List.of()), out);
        out.writeName("keys");
        KEYS.write(send.map(one -> List.copyOf(one.keys().values())).orElse(List.of()), out);
        if (send.isPresent()) {
            out.writeName("amountDue");
            Forms.MONEY.write(send.get().amountDue(), out);
        } else {
            out.writeNullProperty("amountDue");
        }
        text(out, "from", send.flatMap(Decision.Send::from).map(AccountManager::name));
        if (send.isPresent()) {
            out.writeBooleanProperty("approval", send.get().needsApproval());
        }
        text(
                out,
                "until",
                decision instanceof Decision.Wait wait
                        ? Optional.of(wait.until().toString())
                        : Optional.empty());
        text(
                out,
                "to",
                decision instanceof Decision.HandOver handOver
                        ? handOver.to().map(AccountManager::name)
                        : Optional.empty());
        out.writeStringProperty("reason", decision.reason().name());
        out.writeBooleanProperty("calendarComplete", decision.isCalendarComplete());
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, Optional<String> text) {
        if (text.isPresent()) {
            out.writeStringProperty(name, text.get());
        } else {
            out.writeNullProperty(name);
        }
    }

    /** Writes what one rule said. */
    static final class Explanations extends ValueSerializer<Explanation> {

        @Override
        public void serialize(Explanation said, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("rule", said.rule());
            text(out, "stage", said.stage());
            out.writeStringProperty("says", said.says().name().toLowerCase(Locale.ROOT));
            text(out, "until", said.until().map(Object::toString));
            out.writeStringProperty("detail", said.detail());
            out.writeEndObject();
        }
    }
}
