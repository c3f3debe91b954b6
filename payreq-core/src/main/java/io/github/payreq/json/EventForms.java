package io.github.payreq.json;

import static io.github.payreq.json.Forms.DATE;
import static io.github.payreq.json.Forms.INSTANT;
import static io.github.payreq.json.Forms.POSITIVE_MONEY;
import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Bounced;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Credit;
import io.github.payreq.contact.ContactEvent.Decline;
import io.github.payreq.contact.ContactEvent.Delivered;
import io.github.payreq.contact.ContactEvent.Dispute;
import io.github.payreq.contact.ContactEvent.DisputeResolved;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.MoreTime;
import io.github.payreq.contact.ContactEvent.Note;
import io.github.payreq.contact.ContactEvent.OptOut;
import io.github.payreq.contact.ContactEvent.Pause;
import io.github.payreq.contact.ContactEvent.Payment;
import io.github.payreq.contact.ContactEvent.Promise;
import io.github.payreq.contact.ContactEvent.Refund;
import io.github.payreq.contact.ContactEvent.Resume;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.ContactEvent.Talk;
import java.time.Instant;
import java.util.Optional;

/** The forms of what happened with a client. A new type of events is one entry in {@link #EVENT}. */
final class EventForms {

    private static final Form<CallOutcome> OUTCOME = TextForm.oneOf(CallOutcome.class);

    static final ObjectForm<Instalment, Instalment> INSTALMENT = ObjectForm.made(
                    in -> new Instalment(in.required("dueOn", DATE), in.required("amount", POSITIVE_MONEY)))
            .field("dueOn", DATE, Instalment::dueOn)
            .field("amount", POSITIVE_MONEY, Instalment::amount);

    static final ChoiceForm<ContactEvent> EVENT = new ChoiceForm<>("type");

    static {
        event("sent", Sent.class, EventForms::sent)
                .field("stage", TEXT, Sent::stage)
                .field("channel", PartyForms.CHANNEL, Sent::channel)
                .optional("key", TEXT, Sent::key)
                .optional("messageId", TEXT, Sent::messageId)
                .optional("amountAsked", Forms.MONEY, Sent::amountAsked)
                .optional("dueOn", DATE, Sent::dueOn)
                .optional("account", TEXT, Sent::account);
        event(
                        "delivered",
                        Delivered.class,
                        (in, id, at, request) -> new Delivered(id, at, request, in.optional("key", TEXT)))
                .optional("key", TEXT, Delivered::key);
        event("bounced", Bounced.class, (in, id, at, request) -> new Bounced(id, at, request, in.optional("key", TEXT)))
                .optional("key", TEXT, Bounced::key);
        event(
                        "payment",
                        Payment.class,
                        (in, id, at, request) -> new Payment(id, at, request, in.required("amount", POSITIVE_MONEY)))
                .field("amount", POSITIVE_MONEY, Payment::amount);
        event(
                        "credit",
                        Credit.class,
                        (in, id, at, request) -> new Credit(id, at, request, in.required("amount", POSITIVE_MONEY)))
                .field("amount", POSITIVE_MONEY, Credit::amount);
        event(
                        "refund",
                        Refund.class,
                        (in, id, at, request) -> new Refund(id, at, request, in.required("amount", POSITIVE_MONEY)))
                .field("amount", POSITIVE_MONEY, Refund::amount);
        event("promise", Promise.class, EventForms::promise)
                .field("payBy", DATE, Promise::payBy)
                .optional("amount", POSITIVE_MONEY, Promise::amount)
                .optional("note", TEXT, Promise::note);
        event(
                        "moreTime",
                        MoreTime.class,
                        (in, id, at, request) -> new MoreTime(id, at, request, in.optional("until", DATE), note(in)))
                .optional("until", DATE, MoreTime::until)
                .optional("note", TEXT, MoreTime::note);
        event(
                        "instalments",
                        Instalments.class,
                        (in, id, at, request) ->
                                new Instalments(id, at, request, in.required("plan", INSTALMENT.list()), note(in)))
                .field("plan", INSTALMENT.list(), Instalments::plan)
                .optional("note", TEXT, Instalments::note);
        event("talk", Talk.class, (in, id, at, request) -> new Talk(id, at, request, note(in)))
                .optional("note", TEXT, Talk::note);
        event("decline", Decline.class, (in, id, at, request) -> new Decline(id, at, request, note(in)))
                .optional("note", TEXT, Decline::note);
        event("dispute", Dispute.class, (in, id, at, request) -> new Dispute(id, at, request, note(in)))
                .optional("note", TEXT, Dispute::note);
        event(
                        "disputeResolved",
                        DisputeResolved.class,
                        (in, id, at, request) -> new DisputeResolved(id, at, request, note(in)))
                .optional("note", TEXT, DisputeResolved::note);
        event(
                        "optOut",
                        OptOut.class,
                        (in, id, at, request) ->
                                new OptOut(id, at, request, in.optional("channel", PartyForms.CHANNEL)))
                .optional("channel", PartyForms.CHANNEL, OptOut::channel);
        event(
                        "call",
                        Call.class,
                        (in, id, at, request) -> new Call(id, at, request, in.required("outcome", OUTCOME), note(in)))
                .field("outcome", OUTCOME, Call::outcome)
                .optional("note", TEXT, Call::note);
        event("note", Note.class, (in, id, at, request) -> new Note(id, at, request, in.required("note", TEXT)))
                .field("note", TEXT, Note::note);
        event("pause", Pause.class, (in, id, at, request) -> new Pause(id, at, request, in.optional("until", DATE)))
                .optional("until", DATE, Pause::until);
        event("resume", Resume.class, (in, id, at, request) -> new Resume(id, at, request));
    }

    private EventForms() {}

    /** Makes an event of what all events have and of further fields. */
    @FunctionalInterface
    private interface Making<E> {
        E make(Fields in, String id, Instant at, Optional<String> request);
    }

    /** Adds a type of events; its further fields are declared on the result. */
    private static <E extends ContactEvent> ObjectForm<E, E> event(String mark, Class<E> type, Making<E> making) {
        ObjectForm<E, E> form = ObjectForm.<E>made(in -> making.make(
                        in, in.required("id", TEXT), in.required("at", INSTANT), in.optional("request", TEXT)))
                .mark("type", mark)
                .field("id", TEXT, E::id)
                .field("at", INSTANT, E::at)
                .optional("request", TEXT, E::request);
        EVENT.option(mark, type, form);
        return form;
    }

    private static Optional<String> note(Fields in) {
        return in.optional("note", TEXT);
    }

    private static Sent sent(Fields in, String id, Instant at, Optional<String> request) {
        return new Sent(
                id,
                at,
                request,
                in.required("stage", TEXT),
                in.required("channel", PartyForms.CHANNEL),
                in.optional("key", TEXT),
                in.optional("messageId", TEXT),
                in.optional("amountAsked", Forms.MONEY),
                in.optional("dueOn", DATE),
                in.optional("account", TEXT));
    }

    private static Promise promise(Fields in, String id, Instant at, Optional<String> request) {
        return new Promise(
                id, at, request, in.required("payBy", DATE), in.optional("amount", POSITIVE_MONEY), note(in));
    }
}
