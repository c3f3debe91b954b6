package io.github.payreq.templates.internal;

import java.util.HashSet;
import java.util.Set;

/**
 * How a text message is coded, and how many segments it takes: GSM 7-bit default alphabet with its extension table (3GPP
 * TS 23.038, section 6.2.1), else UCS-2. A single segment holds 160 septets or 70 characters, a segment of a chain 153 or
 * 67, since the header of the chain takes the rest (3GPP TS 23.040, section 9.2.3.24.1). A character outside the basic
 * plane takes two places in UCS-2, and neither it nor an extended septet pair is split between segments.
 */
public final class SmsEncoding {

    private static final String GSM_BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENDED = "\f^{}\\[~]|€";

    private static final Set<Integer> BASIC = codePoints(GSM_BASIC);
    private static final Set<Integer> EXTENDED = codePoints(GSM_EXTENDED);

    private static final int GSM_SINGLE = 160;
    private static final int GSM_CHAINED = 153;
    private static final int UCS2_SINGLE = 70;
    private static final int UCS2_CHAINED = 67;

    private SmsEncoding() {}

    private static Set<Integer> codePoints(String text) {
        Set<Integer> points = new HashSet<>();
        text.codePoints().forEach(points::add);
        return Set.copyOf(points);
    }

    /** Whether the GSM 7-bit alphabet can carry the text. */
    public static boolean isGsm7(String text) {
        return text.codePoints().allMatch(point -> BASIC.contains(point) || EXTENDED.contains(point));
    }

    /** The number of segments; an empty text takes one. */
    public static int segments(String text) {
        return isGsm7(text)
                ? segments(text, GSM_SINGLE, GSM_CHAINED, point -> EXTENDED.contains(point) ? 2 : 1)
                : segments(text, UCS2_SINGLE, UCS2_CHAINED, Character::charCount);
    }

    private static int segments(String text, int single, int chained, java.util.function.IntUnaryOperator width) {
        int[] points = text.codePoints().toArray();
        int total = 0;
        for (int point : points) {
            total += width.applyAsInt(point);
        }
        if (total <= single) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int point : points) {
            int places = width.applyAsInt(point);
            if (used + places > chained) {
                segments++;
                used = 0;
            }
            used += places;
        }
        return segments;
    }
}
