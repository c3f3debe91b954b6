package io.github.payreq.json;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.journal.JournalEntry;
import io.github.payreq.journal.NextAction;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Explanation;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.LateCharge;
import io.github.payreq.terms.LateNote;
import io.github.payreq.terms.Rounding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a host's own mapper (Jackson 3) payreq's JSON form: {@link PaymentRequest}, {@link History}, {@link ContactEvent},
 * {@link PaymentMethod}, {@link Finding}, {@link EscalationPolicy}, {@link JournalEntry}, {@link NextAction}, and the names
 * {@link Channel}, {@link Tone}, {@link Occasion} and {@link Formality}. A {@link Decision} and its {@link Explanation}s are
 * written, not read.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PayreqJsonModule()).build();
 * }</pre>
 *
 * <p>Inside these values the form is the same whatever the mapper is told: unknown and doubled fields are errors, numbers are
 * never rounded, absent fields are left out. What is around them is the host's business: a mapper of its own should enable
 * {@link tools.jackson.core.StreamReadFeature#STRICT_DUPLICATE_DETECTION} and
 * {@link tools.jackson.databind.DeserializationFeature#FAIL_ON_TRAILING_TOKENS}, and should bound what strangers send by
 * {@link tools.jackson.core.StreamReadConstraints}, as {@link PayreqJson#mapper()} does.
 *
 * <p>A problem of form is a {@link tools.jackson.core.JacksonException}, which {@link JsonProblem#of} puts into words. Faults of
 * content are an {@link io.github.payreq.request.InvalidPaymentRequestException}: it comes out of {@code readValue} as it is
 * when a request is read by itself; where a request is a part of something else, Jackson makes it the cause of its own
 * exception.
 *
 * <p>This class is immutable and thread-safe.
 */
@SuppressWarnings("exports") // Jackson is optional: whoever uses this class requires it
public final class PayreqJsonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Makes the module. */
    public PayreqJsonModule() {
        super("payreq", Version.unknownVersion());
        add(PaymentRequest.class, RequestForms.REQUEST);
        add(History.class, new HistoryForm());
        add(ContactEvent.class, EventForms.EVENT);
        add(JournalEntry.class, JournalForms.ENTRY);
        add(NextAction.class, JournalForms.ACTION);
        add(PaymentMethod.class, MethodForms.METHOD);
        add(Finding.class, new FindingForm());
        add(EscalationPolicy.class, PolicyForms.POLICY);
        addSerializer(Decision.class, new DecisionWriter());
        addSerializer(Explanation.class, new DecisionWriter.Explanations());
        add(Channel.class, PartyForms.CHANNEL);
        add(Formality.class, PartyForms.FORMALITY);
        add(Tone.class, TextForm.oneOf(Tone.class));
        add(Occasion.class, TextForm.oneOf(Occasion.class));
        add(DayCount.class, RequestForms.DAY_COUNT);
        add(Rounding.class, TextForm.oneOf(Rounding.class));
        add(LateNote.class, TextForm.oneOf(LateNote.class));
        add(LateCharge.Reason.class, TextForm.oneOf(LateCharge.Reason.class));
    }

    private <T> void add(Class<T> type, Form<T> form) {
        addDeserializer(type, new Reader<>(form));
        addSerializer(type, new Writer<>(form));
    }

    private static final class Reader<T> extends ValueDeserializer<T> {
        private final Form<T> form;

        Reader(Form<T> form) {
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return form.read(JsonValue.read(parser));
        }
    }

    private static final class Writer<T> extends ValueSerializer<T> {
        private final Form<T> form;

        Writer(Form<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            form.write(value, out);
        }
    }
}
