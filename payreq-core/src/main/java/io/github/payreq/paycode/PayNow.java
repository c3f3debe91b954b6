package io.github.payreq.paycode;

import io.github.payreq.method.PayNowPayment;
import io.github.payreq.method.ProxyPayment;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The code of PayNow, Singapore: EMVCo data objects with the proxy in template 26.
 *
 * <p>Source: Association of Banks in Singapore, PayNow QR specification; SGQR on EMVCo MPM 1.1.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PayNow {

    /** What the code carries. */
    public enum Field implements CodeField {
        /** {@code 0} for a mobile number, {@code 2} for a UEN. */
        PROXY_TYPE(FieldRules.required("[02]", "0 (mobile number) or 2 (UEN)")),
        /** The mobile number with +65, or the UEN. */
        PROXY(FieldRules.required("\\+65[0-9]{8}|[0-9A-Z]{9,13}", "a mobile number with +65 or a UEN")),
        /** {@code true} if the payer may change the sum. */
        EDITABLE(FieldRules.optional("true|false", "true or false")),
        /** The last day, {@code yyyyMMdd}. */
        EXPIRY(FieldRules.optionalDate("yyyyMMdd", "20261204")),
        /** The sum in Singapore dollars. */
        AMOUNT(EmvCode.amount()),
        /** The payee. */
        NAME(EmvCode.text(true, EmvCode.LONGEST_NAME)),
        /** The payee's city. */
        CITY(EmvCode.text(false, EmvCode.LONGEST_CITY)),
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

    private static final PayCodeStandard STANDARD = PayCodeStandard.PAY_NOW;

    private PayNow() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the values; absent ones are left out
     * @return the content with its checksum
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> values = FieldRules.checked(STANDARD, Field.class, fields);
        String proxy = values.getOrDefault(Field.PROXY, "");
        if (proxy.startsWith("+") != "0".equals(values.get(Field.PROXY_TYPE))) {
            throw new PayCodeException(
                    STANDARD,
                    Field.PROXY.name(),
                    proxy,
                    Field.PROXY.rule().right() + ", as the type of the proxy says");
        }
        return new EmvCode(STANDARD)
                .put(EmvCode.INITIATION, values.containsKey(Field.AMOUNT) ? "12" : "11")
                .template(
                        "26",
                        "00",
                        "SG.PAYNOW",
                        "01",
                        values.getOrDefault(Field.PROXY_TYPE, ""),
                        "02",
                        values.getOrDefault(Field.PROXY, ""),
                        "03",
                        "true".equals(values.get(Field.EDITABLE)) ? "1" : "0",
                        "04",
                        values.getOrDefault(Field.EXPIRY, ""))
                .put(EmvCode.CATEGORY, "0000")
                .put(EmvCode.CURRENCY, "702")
                .put(EmvCode.AMOUNT, values.getOrDefault(Field.AMOUNT, ""))
                .put(EmvCode.COUNTRY, "SG")
                .put(EmvCode.NAME, values.getOrDefault(Field.NAME, ""))
                .put(EmvCode.CITY, values.getOrDefault(Field.CITY, "Singapore"))
                .template(EmvCode.ADDITIONAL, "01", values.getOrDefault(Field.BILL_NUMBER, "***"))
                .text();
    }

    /** A code for a reduced sum expires with the discount. */
    static PayCode of(PaymentFacts facts, PayNowPayment payment) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.PROXY_TYPE, payment.proxy() == ProxyPayment.Proxy.MOBILE ? "0" : "2");
        fields.put(Field.PROXY, payment.value());
        fields.put(Field.EDITABLE, Boolean.toString(payment.editable()));
        earlier(payment.expires(), facts.lastDayOfDiscount())
                .ifPresent(day -> fields.put(Field.EXPIRY, PaymentFacts.date(day, "yyyyMMdd")));
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.NAME, EmvCode.name(facts));
        fields.put(Field.BILL_NUMBER, facts.fit("BILL_NUMBER", facts.invoice().number(), 25, Alphabet.ASCII));
        return facts.code(STANDARD, payload(fields));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && other.get().isBefore(one.get()) ? other : one.or(() -> other);
    }
}
