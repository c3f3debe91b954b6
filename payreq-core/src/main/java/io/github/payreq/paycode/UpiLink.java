package io.github.payreq.paycode;

import io.github.payreq.method.UpiPayment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A UPI deep link, India: {@code upi://pay?pa=…}, tapped or scanned.
 *
 * <p>Source: NPCI, UPI Linking Specifications 1.6, section 3.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class UpiLink {
    private static final PayCodeStandard STANDARD = PayCodeStandard.UPI;
    private static final String BEGIN = "upi://pay?";
    private static final int LONGEST_NOTE = 50;
    private static final int LONGEST_NAME = 99;

    private static final FieldRule REFERENCE = FieldRules.optional("[A-Za-z0-9]{1,35}", "1 to 35 letters and digits");

    private static final Map<String, FieldRule> RULES = Map.ofEntries(
            Map.entry(
                    "pa",
                    FieldRules.required(
                            "[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9.-]{1,64}", "an address such as shop@okbank")),
            Map.entry("pn", FieldRules.requiredText(LONGEST_NAME)),
            Map.entry("mc", FieldRules.optional("[0-9]{4}", "four digits")),
            Map.entry("tid", FieldRules.optional("[A-Za-z0-9]{1,35}", "1 to 35 letters and digits")),
            Map.entry("tr", REFERENCE),
            Map.entry("tn", FieldRules.optionalText(80)),
            Map.entry(
                    "am",
                    FieldRules.optional("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?", "a sum with at most two decimals")),
            Map.entry(
                    "mam",
                    FieldRules.optional("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?", "a sum with at most two decimals")),
            Map.entry("cu", FieldRules.optional("INR", "INR")),
            Map.entry("url", FieldRules.optional("https://[!-~]{1,200}", "an https address")));

    private UpiLink() {}

    /**
     * Writes a link.
     *
     * @param parameters the values by the standard's names, not encoded, in the order in which they are to stand; empty ones
     *     count as absent
     * @return the link
     * @throws PayCodeException if a name is unknown or a value breaks a rule
     */
    public static String payload(Map<String, String> parameters) {
        RULES.forEach((name, rule) -> {
            String value = parameters.getOrDefault(name, "");
            if (value.isEmpty() ? rule.required() : !rule.fits().test(value)) {
                throw new PayCodeException(STANDARD, name, value, rule.right());
            }
        });
        for (String name : parameters.keySet()) {
            if (!RULES.containsKey(name)) {
                throw new PayCodeException(STANDARD, "parameter", name, "one of the names of the standard, such as pa");
            }
        }
        return BEGIN + Percent.query(parameters, "@");
    }

    /**
     * Reads a link, whoever wrote it.
     *
     * @param link the link
     * @return the values by their names, decoded, in the order in which they stand
     * @throws IllegalArgumentException if it is not a UPI payment link with an address
     */
    public static Map<String, String> read(String link) {
        Map<String, String> parameters = link.startsWith("upi://") ? Percent.parameters(link) : Map.of();
        if (parameters.getOrDefault("pa", "").isEmpty()) {
            throw new IllegalArgumentException("a UPI link must begin with upi://pay? and have an address in pa");
        }
        return parameters;
    }

    /** The invoice number serves as reference where it has letters and digits only. */
    static PayCode of(PaymentFacts facts, UpiPayment payment) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<String> reference = Optional.of(facts.invoice().number()).filter(REFERENCE.fits());
        parameters.put("pa", payment.address());
        parameters.put("pn", facts.fitPayee("pn", LONGEST_NAME, Alphabet.TEXT));
        reference.ifPresent(number -> parameters.put("tr", number));
        parameters.put("tn", facts.fitPurpose("tn", LONGEST_NOTE, Alphabet.TEXT));
        parameters.put("am", facts.decimal());
        parameters.put("cu", "INR");
        return facts.code(STANDARD, payload(parameters)).withReference(reference);
    }
}
