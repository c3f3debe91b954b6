package io.github.payreq.paycode;

import io.github.payreq.method.NationalTransfer;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.FinnishReference;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The bank bar code of Finnish invoices, 54 digits: version 4 with a national reference, version 5 with a creditor reference. A
 * sum of a million euro or more is written as zeros: the payer fills it in.
 *
 * <p>Source: Finance Finland, Guide to the bank bar code (Pankkiviivakoodi-opas), version 5.3.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class FinnishBarcode {

    /** What the code carries. */
    public enum Field implements CodeField {
        /** The payee's IBAN, without spaces. */
        IBAN(FieldRules.iban(iban -> iban.countryCode().equals("FI"), "a Finnish IBAN without spaces")),
        /** The sum in euro with a decimal point; zeros if it is absent. */
        AMOUNT(FieldRules.optional("[0-9]{1,9}(\\.[0-9]{1,2})?", "a sum with at most two decimals")),
        /** The reference; a creditor reference without spaces. */
        REFERENCE(new FieldRule(
                true,
                reference -> FinnishReference.isValid(reference) || isNumericCreditorReference(reference),
                "a Finnish reference, or a creditor reference of digits")),
        /** The due date, {@code yyMMdd}; zeros if it is absent. */
        DUE(FieldRules.optionalDate("yyMMdd", "261204"));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.FINNISH_BARCODE;
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private FinnishBarcode() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the values; sum and due date may be absent
     * @return 54 digits
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> values = FieldRules.checked(STANDARD, Field.class, fields);
        String account = values.getOrDefault(Field.IBAN, "").substring(2);
        String given = values.getOrDefault(Field.REFERENCE, "");
        String reference =
                FinnishReference.isValid(given) ? FinnishReference.parse(given).value() : given;
        String sum = cents(values.getOrDefault(Field.AMOUNT, "0"));
        String due = values.getOrDefault(Field.DUE, "000000");
        return reference.startsWith("RF")
                ? "5" + account + sum + reference.substring(2, 4) + padded(reference.substring(4), 21) + due
                : "4" + account + sum + "000" + padded(reference, 20) + due;
    }

    private static String cents(String amount) {
        BigDecimal sum = new BigDecimal(amount);
        return sum.compareTo(MILLION) >= 0
                ? "00000000"
                : String.format(Locale.ROOT, "%08d", sum.movePointRight(2).longValueExact());
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** The bar code has digits only. */
    static boolean isNumericCreditorReference(String reference) {
        return reference.matches("RF[0-9]{3,23}") && CreditorReference.isValid(reference);
    }

    static PayCode of(PaymentFacts facts, NationalTransfer transfer, String iban, String reference) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.IBAN, iban);
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.REFERENCE, reference);
        fields.put(Field.DUE, PaymentFacts.date(facts.payBy(), "yyMMdd"));
        return facts.code(STANDARD, payload(fields)).withReference(transfer.reference());
    }
}
