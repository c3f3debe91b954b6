package io.github.payreq.paycode;

import io.github.payreq.method.IbanTransfer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payto address: {@code payto://iban/DE89…?amount=EUR:200.00&…}.
 *
 * <p>Source: RFC 8905, The 'payto' URI Scheme for Payments, sections 3 to 7.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Payto {

    /** The key under which {@link #read} gives the target type, such as {@code iban}. */
    public static final String TYPE = "type";

    /** The key under which {@link #read} gives what follows the target type, such as the IBAN. */
    public static final String TARGET = "target";

    private static final PayCodeStandard STANDARD = PayCodeStandard.PAYTO;
    private static final Pattern SHAPE =
            Pattern.compile("payto://(?<type>[A-Za-z0-9.-]+)/(?<target>[^?#]+)(\\?[^#]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BIC = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private static final Map<String, FieldRule> RULES = Map.of(
            "amount",
                    FieldRules.optional(
                            "[A-Z]{1,11}:[0-9]{1,16}(\\.[0-9]{1,8})?",
                            "a currency, a colon and a sum, such as EUR:200.00"),
            "receiver-name", FieldRules.optionalText(140),
            "sender-name", FieldRules.optionalText(140),
            "message", FieldRules.optionalText(210),
            "instruction", FieldRules.optionalText(140));

    private Payto() {}

    /**
     * Writes an address for a transfer to an IBAN.
     *
     * @param iban the IBAN without spaces
     * @param bic the BIC of the bank, or an empty text
     * @param options {@code amount}, {@code receiver-name}, {@code sender-name}, {@code message}, {@code instruction}, in the
     *     order in which they are to stand; empty ones count as absent
     * @return the address
     * @throws PayCodeException if a value breaks a rule
     */
    public static String iban(String iban, String bic, Map<String, String> options) {
        if (!FieldRules.isIban(iban)) {
            throw new PayCodeException(STANDARD, "iban", iban, "a valid IBAN without spaces");
        }
        if (!bic.isEmpty() && !BIC.matcher(bic).matches()) {
            throw new PayCodeException(STANDARD, "bic", bic, "a BIC of 8 or 11 characters");
        }
        options.forEach((name, value) -> {
            FieldRule rule = RULES.get(name);
            if (rule == null) {
                throw new PayCodeException(STANDARD, "option", name, "one of " + RULES.keySet());
            }
            if (!value.isEmpty() && !rule.fits().test(value)) {
                throw new PayCodeException(STANDARD, name, value, rule.right());
            }
        });
        String query = Percent.query(options, ":");
        return "payto://iban/" + (bic.isEmpty() ? "" : bic + "/") + iban + (query.isEmpty() ? "" : "?" + query);
    }

    /**
     * Reads an address of any type, whoever wrote it.
     *
     * @param address the address
     * @return the target's type and the target itself under {@link #TYPE} and {@link #TARGET}, then the options by their
     *     names, decoded
     * @throws IllegalArgumentException if it is not a payto address with a type and a target
     */
    public static Map<String, String> read(String address) {
        Matcher matcher = SHAPE.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a payto address must have the form payto://type/target?options");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(TYPE, matcher.group("type"));
        parts.put(TARGET, Percent.decode(matcher.group("target")));
        Percent.parameters(address).forEach(parts::putIfAbsent);
        return parts;
    }

    static PayCode of(PaymentFacts facts, IbanTransfer transfer) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("amount", facts.currency() + ":" + facts.decimal());
        options.put("receiver-name", facts.fitPayee("receiver-name", 140, Alphabet.TEXT));
        String bic = transfer.bic().orElse("");
        transfer.reference().ifPresent(reference -> options.put("instruction", reference));
        int room = Percent.LONGEST - (iban(transfer.iban(), bic, options) + "&message=").length();
        options.put("message", facts.fitPurpose("message", 210, Alphabet.TEXT, Percent::length, room));
        return facts.code(STANDARD, iban(transfer.iban(), bic, options));
    }
}
