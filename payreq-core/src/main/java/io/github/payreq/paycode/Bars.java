package io.github.payreq.paycode;

import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.pdf417.encoder.BarcodeMatrix;
import com.google.zxing.pdf417.encoder.Compaction;
import com.google.zxing.pdf417.encoder.PDF417;
import java.nio.charset.StandardCharsets;

/**
 * The only door to ZXing, which is optional: bar codes are drawn with it, QR codes are not. A library that stands on the class
 * path while payreq is a module is there but out of reach: that counts as missing too.
 */
final class Bars {
    private static final String ARTIFACT = "com.google.zxing:core";
    private static final String MODULE = "com.google.zxing";

    private Bars() {}

    static boolean areAvailable() {
        try {
            return Zxing.isReadable();
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            return false;
        }
    }

    static boolean[][] pdf417(byte[] content, int columns, int errorCorrection) {
        try {
            return Zxing.pdf417(content, columns, errorCorrection);
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            throw new MissingLibraryException("A PDF417 bar code", ARTIFACT, MODULE, e);
        }
    }

    static boolean[][] code128(byte[] digits) {
        try {
            return new boolean[][] {Zxing.code128(digits)};
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            throw new MissingLibraryException("A Code 128 bar code", ARTIFACT, MODULE, e);
        }
    }

    /** Loaded only when a bar code is asked for. */
    private static final class Zxing {
        private static final int MOST_ROWS = 90;
        private static final int FEWEST_ROWS = 3;

        private Zxing() {}

        static boolean isReadable() {
            return new PDF417().getBarcodeMatrix() == null;
        }

        /** Bytes go in as characters of ISO 8859-1, so that no character set is announced: readers expect UTF-8. */
        static boolean[][] pdf417(byte[] content, int columns, int errorCorrection) {
            PDF417 encoder = new PDF417();
            encoder.setDimensions(columns, columns, MOST_ROWS, FEWEST_ROWS);
            encoder.setCompaction(Compaction.BYTE);
            encoder.setEncoding(StandardCharsets.ISO_8859_1);
            try {
                encoder.generateBarcodeLogic(new String(content, StandardCharsets.ISO_8859_1), errorCorrection);
            } catch (WriterException e) {
                throw new IllegalArgumentException(
                        "the content (" + content.length + " bytes) must fit a PDF417 bar code of " + columns
                                + " columns",
                        e);
            }
            BarcodeMatrix matrix = encoder.getBarcodeMatrix();
            byte[][] rows = matrix.getScaledMatrix(1, 1);
            boolean[][] dark = new boolean[rows.length][];
            for (int y = 0; y < rows.length; y++) {
                // The matrix stands on its head.
                byte[] row = rows[rows.length - 1 - y];
                dark[y] = new boolean[row.length];
                for (int x = 0; x < row.length; x++) {
                    dark[y][x] = row[x] == 1;
                }
            }
            return dark;
        }

        static boolean[] code128(byte[] digits) {
            return new Code128Writer().encode(new String(digits, StandardCharsets.US_ASCII));
        }
    }
}
