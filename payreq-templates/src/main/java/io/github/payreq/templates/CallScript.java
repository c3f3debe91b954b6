package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.templates.internal.Script;

/**
 * The script of a phone call by a person. It first makes sure that the right person is on the line: whoever else answers, and an
 * answering machine, learns a name and a number and nothing about a payment.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CallScript extends Conversation {

    CallScript(String language, Script script) {
        super(language, script);
    }

    @Override
    public Channel channel() {
        return Channel.CALL;
    }

    /**
     * Returns what to say to an answering machine.
     *
     * @return a name and a number; in brackets, what to do where no number is known
     */
    public String voicemail() {
        return branches().stream()
                .filter(branch -> branch.id().equals("voicemail"))
                .map(Branch::say)
                .findFirst()
                .orElseThrow();
    }
}
