package io.github.payreq.paycode;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A code as it is drawn: dark and light modules, with the light quiet zone around them that readers need.
 *
 * <p>The picture can be scaled, but must stay black on white: inverted or coloured codes are not read everywhere.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Symbol {

    /** The symbologies. */
    public enum Kind {
        /** QR code, ISO/IEC 18004. */
        QR_CODE,
        /** PDF417, ISO/IEC 15438. */
        PDF417,
        /** Code 128, ISO/IEC 15417. */
        CODE_128
    }

    /** The Swiss cross in sixteenths of a millimetre, the symbol being 46 mm wide. */
    private static final int SYMBOL_MM = 46;

    private static final int PARTS = 16;
    private static final int FRAME = 7 * PARTS;
    private static final int SQUARE = 6 * PARTS;
    private static final int ARM = SQUARE * 20 / 32;
    private static final int ARM_WIDTH = SQUARE * 6 / 32;
    private static final int MOST_PIXELS = 100;

    /** ISO/IEC 15948, section 9.2: the line as it is, or its difference from the line above. */
    private static final int FILTER_NONE = 0;

    private static final int FILTER_UP = 2;

    private final Kind kind;
    private final boolean[][] dark;
    private final int rowHeight;
    private final int quietZone;
    private final boolean swissCross;

    Symbol(Kind kind, boolean[][] dark, int rowHeight, int quietZone, boolean swissCross) {
        this.kind = kind;
        this.dark = dark;
        this.rowHeight = rowHeight;
        this.quietZone = quietZone;
        this.swissCross = swissCross;
    }

    /**
     * Returns the symbology.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns how wide the symbol is, the quiet zone left out.
     *
     * @return the number of modules
     */
    public int width() {
        return dark[0].length;
    }

    /**
     * Returns how high the symbol is, the quiet zone left out.
     *
     * @return the height in widths of a module
     */
    public int height() {
        return dark.length * rowHeight;
    }

    /**
     * Returns how wide the light zone on each of the four sides is, which every drawing has and readers need.
     *
     * @return the number of modules
     */
    public int quietZone() {
        return quietZone;
    }

    /**
     * Says whether a module is dark.
     *
     * @param x the column, from the left, below {@link #width()}
     * @param y the line, from the top, below {@link #height()}
     * @return true if it is dark
     */
    public boolean isDark(int x, int y) {
        return dark[y / rowHeight][x];
    }

    /**
     * Draws the symbol as a scalable picture. Neither a network nor a graphics system is needed.
     *
     * @param title what the picture shows, in the reader's language: it is read aloud in its place
     * @return an SVG 1.1 document without an XML declaration, so that it can stand in a page
     */
    public String svg(String title) {
        int unit = swissCross ? SYMBOL_MM * PARTS : 1;
        int width = (width() + 2 * quietZone) * unit;
        int height = (height() + 2 * quietZone) * unit;
        StringBuilder svg = new StringBuilder()
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" shape-rendering=\"crispEdges\"><title>")
                .append(escaped(title))
                .append("</title><path fill=\"#fff\" d=\"M0 0h")
                .append(width)
                .append('v')
                .append(height)
                .append("H0z\"/><path fill=\"#000\" d=\"");
        for (int row = 0; row < dark.length; row++) {
            appendRow(svg, row, unit);
        }
        svg.append("\"/>");
        if (swissCross) {
            appendCross(svg, width / 2, width());
        }
        return svg.append("</svg>").toString();
    }

    private void appendRow(StringBuilder svg, int row, int unit) {
        boolean[] modules = dark[row];
        for (int x = 0; x < modules.length; x++) {
            if (modules[x]) {
                int from = x;
                while (x < modules.length && modules[x]) {
                    x++;
                }
                svg.append('M')
                        .append((from + quietZone) * unit)
                        .append(' ')
                        .append((row * rowHeight + quietZone) * unit)
                        .append('h')
                        .append((x - from) * unit)
                        .append('v')
                        .append(rowHeight * unit)
                        .append('h')
                        .append((from - x) * unit)
                        .append('z');
            }
        }
    }

    /** One sixteenth of a millimetre is as many units as the symbol has modules. */
    private static void appendCross(StringBuilder svg, int middle, int modules) {
        appendBox(svg, "#fff", middle, FRAME * modules, FRAME * modules);
        appendBox(svg, "#000", middle, SQUARE * modules, SQUARE * modules);
        appendBox(svg, "#fff", middle, ARM * modules, ARM_WIDTH * modules);
        appendBox(svg, "#fff", middle, ARM_WIDTH * modules, ARM * modules);
    }

    private static void appendBox(StringBuilder svg, String colour, int middle, int width, int height) {
        svg.append("<rect fill=\"")
                .append(colour)
                .append("\" x=\"")
                .append(middle - width / 2)
                .append("\" y=\"")
                .append(middle - height / 2)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\"/>");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    /** XML 1.0, section 2.2. */
    private static boolean isXml(int c) {
        return (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    /**
     * Draws the symbol as a picture of black and white pixels. Neither a network nor a graphics system is needed.
     *
     * @param pixels how many pixels wide a module is, 1 to 100; print needs about 8 for 300 dots per inch
     * @return a PNG file
     * @throws IllegalArgumentException if the number is out of range
     */
    public byte[] png(int pixels) {
        if (pixels < 1 || pixels > MOST_PIXELS) {
            throw new IllegalArgumentException("pixels (" + pixels + ") must be from 1 to " + MOST_PIXELS);
        }
        int width = (width() + 2 * quietZone) * pixels;
        int height = (height() + 2 * quietZone) * pixels;
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater)) {
            byte[] same = new byte[(width + 7) / 8];
            byte[] before = new byte[0];
            for (int y = 0; y < height; y++) {
                byte[] line = y % pixels == 0 || swissCross ? line(y, width, pixels) : before;
                boolean isSame = Arrays.equals(line, before);
                out.write(isSame ? FILTER_UP : FILTER_NONE);
                out.write(isSame ? same : line);
                before = line;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return pngFile(width, height, compressed.toByteArray());
    }

    /** One line of pixels, eight in a byte; a bit that is set is white. */
    private byte[] line(int y, int width, int pixels) {
        byte[] line = new byte[(width + 7) / 8];
        Arrays.fill(line, (byte) 0xFF);
        int row = y / pixels - quietZone;
        if (row < 0 || row >= height()) {
            return line;
        }
        for (int column = 0; column < width(); column++) {
            if (isDark(column, row)) {
                int from = (column + quietZone) * pixels;
                for (int x = from; x < from + pixels; x++) {
                    set(line, x, true);
                }
            }
        }
        if (swissCross) {
            for (int x = 0; x < width; x++) {
                if (isInCross(x, y, pixels, FRAME, FRAME)) {
                    set(line, x, isDarkInCross(x, y, pixels));
                }
            }
        }
        return line;
    }

    private static void set(byte[] line, int x, boolean dark) {
        int bit = 0x80 >> x % 8;
        line[x / 8] = (byte) (dark ? line[x / 8] & ~bit : line[x / 8] | bit);
    }

    private boolean isDarkInCross(int x, int y, int pixels) {
        return isInCross(x, y, pixels, SQUARE, SQUARE)
                && !isInCross(x, y, pixels, ARM, ARM_WIDTH)
                && !isInCross(x, y, pixels, ARM_WIDTH, ARM);
    }

    /** Compares the distance from the middle in whole numbers: both sides times 2 × 46 × 16. */
    private boolean isInCross(int x, int y, int pixels, int width, int height) {
        int extent = (width() + 2 * quietZone) * pixels;
        int scale = SYMBOL_MM * PARTS;
        return Math.abs(2 * x + 1 - extent) * scale <= width * width() * pixels
                && Math.abs(2 * y + 1 - extent) * scale <= height * width() * pixels;
    }

    /** PNG (ISO/IEC 15948): one bit a pixel, greyscale. */
    private static byte[] pngFile(int width, int height, byte[] compressed) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(header);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {1, 0, 0, 0, 0});
            chunk(file, "IHDR", header.toByteArray());
            chunk(file, "IDAT", compressed);
            chunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(file);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) checksum.getValue());
    }
}
