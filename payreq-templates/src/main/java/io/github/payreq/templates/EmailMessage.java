package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.templates.internal.Documents;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail: the subject, the text, the same as HTML with the pictures that it shows, what is attached, and the headers by
 * which it goes to the right person and joins its thread.
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows no text and no address.
 */
public final class EmailMessage implements Message {

    private final Content content;
    private final HtmlLayout layout;
    private final Supplier<EmailHeaders> correspondence;
    private final List<Attachment> attachments;

    /** Found on first use, since not everybody needs them; two threads that find them at the same time find the same. */
    private @Nullable EmailHeaders headers;

    EmailMessage(
            Content content, HtmlLayout layout, Supplier<EmailHeaders> correspondence, List<Attachment> attachments) {
        this.content = content;
        this.layout = layout;
        this.correspondence = correspondence;
        this.attachments = List.copyOf(attachments);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String language() {
        return content.language();
    }

    /**
     * Returns the subject.
     *
     * @return one line
     */
    public String subject() {
        return content.subject();
    }

    /** The parts, and the footer of the branding, which must not be missing where HTML is not shown. */
    @Override
    public String text() {
        return Documents.plain(content);
    }

    /**
     * Returns the text in UTF-8, without the detour over a string.
     *
     * @return the bytes of {@link #text()}
     */
    public byte[] textBytes() {
        return Documents.plainBytes(content);
    }

    /**
     * Returns the HTML, which says the same as the text. It is laid out anew at each call.
     *
     * @return a document; its pictures are {@code cid:} links to the {@link #inlineImages()}
     */
    public String html() {
        return Documents.email(content, layout);
    }

    /**
     * Returns the HTML in UTF-8, without the detour over a string. It is laid out anew at each call.
     *
     * @return the bytes of {@link #html()}
     */
    public byte[] htmlBytes() {
        return Documents.emailBytes(content, layout);
    }

    /**
     * Returns what the e-mail shows, as data.
     *
     * @return the content
     */
    public Content content() {
        return content;
    }

    /**
     * Returns the pictures that the HTML shows.
     *
     * @return PNG files, in their order; drawn anew at each call
     */
    public List<InlineImage> inlineImages() {
        return content.codes().stream()
                .map(code -> new InlineImage(
                        code.contentId(), "image/png", code.id() + ".png", code.png(), code.alternativeText()))
                .toList();
    }

    /**
     * Returns the headers that say from whom and to whom the e-mail goes, and which messages came before it.
     *
     * @return the headers
     */
    public EmailHeaders headers() {
        EmailHeaders known = headers;
        if (known == null) {
            known = correspondence.get();
            headers = known;
        }
        return known;
    }

    /**
     * Returns what is attached.
     *
     * @return the files in their order
     */
    public List<Attachment> attachments() {
        return attachments;
    }

    /**
     * Returns this e-mail with other headers.
     *
     * @param headers the headers
     * @return a copy
     */
    public EmailMessage withHeaders(EmailHeaders headers) {
        return new EmailMessage(content, layout, () -> headers, attachments);
    }

    /**
     * Returns this e-mail with one more file, such as the invoice.
     *
     * @param attachment the file
     * @return a copy
     */
    public EmailMessage attach(Attachment attachment) {
        List<Attachment> all = new ArrayList<>(attachments);
        all.add(attachment);
        return new EmailMessage(content, layout, this::headers, all);
    }

    /**
     * Writes the e-mail as a file in MIME ({@code .eml}), as it goes through mail (RFC 5322, RFC 2045): the text and the HTML as
     * alternatives in UTF-8, the pictures that the HTML shows, the files. Besides its own headers it has
     * {@code Auto-Submitted: auto-generated}, so that no machine answers it (RFC 3834), and {@code Content-Language} (RFC 3282).
     * The same message sent at the same time has the same bytes. Jakarta Mail is not needed; {@link MimeMail} hands the message
     * over to it.
     *
     * <p>If somebody’s address is international ({@link EmailAddress#isInternational()}), its header is in UTF-8 (RFC 6532).
     *
     * @param out where it is written to; it is flushed and not closed
     * @param sentAt when it is sent, for {@code Date}; written in UTC, to the second
     * @throws IllegalStateException if the headers do not say who sends
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeTo(OutputStream out, Instant sentAt) throws IOException {
        out.write(MimeWriter.write(this, sentAt));
        out.flush();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailMessage that
                && content.equals(that.content)
                && layout.equals(that.layout)
                && headers().equals(that.headers())
                && attachments.equals(that.attachments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content, attachments);
    }

    @Override
    public String toString() {
        return "EmailMessage[" + language() + ", " + text().length() + " characters, " + attachments.size()
                + " attachment(s)]";
    }
}
