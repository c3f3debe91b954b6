package io.github.payreq.paycode;

import io.github.payreq.method.SerbianTransfer;
import io.github.payreq.reference.SerbianAccount;
import io.github.payreq.reference.SerbianReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The QR code of Serbian instant payments: {@code K:PR|V:01|C:1|…}, tags in a fixed order.
 *
 * <p>Source: National Bank of Serbia, Recommendations for the IPS NBS QR code.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class NbsIps {
    private static final PayCodeStandard STANDARD = PayCodeStandard.NBS_IPS;
    private static final Alphabet ALPHABET = Alphabet.TEXT.without("|");

    /** The tags in their order, with what may stand in them. */
    private static final Map<String, FieldRule> RULES = rules();

    private static final Map<String, String> DEFAULTS = Map.of("K", "PR", "V", "01", "C", "1");

    private NbsIps() {}

    private static Map<String, FieldRule> rules() {
        Map<String, FieldRule> rules = new LinkedHashMap<>();
        rules.put("K", FieldRules.required("PR|EK|PT|PK", "PR, EK, PT or PK"));
        rules.put("V", FieldRules.required("01", "01"));
        rules.put("C", FieldRules.required("1", "1: UTF-8"));
        rules.put("R", new FieldRule(true, NbsIps::isAccount, "an account of 18 digits with its check digits"));
        rules.put("N", new FieldRule(true, lines(70, 3), "at most 70 characters on at most three lines, without |"));
        rules.put(
                "I",
                FieldRules.required("RSD[0-9]{1,13},([0-9]{2})?", "RSD, the dinars, a comma and the paras")
                        .and(sum -> sum.matches(".*[1-9].*"), ", above zero"));
        rules.put("O", new FieldRule(false, NbsIps::isAccount, "an account of 18 digits with its check digits"));
        rules.put("P", new FieldRule(false, lines(70, 3), "at most 70 characters on at most three lines, without |"));
        rules.put("SF", FieldRules.optional("[0-9]{3}", "three digits"));
        rules.put("S", new FieldRule(false, lines(35, 1), "at most 35 characters on one line, without |"));
        rules.put(
                "RO",
                new FieldRule(
                        false,
                        NbsIps::isReference,
                        "a model of two digits and a reference of at most 23 characters; with model 97 check digits and no dashes"));
        return rules;
    }

    /**
     * Writes the content of a code.
     *
     * @param fields the values by the standard's tags; {@code K} is {@code PR}, {@code V} is {@code 01} and {@code C} is
     *     {@code 1} if they are absent; {@code R} may have the form BBB-n-KK; empty values count as absent
     * @return the content
     * @throws PayCodeException if a tag is unknown or a value breaks a rule
     */
    public static String payload(Map<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        values.putAll(fields);
        DEFAULTS.forEach(
                (tag, value) -> values.merge(tag, value, (given, otherwise) -> given.isEmpty() ? otherwise : given));
        values.computeIfPresent(
                "R",
                (tag, account) -> SerbianAccount.isValid(account)
                        ? SerbianAccount.parse(account).value()
                        : account);
        StringBuilder payload = new StringBuilder();
        RULES.forEach((tag, rule) -> {
            String value = values.getOrDefault(tag, "");
            if (value.isEmpty() ? rule.required() : !rule.fits().test(value)) {
                throw new PayCodeException(STANDARD, tag, value, rule.right());
            }
            if (!value.isEmpty()) {
                payload.append(payload.isEmpty() ? "" : "|")
                        .append(tag)
                        .append(':')
                        .append(value);
            }
        });
        for (String tag : values.keySet()) {
            if (!RULES.containsKey(tag)) {
                throw new PayCodeException(STANDARD, "tag", tag, "one of " + String.join(", ", RULES.keySet()));
            }
        }
        return payload.toString();
    }

    /**
     * Reads the content of a code, whoever wrote it.
     *
     * @param payload the content
     * @return the values by their tags, in the order in which they stand
     * @throws IllegalArgumentException if the content does not begin with K:, or has no account
     */
    public static Map<String, String> read(String payload) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : payload.split("\\|", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        if (!payload.startsWith("K:") || !fields.containsKey("R")) {
            throw new IllegalArgumentException("an IPS code must begin with K: and have an account in R:");
        }
        return fields;
    }

    static PayCode of(PaymentFacts facts, SerbianTransfer transfer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("R", transfer.account());
        fields.put("N", facts.fitPayee("N", 70, ALPHABET));
        fields.put("I", "RSD" + facts.decimal().replace('.', ','));
        fields.put("SF", transfer.paymentCode().orElse(facts.client().business() ? "221" : "289"));
        fields.put("S", facts.fitPurpose("S", 35, ALPHABET));
        transfer.reference()
                .ifPresent(reference -> fields.put("RO", transfer.model().orElse("00") + reference));
        return facts.code(STANDARD, payload(fields));
    }

    private static boolean isReference(String text) {
        return text.matches("[0-9]{2}[0-9A-Z-]{1,23}")
                && (!text.startsWith("97") || SerbianReference.isValid(text.substring(2)));
    }

    private static Predicate<String> lines(int longest, int most) {
        return text -> text.codePointCount(0, text.length()) <= longest
                && !text.contains("|")
                && !text.isBlank()
                && isPlain(List.of(text.split("\\r\\n|\\n", -1)), most);
    }

    private static boolean isPlain(List<String> lines, int most) {
        return lines.size() <= most && lines.stream().allMatch(Alphabet.TEXT::holds);
    }

    private static boolean isAccount(String text) {
        return text.matches("[0-9]{18}") && SerbianAccount.isValid(text);
    }
}
