package io.github.payreq.reference;

import java.util.Locale;

/** CRC-16/CCITT-FALSE: polynomial 1021, initial value FFFF, nothing reflected; ISO/IEC 13239 as EMVCo uses it. */
final class Crc16 {
    private static final int POLYNOMIAL = 0x1021;
    private static final int TOP_BIT = 0x8000;

    private Crc16() {}

    /** As four hexadecimal digits, capitals. */
    static String of(byte[] data) {
        int crc = 0xFFFF;
        for (byte b : data) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & TOP_BIT) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
            crc &= 0xFFFF;
        }
        return String.format(Locale.ROOT, "%04X", crc);
    }
}
