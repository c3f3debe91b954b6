package io.github.payreq.paycode;

import io.github.payreq.reference.EmvData;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the codes of Pix, PayNow, FPS, PromptPay and VietQR have in common: EMVCo data objects with the payee's account in a
 * template of its own, at most 512 characters.
 *
 * <p>This class is not thread-safe: it serves the making of one code.
 */
final class EmvCode {
    static final String FORMAT = "00";
    static final String INITIATION = "01";
    static final String CATEGORY = "52";
    static final String CURRENCY = "53";
    static final String AMOUNT = "54";
    static final String COUNTRY = "58";
    static final String NAME = "59";
    static final String CITY = "60";
    static final String ADDITIONAL = "62";
    static final int LONGEST_NAME = 25;
    static final int LONGEST_CITY = 15;

    static final int LONGEST = 512;

    private final PayCodeStandard standard;
    private final Map<String, String> values = new TreeMap<>();

    EmvCode(PayCodeStandard standard) {
        this.standard = standard;
        values.put(FORMAT, "01");
    }

    /** Does nothing where the value is empty. */
    EmvCode put(String tag, String value) {
        if (!value.isEmpty()) {
            values.put(tag, value);
        }
        return this;
    }

    /** Tags and values by turns; empty values are left out. */
    EmvCode template(String tag, String... tagsAndValues) {
        Map<String, String> parts = new TreeMap<>();
        for (int i = 0; i < tagsAndValues.length; i += 2) {
            if (!tagsAndValues[i + 1].isEmpty()) {
                parts.put(tagsAndValues[i], tagsAndValues[i + 1]);
            }
        }
        return put(tag, EmvData.of(parts).text());
    }

    /**
     * The finished code.
     *
     * @throws PayCodeException if a value is longer than 99 characters, or the whole is longer than 512
     */
    String text() {
        values.forEach((tag, value) -> {
            if (value.codePointCount(0, value.length()) > 99) {
                throw new PayCodeException(standard, "tag " + tag, value, "at most 99 characters long");
            }
        });
        String code = EmvData.of(values).code();
        if (code.length() > LONGEST) {
            throw new PayCodeException(standard, "payload", code.length() + " characters", "at most 512 characters");
        }
        return code;
    }

    static FieldRule amount() {
        return new FieldRule(false, EmvCode::isAmount, "a sum above zero of at most 13 characters");
    }

    private static boolean isAmount(String text) {
        return text.length() <= 13 && text.matches("[0-9]{1,13}(\\.[0-9]{1,3})?") && new BigDecimal(text).signum() > 0;
    }

    /** ASCII on one line. */
    static FieldRule text(boolean required, int longest) {
        FieldRule rule = required ? FieldRules.requiredText(longest) : FieldRules.optionalText(longest);
        return rule.and(Alphabet.ASCII::holds, " of ASCII");
    }

    /** The payee's name as these codes carry it. */
    static String name(PaymentFacts facts) {
        return facts.fitPayee("NAME", LONGEST_NAME, Alphabet.ASCII);
    }

    /** The payee's town as these codes carry it, else the one given. */
    static String city(PaymentFacts facts, String otherwise) {
        String town = facts.payee().address().flatMap(address -> address.town()).orElse(otherwise);
        String written = facts.fit("CITY", town, LONGEST_CITY, Alphabet.ASCII);
        return written.isEmpty() ? otherwise : written;
    }
}
