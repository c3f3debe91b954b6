package io.github.payreq.reference;

/**
 * A Serbian payment reference of model 97: two check digits, then up to 20 digits and capital letters.
 *
 * <p>Source: National Bank of Serbia, decision on forms of payment orders; check digits by ISO 7064 MOD 97-10.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class SerbianReference {
    private static final int LONGEST = 22;

    private SerbianReference() {}

    /**
     * Says whether a text is a reference of model 97, without the model.
     *
     * @param text any text
     * @return true for two check digits that fit and 1 to 20 digits and capital letters
     */
    public static boolean isValid(String text) {
        return text.length() > 2
                && text.length() <= LONGEST
                && Characters.areDigits(text.substring(0, 2))
                && isBase(text.substring(2))
                && text.startsWith(CheckDigits.iso7064(text.substring(2)));
    }

    /**
     * Makes a reference from an invoice number. Spaces and the dividers {@code - / . _} are left out.
     *
     * @param invoiceNumber 1 to 20 letters (A to Z) and digits
     * @return the check digits and the number
     * @throws IllegalArgumentException if the number is empty, too long or has other characters
     */
    public static String of(String invoiceNumber) {
        String base = Characters.withoutDividers(invoiceNumber);
        if (base.isEmpty() || base.length() > LONGEST - 2 || !isBase(base)) {
            throw new IllegalArgumentException("an invoice number (" + invoiceNumber
                    + ") must have 1 to 20 letters from A to Z and digits to become a reference of model 97");
        }
        return CheckDigits.iso7064(base) + base;
    }

    private static boolean isBase(String text) {
        return text.chars().allMatch(c -> Characters.isDigit((char) c) || Characters.isCapital((char) c));
    }
}
