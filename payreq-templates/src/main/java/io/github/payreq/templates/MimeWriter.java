package io.github.payreq.templates;

import io.github.payreq.templates.internal.mime.HeaderText;
import io.github.payreq.templates.internal.mime.MimePart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an e-mail in MIME: mixed (with files) around related (with pictures) around the alternatives. */
final class MimeWriter {

    private static final String DISPOSITION = "Content-Disposition";

    private MimeWriter() {}

    static byte[] write(EmailMessage message, Instant sentAt) {
        return body(message).withHeadersBefore(headers(message, sentAt)).bytes();
    }

    private static Map<String, String> headers(EmailMessage message, Instant sentAt) {
        EmailHeaders headers = message.headers();
        EmailAddress from = headers.from()
                .orElseThrow(() -> new IllegalStateException("from must be set before the message is written: by"
                        + " Composer.builder().sendFrom(address), or by EmailMessage.withHeaders"));
        Map<String, String> written = new LinkedHashMap<>();
        written.put("Date", date(sentAt));
        put(written, "From", List.of(from));
        put(written, "Reply-To", headers.replyTo().stream().toList());
        put(written, "To", headers.to());
        put(written, "Cc", headers.cc());
        written.put("Subject", HeaderText.unstructured("Subject", message.subject()));
        headers.messageId().ifPresent(id -> written.put("Message-ID", "\r\n " + id));
        headers.inReplyTo().ifPresent(id -> written.put("In-Reply-To", "\r\n " + id));
        if (!headers.references().isEmpty()) {
            written.put("References", "\r\n " + String.join("\r\n ", headers.references()));
        }
        written.put("Auto-Submitted", "auto-generated");
        written.put("Content-Language", message.language());
        written.put("MIME-Version", "1.0");
        return written;
    }

    /** RFC 5322, section 3.3: the formatter writes the zone of UTC as GMT, which is obsolete there. */
    private static String date(Instant sentAt) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(sentAt.atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
    }

    private static void put(Map<String, String> headers, String name, List<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        List<String> mailboxes = new ArrayList<>();
        for (EmailAddress one : addresses) {
            int column = mailboxes.isEmpty() ? name.length() + 2 : 1;
            mailboxes.add(HeaderText.mailbox(column, one.name().orElse(""), one.address()));
        }
        headers.put(name, String.join(",\r\n ", mailboxes));
    }

    private static MimePart body(EmailMessage message) {
        MimePart body = MimePart.multipart(
                "alternative", List.of(MimePart.text("plain", message.text()), MimePart.text("html", message.html())));
        List<MimePart> related = new ArrayList<>(List.of(body));
        for (InlineImage image : message.inlineImages()) {
            related.add(MimePart.file(image.mediaType(), image.bytes())
                    .withHeader("Content-ID", "<" + image.contentId() + ">")
                    .withHeader(DISPOSITION, "inline" + HeaderText.parameter("filename", image.fileName())));
        }
        if (related.size() > 1) {
            body = MimePart.multipart("related", related);
        }
        List<MimePart> mixed = new ArrayList<>(List.of(body));
        for (Attachment file : message.attachments()) {
            mixed.add(MimePart.file(file.mediaType(), file.bytes())
                    .withHeader(DISPOSITION, "attachment" + HeaderText.parameter("filename", file.fileName())));
        }
        return mixed.size() > 1 ? MimePart.multipart("mixed", mixed) : body;
    }
}
