package io.github.payreq.templates;

import io.github.payreq.contact.EventDraft;
import io.github.payreq.templates.internal.Exchange;

/**
 * What may come up in a conversation, and how to meet it.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} shows the id only.
 *
 * @param id the name of what comes up, such as {@code alreadyPaid}
 * @param when what the client says, or what happens
 * @param say a kind answer; in brackets where nothing is said
 * @param check which facts to look at
 * @param next what to do then
 * @param event what to record
 */
public record Branch(String id, String when, String say, String check, String next, EventDraft event) {

    static Branch of(Exchange one) {
        return new Branch(one.id(), one.when(), one.say(), one.check(), one.next(), one.event());
    }

    @Override
    public String toString() {
        return "Branch[" + id + "]";
    }
}
