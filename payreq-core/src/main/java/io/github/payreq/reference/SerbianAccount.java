package io.github.payreq.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Serbian account: the three digits of the bank, a number of up to thirteen digits and two check digits by modulo 97. It is
 * printed with dashes and without the zeros at the left of the number; payment codes want all eighteen digits.
 *
 * <p>Every change of one digit is noticed.
 *
 * <p>Source: the recommendations of the National Bank of Serbia for the code IPS QR, with their worked examples; check digits
 * by ISO 7064 MOD 97-10.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SerbianAccount extends CheckedNumber {
    private static final int LONGEST_NUMBER = 13;
    private static final Pattern PRINTED =
            Pattern.compile("(?<bank>[0-9]{3})(?:-(?<short>[0-9]{1,13})-|(?<long>[0-9]{13}))(?<check>[0-9]{2})");

    private SerbianAccount(String value) {
        super(value);
    }

    /**
     * Reads an account: eighteen digits, or with dashes and without zeros, with or without spaces.
     *
     * @param text such as {@code 840-955845-10}
     * @return the account
     * @throws IllegalArgumentException if the text is not a Serbian account
     */
    public static SerbianAccount parse(String text) {
        return read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("a Serbian account must have 18 digits, or 3, up to 13 and 2"
                                + " with dashes, the last two check digits that fit, such as 840-955845-10"));
    }

    /**
     * Says whether a text is a Serbian account, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /**
     * The account as people read it.
     *
     * @return the bank, the number without zeros at its left and the check digits, with dashes
     */
    @Override
    public String formatted() {
        return value().substring(0, 3) + "-" + Characters.withoutZeros(value().substring(3, 16), 1) + "-"
                + value().substring(16);
    }

    private static Optional<SerbianAccount> read(String text) {
        Matcher printed = PRINTED.matcher(Characters.withoutSpaces(text));
        if (!printed.matches()) {
            return Optional.empty();
        }
        String number = Optional.ofNullable(printed.group("short")).orElseGet(() -> printed.group("long"));
        String base = printed.group("bank") + Characters.filled(number, LONGEST_NUMBER);
        return !Characters.isZero(base) && printed.group("check").equals(CheckDigits.iso7064(base))
                ? Optional.of(new SerbianAccount(base + printed.group("check")))
                : Optional.empty();
    }
}
