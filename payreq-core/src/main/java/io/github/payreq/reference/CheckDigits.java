package io.github.payreq.reference;

/** The ways to compute check digits, each for several kinds of number. Digits are ASCII, which the caller has made sure of. */
final class CheckDigits {
    /** From the right: Finland, Estonia, with the check digit left out. */
    static final int[] SEVEN_THREE_ONE = {7, 3, 1};

    /** From the right: the United States and Russia, where the whole number adds up to a multiple of ten. */
    static final int[] ONE_SEVEN_THREE = {1, 7, 3};

    /** From the right: Norway. */
    static final int[] TWO_TO_SEVEN = {2, 3, 4, 5, 6, 7};

    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private CheckDigits() {}

    /** The sum of the digits, each times its weight; weights count from the right and begin anew when they end. */
    static int sum(String digits, int... weights) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += digit(digits, digits.length() - 1 - place) * weights[place % weights.length];
        }
        return sum;
    }

    /** What is missing in the weighted sum to a multiple of the modulus; weights as in {@link #sum}. */
    static int complement(int modulus, String digits, int... weights) {
        return (modulus - sum(digits, weights) % modulus) % modulus;
    }

    /** The check digit after these digits by Luhn, modulo 10 with weights 2 and 1. */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** The check digit after these digits by modulo 10, recursive. */
    static int recursive(String digits) {
        int carry = 0;
        for (int i = 0; i < digits.length(); i++) {
            carry = CARRY[(carry + digit(digits, i)) % 10];
        }
        return (10 - carry) % 10;
    }

    /** Modulo 97 of the number that results when A to Z become 10 to 35. */
    static int modulo97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            remainder =
                    Characters.isDigit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
        }
        return remainder;
    }

    /** The two check digits by ISO 7064 MOD 97-10: 02 to 98. */
    static String iso7064(String text) {
        return Characters.filled(Integer.toString(98 - modulo97(text + "00")), 2);
    }

    /** Whether the last digit is the one that belongs after the others. */
    static boolean endsWithLuhn(String digits) {
        int last = digits.length() - 1;
        return luhn(digits.substring(0, last)) == digit(digits, last);
    }

    static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
