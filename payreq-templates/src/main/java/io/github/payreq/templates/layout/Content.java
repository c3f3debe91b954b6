package io.github.payreq.templates.layout;

import java.util.List;

/**
 * What an HTML document shows, as data: every sentence is written, in the language of the message; a layout only sets it.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} shows no text.
 *
 * @param document which document
 * @param language the language of the texts, BCP 47
 * @param rightToLeft whether the language is written from right to left
 * @param subject what it is about, one line
 * @param summary the sum with its day, or another short line that a mail program shows beside the subject
 * @param branding how the payee presents itself
 * @param sender who writes a letter, with the address, a line each; empty in other documents
 * @param recipient to whom a letter goes, a line each; empty in other documents
 * @param date the place and the day of a letter; empty in other documents
 * @param parts the parts in their order
 */
public record Content(
        Document document,
        String language,
        boolean rightToLeft,
        String subject,
        String summary,
        Branding branding,
        List<String> sender,
        List<String> recipient,
        String date,
        List<Part> parts) {

    /** Which document is laid out. */
    public enum Document {
        /** An e-mail. */
        EMAIL,
        /** A letter on paper. */
        LETTER,
        /** The page at the payee’s own link. */
        PAGE
    }

    /**
     * Copies the lists.
     *
     * @param document which document
     * @param language the language
     * @param rightToLeft whether it is written from right to left
     * @param subject what it is about
     * @param summary a short line
     * @param branding how the payee presents itself
     * @param sender who writes
     * @param recipient to whom
     * @param date the place and the day
     * @param parts the parts
     */
    public Content {
        sender = List.copyOf(sender);
        recipient = List.copyOf(recipient);
        parts = List.copyOf(parts);
    }

    /**
     * Returns the direction of the language.
     *
     * @return {@code ltr} or {@code rtl}, as in HTML
     */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /**
     * Returns the side on which lines begin.
     *
     * @return {@code left} or {@code right}, as in CSS
     */
    public String start() {
        return rightToLeft ? "right" : "left";
    }

    /**
     * Returns the side on which lines end.
     *
     * @return {@code left} or {@code right}, as in CSS
     */
    public String end() {
        return rightToLeft ? "left" : "right";
    }

    /**
     * Returns every code that the document shows.
     *
     * @return the codes in their order
     */
    public List<CodePicture> codes() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.codes().stream())
                .toList();
    }

    @Override
    public String toString() {
        return "Content[" + document + ", " + language + ", " + parts.size() + " part(s)]";
    }
}
