package io.github.payreq.paycode;

import io.github.payreq.method.PromptPayPayment;
import java.util.EnumMap;
import java.util.Map;

/**
 * The code of PromptPay, Thailand: EMVCo data objects with the proxy in template 29.
 *
 * <p>Source: Bank of Thailand, Thai QR Payment Standard (credit transfer), on EMVCo MPM 1.1.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PromptPay {

    /** What the code carries. */
    public enum Field implements CodeField {
        /** The mobile number, {@code 0066} and the number without its first zero. */
        MOBILE(FieldRules.optional("0066[0-9]{9}|00660[0-9]{8}", "0066 and nine digits")),
        /** The taxpayer or citizen number. */
        TAX_ID(FieldRules.optional("[0-9]{13}", "13 digits")),
        /** The number of the e-wallet. */
        E_WALLET(FieldRules.optional("[0-9]{15}", "15 digits")),
        /** The sum in baht. */
        AMOUNT(EmvCode.amount());

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.PROMPT_PAY;

    private PromptPay() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the values; absent ones are left out
     * @return the content with its checksum
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> values = FieldRules.checked(STANDARD, Field.class, fields);
        if (!values.containsKey(Field.MOBILE)
                && !values.containsKey(Field.TAX_ID)
                && !values.containsKey(Field.E_WALLET)) {
            throw new PayCodeException(STANDARD, Field.MOBILE.name(), "", "given, or else a tax number or an e-wallet");
        }
        return new EmvCode(STANDARD)
                .put(EmvCode.INITIATION, values.containsKey(Field.AMOUNT) ? "12" : "11")
                .template(
                        "29",
                        "00",
                        "A000000677010111",
                        "01",
                        values.getOrDefault(Field.MOBILE, ""),
                        "02",
                        values.getOrDefault(Field.TAX_ID, ""),
                        "03",
                        values.getOrDefault(Field.E_WALLET, ""))
                .put(EmvCode.CURRENCY, "764")
                .put(EmvCode.AMOUNT, values.getOrDefault(Field.AMOUNT, ""))
                .put(EmvCode.COUNTRY, "TH")
                .text();
    }

    static PayCode of(PaymentFacts facts, PromptPayPayment payment) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        switch (payment.proxy()) {
            case MOBILE -> fields.put(Field.MOBILE, thirteenDigits(payment.value()));
            case TAX_ID -> fields.put(Field.TAX_ID, payment.value());
            case E_WALLET -> fields.put(Field.E_WALLET, payment.value());
            default -> throw new IllegalStateException("PromptPay does not know " + payment.proxy());
        }
        fields.put(Field.AMOUNT, facts.decimal());
        return facts.code(STANDARD, payload(fields));
    }

    /** {@code +66812345678} becomes {@code 0066812345678}. */
    private static String thirteenDigits(String mobile) {
        String digits = mobile.substring(1);
        return "0".repeat(13 - digits.length()) + digits;
    }
}
