package io.github.payreq.templates;

import io.github.payreq.contact.Channel;

/**
 * A message that was composed: ready to be sent by the host, or to be said by a person.
 *
 * <p>Implementations are immutable and thread-safe. {@code toString()} does not show the text.
 */
public sealed interface Message permits EmailMessage, SmsMessage, ChatMessage, Letter, Conversation {

    /**
     * Returns the channel.
     *
     * @return the channel for which the message was written
     */
    Channel channel();

    /**
     * Returns the language.
     *
     * @return the language of the texts, BCP 47
     */
    String language();

    /**
     * Returns the text.
     *
     * @return plain text; lines end with {@code \n}
     */
    String text();
}
