package io.github.payreq.paycode;

import io.github.payreq.method.SlovenianTransfer;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.reference.SlovenianReference;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The QR code of the Slovenian universal payment order: twenty lines, the last of them a checksum.
 *
 * <p>Source: Bank Association of Slovenia, UPN QR, instructions for programmers; characters of ISO 8859-2, QR code version 15.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class UpnQr {

    /** The lines that are filled, in their order. */
    public enum Field implements CodeField {
        /** The payer. */
        PAYER_NAME(text(false, 33)),
        /** The payer's street and house number. */
        PAYER_ADDRESS(text(false, 33)),
        /** The payer's postal code and place. */
        PAYER_PLACE(text(false, 33)),
        /** The sum in euro with a decimal point, up to 999999999.99. */
        AMOUNT(new FieldRule(true, UpnQr::isAmount, "a sum from 0.01 to 999999999.99 with two decimals")),
        /** The purpose code, ISO 20022. */
        PURPOSE_CODE(FieldRules.required("[A-Z]{4}", "four capital letters, such as OTHR")),
        /** The text that goes with the payment. */
        PURPOSE(text(true, 42)),
        /** The due date, {@code dd.MM.yyyy}. */
        DUE(FieldRules.optionalDate("dd.MM.yyyy", "01.04.2026")),
        /** The payee's IBAN, without spaces. */
        IBAN(FieldRules.iban(iban -> true, "a valid IBAN without spaces")),
        /** The reference, {@code SI…} or {@code RF…}, without spaces; {@code SI99} if there is none. */
        REFERENCE(new FieldRule(
                true,
                UpnQr::isReference,
                "a Slovenian reference (SI and a model) or a creditor reference, without spaces, or else SI99")),
        /** The payee. */
        PAYEE_NAME(text(true, 33)),
        /** The payee's street and house number. */
        PAYEE_ADDRESS(text(false, 33)),
        /** The payee's postal code and place. */
        PAYEE_PLACE(text(false, 33));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    /** The character set. */
    static final Charset CHARSET = Charset.forName("ISO-8859-2");

    private static final PayCodeStandard STANDARD = PayCodeStandard.UPN_QR;
    private static final Alphabet ALPHABET = Alphabet.of(CHARSET);
    private static final String TAG = "UPNQR";
    private static final String NO_REFERENCE = "SI99";
    private static final int LINES = 20;
    private static final int LONGEST = 33;

    private UpnQr() {}

    private static FieldRule text(boolean required, int longest) {
        FieldRule rule = required ? FieldRules.requiredText(longest) : FieldRules.optionalText(longest);
        return rule.and(
                text -> CHARSET.newEncoder().canEncode(text) && text.equals(text.strip()),
                " of ISO 8859-2, without spaces at its ends");
    }

    /**
     * Writes the content of a code.
     *
     * @param fields the lines; absent ones are left empty
     * @return twenty lines, each with a line feed; the checksum is their length
     * @throws PayCodeException if a line breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> lines = FieldRules.checked(STANDARD, Field.class, fields);
        lines.computeIfPresent(Field.AMOUNT, (field, amount) -> cents(amount));
        StringBuilder payload = new StringBuilder(TAG).append("\n\n\n\n\n");
        for (Field field : Field.values()) {
            payload.append(lines.getOrDefault(field, "")).append('\n');
            if (field == Field.AMOUNT) {
                payload.append("\n\n");
            }
        }
        return payload.append(checksum(payload.length())).append('\n').toString();
    }

    /** The lengths of the nineteen lines and one more for each of them: just the length with line feeds. */
    private static String checksum(int length) {
        return String.format(Locale.ROOT, "%03d", length);
    }

    private static String cents(String amount) {
        return String.format(
                Locale.ROOT, "%011d", new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    /**
     * Reads the content of a code.
     *
     * @param payload the content, with spaces or lines after the checksum or without
     * @return the lines that are filled; the sum with a decimal point
     * @throws IllegalArgumentException if the content does not begin with UPNQR, has fewer than twenty lines, or its
     *     checksum does not fit
     */
    public static Map<Field, String> read(String payload) {
        String[] lines = payload.replace("\r\n", "\n").split("\n", -1);
        if (lines.length < LINES || !lines[0].strip().equals(TAG)) {
            throw new IllegalArgumentException("a UPN QR code must begin with the line UPNQR and have twenty lines");
        }
        int length = 0;
        for (int i = 0; i < LINES - 1; i++) {
            length += lines[i].length() + 1;
        }
        if (!lines[LINES - 1].strip().equals(checksum(length))) {
            throw new IllegalArgumentException(
                    "the checksum in line 20 of a UPN QR code must be the length of the others");
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        int at = 5;
        for (Field field : Field.values()) {
            String line = lines[at].strip();
            if (!line.isEmpty()) {
                fields.put(field, line);
            }
            at += field == Field.AMOUNT ? 3 : 1;
        }
        fields.computeIfPresent(
                Field.AMOUNT,
                (field, cents) -> cents.matches("[0-9]{1,11}")
                        ? new BigDecimal(cents).movePointLeft(2).toPlainString()
                        : cents);
        return fields;
    }

    static PayCode of(PaymentFacts facts, SlovenianTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Client client = facts.client();
        facts.payerName().ifPresent(name -> put(facts, fields, Field.PAYER_NAME, name));
        put(facts, fields, client.address(), Field.PAYER_ADDRESS, Field.PAYER_PLACE);
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.PURPOSE_CODE, transfer.purposeCode().orElse("OTHR"));
        fields.put(Field.PURPOSE, facts.fitPurpose("PURPOSE", 42, ALPHABET));
        fields.put(Field.DUE, PaymentFacts.date(facts.payBy(), "dd.MM.yyyy"));
        fields.put(Field.IBAN, transfer.iban());
        fields.put(Field.REFERENCE, transfer.reference().orElse(NO_REFERENCE));
        fields.put(Field.PAYEE_NAME, facts.fitPayee("PAYEE_NAME", LONGEST, ALPHABET));
        put(facts, fields, facts.payee().address(), Field.PAYEE_ADDRESS, Field.PAYEE_PLACE);
        return facts.code(STANDARD, payload(fields)).in(CHARSET);
    }

    private static void put(
            PaymentFacts facts, Map<Field, String> fields, Optional<Address> address, Field street, Field place) {
        address.flatMap(Lines::street).ifPresent(line -> put(facts, fields, street, line));
        address.flatMap(Lines::place).ifPresent(line -> put(facts, fields, place, line));
    }

    private static void put(PaymentFacts facts, Map<Field, String> fields, Field field, String text) {
        fields.put(field, facts.fit(field.name(), text, LONGEST, ALPHABET));
    }

    private static boolean isAmount(String amount) {
        return amount.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") && new BigDecimal(amount).signum() > 0;
    }

    private static boolean isReference(String reference) {
        return reference.equals(NO_REFERENCE)
                || FieldRules.isCreditorReference(reference)
                || (SlovenianReference.isValid(reference)
                        && SlovenianReference.parse(reference).value().equals(reference));
    }
}
