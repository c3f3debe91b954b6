package io.github.payreq.templates.internal;

import io.github.payreq.contact.EventDraft;

/**
 * What may come up in a conversation, and how to meet it.
 *
 * @param id the name of what comes up
 * @param when what the client says, or what happens
 * @param say a kind answer
 * @param check which facts to look at
 * @param next what to do then
 * @param event what to write down
 */
public record Exchange(String id, String when, String say, String check, String next, EventDraft event) {}
