package io.github.payreq.templates;

import io.github.payreq.contact.EventDraft;
import io.github.payreq.templates.internal.Script;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps somebody who asks in person: what the conversation is for, whom it is with, how to begin, what can be named, what to
 * ask, how to listen, what may come up and how to meet it, how to end, and what to record.
 *
 * <p>It is for the person who asks. The client hears it and does not read it.
 *
 * <p>Implementations are immutable and thread-safe. {@code toString()} does not show the text.
 */
public abstract sealed class Conversation implements Message permits CallScript, MeetingBrief {

    private final String language;
    private final Script script;
    private final List<Branch> branches;

    Conversation(String language, Script script) {
        this.language = language;
        this.script = script;
        this.branches = script.branches().stream().map(Branch::of).toList();
    }

    @Override
    public final String language() {
        return language;
    }

    /**
     * Returns what the conversation is for.
     *
     * @return one sentence or more
     */
    public final String goal() {
        return script.goal();
    }

    /**
     * Returns what is good to know: whom to speak with, the last contact, promises and notes. It may hold what was written down
     * about the client.
     *
     * @return the lines
     */
    public final List<String> background() {
        return List.copyOf(script.background());
    }

    /**
     * Returns how to begin. Lines in brackets are not said.
     *
     * @return the lines
     */
    public final List<String> opening() {
        return List.copyOf(script.opening());
    }

    /**
     * Returns what can be named: the order, the sum, the due date, the ways to pay, what may be offered. Sums and dates are those
     * of the e-mail.
     *
     * @return the lines
     */
    public final List<String> facts() {
        return List.copyOf(script.facts());
    }

    /**
     * Returns what to ask.
     *
     * @return open questions
     */
    public final List<String> questions() {
        return List.copyOf(script.questions());
    }

    /**
     * Returns how to listen.
     *
     * @return the cues
     */
    public final List<String> listening() {
        return List.copyOf(script.listening());
    }

    /**
     * Returns what may come up and how to meet it. The first is that somebody else listens, who must not learn anything about the
     * payment.
     *
     * @return the branches
     */
    public final List<Branch> branches() {
        return branches;
    }

    /**
     * Returns how to end: the question for a date, and thanks. Lines in brackets are not said.
     *
     * @return the lines
     */
    public final List<String> closing() {
        return List.copyOf(script.closing());
    }

    /**
     * Returns what to record about the conversation itself, whatever came up in it.
     *
     * @return the draft of the event
     */
    public final EventDraft record() {
        return script.record();
    }

    @Override
    public final String text() {
        return script.text();
    }

    final List<String> takenAlong() {
        return List.copyOf(script.bring());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Conversation that
                && channel() == that.channel()
                && language.equals(that.language)
                && script.equals(that.script);
    }

    @Override
    public final int hashCode() {
        return script.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + language + ", " + branches.size() + " branches]";
    }
}
