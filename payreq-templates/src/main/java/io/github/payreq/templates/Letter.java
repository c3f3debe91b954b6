package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.templates.internal.Documents;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.PaperLayout;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter on paper: as plain text, as HTML that a browser prints, and as PDF.
 *
 * <p>The address stands where the window of the sender's envelopes shows it. Links are written out, codes are large enough to
 * scan. Where a way to pay is a Swiss QR-bill, its payment part with the receipt stands at the foot of the last page, and if
 * there are several, on a page each.
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows no text and no address.
 */
public final class Letter implements Message {

    private final Content content;
    private final HtmlLayout layout;
    private final PaperLayout paper;

    Letter(Content content, HtmlLayout layout, PaperLayout paper) {
        this.content = content;
        this.layout = layout;
        this.paper = paper;
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public String language() {
        return content.language();
    }

    /**
     * Returns who writes.
     *
     * @return the sender with the address, a line each
     */
    public List<String> sender() {
        return content.sender();
    }

    /**
     * Returns to whom the letter goes.
     *
     * @return the recipient with the address in the order of that country, a line each; empty if neither is known
     */
    public List<String> recipient() {
        return content.recipient();
    }

    /**
     * Returns the place and the day.
     *
     * @return one line
     */
    public String date() {
        return content.date();
    }

    /**
     * Returns what the letter is about.
     *
     * @return one line
     */
    public String subject() {
        return content.subject();
    }

    /**
     * Returns the text from the greeting to the signature.
     *
     * @return plain text; lines end with {@code \n}
     */
    public String body() {
        return content.parts().stream()
                .map(part -> String.join("\n", part.plain()))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /**
     * Returns the whole letter: sender, recipient, place and day, subject and body, with an empty line between them.
     *
     * @return plain text; lines end with {@code \n}
     */
    @Override
    public String text() {
        StringBuilder out = new StringBuilder();
        sender().forEach(line -> out.append(line).append('\n'));
        out.append('\n');
        if (!recipient().isEmpty()) {
            recipient().forEach(line -> out.append(line).append('\n'));
            out.append('\n');
        }
        return out.append(date())
                .append("\n\n")
                .append(subject())
                .append("\n\n")
                .append(body())
                .toString();
    }

    /**
     * Returns what the letter shows, as data.
     *
     * @return the content
     */
    public Content content() {
        return content;
    }

    /**
     * Returns the paper, which goes by the sender's country. A letter with a Swiss payment part is on A4 all the same.
     *
     * @return the paper
     */
    public PaperLayout paper() {
        return paper;
    }

    /**
     * Returns this letter on other paper, for other envelopes.
     *
     * @param other the paper
     * @return a copy
     */
    public Letter on(PaperLayout other) {
        return new Letter(content, layout, other);
    }

    /**
     * Returns the letter as HTML, to be printed by a browser at its full size, without margins and headers of the browser's own.
     * It is laid out anew at each call.
     *
     * @return a document in any script; it loads nothing but the logo, if the payee has one
     */
    public String html() {
        return Documents.letter(content, layout, paper);
    }

    /**
     * Returns the letter as PDF, by openhtmltopdf, which is optional. Only what is proven to come out right is set: Latin,
     * Cyrillic and Greek script, Chinese and Japanese. Nothing is loaded from a disk or a network; in the place of a logo stands
     * the name. The same letter, fonts and moment give the same file.
     *
     * @param fonts the fonts; they are embedded
     * @param createdAt when the file says that it was made
     * @return a PDF file
     * @throws PdfNotPossibleException if the letter has letters of another script, or such as the fonts have no glyph for
     * @throws IllegalArgumentException if a font is not TrueType, or the host's layout is not well-formed as XML
     * @throws IllegalStateException if openhtmltopdf is not there
     */
    public byte[] pdf(PdfFonts fonts, Instant createdAt) {
        try {
            return LetterPdf.write(content, layout, paper, fonts, createdAt);
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            throw new IllegalStateException(PdfFonts.LIBRARY_MISSING, e);
        }
    }

    @Override
    public String toString() {
        return "Letter[" + language() + ", " + body().length() + " characters]";
    }
}
