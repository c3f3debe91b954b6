package io.github.payreq.templates;

import io.github.payreq.contact.Channel;

/**
 * An e-mail.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param language the language of the texts, BCP 47
 * @param subject the subject, one line
 * @param text the plain text; lines end with {@code \n}
 */
public record EmailMessage(String language, String subject, String text) implements Message {

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String toString() {
        return "EmailMessage[" + language + ", " + text.length() + " characters]";
    }
}
