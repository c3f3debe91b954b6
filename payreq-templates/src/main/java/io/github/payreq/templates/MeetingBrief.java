package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.templates.internal.Script;
import java.util.List;

/**
 * What helps somebody who meets the client in person. Beside what a call has, it says what to take along, and holds every
 * objection, since there is time to prepare.
 *
 * <p>The caps of the law count a meeting by its event: record {@code PlannedMessage.sentEvents} for the channel once it has taken
 * place, and {@link #record} for what was said.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MeetingBrief extends Conversation {

    MeetingBrief(String language, Script script) {
        super(language, script);
    }

    @Override
    public Channel channel() {
        return Channel.MEETING;
    }

    /**
     * Returns what to take along.
     *
     * @return the documents and things
     */
    public List<String> bring() {
        return takenAlong();
    }
}
