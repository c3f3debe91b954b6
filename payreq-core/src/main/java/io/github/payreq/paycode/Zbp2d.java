package io.github.payreq.paycode;

import io.github.payreq.method.PolishTransfer;
import io.github.payreq.reference.PolishAccount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The two-dimensional code of Polish domestic transfers: fields divided by {@code |}.
 *
 * <p>Source: Polish Bank Association (ZBP), Recommendation on the two-dimensional code, 3 December 2013.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Zbp2d {

    /** The fields, in their order. */
    public enum Field implements CodeField {
        /** The payee's taxpayer number (NIP). */
        TAX_ID(FieldRules.optional("[0-9]{10}", "ten digits")),
        /** The country, {@code PL}. */
        COUNTRY(FieldRules.optional("PL", "PL")),
        /** The payee's account. */
        ACCOUNT(new FieldRule(true, Zbp2d::isAccount, "an account of 26 digits with its check digits")),
        /** The sum in grosze; 0 if the payer fills it in. */
        AMOUNT(FieldRules.required("[0-9]{1,11}", "a whole number of grosze")),
        /** The payee. */
        NAME(text(true, 20)),
        /** The text that goes with the payment. */
        TITLE(text(true, 32)),
        /** The number of a direct debit. */
        DIRECT_DEBIT_ID(text(false, 20)),
        /** The number of an Invoobill. */
        INVOOBILL_ID(text(false, 12)),
        /** Reserved. */
        RESERVED(text(false, 24));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.ZBP_2D;
    private static final Alphabet ALPHABET = Alphabet.TEXT.without("|");

    private Zbp2d() {}

    private static FieldRule text(boolean required, int longest) {
        FieldRule rule = required ? FieldRules.requiredText(longest) : FieldRules.optionalText(longest);
        return rule.and(text -> !text.contains("|"), ", without |");
    }

    /**
     * Writes the content of a code.
     *
     * @param fields the fields; absent ones are left empty
     * @return the content
     * @throws PayCodeException if a field breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> checked = FieldRules.checked(STANDARD, Field.class, fields);
        checked.put(Field.COUNTRY, "PL");
        checked.computeIfPresent(
                Field.AMOUNT,
                (field, grosze) -> String.format(Locale.ROOT, "%06d", new BigDecimal(grosze).longValueExact()));
        return Arrays.stream(Field.values())
                .map(field -> checked.getOrDefault(field, ""))
                .collect(Collectors.joining("|"));
    }

    private static boolean isAccount(String text) {
        return text.matches("[0-9]{26}") && PolishAccount.isValid(text);
    }

    static PayCode of(PaymentFacts facts, PolishTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        transfer.taxId().ifPresent(number -> fields.put(Field.TAX_ID, number));
        fields.put(Field.ACCOUNT, transfer.account());
        fields.put(Field.AMOUNT, facts.minorUnits());
        fields.put(Field.NAME, facts.fitPayee("NAME", 20, ALPHABET));
        fields.put(Field.TITLE, transfer.reference().orElseGet(() -> facts.fitPurpose("TITLE", 32, ALPHABET)));
        return facts.code(STANDARD, payload(fields));
    }
}
