package io.github.payreq.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import io.github.payreq.request.Situation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentActivationStatusTest {

    private static final PaymentRequest DESIGN = Requests.design().build();
    private static final String ABOUT = DESIGN.id();
    private static final String EVENT = "pain.014/design-2026-014-1/ANSWER-1";
    private static final Instant AT = Instant.parse("2026-11-25T09:30:00Z");

    /** The least that a report holds, with what a transaction says. */
    private static String report(String transaction) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.014.001.07"><CdtrPmtActvtnReqStsRpt>
                  <GrpHdr><MsgId>ANSWER-1</MsgId><CreDtTm>2026-11-25T10:30:00+01:00</CreDtTm><InitgPty/></GrpHdr>
                  <OrgnlGrpInfAndSts>
                    <OrgnlMsgId>design-2026-014-1</OrgnlMsgId><OrgnlMsgNmId>pain.013.001.07</OrgnlMsgNmId>
                  </OrgnlGrpInfAndSts>
                  <OrgnlPmtInfAndSts>
                    <OrgnlPmtInfId>design-2026-014-1</OrgnlPmtInfId>
                    <TxInfAndSts><OrgnlEndToEndId>RF972026014</OrgnlEndToEndId>%s</TxInfAndSts>
                  </OrgnlPmtInfAndSts>
                </CdtrPmtActvtnReqStsRpt></Document>
                """.replace("%s", transaction);
    }

    private static PaymentActivationStatus read(String xml) {
        try {
            return PaymentActivationStatus.read(stream(xml));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ContactEvent> answers(String transaction) {
        return read(report(transaction)).answers(DESIGN);
    }

    private static String rejected(String code) {
        return "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>";
    }

    @Test
    void readsAWholeReport() throws IOException {
        PaymentActivationStatus status = PaymentActivationStatus.read(stream(
                Files.readString(Path.of("src/test/resources/io/github/payreq/rtp/pain.014-partly-accepted.xml"))));

        assertThat(status.messageId()).isEqualTo("BANK-20261125-0001");
        assertThat(status.createdAt()).isEqualTo("2026-11-25T09:30:00.123Z");
        assertThat(status.originalMessageId()).isEqualTo("design-2026-014-49f5b4c1f8e9");
        assertThat(status.originalEndToEndId()).contains("RF972026014");
        assertThat(status.status()).isEqualTo("ACWC");
        assertThat(status.reasons())
                .containsExactly(
                        new PaymentActivationStatus.Reason(
                                Optional.of("NARR"), List.of("Nur die Hälfte,", "der Rest im Dezember")),
                        new PaymentActivationStatus.Reason(Optional.of("X-17"), List.of()));
        assertThat(status.acceptedAmount()).contains(Money.parse("EUR 750.00"));
        assertThat(status.originalAmount()).contains(Money.parse("EUR 1463.00"));
        assertThat(status.requestedExecutionOn()).contains(LocalDate.parse("2026-11-26"));
        assertThat(status.decidedAt()).contains(Instant.parse("2026-11-25T09:29:58Z"));
        assertThat(status.answers(DESIGN))
                .containsExactly(new ContactEvent.Promise(
                        "pain.014/design-2026-014-49f5b4c1f8e9/BANK-20261125-0001",
                        Instant.parse("2026-11-25T09:30:00.123Z"),
                        Optional.of(ABOUT),
                        LocalDate.parse("2026-11-26"),
                        Optional.of(Money.parse("EUR 750.00")),
                        Optional.of("NARR: Nur die Hälfte, der Rest im Dezember; X-17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCP", "ACWC", "ACSP", "ACSC", "ACCC"})
    void takesAnAcceptanceForAPromiseOfAllThatIsDue(String status) {
        assertThat(answers("<TxSts>" + status + "</TxSts>"))
                .containsExactly(new ContactEvent.Promise(
                        EVENT, AT, Optional.of(ABOUT), DESIGN.dueOn(), Optional.empty(), Optional.empty()));
    }

    @Test
    void takesTheSumThatWasAskedForForAll() {
        assertThat(answers("<TxSts>ACCP</TxSts><PmtCondSts><AccptdAmt Ccy=\"EUR\">1463</AccptdAmt></PmtCondSts>"
                        + "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">1463.00</InstdAmt></Amt></OrgnlTxRef>"))
                .singleElement()
                .extracting(event -> ((ContactEvent.Promise) event).amount())
                .isEqualTo(Optional.empty());
    }

    @Test
    void takesAnotherSumForAPromiseOfThatSum() {
        assertThat(answers("<TxSts>ACCP</TxSts><PmtCondSts><AccptdAmt Ccy=\"EUR\">500.00000</AccptdAmt></PmtCondSts>"))
                .singleElement()
                .extracting(event -> ((ContactEvent.Promise) event).amount())
                .isEqualTo(Optional.of(Money.parse("EUR 500.00")));
    }

    @Test
    void takesAnAcceptanceOfNothingForNoAnswer() {
        assertThat(answers("<TxSts>ACCP</TxSts><PmtCondSts><AccptdAmt Ccy=\"EUR\">0</AccptdAmt></PmtCondSts>"))
                .isEmpty();
    }

    @Test
    void refusesASumInAnotherCurrency() {
        assertThatThrownBy(() ->
                        answers("<TxSts>ACCP</TxSts><PmtCondSts><AccptdAmt Ccy=\"CHF\">5</AccptdAmt></PmtCondSts>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AccptdAmt (CHF 5.00) must be in the currency of request design-2026-014, EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "<Dt>2026-11-26</Dt>, 2026-11-26",
        "<Dt>2026-12-24+01:00</Dt>, 2026-12-24",
        "<DtTm>2026-11-26T23:30:00Z</DtTm>, 2026-11-26",
        "2026-11-26, 2026-11-26",
        // A day that is over when the client answers is the day of the answer.
        "<Dt>2026-11-20</Dt>, 2026-11-25"
    })
    void promisesForTheDayOfExecution(String date, LocalDate payBy) {
        assertThat(answers("<TxSts>ACCP</TxSts><OrgnlTxRef><ReqdExctnDt>" + date + "</ReqdExctnDt></OrgnlTxRef>"))
                .singleElement()
                .extracting(event -> ((ContactEvent.Promise) event).payBy())
                .isEqualTo(payBy);
    }

    @Test
    void hearsTheWishForMoreTimeInARefusedDate() {
        assertThat(answers(rejected("EDNA")))
                .containsExactly(new ContactEvent.MoreTime(
                        EVENT, AT, Optional.of(ABOUT), Optional.empty(), Optional.of("EDNA")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AM09", "APAR", "BE05", "RQNR", "UCRD", "SNRD"})
    void hearsTheWishToTalkInWhatATalkSettles(String code) {
        assertThat(answers(rejected(code) + "<DbtrDcsnDtTm>2026-11-25T09:00:00Z</DbtrDcsnDtTm>"))
                .containsExactly(new ContactEvent.Talk(EVENT, AT, Optional.of(ABOUT), Optional.of(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUST", "MS02", "UPAY"})
    void hearsARefusalInTheClientsOwnReasons(String code) {
        assertThat(answers(rejected(code)))
                .containsExactly(new ContactEvent.Decline(EVENT, AT, Optional.of(ABOUT), Optional.of(code)));
    }

    @Test
    void hearsARefusalWhereTheClientDecidedWithoutAReason() {
        assertThat(answers("<TxSts>RJCT</TxSts><DbtrDcsnDtTm>2026-11-25T09:00:00Z</DbtrDcsnDtTm>"))
                .containsExactly(new ContactEvent.Decline(EVENT, AT, Optional.of(ABOUT), Optional.empty()));
    }

    /** A bank that cannot deliver is no client who declines. */
    @ParameterizedTest
    @ValueSource(strings = {"AC04", "AG01", "NOAR", "NRCH", "RTNS", "FF01", "AM04", "MS03", "NARR", "DU01"})
    void makesNothingOfARejectionByABank(String code) {
        assertThat(answers(rejected(code))).isEmpty();
        assertThat(answers("<TxSts>RJCT</TxSts>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AEXR", "ALAC", "ARFR", "ARJR", "EDTR"})
    void makesNothingOfWhatIsNoNewAnswer(String code) {
        assertThat(answers(rejected(code) + "<DbtrDcsnDtTm>2026-11-25T09:00:00Z</DbtrDcsnDtTm>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTC", "RCVD", "PRES", "PDNG", "PART", "CANC", "ZZZZ"})
    void makesNothingOfAStepOnTheWay(String status) {
        assertThat(answers("<TxSts>" + status + "</TxSts>")).isEmpty();
    }

    @Test
    void countsAReportThatIsReadTwiceOnce() {
        List<ContactEvent> twice = List.of(
                answers("<TxSts>ACCP</TxSts>").get(0),
                answers("<TxSts>ACCP</TxSts>").get(0));

        assertThat(History.of(twice).events()).hasSize(1);
    }

    @Test
    void leavesThePromisedSumDue() {
        History history = History.of(answers("<TxSts>ACCP</TxSts>"));

        assertThat(Situation.on(DESIGN, history, LocalDate.parse("2026-11-27"))
                        .amountDue()
                        .amount())
                .isEqualTo(Money.parse("EUR 1500.00"));
    }

    @Test
    void takesTheStatusOfTheGroupWhereTheTransactionHasNone() {
        String group = report("").replace("</OrgnlGrpInfAndSts>", "<GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>");
        String payment = group.replace("<TxInfAndSts>", "<PmtInfSts>PDNG</PmtInfSts><TxInfAndSts>");

        assertThat(read(group).status()).isEqualTo("RJCT");
        assertThat(read(payment).status()).isEqualTo("PDNG");
        assertThat(read(payment.replace("</TxInfAndSts>", "<TxSts>ACCP</TxSts></TxInfAndSts>"))
                        .status())
                .isEqualTo("ACCP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "05", "08", "10", "11"})
    void readsEveryVersion(String version) {
        String other = report("<TxSts>ACCP</TxSts>").replace("pain.014.001.07", "pain.014.001." + version);

        assertThat(read(other).status()).isEqualTo("ACCP");
        assertThat(read(other.replace("<", "<d:")
                                .replace("<d:/", "</d:")
                                .replace("<d:?", "<?")
                                .replace("xmlns=", "xmlns:d="))
                        .status())
                .isEqualTo("ACCP");
    }

    @Test
    void skipsWhatItDoesNotNeed() {
        String unknown = "<New><TxSts>RJCT</TxSts></New><SplmtryData><Envlp><x:A xmlns:x=\"urn:x\">1</x:A></Envlp>"
                + "</SplmtryData><!-- a comment --><?a instruction?>";

        assertThat(read(report(unknown + "<TxSts><![CDATA[ACCP]]></TxSts>")).status())
                .isEqualTo("ACCP");
    }

    @Test
    void takesATimeWithoutAnOffsetInTheZoneOfTheCaller() throws IOException {
        String local = report("<TxSts>ACCP</TxSts>").replace("+01:00", "");

        assertThat(read(local).createdAt()).isEqualTo("2026-11-25T10:30:00Z");
        assertThat(PaymentActivationStatus.read(stream(local), ZoneId.of("Europe/Berlin"))
                        .createdAt())
                .isEqualTo("2026-11-25T09:30:00Z");
    }

    @Test
    void cleansWhatGoesIntoANote() {
        assertThat(answers("<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>CUST</Cd></Rsn>"
                        + "<AddtlInf> a\n\tb&#x202E;c </AddtlInf></StsRsnInf>"))
                .singleElement()
                .extracting(event -> ((ContactEvent.Decline) event).note())
                .isEqualTo(Optional.of("CUST: a b c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<MsgId>ANSWER-1</MsgId>||GrpHdr/MsgId must be there",
                "<OrgnlMsgId>design-2026-014-1</OrgnlMsgId>|<OrgnlMsgId> </OrgnlMsgId>"
                        + "|OrgnlGrpInfAndSts/OrgnlMsgId must be there",
                "2026-11-25T10:30:00+01:00|yesterday"
                        + "|GrpHdr/CreDtTm must be a date and time, such as 2026-11-24T10:15:00Z",
                "<TxSts>ACCP</TxSts>||TxInfAndSts/TxSts must give the status, or else PmtInfSts or GrpSts",
                "<TxSts>ACCP</TxSts>|<TxSts>ACCP</TxSts><TxSts>RJCT</TxSts>"
                        + "|TxInfAndSts/TxSts must stand once, but stands 2 times, so that it is not known which one counts",
                "</TxInfAndSts>|</TxInfAndSts><TxInfAndSts/>"
                        + "|OrgnlPmtInfAndSts/TxInfAndSts must stand once, but stands 2 times, so that it is not known"
                        + " which one counts",
                "CdtrPmtActvtnReqStsRpt>|CstmrPmtStsRpt>|Document/CdtrPmtActvtnReqStsRpt must be there",
                "pain.014|pain.002|Document must be the root, in a namespace that begins with"
                        + " urn:iso:std:iso:20022:tech:xsd:pain.014.001.",
                "Ccy=\"EUR\"|Ccy=\"EURO\"|AccptdAmt/@Ccy must be a currency of ISO 4217, such as EUR",
                "Ccy=\"EUR\"|Cur=\"EUR\"|AccptdAmt/@Ccy must be a currency of ISO 4217, such as EUR",
                "500.00|5,00|AccptdAmt must be a decimal number of at most 18 digits, such as 1463.00",
                "500.00|1E+999999999|AccptdAmt must be a decimal number of at most 18 digits, such as 1463.00",
                "500.00|500.001|AccptdAmt must have no more decimals than EUR has",
                "500.00|-500.00|AccptdAmt must not be below zero",
                "2026-11-26|26.11.2026|ReqdExctnDt/Dt must be a date, such as 2026-11-30",
                "</Document>||Document must be well-formed XML (line 12)",
            })
    void saysWhichElementIsAtFaultAndWhatWouldBeRight(String piece, String replacement, String message) {
        String valid = report("<TxSts>ACCP</TxSts><PmtCondSts><AccptdAmt Ccy=\"EUR\">500.00</AccptdAmt></PmtCondSts>"
                + "<OrgnlTxRef><ReqdExctnDt><Dt>2026-11-26</Dt></ReqdExctnDt></OrgnlTxRef>");
        assertThat(valid).contains(piece);
        assertThat(read(valid).status()).isEqualTo("ACCP");

        assertThatThrownBy(() -> read(valid.replace(piece, replacement == null ? "" : replacement)))
                .isInstanceOf(MalformedStatusReportException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheElementToThePrograms() {
        assertThatThrownBy(() -> read(report("")))
                .isInstanceOfSatisfying(
                        MalformedStatusReportException.class,
                        malformed -> assertThat(malformed.element()).isEqualTo("TxInfAndSts/TxSts"));
    }

    private static void refused(String xml, String because) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(MalformedStatusReportException.class)
                .hasMessageContaining(because);
    }

    @Test
    void refusesEntitiesThatGrow() {
        StringBuilder lol = new StringBuilder("<!DOCTYPE Document [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            lol.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = report("<TxSts>&lol9;</TxSts>").replace("?>\n", "?>\n" + lol + "]>\n");

        refused(bomb, "must have no document type declaration");
    }

    @Test
    void refusesWhatIsFetchedFromElsewhere() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        try {
            Files.writeString(secret, "ACCP");
            String doctype = "?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n";

            refused(report("<TxSts>&x;</TxSts>").replace("?>\n", doctype), "must have no document type declaration");
            refused(
                    report("<TxSts>ACCP</TxSts>")
                            .replace("?>\n", "?>\n<!DOCTYPE Document SYSTEM \"" + secret.toUri() + "\">\n"),
                    "must have no document type declaration");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() {
        refused(report("<TxSts>&x;</TxSts>"), "Document must");
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        refused(report("<TxSts>ACCP</TxSts><X>" + "x".repeat(1 << 20) + "</X>"), "at most 1048576 bytes");
        refused(report("<TxSts>ACCP</TxSts>" + "<X>".repeat(100_000) + "</X>".repeat(100_000)), "64 elements deep");
    }

    @Test
    void readsNoFurtherThanTheLimit() throws IOException {
        InputStream large = new ByteArrayInputStream(new byte[2 << 20]);

        assertThat(catchThrowable(() -> PaymentActivationStatus.read(large)))
                .isInstanceOf(MalformedStatusReportException.class);
        assertThat(large.available()).isEqualTo((1 << 20) - 1);
    }

    @Test
    void letsTheFaultOfTheStreamThrough() throws IOException {
        InputStream closed = new PushbackInputStream(stream(report("<TxSts>ACCP</TxSts>")));
        closed.close();

        assertThatThrownBy(() -> PaymentActivationStatus.read(closed))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }

    @Test
    void showsNeitherSumsNorWordsInItsText() {
        assertThat(read(report("<TxSts>ACCP</TxSts><StsRsnInf><Rsn><Cd>NARR</Cd></Rsn><AddtlInf>private</AddtlInf>"
                                + "</StsRsnInf><PmtCondSts><AccptdAmt Ccy=\"EUR\">5</AccptdAmt></PmtCondSts>"))
                        .toString())
                .isEqualTo("PaymentActivationStatus[ANSWER-1, ACCP of design-2026-014-1, [Reason[NARR]]]");
    }

    /** Whatever a stranger sends, it is read or refused by the one exception. */
    @Property(tries = 2000)
    void readsOrRefusesADamagedReport(
            @ForAll byte[] damage, @ForAll @IntRange(max = 1200) int from, @ForAll @IntRange(max = 300) int length) {
        byte[] whole = report(
                        rejected("CUST") + "<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">1</InstdAmt></Amt></OrgnlTxRef>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] damaged = new byte[whole.length + damage.length];
        int start = Math.min(from, whole.length);
        int rest = Math.min(start + length, whole.length);
        System.arraycopy(whole, 0, damaged, 0, start);
        System.arraycopy(damage, 0, damaged, start, damage.length);
        System.arraycopy(whole, rest, damaged, start + damage.length, whole.length - rest);
        byte[] sent = java.util.Arrays.copyOf(damaged, whole.length + damage.length - (rest - start));

        Throwable thrown = catchThrowable(() ->
                PaymentActivationStatus.read(new ByteArrayInputStream(sent)).answers(DESIGN));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(MalformedStatusReportException.class);
        }
    }
}
