package io.github.payreq.templates.internal;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.EventDraft;
import io.github.payreq.request.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The objections that payreq knows: what the client says, a kind answer, what to check, what to do next and what to record. A
 * new one is a line in {@link #ALL} and its texts.
 */
public final class ShippedObjections {

    private static final Map<String, EventDraft> ALL = new LinkedHashMap<>();

    /** Those that come up in most calls. */
    private static final Set<String> OFTEN =
            Set.of("alreadyPaid", "noInvoice", "wrongSum", "noMoney", "askBoss", "notAccepted", "callLater");

    static {
        ALL.put("alreadyPaid", EventDraft.of(ContactEvent.Pause.class, "until"));
        ALL.put("noInvoice", EventDraft.of(ContactEvent.Note.class, "note"));
        ALL.put("wrongSum", EventDraft.of(ContactEvent.Dispute.class, "note"));
        ALL.put("noMoney", EventDraft.of(ContactEvent.MoreTime.class, "until", "note"));
        ALL.put("askBoss", EventDraft.of(ContactEvent.MoreTime.class, "until", "note"));
        ALL.put("notAccepted", EventDraft.of(ContactEvent.Dispute.class, "note"));
        ALL.put("callLater", EventDraft.of(ContactEvent.Pause.class, "until"));
        ALL.put("tooExpensive", EventDraft.of(ContactEvent.Dispute.class, "note"));
        ALL.put("wrongDetails", EventDraft.of(ContactEvent.Dispute.class, "note"));
        ALL.put("contactLeft", EventDraft.of(ContactEvent.Note.class, "note"));
        ALL.put("inProcess", EventDraft.of(ContactEvent.Promise.class, "payBy", "amount", "note"));
        ALL.put("otherDocuments", EventDraft.of(ContactEvent.Pause.class, "until"));
        ALL.put("isItSafe", EventDraft.of(ContactEvent.Note.class, "note"));
        ALL.put("inParts", EventDraft.of(ContactEvent.Instalments.class, "plan", "note"));
        ALL.put("willNotPay", EventDraft.of(ContactEvent.Decline.class, "note"));
    }

    private ShippedObjections() {}

    /** Their names, those that come up most often first. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /** Whether an objection comes up in most calls, so that every script has it. */
    public static boolean isOften(String id) {
        return OFTEN.contains(id);
    }

    /**
     * Writes one of them.
     *
     * @param id its name
     * @param situations what the conversation is about, at least one; about several nothing is offered
     * @param texts the texts of the language
     * @return what comes up and how to meet it
     */
    public static Exchange write(String id, List<Situation> situations, Texts texts) {
        EventDraft event = ALL.get(id);
        if (event == null) {
            throw new IllegalArgumentException("objection (" + id + ") must be one of " + String.join(", ", ids()));
        }
        HelpOffer offer = situations.size() == 1 ? HelpOffer.of(situations.get(0)) : HelpOffer.NOTHING;
        String key = "objection." + id;
        String say = switch (id) {
            case "noMoney" -> key + ".say." + offer.key();
            case "inParts" -> key + (offer.instalments() ? ".say.yes" : ".say.no");
            default -> key + ".say";
        };
        boolean isOnlyAWish = id.equals("inParts") && !offer.instalments();
        return new Exchange(
                id,
                texts.render(key + ".when"),
                texts.render(say, offer.frame()),
                texts.render(key + ".check"),
                texts.render(key + ".next"),
                isOnlyAWish ? EventDraft.of(ContactEvent.MoreTime.class, "until", "note") : event);
    }
}
