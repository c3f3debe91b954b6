package io.github.payreq.paycode;

import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.Iban;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes the rules of fields, and holds values to them. */
final class FieldRules {

    private FieldRules() {}

    static FieldRule required(String pattern, String right) {
        return new FieldRule(true, Pattern.compile(pattern).asMatchPredicate(), right);
    }

    static FieldRule optional(String pattern, String right) {
        return new FieldRule(false, Pattern.compile(pattern).asMatchPredicate(), right);
    }

    static FieldRule requiredText(int longest) {
        return new FieldRule(true, fitsText(longest), "plain text of 1 to " + longest + " characters on one line");
    }

    static FieldRule optionalText(int longest) {
        return new FieldRule(false, fitsText(longest), "plain text of at most " + longest + " characters on one line");
    }

    static FieldRule iban(Predicate<Iban> country, String where) {
        return new FieldRule(true, text -> isIban(text, country), where);
    }

    /** An IBAN as it stands in codes: capitals and digits, nothing between them. */
    static boolean isIban(String text) {
        return isIban(text, iban -> true);
    }

    private static boolean isIban(String text, Predicate<Iban> country) {
        if (!Iban.isValid(text)) {
            return false;
        }
        Iban iban = Iban.parse(text);
        return iban.value().equals(text) && country.test(iban);
    }

    /** A creditor reference as it stands in codes: capitals and digits, nothing between them. */
    static boolean isCreditorReference(String text) {
        return CreditorReference.isValid(text)
                && CreditorReference.parse(text).value().equals(text);
    }

    static FieldRule optionalDate(String format, String example) {
        return new FieldRule(false, isDate(format), "a date such as " + example);
    }

    /** A day that there is, in digits and the signs of the format. */
    static Predicate<String> isDate(String format) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return text -> {
            if (text.length() != format.length()) {
                return false;
            }
            try {
                return formatter.format(formatter.parse(text)).equals(text);
            } catch (DateTimeException e) {
                return false;
            }
        };
    }

    private static Predicate<String> fitsText(int longest) {
        return text -> text.codePointCount(0, text.length()) <= longest && Alphabet.TEXT.holds(text) && !text.isBlank();
    }

    /**
     * Sees to it that all values may stand in their fields.
     *
     * @param fields the values; empty ones count as absent
     * @return the values that are there
     * @throws PayCodeException if one may not
     */
    static <F extends Enum<F> & CodeField> Map<F, String> checked(
            PayCodeStandard standard, Class<F> type, Map<F, String> fields) {
        Map<F, String> checked = new EnumMap<>(type);
        for (F field : type.getEnumConstants()) {
            String value = fields.getOrDefault(field, "");
            if (value.isEmpty() ? field.rule().required() : !field.rule().fits().test(value)) {
                throw new PayCodeException(
                        standard, field.name(), value, field.rule().right());
            }
            if (!value.isEmpty()) {
                checked.put(field, value);
            }
        }
        return checked;
    }

    /**
     * Reads lines in the order of the fields, without judging what stands in them.
     *
     * @param lines the values of the fields that follow each other from the first
     * @return the values that are not empty
     */
    static <F extends Enum<F> & CodeField> Map<F, String> ofLines(Class<F> type, String... lines) {
        Map<F, String> fields = new EnumMap<>(type);
        F[] all = type.getEnumConstants();
        for (int i = 0; i < Math.min(all.length, lines.length); i++) {
            if (!lines[i].isEmpty()) {
                fields.put(all[i], lines[i]);
            }
        }
        return fields;
    }
}
