package io.github.payreq.paycode;

import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.reference.BitcoinAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A bitcoin address with sum and texts: {@code bitcoin:bc1…?amount=0.015&…}.
 *
 * <p>Source: BIP 21, URI Scheme (closed, replaced by BIP 321, which reads it as well).
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Bip21 {

    /** The key under which {@link #read} gives the address. */
    public static final String ADDRESS = "address";

    private static final PayCodeStandard STANDARD = PayCodeStandard.BIP21;
    private static final String BEGIN = "bitcoin:";
    private static final Set<String> PARAMETERS = Set.of("amount", "label", "message");
    private static final FieldRule AMOUNT =
            FieldRules.optional("[0-9]{1,8}(\\.[0-9]{1,8})?", "a sum in BTC with at most eight decimals");
    private static final int LONGEST = 140;

    private Bip21() {}

    /**
     * Writes a link.
     *
     * @param address the address on the main network
     * @param parameters {@code amount} in BTC, {@code label} (whose address it is) and {@code message}, in the order in which
     *     they are to stand; empty ones count as absent
     * @return the link
     * @throws PayCodeException if a value breaks a rule
     */
    public static String payload(String address, Map<String, String> parameters) {
        if (!BitcoinAddress.isMainnet(address)) {
            throw new PayCodeException(STANDARD, ADDRESS, address, "a bitcoin address of the main network");
        }
        parameters.forEach((name, value) -> {
            FieldRule rule = name.equals("amount") ? AMOUNT : FieldRules.optionalText(LONGEST);
            if (!PARAMETERS.contains(name)) {
                throw new PayCodeException(STANDARD, "parameter", name, "amount, label or message");
            }
            if (!value.isEmpty() && !rule.fits().test(value)) {
                throw new PayCodeException(STANDARD, name, value, rule.right());
            }
        });
        String query = Percent.query(parameters, "");
        return BEGIN + address + (query.isEmpty() ? "" : "?" + query);
    }

    /**
     * Reads a link, whoever wrote it. The address is not checked: examples in the standard are invalid on purpose.
     *
     * @param link the link
     * @return the address under {@link #ADDRESS}, then the parameters by their names, decoded
     * @throws IllegalArgumentException if it is not a bitcoin link, or a parameter that must be understood ({@code req-…}) is
     *     not
     */
    public static Map<String, String> read(String link) {
        if (!link.regionMatches(true, 0, BEGIN, 0, BEGIN.length())) {
            throw new IllegalArgumentException("a bitcoin link must begin with bitcoin:");
        }
        int question = link.indexOf('?');
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(ADDRESS, link.substring(BEGIN.length(), question < 0 ? link.length() : question));
        Percent.parameters(link).forEach((name, value) -> {
            if (name.startsWith("req-")) {
                throw new IllegalArgumentException("the parameters of a bitcoin link that are required must be known");
            }
            parts.putIfAbsent(name, value);
        });
        return parts;
    }

    static PayCode of(PaymentFacts facts, BitcoinPayment payment) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("amount", facts.shortDecimal());
        parameters.put("label", facts.fitPayee("label", LONGEST, Alphabet.TEXT));
        int room = Percent.LONGEST - (payload(payment.address(), parameters) + "&message=").length();
        parameters.put("message", facts.fitPurpose("message", LONGEST, Alphabet.TEXT, Percent::length, room));
        return facts.code(STANDARD, payload(payment.address(), parameters));
    }
}
