package io.github.payreq.paycode;

import io.github.payreq.method.HungarianTransfer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * The QR code of Hungarian instant payments: seventeen lines in a fixed order.
 *
 * <p>Source: Magyar Nemzeti Bank, Guideline for the use of QR codes in instant payments, version 1; at most 345 bytes.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class MnbQr {

    /** The lines, in their order. */
    public enum Field implements CodeField {
        /** {@code HCT} (transfer, the default) or {@code RTP} (request to pay). */
        KIND(FieldRules.optional("HCT|RTP", "HCT or RTP")),
        /** {@code 001}. */
        VERSION(FieldRules.optional("001", "001")),
        /** {@code 1}: UTF-8. */
        CHARSET(FieldRules.optional("1", "1: UTF-8")),
        /** The BIC of the payee's bank, padded to eleven characters. */
        BIC(FieldRules.required("[0-9A-Z]{8}([0-9A-Z]{3})?", "a BIC of 8 or 11 characters")),
        /** The payee. */
        NAME(FieldRules.requiredText(70)),
        /** The payee's IBAN, without spaces. */
        IBAN(FieldRules.iban(iban -> iban.countryCode().equals("HU"), "a Hungarian IBAN without spaces")),
        /** The sum in whole forints. */
        AMOUNT(FieldRules.optional("[1-9][0-9]{0,11}", "a whole number of forints of at most twelve digits")),
        /** Until when the code can be used, {@code yyyyMMddHHmmss} with the hours from UTC. */
        VALID_UNTIL(FieldRules.required("[0-9]{14}[+-][0-9]{1,2}", "a moment such as 20261204235959+1")
                .and(moment -> FieldRules.isDate("yyyyMMddHHmmss").test(moment.substring(0, 14)), "")),
        /** The purpose code, ISO 20022. */
        PURPOSE_CODE(FieldRules.optional("[A-Z]{4}", "four capital letters, such as OTHR")),
        /** The text that goes with the payment. */
        MESSAGE(FieldRules.optionalText(70)),
        /** The shop. */
        SHOP_ID(FieldRules.optionalText(35)),
        /** The till. */
        DEVICE_ID(FieldRules.optionalText(35)),
        /** The invoice. */
        INVOICE_ID(FieldRules.optionalText(35)),
        /** The customer. */
        CUSTOMER_ID(FieldRules.optionalText(35)),
        /** The payee's own number for the payment. */
        TRANSACTION_ID(FieldRules.optionalText(35)),
        /** The loyalty card. */
        LOYALTY_ID(FieldRules.optionalText(35)),
        /** The number of the receipt at the tax authority. */
        TAX_AUTHORITY_ID(FieldRules.optionalText(35));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.MNB_QR;
    private static final int LONGEST = 345;
    private static final ZoneId ZONE = ZoneId.of("Europe/Budapest");

    /** Leaves room for what must stand beside the name. */
    private static final int NAME_BYTES = 140;

    private MnbQr() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the lines; absent ones are left empty or take their default
     * @return seventeen lines, each with a line feed
     * @throws PayCodeException if a line breaks a rule of the standard, or all of them together exceed 345 bytes
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> lines = FieldRules.checked(STANDARD, Field.class, fields);
        lines.putIfAbsent(Field.KIND, "HCT");
        lines.put(Field.VERSION, "001");
        lines.put(Field.CHARSET, "1");
        lines.computeIfPresent(Field.BIC, (field, bic) -> bic.length() == 8 ? bic + "XXX" : bic);
        lines.computeIfPresent(Field.AMOUNT, (field, amount) -> "HUF" + amount);
        StringBuilder payload = new StringBuilder();
        for (Field field : Field.values()) {
            payload.append(lines.getOrDefault(field, "")).append('\n');
        }
        int bytes = payload.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new PayCodeException(STANDARD, "payload", bytes + " bytes", "at most 345 bytes");
        }
        return payload.toString();
    }

    /**
     * Reads the content of a code, whoever wrote it.
     *
     * @param payload the content
     * @return the lines that are filled; the sum without its currency
     * @throws IllegalArgumentException if the content does not begin with HCT or RTP, or has no IBAN in line 6
     */
    public static Map<Field, String> read(String payload) {
        String[] lines = payload.split("\\r\\n|\\n|\\r", -1);
        Map<Field, String> fields = FieldRules.ofLines(Field.class, lines);
        if (!lines[0].matches("HCT|RTP") || !fields.containsKey(Field.IBAN)) {
            throw new IllegalArgumentException(
                    "an MNB code must begin with the line HCT or RTP and have an IBAN in line 6");
        }
        fields.computeIfPresent(
                Field.AMOUNT, (field, amount) -> amount.startsWith("HUF") ? amount.substring(3) : amount);
        return fields;
    }

    /** The code can be used until the end of the due date, or of today if that is over; both in Hungary. */
    static PayCode of(PaymentFacts facts, HungarianTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.BIC, transfer.bic());
        fields.put(Field.NAME, facts.fitPayee("NAME", 70, Alphabet.TEXT, NAME_BYTES));
        fields.put(Field.IBAN, transfer.iban());
        fields.put(Field.AMOUNT, facts.shortDecimal());
        fields.put(Field.VALID_UNTIL, endOf(facts.payBy()));
        transfer.reference().ifPresent(reference -> fields.put(Field.TRANSACTION_ID, reference));
        fields.put(
                Field.INVOICE_ID,
                facts.fit("INVOICE_ID", facts.invoice().number(), 35, Alphabet.TEXT, PaymentFacts::utf8, 50));
        int room = LONGEST - PaymentFacts.utf8(payload(fields));
        fields.put(Field.MESSAGE, facts.fitPurpose("MESSAGE", 70, Alphabet.TEXT, PaymentFacts::utf8, room));
        return facts.code(STANDARD, payload(fields));
    }

    private static String endOf(LocalDate day) {
        ZonedDateTime end = day.plusDays(1).atStartOfDay(ZONE).minus(1, ChronoUnit.SECONDS);
        int hours = end.getOffset().getTotalSeconds() / 3600;
        return PaymentFacts.date(day, "yyyyMMdd") + "235959+" + hours;
    }
}
