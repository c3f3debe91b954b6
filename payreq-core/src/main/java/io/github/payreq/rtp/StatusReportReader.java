package io.github.payreq.rtp;

import io.github.payreq.rtp.PaymentActivationStatus.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads pain.014. */
final class StatusReportReader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.014.001.";
    private static final int MOST_BYTES = 1 << 20;

    private final ZoneId zone;

    private StatusReportReader(ZoneId zone) {
        this.zone = zone;
    }

    static PaymentActivationStatus read(InputStream report, ZoneId zone) throws IOException {
        byte[] bytes = report.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new MalformedStatusReportException("Document", "must have at most " + MOST_BYTES + " bytes");
        }
        return new StatusReportReader(zone)
                .status(ElementReader.read(bytes, NAMESPACE).requiredChild("CdtrPmtActvtnReqStsRpt"));
    }

    private PaymentActivationStatus status(Element report) {
        Element header = report.requiredChild("GrpHdr");
        Element group = report.requiredChild("OrgnlGrpInfAndSts");
        // A request to pay of payreq has one payment and one transaction, so more are a report about something else.
        Optional<Element> payment = report.child("OrgnlPmtInfAndSts");
        Optional<Element> transaction = payment.flatMap(one -> one.child("TxInfAndSts"));
        Optional<Element> original = transaction.flatMap(one -> one.child("OrgnlTxRef"));
        List<Reason> reasons = new ArrayList<>(reasons(group));
        payment.map(StatusReportReader::reasons).ifPresent(reasons::addAll);
        transaction.map(StatusReportReader::reasons).ifPresent(reasons::addAll);
        return new PaymentActivationStatus(
                header.requiredTextOf("MsgId"),
                instant("GrpHdr/CreDtTm", header.requiredTextOf("CreDtTm")),
                group.requiredTextOf("OrgnlMsgId"),
                transaction.flatMap(one -> one.textOf("OrgnlEndToEndId")),
                transaction
                        .flatMap(one -> one.textOf("TxSts"))
                        .or(() -> payment.flatMap(one -> one.textOf("PmtInfSts")))
                        .or(() -> group.textOf("GrpSts"))
                        .orElseThrow(() -> new MalformedStatusReportException(
                                "TxInfAndSts/TxSts", "must give the status, or else PmtInfSts or GrpSts")),
                reasons,
                transaction
                        .flatMap(one -> one.child("PmtCondSts"))
                        .flatMap(one -> one.child("AccptdAmt"))
                        .map(StatusReportReader::amount),
                original.flatMap(one -> one.child("Amt"))
                        .flatMap(one -> one.child("InstdAmt"))
                        .map(StatusReportReader::amount),
                original.flatMap(one -> one.child("ReqdExctnDt")).flatMap(this::day),
                transaction
                        .flatMap(one -> one.textOf("DbtrDcsnDtTm"))
                        .map(text -> instant("TxInfAndSts/DbtrDcsnDtTm", text)));
    }

    private static List<Reason> reasons(Element level) {
        return level.all("StsRsnInf").stream()
                .map(reason -> new Reason(
                        reason.child("Rsn").flatMap(one -> one.textOf("Cd").or(() -> one.textOf("Prtry"))),
                        reason.all("AddtlInf").stream()
                                .map(line -> IsoText.oneLine(line.text()))
                                .filter(line -> !line.isEmpty())
                                .toList()))
                .filter(reason ->
                        reason.code().isPresent() || !reason.information().isEmpty())
                .toList();
    }

    private static Money amount(Element element) {
        String currency = element.attributes().getOrDefault("Ccy", "");
        try {
            Money amount = Money.of(
                    CurrencyUnit.of(currency), withoutTrailingZeros(IsoText.oneLine(element.text()), element.name()));
            if (amount.isNegative()) {
                throw unfit(element.name(), "must not be below zero");
            }
            return amount;
        } catch (IllegalCurrencyException e) {
            throw new MalformedStatusReportException(
                    element.name() + "/@Ccy", "must be a currency of ISO 4217, such as EUR", e);
        } catch (ArithmeticException e) {
            throw new MalformedStatusReportException(
                    element.name(), "must have no more decimals than " + currency + " has", e);
        }
    }

    private static BigDecimal withoutTrailingZeros(String text, String element) {
        // Checked before it is parsed: 1E+999999999 is a number for BigDecimal, but not for XML Schema.
        if (!text.matches("[+-]?[0-9]{1,18}(\\.[0-9]{0,18})?")) {
            throw unfit(element, "must be a decimal number of at most 18 digits, such as 1463.00");
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A date, a date and time, or, in early versions, the date without an element of its own. */
    private Optional<LocalDate> day(Element choice) {
        Optional<String> moment = choice.textOf("DtTm");
        if (moment.isPresent()) {
            return Optional.of(
                    instant("ReqdExctnDt/DtTm", moment.get()).atZone(zone).toLocalDate());
        }
        return choice.textOf("Dt")
                .or(() -> Optional.of(IsoText.oneLine(choice.text())).filter(text -> !text.isEmpty()))
                .map(StatusReportReader::date);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
        } catch (DateTimeException e) {
            throw new MalformedStatusReportException("ReqdExctnDt/Dt", "must be a date, such as 2026-11-30", e);
        }
    }

    private Instant instant(String element, String text) {
        try {
            TemporalAccessor moment =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof LocalDateTime local
                    ? local.atZone(zone).toInstant()
                    : ((OffsetDateTime) moment).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedStatusReportException(
                    element, "must be a date and time, such as 2026-11-24T10:15:00Z", e);
        }
    }

    private static MalformedStatusReportException unfit(String element, String expected) {
        return new MalformedStatusReportException(element, expected);
    }
}
