package io.github.payreq.paycode;

import io.github.payreq.method.FpsPayment;
import java.util.EnumMap;
import java.util.Map;

/**
 * The code of the Faster Payment System, Hong Kong: EMVCo data objects with the proxy in template 26.
 *
 * <p>Source: HKMA, Common QR Code Specification for Retail Payments in Hong Kong, on EMVCo MPM 1.1; mobile numbers are written
 * {@code +852-91234567}.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class FpsQr {

    /** What the code carries. */
    public enum Field implements CodeField {
        /** The identifier that the system issued. */
        FPS_ID(FieldRules.optional("[0-9]{7,9}", "7 to 9 digits")),
        /** The mobile number. */
        MOBILE(FieldRules.optional("\\+[0-9]{1,3}-[0-9]{4,14}", "a mobile number such as +852-91234567")),
        /** The e-mail address. */
        EMAIL(FieldRules.optional("(?=.{3,79}$)[!-?A-~]+@[!-?A-~]+", "an e-mail address of at most 79 characters")),
        /** {@code HKD} or {@code CNY}. */
        CURRENCY(FieldRules.required("HKD|CNY", "HKD or CNY")),
        /** The sum. */
        AMOUNT(EmvCode.amount()),
        /** The payee; {@code NA} if it is absent. */
        NAME(EmvCode.text(false, EmvCode.LONGEST_NAME)),
        /** By what the payee finds the payment. */
        BILL_NUMBER(EmvCode.text(false, 25));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.FPS;

    private FpsQr() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the values; absent ones are left out
     * @return the content with its checksum
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> values = FieldRules.checked(STANDARD, Field.class, fields);
        if (!values.containsKey(Field.FPS_ID)
                && !values.containsKey(Field.MOBILE)
                && !values.containsKey(Field.EMAIL)) {
            throw new PayCodeException(
                    STANDARD, Field.FPS_ID.name(), "", "given, or else a mobile number or an e-mail address");
        }
        EmvCode code = new EmvCode(STANDARD)
                .put(EmvCode.INITIATION, values.containsKey(Field.AMOUNT) ? "12" : "11")
                .template(
                        "26",
                        "00",
                        "hk.com.hkicl",
                        "02",
                        values.getOrDefault(Field.FPS_ID, ""),
                        "03",
                        values.getOrDefault(Field.MOBILE, ""),
                        "04",
                        values.getOrDefault(Field.EMAIL, ""))
                .put(EmvCode.CATEGORY, "0000")
                .put(EmvCode.CURRENCY, "CNY".equals(values.get(Field.CURRENCY)) ? "156" : "344")
                .put(EmvCode.AMOUNT, values.getOrDefault(Field.AMOUNT, ""))
                .put(EmvCode.COUNTRY, "HK")
                .put(EmvCode.NAME, values.getOrDefault(Field.NAME, "NA"))
                .put(EmvCode.CITY, "HK");
        if (values.containsKey(Field.BILL_NUMBER)) {
            code.template(EmvCode.ADDITIONAL, "01", values.getOrDefault(Field.BILL_NUMBER, ""));
        }
        return code.text();
    }

    static PayCode of(PaymentFacts facts, FpsPayment payment) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        switch (payment.proxy()) {
            case FPS_ID -> fields.put(Field.FPS_ID, payment.value());
            case MOBILE -> fields.put(Field.MOBILE, withDash(payment.value()));
            case EMAIL -> fields.put(Field.EMAIL, payment.value());
            default -> throw new IllegalStateException("FPS does not know " + payment.proxy());
        }
        fields.put(Field.CURRENCY, facts.currency());
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.NAME, EmvCode.name(facts));
        fields.put(Field.BILL_NUMBER, facts.fit("BILL_NUMBER", facts.invoice().number(), 25, Alphabet.ASCII));
        return facts.code(STANDARD, payload(fields));
    }

    /** The country codes of Hong Kong, Macau and China have three, three and two digits. */
    private static String withDash(String mobile) {
        int length = mobile.startsWith("+86") ? 3 : 4;
        return mobile.substring(0, length) + "-" + mobile.substring(length);
    }
}
