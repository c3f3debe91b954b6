package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No value breaks a header: it is refused, or both parsers read it as the one value that it is. */
class EmailHeadersTest {

    private static final String TO = "client@romashka.example";
    private static final List<String> NAMES = List.of(
            "Date", "From", "To", "Subject", "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type");

    /** Names and subjects that look like something else, and are kept as they are. */
    static Stream<String> odd() {
        return Stream.of(
                "Smith, John",
                "Smith, John <boss@bank.example>, Jane",
                "boss@bank.example",
                "\"Boss\" <boss@bank.example>",
                "quote \" in it",
                "back\\slash",
                "ends with a backslash\\",
                "\\\"",
                "(comment)",
                "unbalanced ( comment",
                "group: a@b.example, c@d.example;",
                "Undisclosed recipients:;",
                "=?UTF-8?Q?Boss?=",
                "=?utf-8?b?Qm9zcw==?= <boss@bank.example>",
                "=?utf-8?Q?=0D=0ABcc:_victim@bank.example?=",
                "=?",
                "?=",
                "a=?b",
                "=?UTF-8?Q?half",
                "=?ISO-2022-JP?B?GyRCJDMbKEI=?=",
                "=?UTF-8?Q??=",
                "Smith\u00a0John",
                "Ünal, Çağla",
                "Иван «Грозный» Петров",
                "名前、様",
                "مرحبا, أحمد",
                "शर्मा, अनिता",
                "\ud83d\ude00 smile, please",
                "\u200fRLM and \u200d joiner",
                "e\u0301 combining",
                "a  b   c",
                "@everyone",
                "<script>alert(1)</script>",
                "Bcc: victim@bank.example",
                "%0d%0aBcc: victim@bank.example",
                "\\r\\nBcc: victim@bank.example",
                "-- ",
                ".",
                "x".repeat(250),
                "ж".repeat(250),
                "\ud83d\ude00".repeat(120),
                "word ".repeat(50).strip());
    }

    /** Names that would break a header or deceive its reader, and are refused. */
    static Stream<String> broken() {
        return Stream.of(
                "Anna\r\nBcc: victim@bank.example",
                "Anna\nBcc: victim@bank.example",
                "Anna\rBcc: victim@bank.example",
                "Anna\r\n\r\n<html>",
                "Anna\u0000",
                "Anna\u0007Bell",
                "Anna\u001b[31m",
                "Anna\u007fDel",
                "Anna\u0085Next",
                "Anna\u2028Line",
                "Anna\u2029Paragraph",
                "Anna\u202egnp.exe",
                "\u2066Anna\u2069",
                "Anna\ud83d",
                "\ude00Anna",
                "Anna\tTab",
                "x".repeat(256),
                "x".repeat(100_000));
    }

    static Stream<String> badAddresses() {
        return Stream.of(
                "",
                "@",
                "anna",
                "anna@",
                "@example.com",
                "anna@example",
                "anna@example.com\r\nBcc: victim@bank.example",
                "anna@example.com\n",
                "anna\r\n@example.com",
                "anna@example.com, bob@example.com",
                "anna@example.com;bob@example.com",
                "anna,bob@example.com",
                "Anna <anna@example.com>",
                "<anna@example.com>",
                "anna@example.com>",
                "\"anna\"@example.com",
                "\"an na\"@example.com",
                "anna(comment)@example.com",
                "anna@exam(comment)ple.com",
                "an na@example.com",
                " anna@example.com",
                "anna@example.com ",
                "anna@@example.com",
                "anna@bank.example@example.com",
                ".anna@example.com",
                "anna.@example.com",
                "an..na@example.com",
                "anna@.example.com",
                "anna@example.com.",
                "anna@example..com",
                "anna@-example.com",
                "anna@example_.com",
                "anna@[127.0.0.1]",
                "anna@127.0.0.1",
                "group:anna@example.com;",
                "anna@example.com\u0000",
                "an\u202ena@example.com",
                "an\u200bna@example.com",
                "anna@exa\u2028mple.com",
                "anna@example\uff20bank.example",
                "anna@bank.example\u2100.com",
                "anna\\@example.com",
                "x".repeat(65) + "@example.com",
                "anna@" + "x".repeat(64) + ".com",
                "anna@" + "x.".repeat(130) + "com",
                "a".repeat(100_000) + "@example.com");
    }

    private static MimeMessage jakarta(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static EmailHeaders to(String name) {
        return EmailHeaders.builder()
                .from(EmailAddress.of(name, "billing@studio-logo.example"))
                .to(EmailAddress.of(name, TO))
                .build();
    }

    private static void assertHeaders(byte[] bytes) throws Exception {
        assertThat(Collections.list(jakarta(bytes).getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .containsExactlyElementsOf(NAMES);
        assertThat(Mails.parsed(bytes).getHeader().getFields())
                .extracting(org.apache.james.mime4j.stream.Field::getName)
                .containsExactlyElementsOf(NAMES);
        String head = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        assertThat(head.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line).hasSizeBetween(1, 78).isNotBlank().matches("[ -~]+"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddNameIsReadAsTheNameThatItIs(String name) throws Exception {
        byte[] bytes = Mails.bytes(Mails.withSubject("Invoice", to(name)));
        InternetAddress byJakarta = (InternetAddress) jakarta(bytes).getRecipients(Message.RecipientType.TO)[0];
        Mailbox byJames = (Mailbox) Mails.parsed(bytes).getTo().get(0);
        String stripped = name.strip();

        assertHeaders(bytes);
        assertThat(jakarta(bytes).getAllRecipients()).hasSize(1);
        assertThat(Mails.parsed(bytes).getTo()).hasSize(1);
        assertThat(byJakarta.getAddress()).isEqualTo(TO);
        assertThat(byJames.getAddress()).isEqualTo(TO);
        assertThat(byJakarta.getPersonal()).isEqualTo(stripped);
        assertThat(byJames.getName()).isEqualTo(stripped);
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddSubjectIsOneHeaderAndReadAsItWasWritten(String subject) throws Exception {
        byte[] bytes = Mails.bytes(Mails.withSubject(subject, to("Anna")));

        assertHeaders(bytes);
        assertThat(jakarta(bytes).getSubject()).isEqualTo(subject);
        assertThat(Mails.parsed(bytes).getSubject()).isEqualTo(subject);
    }

    /** A subject comes from texts and facts that are checked, and a host's catalogue may still say anything. */
    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenSubjectStaysInsideItsHeader(String subject) throws Exception {
        byte[] bytes = Mails.bytes(Mails.withSubject(subject, to("Anna")));
        String readable = new String(subject.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertHeaders(bytes);
        assertThat(jakarta(bytes).getSubject()).isEqualTo(readable);
        assertThat(jakarta(bytes).getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(Mails.parsed(bytes).getBcc()).isNull();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenNameIsRefusedWithoutBeingShown(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmailAddress.of(name, TO))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("name (")
                        .hasSizeLessThan(300)
                        .doesNotContain("victim", "\r", "\n", "Bell", "xxx"));
    }

    @ParameterizedTest
    @MethodSource("badAddresses")
    void aBrokenAddressIsRefusedWithoutBeingShown(String address) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmailAddress.of(address))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("address (")
                        .contains("must be one e-mail address")
                        .hasSizeLessThan(300)
                        .doesNotContain("victim", "\r", "\n", "bob", "bank", "aaa", "xxx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "anna.smith+invoices@mail.example.com",
                "o'brien@example.com",
                "!#$%&'*+-/=?^_`{|}~@example.com",
                "1234567890@example.com",
                "a@1.example",
                "a@example.co.uk",
                "a@xn--80a1acny.xn--p1ai"
            })
    void anAddressInUseIsTaken(String address) throws Exception {
        byte[] bytes = Mails.bytes(Mails.withSubject(
                "Invoice",
                EmailHeaders.builder()
                        .from(EmailAddress.of(address))
                        .to(EmailAddress.of("Anna", address))
                        .build()));

        assertThat(EmailAddress.of(address).address()).isEqualTo(address);
        assertThat(jakarta(bytes).getAllRecipients())
                .extracting(one -> ((InternetAddress) one).getAddress())
                .containsExactly(address);
        assertThat(((Mailbox) Mails.parsed(bytes).getTo().get(0)).getAddress()).isEqualTo(address);
        new InternetAddress(address, true).validate();
    }

    @Test
    void aDomainBecomesAscii() {
        assertThat(EmailAddress.of("info@Bücher.Example").address()).isEqualTo("info@xn--bcher-kva.example");
        assertThat(EmailAddress.of("info@почта.рф").domain()).isEqualTo("xn--80a1acny.xn--p1ai");
        assertThat(EmailAddress.of("info@почта.рф").isInternational()).isFalse();
        assertThat(EmailAddress.of("инфо@почта.рф").isInternational()).isTrue();
        assertThat(EmailAddress.of("  ", "info@example.com").name()).isEmpty();
    }

    /** Whatever address a request is built with, a message can be composed. */
    @ParameterizedTest
    @MethodSource("badAddresses")
    void whatTheRequestAcceptsTheHeadersAcceptToo(String address) {
        PaymentRequest request = Examples.request("logo-ru");
        PaymentRequest.Builder changed = request.toBuilder()
                .client(request.client().toBuilder().email(address).build());
        Optional<PaymentRequest> built = Optional.empty();
        try {
            built = Optional.of(changed.build());
        } catch (InvalidPaymentRequestException e) {
            assertThat(e.findings()).isNotEmpty();
        }

        assertThat(built).as("accepted by the request, refused by the headers").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void aRequestWithAnOddNameCanBeSent(String name) {
        PaymentRequest request = Examples.request("logo-ru");
        PaymentRequest changed = request.toBuilder()
                .client(Client.builder("c")
                        .organization(name.length() > 140 ? name.substring(0, 140) : name)
                        .business()
                        .email(TO)
                        .build())
                .build();

        assertThatNoException()
                .isThrownBy(() -> Mails.bytes(
                        Mails.COMPOSER.email(Examples.on("2026-11-24", changed), Occasion.REQUEST, Tone.WARM)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "a@b",
                "<a>",
                "<@b>",
                "<a@>",
                "<a@b",
                "a@b>",
                "<a@b> <c@d>",
                "<a b@c>",
                "<a@b>\r\nBcc: victim@bank.example",
                "<a\n@b>",
                "<ж@b>",
                "<a@b,c@d>",
                "<<a@b>>",
                "<a@b@c>"
            })
    void anIdentifierIsOneIdentifier(String id) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmailHeaders.builder().messageId(id))
                .withMessageStartingWith("messageId must be an identifier");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmailHeaders.builder().inThread(List.of(id)));
        EmailMessage mail =
                Mails.of("2026-12-02", "logo-ru", Occasion.UPCOMING, Mails.sent("2026-11-24T09:00:00Z", id));
        assertThat(mail.headers().references()).isEmpty();
        assertThat(mail.headers().inReplyTo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../../etc/passwd",
                "a/b.pdf",
                "C:\\a.pdf",
                "a\r\nContent-Type: text/html",
                "a\u0000.pdf",
                "invoice\u202efdp.exe",
                "a\u2028.pdf",
                " a.pdf",
                "a.pdf ",
                "a\ud83d.pdf"
            })
    void aFileNameIsNothingElse(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Attachment.of(name, "application/pdf", new byte[1]))
                .withMessageStartingWith("fileName (")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\r", "\n", "\u202e"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Attachment.of("x".repeat(151), "application/pdf", new byte[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pdf",
                "application/",
                "/pdf",
                "application/pdf\r\nBcc: a@b.example",
                "application/pdf; name=\"a\"",
                "application/pdf;",
                "multipart/mixed",
                "message/rfc822",
                "Multipart/mixed; boundary=a",
                "text/html; charset=",
                "a b/c"
            })
    void aMediaTypeIsThatOfAFile(String mediaType) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Attachment.of("a.pdf", mediaType, new byte[1]))
                .withMessageStartingWith("mediaType (");
    }

    static Stream<String> fileNames() {
        return Stream.of(
                "invoice.pdf",
                "Rechnung 123, Kopie; \"neu\".pdf",
                "счёт № 123 от 20 ноября 2026 года за разработку логотипа и фирменного стиля.pdf",
                "請求書.pdf",
                "=?UTF-8?Q?a.exe?=",
                "UTF-8''a.exe",
                "100% (final).pdf",
                "\ud83d\ude00.pdf",
                "x".repeat(146) + ".pdf",
                "it's.pdf");
    }

    @ParameterizedTest
    @MethodSource("fileNames")
    void aFileNameInAnyScriptIsReadAsItIs(String name) throws Exception {
        EmailMessage mail = Mails.withSubject("Invoice", to("Anna"))
                .attach(Attachment.of(name, "application/pdf", new byte[] {1, 2, 3}));
        byte[] bytes = Mails.bytes(mail);

        assertThat(((jakarta.mail.Multipart) jakarta(bytes).getContent())
                        .getBodyPart(1)
                        .getFileName())
                .isEqualTo(name);
        assertThat(((org.apache.james.mime4j.dom.Multipart) Mails.parsed(bytes).getBody())
                        .getBodyParts()
                        .get(1)
                        .getFilename())
                .isEqualTo(name);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(78).matches("[ -~]*"));
    }

    private static Decision.Send reminder(Situation situation) {
        return (Decision.Send) EscalationPolicy.standard().decide(situation);
    }

    private static Situation at(String at, ContactEvent... events) {
        return Situation.of(Examples.request("logo-ru"), History.of(events), Instant.parse(at));
    }

    @Test
    void theIdentifierIsThatOfTheKeyAtTheSendersDomain() {
        Situation situation = at("2026-11-24T09:00:00Z");
        Decision.Send send = reminder(situation);
        EmailMessage mail = Mails.COMPOSER.email(situation, send);
        MessageKey key = Objects.requireNonNull(send.keys().get(Channel.EMAIL));

        assertThat(mail.headers().messageId()).contains(key.messageId("studio-logo.example"));
        assertThat(mail.headers().from().map(EmailAddress::domain)).contains("studio-logo.example");
        assertThat(mail.headers().references()).isEmpty();
        assertThat(Composer.create().email(situation, send).headers().messageId())
                .isEmpty();
    }

    /** The journal records keys; the identifiers follow from them. */
    @Test
    void remindersHangOnTheMessagesWhoseKeysTheJournalRecorded() {
        Situation first = at("2026-11-24T09:00:00Z");
        Decision.Send request = reminder(first);
        MessageKey key = Objects.requireNonNull(request.keys().get(Channel.EMAIL));
        ContactEvent sent =
                Mails.sent("2026-11-24T09:01:00Z", Channel.EMAIL, Optional.of(key.text()), Optional.empty());
        Situation later = at("2026-12-08T09:00:00Z", sent);
        EmailMessage reminder = Mails.COMPOSER.email(later, reminder(later));
        String id = Mails.COMPOSER.email(first, request).headers().messageId().orElseThrow();

        assertThat(reminder.headers().inReplyTo()).contains(id);
        assertThat(reminder.headers().references()).containsExactly(id);
        assertThat(reminder.headers().messageId()).isPresent().isNotEqualTo(Optional.of(id));
    }

    @Test
    void aMessageAboutSeveralRequestsHangsOnTheMainOne() {
        ContactEvent sent = Mails.sent("2026-11-24T09:01:00Z", "<main@studio-logo.example>");
        ContactEvent other = new ContactEvent.Sent(
                "other",
                Instant.parse("2026-11-24T09:01:00Z"),
                Optional.of("logo-124"),
                "earlier",
                Channel.EMAIL,
                Optional.empty(),
                Optional.of("<other@studio-logo.example>"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        PlannedMessage message = Several.message(
                Several.requests(),
                History.of(sent, other),
                Occasion.OVERDUE,
                Tone.NEUTRAL,
                LocalDate.parse("2026-12-15"));
        EmailHeaders headers = Mails.COMPOSER.email(message).headers();

        assertThat(message.isConsolidated()).isTrue();
        assertThat(headers.references()).containsExactly("<main@studio-logo.example>");
        assertThat(headers.messageId())
                .contains(Objects.requireNonNull(message.keys().get(Channel.EMAIL))
                        .messageId("studio-logo.example"));
    }

    @Test
    void aLongThreadKeepsItsFirstMessageAndTheLatestNine() throws Exception {
        List<String> ids = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "<" + "m".repeat(60) + i + "@studio-logo.example>")
                .toList();
        EmailHeaders headers = to("Anna").toBuilder().inThread(ids).build();
        byte[] bytes = Mails.bytes(Mails.withSubject("Invoice", headers));
        List<String> expected = new ArrayList<>(List.of(ids.get(0)));
        expected.addAll(ids.subList(21, 30));

        assertThat(headers.references()).isEqualTo(expected);
        assertThat(headers.inReplyTo()).contains(ids.get(29));
        assertThat(jakarta(bytes).getHeader("References", null).split("\\s+")).isEqualTo(expected.toArray());
    }

    @Test
    void theAnswerReachesWhoSigns() throws Exception {
        PaymentRequest request = Examples.request("logo-ru");
        AccountManager manager = AccountManager.builder("Штолле, Ютта")
                .email("jutta@studio-logo.example")
                .build();
        PaymentRequest changed = request.toBuilder()
                .payee(request.payee().toBuilder().manager(manager).build())
                .build();
        EmailMessage mail = Mails.COMPOSER.email(Examples.on("2026-11-24", changed), Occasion.REQUEST, Tone.WARM);
        Address[] replyTo = jakarta(Mails.bytes(mail)).getReplyTo();

        assertThat(replyTo).hasSize(1);
        assertThat(((InternetAddress) replyTo[0]).getPersonal()).isEqualTo("Штолле, Ютта");
        assertThat(((InternetAddress) replyTo[0]).getAddress()).isEqualTo("jutta@studio-logo.example");
    }

    @Test
    void nothingPersonalIsInTheTexts() {
        EmailMessage mail = Mails.request();

        assertThat(mail.headers().toString()).isEqualTo("EmailHeaders[1 recipient(s), 0 copies, 0 reference(s)]");
        assertThat(mail.headers().from().toString()).isEqualTo("Optional[EmailAddress[…]]");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Composer.builder().sendFrom("nobody"))
                .withMessageStartingWith("address (n***) must be one e-mail address such as anna@example.com");
    }

    @Test
    void headersAreValues() {
        EmailHeaders headers = Mails.request().headers();

        assertThat(headers.toBuilder().build()).isEqualTo(headers).hasSameHashCodeAs(headers);
        assertThat(headers.toBuilder().cc(EmailAddress.of(TO)).build()).isNotEqualTo(headers);
    }
}
