package io.github.payreq.paycode;

import io.github.payreq.method.VietQrPayment;
import io.github.payreq.reference.EmvData;
import java.util.EnumMap;
import java.util.Map;

/**
 * The code of VietQR, Viet Nam: EMVCo data objects with bank and account in template 38.
 *
 * <p>Source: NAPAS, VietQR format for fast transfers, on EMVCo MPM 1.1.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class VietQr {

    /** What the code carries. */
    public enum Field implements CodeField {
        /** {@code true} for a code that is made for one payment. */
        ONE_TIME(FieldRules.optional("true|false", "true or false")),
        /** The number of the payee's bank. */
        BANK_BIN(FieldRules.required("[0-9]{6}", "six digits")),
        /** The payee's account. */
        ACCOUNT(FieldRules.required("[0-9A-Za-z]{1,19}", "1 to 19 letters and digits")),
        /** {@code QRIBFTTA} (to an account, the default) or {@code QRIBFTTC} (to a card). */
        SERVICE(FieldRules.optional("QRIBFTT[AC]", "QRIBFTTA or QRIBFTTC")),
        /** The sum in dong. */
        AMOUNT(EmvCode.amount()),
        /** The text that goes with the payment. */
        NOTE(EmvCode.text(false, 25)),
        /** The payee; none by default. */
        NAME(EmvCode.text(false, EmvCode.LONGEST_NAME)),
        /** The payee's city; none by default. */
        CITY(EmvCode.text(false, EmvCode.LONGEST_CITY));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.VIET_QR;

    private VietQr() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the values; absent ones are left out
     * @return the content with its checksum
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> values = FieldRules.checked(STANDARD, Field.class, fields);
        EmvCode code = new EmvCode(STANDARD)
                .put(EmvCode.INITIATION, "true".equals(values.get(Field.ONE_TIME)) ? "12" : "11")
                .template(
                        "38",
                        "00",
                        "A000000727",
                        "01",
                        EmvData.of(Map.of(
                                        "00", values.getOrDefault(Field.BANK_BIN, ""),
                                        "01", values.getOrDefault(Field.ACCOUNT, "")))
                                .text(),
                        "02",
                        values.getOrDefault(Field.SERVICE, "QRIBFTTA"))
                .put(EmvCode.CURRENCY, "704")
                .put(EmvCode.AMOUNT, values.getOrDefault(Field.AMOUNT, ""))
                .put(EmvCode.COUNTRY, "VN")
                .put(EmvCode.NAME, values.getOrDefault(Field.NAME, ""))
                .put(EmvCode.CITY, values.getOrDefault(Field.CITY, ""));
        if (values.containsKey(Field.NAME)) {
            code.put(EmvCode.CATEGORY, "0000");
        }
        if (values.containsKey(Field.NOTE)) {
            code.template(EmvCode.ADDITIONAL, "08", values.getOrDefault(Field.NOTE, ""));
        }
        return code.text();
    }

    static PayCode of(PaymentFacts facts, VietQrPayment payment) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.ONE_TIME, "true");
        fields.put(Field.BANK_BIN, payment.bankBin());
        fields.put(Field.ACCOUNT, payment.account());
        fields.put(Field.AMOUNT, facts.shortDecimal());
        fields.put(Field.NOTE, facts.fitPurpose("NOTE", 25, Alphabet.ASCII));
        return facts.code(STANDARD, payload(fields));
    }
}
