package io.github.payreq.examples.quickstart;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.Occasion;
import io.github.payreq.templates.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of a request in a batch.
 *
 * @param occasion why the message is written; empty if there is none
 * @param message the message; empty if findings block it
 * @param findings the findings if there is no message
 */
record LineResult(Optional<Occasion> occasion, Optional<Message> message, List<Finding> findings) {

    static LineResult written(Occasion occasion, Message message) {
        return new LineResult(Optional.of(occasion), Optional.of(message), List.of());
    }

    static LineResult blocked(List<Finding> findings) {
        return new LineResult(Optional.empty(), Optional.empty(), List.copyOf(findings));
    }
}
