package io.github.payreq.constraint;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hides personal values where they do not belong: in exceptions, in {@code toString} and in logs. Typed getters, findings and
 * JSON give them whole.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Mask {
    private static final String HIDDEN = "***";
    private static final int SHOWN_OF_ACCOUNT = 4;
    private static final int LONGEST_SHOWN = 100;

    private static final Set<String> ACCOUNTS =
            Set.of("iban", "account", "correspondentAccount", "reference", "inn", "taxId");
    private static final Set<String> PERSONAL = Set.of(
            "email",
            "phone",
            "mobile",
            "messenger",
            "given",
            "family",
            "patronymic",
            "title",
            "vocative",
            "name",
            "person",
            "organization",
            "accountHolder",
            "address",
            "street",
            "house",
            "postalCode",
            "town",
            "note",
            "purpose");

    /** Long numbers and IBANs give themselves away, whatever their field is called. */
    private static final Pattern LOOKS_LIKE_ACCOUNT = Pattern.compile("[A-Z]{0,2}[0-9][0-9A-Z]{10,33}");

    private static final Pattern LOOKS_LIKE_PHONE = Pattern.compile("\\+[0-9]{7,15}");

    private Mask() {}

    /**
     * Masks an account number, an IBAN or a reference.
     *
     * @param value the number, with or without spaces
     * @return three stars and the last four characters; the stars alone if there are fewer than eight
     */
    public static String account(String value) {
        String compact = value.replace(" ", "");
        return compact.length() < 2 * SHOWN_OF_ACCOUNT
                ? HIDDEN
                : HIDDEN + oneLine(compact.substring(compact.length() - SHOWN_OF_ACCOUNT));
    }

    /**
     * Masks a name, an address, an e-mail address or a phone number.
     *
     * @param value the value
     * @return the first character and three stars; the stars alone if there is only one character
     */
    public static String personal(String value) {
        return value.codePointCount(0, value.length()) < 2
                ? HIDDEN
                : oneLine(value.substring(0, value.offsetByCodePoints(0, 1))) + HIDDEN;
    }

    /**
     * Masks a value if the name of its field, or its own look, says that it is personal.
     *
     * @param path where the value stands, such as {@code client.contacts[0].email}
     * @param value the value
     * @return the value masked, or else the value itself; always one line without control characters, and shortened
     */
    public static String forPath(String path, String value) {
        String name = lastName(path);
        if (value.contains("://")) {
            return url(value);
        }
        if (ACCOUNTS.contains(name)) {
            return account(value);
        }
        if (PERSONAL.contains(name)
                || value.contains("@")
                || LOOKS_LIKE_PHONE.matcher(value).matches()) {
            return personal(value);
        }
        if (LOOKS_LIKE_ACCOUNT.matcher(value.replace(" ", "")).matches()) {
            return account(value);
        }
        return oneLine(value);
    }

    /** Scheme and host say whose link it is; the rest may hold a token. */
    private static String url(String value) {
        int start = value.indexOf("://") + 3;
        int end = start;
        while (end < value.length() && "/?#".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        String authority = value.substring(start, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return oneLine(value.substring(0, start) + host) + "/" + HIDDEN;
    }

    /** {@code email} of {@code client.contacts[0].email}, and of {@code client.email[1]}. */
    private static String lastName(String path) {
        String withoutIndex = path.endsWith("]") ? path.substring(0, Math.max(0, path.lastIndexOf('['))) : path;
        return withoutIndex.substring(withoutIndex.lastIndexOf('.') + 1);
    }

    private static String oneLine(String value) {
        StringBuilder result = new StringBuilder();
        value.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (isInvisible(c)) {
                result.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                result.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) <= LONGEST_SHOWN ? result.toString() : result + "…";
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
