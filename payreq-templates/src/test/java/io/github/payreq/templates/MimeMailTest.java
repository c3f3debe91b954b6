package io.github.payreq.templates;

import static io.github.payreq.templates.Mails.SENT_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.stream.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out is read by two parsers that share no code: Jakarta Mail and Apache James mime4j. */
class MimeMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final byte[] PDF = "%PDF-1.7\nnot really\n".getBytes(StandardCharsets.US_ASCII);

    /** A part as a parser sees it: its type, its name, its content. */
    private record Seen(String type, String disposition, String name, String id, String text, List<Byte> bytes) {}

    private static MimeMessage jakarta(byte[] bytes) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
    }

    private static EmailMessage full() {
        return Mails.request()
                .attach(Mails.COMPOSER
                        .calendarEntry(Examples.on("2026-11-24", "logo-ru"))
                        .orElseThrow()
                        .attachment())
                .attach(Attachment.of("Счёт № 123 от 20 ноября 2026 года.pdf", "application/pdf", PDF));
    }

    private static List<Seen> byJakarta(Part part) throws Exception {
        List<Seen> seen = new ArrayList<>();
        String type = part.getContentType().replaceAll("(?s);.*", "").toLowerCase(Locale.ROOT);
        String name = part.getFileName() == null ? "" : part.getFileName();
        String id = part instanceof MimeBodyPart body && body.getContentID() != null ? body.getContentID() : "";
        String disposition = part.getDisposition() == null ? "" : part.getDisposition();
        if (part.isMimeType("multipart/*")) {
            seen.add(new Seen(type, disposition, name, id, "", List.of()));
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                seen.addAll(byJakarta(child));
            }
        } else if (part.isMimeType("text/*")) {
            String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(type, disposition, name, id, text, List.of()));
        } else {
            seen.add(new Seen(
                    type, disposition, name, id, "", list(part.getInputStream().readAllBytes())));
        }
        return seen;
    }

    private static List<Seen> byJames(Entity entity) throws IOException {
        List<Seen> seen = new ArrayList<>();
        String disposition = entity.getDispositionType() == null ? "" : entity.getDispositionType();
        String name = entity.getFilename() == null ? "" : entity.getFilename();
        Field id = entity.getHeader().getField("Content-ID");
        String cid = id == null ? "" : id.getBody().strip();
        String text = "";
        List<Byte> bytes = List.of();
        if (entity.getBody() instanceof TextBody body) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            body.writeTo(out);
            text = out.toString(StandardCharsets.UTF_8);
        } else if (entity.getBody() instanceof BinaryBody body) {
            bytes = list(body.getInputStream().readAllBytes());
        }
        seen.add(new Seen(entity.getMimeType(), disposition, name, cid, text, bytes));
        if (entity.getBody() instanceof org.apache.james.mime4j.dom.Multipart parts) {
            for (Entity child : parts.getBodyParts()) {
                seen.addAll(byJames(child));
            }
        }
        return seen;
    }

    private static List<Byte> list(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    @Test
    void arrivesOverSmtpAsItWasWritten() throws Exception {
        EmailMessage message = full();
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            Properties properties = new Properties();
            properties.setProperty("mail.smtp.host", "127.0.0.1");
            properties.setProperty(
                    "mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
            Transport.send(MimeMail.toMimeMessage(message, Session.getInstance(properties), SENT_AT));
            MimeMessage received = server.getReceivedMessages()[0];

            assertThat(received.getAllRecipients()).extracting(Object::toString).hasSize(1);
            assertThat(((InternetAddress) received.getAllRecipients()[0]).getAddress())
                    .isEqualTo("ivan@romashka.example");
            assertThat(received.getSubject()).isEqualTo(message.subject());
            assertThat(byJakarta(received)).isEqualTo(byJakarta(jakarta(Mails.bytes(message))));
        } finally {
            server.stop();
        }
    }

    @Test
    void bothParsersSeeTheSameParts() throws Exception {
        EmailMessage message = full();
        byte[] bytes = Mails.bytes(message);
        List<Seen> seen = byJakarta(jakarta(bytes));

        assertThat(byJames(Mails.parsed(bytes))).isEqualTo(seen);
        assertThat(seen)
                .extracting(Seen::type)
                .containsSubsequence(
                        "multipart/mixed",
                        "multipart/related",
                        "multipart/alternative",
                        "text/plain",
                        "text/html",
                        "image/png",
                        "text/calendar",
                        "application/pdf");
        assertThat(lines(seen.get(3).text())).isEqualTo(message.text());
        assertThat(lines(seen.get(4).text()).stripTrailing())
                .isEqualTo(lines(message.html()).stripTrailing());
        assertThat(seen.get(seen.size() - 1).bytes()).isEqualTo(list(PDF));
        assertThat(seen.get(seen.size() - 1).name()).isEqualTo("Счёт № 123 от 20 ноября 2026 года.pdf");
    }

    @Test
    void eachPictureThatTheHtmlShowsIsThere() throws Exception {
        EmailMessage message = full();
        List<Seen> pictures = byJakarta(jakarta(Mails.bytes(message))).stream()
                .filter(part -> part.type().equals("image/png"))
                .toList();

        assertThat(pictures).isNotEmpty().hasSameSizeAs(message.inlineImages());
        for (int i = 0; i < pictures.size(); i++) {
            InlineImage image = message.inlineImages().get(i);
            assertThat(pictures.get(i).id())
                    .isEqualTo("<" + image.contentId() + ">")
                    .matches("<[a-z0-9-]+[.][0-9a-f]+@payreq>");
            assertThat(pictures.get(i).disposition()).isEqualTo("inline");
            assertThat(pictures.get(i).bytes()).isEqualTo(list(image.bytes()));
            assertThat(message.html()).contains("cid:" + image.contentId());
        }
    }

    @Test
    void aMessageWithoutFilesAndPicturesIsNothingButAlternatives() throws Exception {
        EmailMessage message = Mails.of(
                "2026-11-30", "logo-ru", Occasion.THANKS, Examples.payment("2026-11-29T10:00:00Z", "RUB 4750.00"));

        assertThat(byJakarta(jakarta(Mails.bytes(message))))
                .extracting(Seen::type)
                .containsExactly("multipart/alternative", "text/plain", "text/html");
    }

    @Test
    void saysFromWhomToWhomAndThatAMachineWroteIt() throws Exception {
        MimeMessage message = jakarta(Mails.bytes(Mails.request()));

        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("billing@studio-logo.example", "Студия Лого", "UTF-8"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Студия Лого");
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("ivan@romashka.example", "Иван Сергеевич Петров", "UTF-8"));
        assertThat(message.getReplyTo())
                .containsExactly(new InternetAddress("maria@studio-logo.example", "Мария Соколова", "UTF-8"));
        assertThat(((InternetAddress) message.getReplyTo()[0]).getPersonal()).isEqualTo("Мария Соколова");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentLanguage()).containsExactly("ru");
        assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(message.getSentDate()).isEqualTo(Date.from(SENT_AT));
        assertThat(message.getHeader("Date")).containsExactly("Tue, 24 Nov 2026 09:05:07 +0000");
        assertThat(message.getMessageID()).isNull();
    }

    @Test
    void jamesReadsTheSameAddresses() {
        org.apache.james.mime4j.dom.Message message = Mails.parsed(Mails.bytes(Mails.request()));

        assertThat(message.getFrom()).extracting(Mailbox::getName).containsExactly("Студия Лого");
        assertThat(message.getFrom()).extracting(Mailbox::getAddress).containsExactly("billing@studio-logo.example");
        assertThat(message.getTo().flatten()).extracting(Mailbox::getName).containsExactly("Иван Сергеевич Петров");
        assertThat(message.getReplyTo().flatten())
                .extracting(Mailbox::getAddress)
                .containsExactly("maria@studio-logo.example");
        assertThat(message.getSubject()).isEqualTo(Mails.request().subject());
        assertThat(message.getDate()).isEqualTo(Date.from(SENT_AT));
    }

    @Test
    void theAccountsAreWrittenToAndWhoApprovesGetsACopy() throws Exception {
        PaymentRequest request = Examples.request("logo-ru");
        Client client = request.client().toBuilder()
                .contact(ClientContact.builder(ClientContact.Role.ACCOUNTS)
                        .name("Бухгалтерия, касса")
                        .email("accounts@romashka.example")
                        .build())
                .contact(ClientContact.builder(ClientContact.Role.APPROVER)
                        .email("boss@romashka.example")
                        .build())
                .build();
        Situation situation =
                Examples.on("2026-11-24", request.toBuilder().client(client).build());
        MimeMessage message = jakarta(Mails.bytes(Mails.COMPOSER.email(situation, Occasion.REQUEST, Tone.WARM)));

        assertThat(message.getRecipients(Message.RecipientType.TO))
                .extracting(one -> ((InternetAddress) one).getAddress())
                .containsExactly("accounts@romashka.example");
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Бухгалтерия, касса");
        assertThat(message.getRecipients(Message.RecipientType.CC))
                .extracting(one -> ((InternetAddress) one).getAddress())
                .containsExactly("boss@romashka.example");
    }

    /** Jakarta Mail draws new identifiers and boundaries where it may. */
    @Test
    void theSameMessageHasTheSameBytesAndKeepsItsIdentifierWhenItIsSaved() throws Exception {
        String id = Mails.key("heads-up").messageId("studio-logo.example");
        EmailMessage message =
                full().withHeaders(full().headers().toBuilder().messageId(id).build());
        byte[] bytes = Mails.bytes(message);
        MimeMessage saved = MimeMail.toMimeMessage(message, SESSION, SENT_AT);
        saved.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        saved.writeTo(out);

        assertThat(Mails.bytes(message)).isEqualTo(bytes);
        assertThat(saved.getMessageID()).isEqualTo(id);
        assertThat(byJakarta(jakarta(out.toByteArray()))).isEqualTo(byJakarta(jakarta(bytes)));
        ByteArrayOutputStream unsaved = new ByteArrayOutputStream();
        MimeMail.toMimeMessage(message, SESSION, SENT_AT).writeTo(unsaved);
        assertThat(unsaved.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void anotherContentHasOtherBoundaries() {
        String one = new String(Mails.bytes(full()), StandardCharsets.UTF_8);
        String other = new String(
                Mails.bytes(full().attach(Attachment.of("a.txt", "text/plain", PDF))), StandardCharsets.UTF_8);

        assertThat(boundary(one)).isNotEqualTo(boundary(other));
    }

    private static String boundary(String message) {
        int start = message.indexOf("boundary=\"");
        return message.substring(start, message.indexOf('"', start + 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T00:00:00Z", "2026-09-30T23:59:59.999Z", "2024-02-29T12:00:00Z"})
    void datesAreInUtcWhateverTheHostsZone(String at) throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Mails.request().writeTo(out, Instant.parse(at));
            MimeMessage message = jakarta(out.toByteArray());
            assertThat(message.getSentDate().toInstant().getEpochSecond())
                    .isEqualTo(Instant.parse(at).getEpochSecond());
            assertThat(message.getHeader("Date")[0]).endsWith(" +0000").matches("[A-Za-z0-9 ,:+]+");
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    static Stream<String> languages() {
        return Composer.languages().stream();
    }

    /** RFC 5322, section 2.1.1: 998 at most, 78 if it can be. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageComesThroughInShortLinesOfAscii(String language) throws Exception {
        EmailMessage message = Composer.builder()
                .sendFrom("billing@studio-logo.example")
                .build()
                .inLanguage(language)
                .email(Examples.on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM);
        byte[] bytes = Mails.bytes(message);
        String written = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(written.chars()).allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c <= '~'));
        assertThat(written.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(78).doesNotContain("\n", "\r"));
        assertThat(jakarta(bytes).getSubject()).isEqualTo(message.subject());
        assertThat(Mails.parsed(bytes).getSubject()).isEqualTo(message.subject());
        List<Seen> seen = byJakarta(jakarta(bytes));
        assertThat(byJames(Mails.parsed(bytes))).isEqualTo(seen);
        assertThat(seen.stream()
                        .filter(part -> part.type().equals("text/plain"))
                        .map(part -> lines(part.text())))
                .containsExactly(message.text());
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void aReminderHangsOnTheFirstMessageWhateverItSays(Occasion occasion) throws Exception {
        String day = switch (occasion) {
            case REQUEST, PROMISE_NOTED, STATEMENT, THANKS -> "2026-11-30";
            case UPCOMING -> "2026-12-02";
            case DUE_TODAY -> "2026-12-04";
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE -> "2026-12-10";
        };
        EmailMessage message = Mails.of(
                day,
                "logo-ru",
                occasion,
                Mails.sent("2026-11-24T09:00:00Z", "<first@studio-logo.example>"),
                Mails.sent("2026-11-28T09:00:00Z", "<second@studio-logo.example>"),
                Mails.sent(
                        "2026-11-27T09:00:00Z",
                        Channel.SMS,
                        Optional.empty(),
                        Optional.of("<sms@studio-logo.example>")),
                Examples.payment("2026-11-29T10:00:00Z", "RUB 100.00"),
                Examples.promise("2026-11-29T11:00:00Z", "2026-12-12"));
        MimeMessage read = jakarta(Mails.bytes(message));

        assertThat(read.getHeader("In-Reply-To", null)).isEqualTo("<second@studio-logo.example>");
        assertThat(read.getHeader("References", null).split("\\s+"))
                .containsExactly("<first@studio-logo.example>", "<second@studio-logo.example>");
    }

    @Test
    void isRefusedWithoutASender() {
        EmailMessage message =
                Composer.create().email(Examples.on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Mails.bytes(message))
                .withMessageContaining("from must be set")
                .withMessageContaining("sendFrom");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> MimeMail.toMimeMessage(message, SESSION, SENT_AT));
    }

    @Test
    void anInternationalAddressIsWrittenInUtf8ForServersThatReadIt() throws Exception {
        EmailMessage message = Mails.request();
        EmailMessage international = message.withHeaders(message.headers().toBuilder()
                .to(EmailAddress.of("Ольга", "ольга@почта.рф"))
                .build());
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> MimeMail.toMimeMessage(international, SESSION, SENT_AT))
                .withMessageContaining("mail.mime.allowutf8");
        MimeMessage read = MimeMail.toMimeMessage(international, Session.getInstance(properties), SENT_AT);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress())
                .isEqualTo("ольга@xn--80a1acny.xn--p1ai");
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Serialisers and containers look at every method of a class. */
    @Test
    void withoutJakartaMailMessagesAreWrittenAllTheSame() throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String without = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().contains("mail"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).doesNotContain(placeOf(Session.class).toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        without,
                        MailProbe.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines())
                .hasSize(2)
                .contains("written: " + Mails.bytes(Mails.request()).length)
                .anyMatch(line -> line.contains("jakarta.mail:jakarta.mail-api"));
    }
}
