package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** E-mails as they go through mail, and how Apache James reads them. */
final class Mails {

    static final Instant SENT_AT = Instant.parse("2026-11-24T09:05:07Z");
    static final Composer COMPOSER =
            Composer.builder().sendFrom("billing@studio-logo.example").build();

    private Mails() {}

    static EmailMessage of(String day, String example, Occasion occasion, ContactEvent... events) {
        return COMPOSER.email(Examples.on(day, example, events), occasion, Tone.WARM);
    }

    static EmailMessage request() {
        return of("2026-11-24", "logo-ru", Occasion.REQUEST);
    }

    /** A message with nothing in it but a subject and headers. */
    static EmailMessage withSubject(String subject, EmailHeaders headers) {
        Content content = new Content(
                Content.Document.EMAIL,
                "en",
                false,
                subject,
                "",
                Branding.builder("Studio").build(),
                List.of(),
                List.of(),
                "",
                List.of());
        return new EmailMessage(content, HtmlLayout.shipped(), () -> headers, List.of());
    }

    static byte[] bytes(EmailMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            message.writeTo(out, SENT_AT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Message parsed(byte[] bytes) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setStrictParsing(true)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .build());
        try {
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that went out, as a host records it. */
    static ContactEvent.Sent sent(String at, Channel channel, Optional<String> key, Optional<String> messageId) {
        return new ContactEvent.Sent(
                "sent-" + at + channel,
                Instant.parse(at),
                Optional.of("logo-123"),
                "earlier",
                channel,
                key,
                messageId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ContactEvent.Sent sent(String at, String messageId) {
        return sent(at, Channel.EMAIL, Optional.empty(), Optional.of(messageId));
    }

    static MessageKey key(String stage) {
        return new MessageKey("logo-123", 0, stage, Channel.EMAIL);
    }
}
