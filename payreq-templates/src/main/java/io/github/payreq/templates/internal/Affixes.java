package io.github.payreq.templates.internal;

/** What stands before and after the digits of a positive and of a negative number: signs, currency, spaces. */
record Affixes(String positivePrefix, String positiveSuffix, String negativePrefix, String negativeSuffix) {
    /** Stands for the currency's code within an affix. */
    private static final char CODE = '\u00A4';

    String prefix(boolean negative) {
        return negative ? negativePrefix : positivePrefix;
    }

    String suffix(boolean negative) {
        return negative ? negativeSuffix : positiveSuffix;
    }

    boolean codeComesFirst() {
        return positivePrefix.indexOf(CODE) >= 0;
    }

    static void append(StringBuilder out, String affix, String code) {
        int at = affix.indexOf(CODE);
        if (at < 0) {
            out.append(affix);
        } else {
            out.append(affix, 0, at).append(code).append(affix, at + 1, affix.length());
        }
    }
}
