package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import java.util.List;

/**
 * A letter on paper.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param language the language of the texts, BCP 47
 * @param sender who writes, with the address, a line each
 * @param recipient to whom, with the address in the order of that country, a line each
 * @param date the place and the day
 * @param subject what it is about, one line
 * @param body from the greeting to the signature; lines end with {@code \n}
 */
public record Letter(
        String language, List<String> sender, List<String> recipient, String date, String subject, String body)
        implements Message {

    /**
     * Copies the lists.
     *
     * @param language the language of the texts
     * @param sender who writes
     * @param recipient to whom
     * @param date the place and the day
     * @param subject what it is about
     * @param body from the greeting to the signature
     */
    public Letter {
        sender = List.copyOf(sender);
        recipient = List.copyOf(recipient);
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    /**
     * Returns the whole letter: sender, recipient, place and day, subject and body, with an empty line between them.
     *
     * @return plain text; lines end with {@code \n}
     */
    @Override
    public String text() {
        StringBuilder out = new StringBuilder();
        sender.forEach(line -> out.append(line).append('\n'));
        out.append('\n');
        if (!recipient.isEmpty()) {
            recipient.forEach(line -> out.append(line).append('\n'));
            out.append('\n');
        }
        return out.append(date)
                .append("\n\n")
                .append(subject)
                .append("\n\n")
                .append(body)
                .toString();
    }

    @Override
    public String toString() {
        return "Letter[" + language + ", " + body.length() + " characters]";
    }
}
