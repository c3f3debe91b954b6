package io.github.payreq.templates.internal;

import io.github.payreq.contact.EventDraft;
import java.util.List;

/**
 * What helps somebody who asks in person, in parts.
 *
 * @param goal what the conversation is for
 * @param background whom to speak with, and what happened so far
 * @param bring what to take along; empty for a call
 * @param opening how to begin, a line each; lines in brackets are not said
 * @param facts what can be named
 * @param questions what to ask
 * @param listening how to listen
 * @param branches what may come up, and how to meet it
 * @param closing how to end, a line each; lines in brackets are not said
 * @param record what to write down about the conversation itself
 * @param text all of it as plain text
 */
public record Script(
        String goal,
        List<String> background,
        List<String> bring,
        List<String> opening,
        List<String> facts,
        List<String> questions,
        List<String> listening,
        List<Exchange> branches,
        List<String> closing,
        EventDraft record,
        String text) {}
