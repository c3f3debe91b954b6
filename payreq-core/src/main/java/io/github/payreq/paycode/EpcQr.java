package io.github.payreq.paycode;

import io.github.payreq.method.NationalTransfer;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.Iban;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The QR code of a SEPA credit transfer, known as GiroCode: lines in a fixed order.
 *
 * <p>Source: European Payments Council, EPC069-12 version 2.1, Quick Response Code: Guidelines to enable data capture for
 * the initiation of a SEPA credit transfer.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class EpcQr {

    /** The lines, in their order. */
    public enum Field implements CodeField {
        /** {@code 001} (BIC required) or {@code 002}, which is the default. */
        VERSION(FieldRules.optional("00[12]", "001 or 002")),
        /** The character set, 1 to 8; 1 is UTF-8 and the default, 2 is ISO 8859-1. */
        CHARSET(FieldRules.optional("[1-8]", "1 to 8")),
        /** The identification of the transfer, always {@code SCT}. */
        SERVICE(FieldRules.optional("SCT", "SCT")),
        /** The BIC of the payee's bank. */
        BIC(FieldRules.optional(
                "[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", "a BIC of 8 or 11 characters, required by version 001")),
        /** The payee, up to 70 characters. */
        NAME(FieldRules.requiredText(70)),
        /** The payee's IBAN, without spaces. */
        IBAN(FieldRules.iban(Iban::isInSepa, "an IBAN of a SEPA country")),
        /** The sum in euro with a decimal point, 0.01 to 999999999.99; if it is absent, the payer fills it in. */
        AMOUNT(new FieldRule(false, EpcQr::isAmount, "a sum from 0.01 to 999999999.99 with at most two decimals")),
        /** The purpose code, ISO 20022, up to four letters and digits. */
        PURPOSE(FieldRules.optional("[A-Z0-9]{1,4}", "one to four capital letters and digits")),
        /** The creditor reference, ISO 11649; it excludes {@link #TEXT}. */
        REFERENCE(new FieldRule(
                false, FieldRules::isCreditorReference, "a creditor reference (ISO 11649), and not beside a text")),
        /** The text that goes with the payment, up to 140 characters. */
        TEXT(FieldRules.optionalText(140)),
        /** What the app shows to the payer, up to 70 characters. */
        INFORMATION(FieldRules.optionalText(70));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.EPC069_12;
    private static final String TAG = "BCD";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final int LONGEST = 331;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-10",
            "ISO-8859-15");

    /** Version, character set, service, currency and the line breaks before the text. */
    private static final int BESIDE = "002".length() + "1".length() + "SCT".length() + "EUR".length() + 3;

    /** Leaves room for all that must stand beside the name. */
    private static final int NAME_BYTES = 210;

    private EpcQr() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the lines; absent ones are left empty or take their default
     * @return the lines, divided by line feeds, without any after the last one that is filled
     * @throws PayCodeException if a line breaks a rule of the standard, or all of them together exceed 331 bytes
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> lines = FieldRules.checked(STANDARD, Field.class, fields);
        lines.putIfAbsent(Field.VERSION, "002");
        lines.putIfAbsent(Field.CHARSET, "1");
        lines.put(Field.SERVICE, "SCT");
        if (lines.get(Field.VERSION).equals("001") && !lines.containsKey(Field.BIC)) {
            throw refused(Field.BIC, "");
        }
        if (lines.containsKey(Field.REFERENCE) && lines.containsKey(Field.TEXT)) {
            throw refused(Field.REFERENCE, lines.get(Field.REFERENCE));
        }
        lines.computeIfPresent(
                Field.AMOUNT,
                (field, amount) -> "EUR" + new BigDecimal(amount).setScale(2).toPlainString());
        String payload = written(lines);
        checkLength(payload, lines.getOrDefault(Field.CHARSET, ""));
        return payload;
    }

    private static String written(Map<Field, String> lines) {
        StringBuilder payload = new StringBuilder(TAG);
        int empty = 0;
        for (Field field : Field.values()) {
            empty++;
            String line = lines.get(field);
            if (line != null) {
                payload.append("\n".repeat(empty)).append(line);
                empty = 0;
            }
        }
        return payload.toString();
    }

    private static void checkLength(String payload, String number) {
        try {
            ByteBuffer bytes = charset(number).newEncoder().encode(java.nio.CharBuffer.wrap(payload));
            if (bytes.remaining() > LONGEST) {
                throw new PayCodeException(STANDARD, "payload", bytes.remaining() + " bytes", "at most 331 bytes");
            }
        } catch (CharacterCodingException | UnsupportedCharsetException e) {
            throw new PayCodeException(
                    STANDARD,
                    Field.CHARSET.name(),
                    number,
                    "the number of a set that Java has and that holds all characters");
        }
    }

    /**
     * Returns the character set of a code.
     *
     * @param number 1 to 8
     * @return the character set
     * @throws IllegalArgumentException if the Java platform lacks it
     */
    static Charset charset(String number) {
        return Charset.forName(CHARSETS.get(Integer.parseInt(number) - 1));
    }

    /**
     * Reads the content of a code, whoever wrote it: any version, line feeds with or without carriage returns, lines missing
     * at the end.
     *
     * @param payload the content
     * @return the lines that are filled; the sum without its currency
     * @throws IllegalArgumentException if the content does not begin with BCD, or has no IBAN
     */
    public static Map<Field, String> read(String payload) {
        String[] lines = payload.split("\r\n|\n|\r", -1);
        if (!lines[0].strip().equals(TAG)) {
            throw new IllegalArgumentException("an EPC code must begin with the line BCD");
        }
        Map<Field, String> fields = FieldRules.ofLines(Field.class, Arrays.copyOfRange(lines, 1, lines.length));
        if (!fields.containsKey(Field.IBAN)) {
            throw new IllegalArgumentException("an EPC code must have an IBAN in line 7");
        }
        fields.computeIfPresent(
                Field.AMOUNT, (field, amount) -> amount.startsWith("EUR") ? amount.substring(3) : amount);
        return fields;
    }

    static PayCode of(PaymentFacts facts, SepaTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        transfer.bic().ifPresent(bic -> fields.put(Field.BIC, bic));
        transfer.reference().ifPresent(reference -> fields.put(Field.REFERENCE, reference));
        return of(facts, transfer.iban(), fields);
    }

    /** A national reference goes as text: the field for references is for those of ISO 11649. */
    static PayCode of(PaymentFacts facts, NationalTransfer transfer, String iban) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        transfer.reference()
                .ifPresent(reference ->
                        fields.put(CreditorReference.isValid(reference) ? Field.REFERENCE : Field.TEXT, reference));
        return of(facts, iban, fields);
    }

    private static PayCode of(PaymentFacts facts, String iban, Map<Field, String> fields) {
        fields.put(Field.NAME, facts.fitPayee("NAME", 70, Alphabet.TEXT, NAME_BYTES));
        fields.put(Field.IBAN, iban);
        fields.put(Field.AMOUNT, facts.decimal());
        if (!fields.containsKey(Field.REFERENCE) && !fields.containsKey(Field.TEXT)) {
            int room = LONGEST - PaymentFacts.utf8(written(fields)) - BESIDE;
            fields.put(Field.TEXT, facts.fitPurpose("TEXT", 140, Alphabet.TEXT, PaymentFacts::utf8, room));
        }
        return facts.code(STANDARD, payload(fields));
    }

    private static boolean isAmount(String amount) {
        if (!AMOUNT.matcher(amount).matches()) {
            return false;
        }
        BigDecimal sum = new BigDecimal(amount);
        return sum.compareTo(LEAST) >= 0 && sum.compareTo(MOST) <= 0;
    }

    private static PayCodeException refused(Field field, String value) {
        return new PayCodeException(STANDARD, field.name(), value, field.rule().right());
    }
}
