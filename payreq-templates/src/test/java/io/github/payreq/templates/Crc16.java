package io.github.payreq.templates;

import java.nio.charset.StandardCharsets;

/** CRC-16/CCITT-FALSE, bit by bit, for links that tests make. */
final class Crc16 {

    private Crc16() {}

    static String of(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            for (int bit = 7; bit >= 0; bit--) {
                int top = ((crc >> 15) & 1) ^ ((b >> bit) & 1);
                crc = ((crc << 1) & 0xFFFF) ^ (top == 1 ? 0x1021 : 0);
            }
        }
        return java.util.HexFormat.of().withUpperCase().toHexDigits((short) crc);
    }
}
