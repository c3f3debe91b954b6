package io.github.payreq.paycode;

import io.github.payreq.method.CzechTransfer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Short Payment Descriptor, the QR payment of Czech and some Slovak banks: {@code SPD*1.0*KEY:value*…}.
 *
 * <p>Source: Czech Banking Association, Format for sharing payment data in CZK, QR code (SPAYD 1.0).
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Spayd {
    private static final PayCodeStandard STANDARD = PayCodeStandard.SPAYD;
    private static final String BEGIN = "SPD*1.0";
    private static final Pattern BEGIN_OF_ANY_VERSION =
            Pattern.compile("SPD\\*[0-9]+\\.[0-9]+(\\*.*)?", Pattern.DOTALL);
    private static final Pattern OWN_KEY = Pattern.compile("X-[A-Z0-9-]{1,30}");

    /** All of printable ASCII but the asterisk, which divides fields, and the percent and plus signs, which encode. */
    private static final String PLAIN = " !\"#$&'(),-./:;<=>?@[\\]^_`{|}~";

    private static final FieldRule SYMBOL = FieldRules.optional("[0-9]{1,10}", "at most ten digits");

    private static final Map<String, FieldRule> RULES = Map.ofEntries(
            Map.entry("ACC", new FieldRule(true, Spayd::isAccount, "an IBAN, with a BIC after a plus sign or without")),
            Map.entry(
                    "ALT-ACC",
                    new FieldRule(
                            false,
                            list -> list.split(",", -1).length <= 2
                                    && Arrays.stream(list.split(",", -1)).allMatch(Spayd::isAccount),
                            "one or two IBANs, divided by a comma")),
            Map.entry("AM", new FieldRule(false, Spayd::isAmount, "a sum of at most ten characters and two decimals")),
            Map.entry("CC", FieldRules.optional("[A-Z]{3}", "a currency code, such as CZK")),
            Map.entry("RF", FieldRules.optional("[0-9]{1,16}", "at most 16 digits")),
            Map.entry("RN", FieldRules.optionalText(35)),
            Map.entry("DT", FieldRules.optionalDate("yyyyMMdd", "20261204")),
            Map.entry("PT", FieldRules.optionalText(3)),
            Map.entry("MSG", FieldRules.optionalText(60)),
            Map.entry("NT", FieldRules.optional("[EP]", "E (e-mail) or P (phone)")),
            Map.entry("NTA", FieldRules.optionalText(320)),
            Map.entry("X-PER", FieldRules.optional("[0-9]{1,2}", "at most two digits")),
            Map.entry("X-VS", SYMBOL),
            Map.entry("X-SS", SYMBOL),
            Map.entry("X-KS", SYMBOL),
            Map.entry("X-ID", FieldRules.optionalText(20)),
            Map.entry("X-URL", FieldRules.optionalText(140)));

    private Spayd() {}

    /**
     * Writes the content of a code. The account comes first, the other fields in the order given.
     *
     * @param fields the values by the standard's keys, not encoded; keys of one's own begin with {@code X-}; empty values
     *     count as absent
     * @return the content: ASCII, the rest percent-encoded
     * @throws PayCodeException if a key is unknown or a value breaks a rule
     */
    public static String payload(Map<String, String> fields) {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("ACC", fields.getOrDefault("ACC", ""));
        ordered.putAll(fields);
        StringBuilder payload = new StringBuilder(BEGIN);
        ordered.forEach((key, value) -> {
            check(key, value);
            if (!value.isEmpty()) {
                payload.append('*').append(key).append(':').append(encode(key, value));
            }
        });
        return payload.toString();
    }

    private static void check(String key, String value) {
        FieldRule rule = RULES.get(key);
        if (rule == null && OWN_KEY.matcher(key).matches()) {
            rule = FieldRules.optionalText(140);
        }
        if (rule == null) {
            throw new PayCodeException(STANDARD, "key", key, "one of the standard's keys, or begin with X-");
        }
        if (value.isEmpty() ? rule.required() : !rule.fits().test(value)) {
            throw new PayCodeException(STANDARD, key, value, rule.right());
        }
    }

    /** In accounts the plus sign stands for itself: it divides IBAN and BIC. */
    private static String encode(String key, String value) {
        return key.endsWith("ACC") ? value : Percent.encode(value, PLAIN);
    }

    /**
     * Reads the content of a code, whoever wrote it: any version, fields in any order, unknown ones too, an asterisk at the
     * end, values that break the rules.
     *
     * @param payload the content
     * @return the values by their keys, decoded, in the order in which they stand
     * @throws IllegalArgumentException if the content does not begin with SPD, a field has no key, or there is no account
     */
    public static Map<String, String> read(String payload) {
        if (!BEGIN_OF_ANY_VERSION.matcher(payload).matches()) {
            throw new IllegalArgumentException("a SPAYD code must begin with SPD*1.0*");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String[] parts = payload.split("\\*", -1);
        for (int i = 2; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(parts[i].substring(0, colon), Percent.decode(parts[i].substring(colon + 1)));
            } else if (!parts[i].isBlank()) {
                throw new IllegalArgumentException("every field of a SPAYD code must have a key and a colon");
            }
        }
        if (!fields.containsKey("ACC")) {
            throw new IllegalArgumentException("a SPAYD code must have an account in the field ACC");
        }
        return fields;
    }

    static PayCode of(PaymentFacts facts, CzechTransfer transfer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ACC", transfer.iban());
        fields.put("AM", facts.decimal());
        fields.put("CC", facts.currency());
        transfer.reference().ifPresent(reference -> fields.put("RF", reference));
        fields.put("RN", facts.fitPayee("RN", 35, Alphabet.TEXT));
        fields.put("DT", PaymentFacts.date(facts.payBy(), "yyyyMMdd"));
        fields.put("MSG", facts.fitPurpose("MSG", 60, Alphabet.TEXT));
        transfer.variableSymbol().ifPresent(symbol -> fields.put("X-VS", symbol));
        transfer.specificSymbol().ifPresent(symbol -> fields.put("X-SS", symbol));
        transfer.constantSymbol().ifPresent(symbol -> fields.put("X-KS", symbol));
        return facts.code(STANDARD, payload(fields))
                .withReference(transfer.reference().or(transfer::variableSymbol));
    }

    private static boolean isAccount(String text) {
        int plus = text.indexOf('+');
        String iban = plus < 0 ? text : text.substring(0, plus);
        String bic = plus < 0 ? "" : text.substring(plus + 1);
        return FieldRules.isIban(iban) && (plus < 0 || bic.matches("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"));
    }

    private static boolean isAmount(String text) {
        return text.length() <= 10 && text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?") && new BigDecimal(text).signum() > 0;
    }
}
