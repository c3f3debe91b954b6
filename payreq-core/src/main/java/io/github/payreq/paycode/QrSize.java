package io.github.payreq.paycode;

import io.nayuki.qrcodegen.QrCode;

/** How large a QR code becomes (ISO/IEC 18004, section 7.4): found by counting bits, without encoding or drawing. */
final class QrSize {

    /** The codewords for data of each version, from 1 (ISO/IEC 18004, table 7), at error correction L. */
    private static final int[] LOW = {
        19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795, 861, 932, 1006, 1094,
        1174, 1276, 1370, 1468, 1531, 1631, 1735, 1843, 1955, 2071, 2191, 2306, 2434, 2566, 2702, 2812, 2956
    };

    /** The same at error correction M. */
    private static final int[] MEDIUM = {
        16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669, 714, 782, 860,
        914, 1000, 1062, 1128, 1193, 1267, 1373, 1455, 1541, 1631, 1725, 1812, 1914, 1992, 2102, 2216, 2334
    };

    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int MODE_BITS = 4;

    /** Above these versions the number of characters takes more bits (table 3). */
    private static final int SMALL = 9;

    private static final int MIDDLE = 26;

    private QrSize() {}

    /** The modules of a side. */
    static int modules(int version) {
        return 17 + 4 * version;
    }

    /**
     * The least version that holds a content in one segment.
     *
     * @return the version, or 0 if none does
     */
    static int version(byte[] content, QrCode.Ecc level, int fewest, int most) {
        int[] capacity = level == QrCode.Ecc.LOW ? LOW : MEDIUM;
        boolean numeric = isNumeric(content);
        boolean alphanumeric = !numeric && isAlphanumeric(content);
        for (int version = fewest; version <= most; version++) {
            int bits = numeric
                    ? numericBits(content.length, version)
                    : alphanumeric ? alphanumericBits(content.length, version) : byteBits(content.length, version);
            if (bits <= capacity[version - 1] * 8) {
                return version;
            }
        }
        return 0;
    }

    private static int numericBits(int digits, int version) {
        return MODE_BITS + count(version, 10, 12, 14) + digits / 3 * 10 + (digits % 3 == 0 ? 0 : digits % 3 * 3 + 1);
    }

    private static int alphanumericBits(int characters, int version) {
        return MODE_BITS + count(version, 9, 11, 13) + characters / 2 * 11 + characters % 2 * 6;
    }

    private static int byteBits(int bytes, int version) {
        return MODE_BITS + count(version, 8, 16, 16) + bytes * 8;
    }

    private static int count(int version, int small, int middle, int large) {
        return version <= SMALL ? small : version <= MIDDLE ? middle : large;
    }

    private static boolean isNumeric(byte[] content) {
        for (byte character : content) {
            if (character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(byte[] content) {
        for (byte character : content) {
            if (character < 0 || ALPHANUMERIC.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }
}
