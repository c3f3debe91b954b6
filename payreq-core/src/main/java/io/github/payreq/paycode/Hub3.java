package io.github.payreq.paycode;

import io.github.payreq.method.CroatianTransfer;
import io.github.payreq.party.Address;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The two-dimensional bar code of Croatian payment orders: fourteen lines in a fixed order, drawn as PDF417.
 *
 * <p>Source: Croatian Banking Association (HUB), Instructions for the use of the 2D bar code on payment orders, HUB 3A.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Hub3 {

    /** The lines, in their order after the header. */
    public enum Field implements CodeField {
        /** The currency: {@code EUR} since 2023, {@code HRK} before. */
        CURRENCY(FieldRules.optional("EUR|HRK", "EUR")),
        /** The sum with a decimal point. */
        AMOUNT(new FieldRule(false, Hub3::isAmount, "a sum of at most 13 digits and two decimals")),
        /** The payer. */
        PAYER_NAME(FieldRules.optionalText(30)),
        /** The payer's street and house number. */
        PAYER_ADDRESS(FieldRules.optionalText(27)),
        /** The payer's postal code and place. */
        PAYER_PLACE(FieldRules.optionalText(27)),
        /** The payee. */
        PAYEE_NAME(FieldRules.requiredText(25)),
        /** The payee's street and house number. */
        PAYEE_ADDRESS(FieldRules.optionalText(25)),
        /** The payee's postal code and place. */
        PAYEE_PLACE(FieldRules.optionalText(27)),
        /** The payee's IBAN, without spaces. */
        IBAN(FieldRules.iban(iban -> iban.countryCode().equals("HR"), "a Croatian IBAN without spaces")),
        /** The model of the reference. */
        MODEL(FieldRules.required("HR[0-9]{2}", "HR and two digits")),
        /** The reference. */
        REFERENCE(FieldRules.optional("[0-9][0-9-]{0,21}", "at most 22 digits and dashes")),
        /** The purpose code, ISO 20022. */
        PURPOSE_CODE(FieldRules.optional("[A-Z]{4}", "four capital letters, such as OTHR")),
        /** The text that goes with the payment. */
        DESCRIPTION(FieldRules.optionalText(35));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.HUB3;
    private static final String HEADER = "HRVHUB30";

    private Hub3() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the lines; absent ones are left empty
     * @return fourteen lines, each with a line feed
     * @throws PayCodeException if a line breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> lines = FieldRules.checked(STANDARD, Field.class, fields);
        lines.putIfAbsent(Field.CURRENCY, "EUR");
        lines.put(Field.AMOUNT, cents(lines.getOrDefault(Field.AMOUNT, "0")));
        StringBuilder payload = new StringBuilder(HEADER).append('\n');
        for (Field field : Field.values()) {
            payload.append(lines.getOrDefault(field, "")).append('\n');
        }
        return payload.toString();
    }

    private static String cents(String amount) {
        return String.format(
                Locale.ROOT, "%015d", new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    /**
     * Reads the content of a code, whoever wrote it.
     *
     * @param payload the content
     * @return the lines that are filled; the sum with a decimal point, absent if it is zero
     * @throws IllegalArgumentException if the content does not begin with HRVHUB30, or has no IBAN in line 10
     */
    public static Map<Field, String> read(String payload) {
        String[] lines = payload.split("\\r\\n|\\n|\\r", -1);
        if (!lines[0].strip().equals(HEADER)) {
            throw new IllegalArgumentException("a HUB 3 code must begin with the line HRVHUB30");
        }
        Map<Field, String> fields = FieldRules.ofLines(Field.class, Arrays.copyOfRange(lines, 1, lines.length));
        if (!fields.containsKey(Field.IBAN)) {
            throw new IllegalArgumentException("a HUB 3 code must have an IBAN in line 10");
        }
        String cents = fields.getOrDefault(Field.AMOUNT, "");
        if (cents.matches("0+")) {
            fields.remove(Field.AMOUNT);
        } else if (cents.matches("[0-9]{1,15}")) {
            fields.put(Field.AMOUNT, new BigDecimal(cents).movePointLeft(2).toPlainString());
        }
        return fields;
    }

    static PayCode of(PaymentFacts facts, CroatianTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.AMOUNT, facts.decimal());
        facts.payerName().ifPresent(name -> put(facts, fields, Field.PAYER_NAME, name, 30));
        Optional<Address> payer = facts.client().address();
        payer.flatMap(Lines::street).ifPresent(line -> put(facts, fields, Field.PAYER_ADDRESS, line, 27));
        payer.flatMap(Lines::place).ifPresent(line -> put(facts, fields, Field.PAYER_PLACE, line, 27));
        fields.put(Field.PAYEE_NAME, facts.fitPayee("PAYEE_NAME", 25, Alphabet.TEXT));
        Optional<Address> payee = facts.payee().address();
        payee.flatMap(Lines::street).ifPresent(line -> put(facts, fields, Field.PAYEE_ADDRESS, line, 25));
        payee.flatMap(Lines::place).ifPresent(line -> put(facts, fields, Field.PAYEE_PLACE, line, 27));
        fields.put(Field.IBAN, transfer.iban());
        fields.put(Field.MODEL, transfer.model().orElse("HR99"));
        transfer.reference().ifPresent(reference -> fields.put(Field.REFERENCE, reference));
        fields.put(Field.PURPOSE_CODE, transfer.purposeCode().orElse("OTHR"));
        fields.put(Field.DESCRIPTION, facts.fitPurpose("DESCRIPTION", 35, Alphabet.TEXT));
        return facts.code(STANDARD, payload(fields));
    }

    private static void put(PaymentFacts facts, Map<Field, String> fields, Field field, String text, int longest) {
        fields.put(field, facts.fit(field.name(), text, longest, Alphabet.TEXT));
    }

    private static boolean isAmount(String amount) {
        return amount.matches("[0-9]{1,13}(\\.[0-9]{1,2})?");
    }
}
