package io.github.payreq.paycode;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Draws a QR code with the mask that the standard wants: the one of eight whose symbol scores least (ISO/IEC 18004:2015, section
 * 7.8). qrcodegen finds the same one module by module, which takes most of its time; here a word of modules is looked at in one
 * step.
 *
 * <p>Every line of the symbol is kept twice, as a row and as a column of bits, with light modules before and after it, since the
 * quiet zone counts.
 *
 * <p>This class is mutable and meant for one thread.
 */
final class QrMatrix {

    private static final int MASKS = 8;
    private static final int RUN = 3;
    private static final int BLOCK = 3;
    private static final int FINDER = 40;
    private static final int BALANCE = 10;

    /** Light modules before a line: four of the widest finder pattern that is looked for. */
    private static final int MARGIN = 16;

    private static final int WIDEST_FINDER = MARGIN / 4;

    /** Light, dark, light, three dark, light, dark, light. */
    private static final long CORE = 0b010111010;

    private static final int CORE_LENGTH = 9;

    /** How many more light modules one side of a finder pattern has. */
    private static final int SIDE = 3;

    /** By version: what each mask turns over. */
    private static final AtomicReferenceArray<long[][]> TURNED = new AtomicReferenceArray<>(QrCode.MAX_VERSION + 1);

    private final int size;

    /** The words of a line; the last has no modules. */
    private final int words;

    /** The rows, then the columns. */
    private final long[] lines;

    private final long[] startsOfFive;
    private final long[] startsOfTwo;

    private QrMatrix(int size) {
        this.size = size;
        this.words = (size + 2 * MARGIN + Long.SIZE - 1) / Long.SIZE + 1;
        this.lines = new long[2 * size * words];
        this.startsOfFive = starts(5);
        this.startsOfTwo = starts(2);
    }

    /** The bits at which so many modules of a line begin. */
    private long[] starts(int modules) {
        long[] starts = new long[words];
        for (int at = MARGIN; at <= MARGIN + size - modules; at++) {
            starts[at >> 6] |= 1L << at;
        }
        return starts;
    }

    /**
     * Encodes and draws.
     *
     * @return rows of modules, true for a dark one
     */
    static boolean[][] draw(List<QrSegment> segments, QrCode.Ecc level, int fewest, int most) {
        QrCode code = QrCode.encodeSegments(segments, level, fewest, most, 0, false);
        QrMatrix symbol = new QrMatrix(code.size);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    symbol.darken(x, y);
                }
            }
        }
        symbol.mask(code.version, code.errorCorrectionLevel);
        return symbol.rows();
    }

    private void mask(int version, QrCode.Ecc level) {
        long[][] turned = turned(version, size);
        int best = 0;
        int least = Integer.MAX_VALUE;
        turn(turned[0]);
        for (int mask = 0; mask < MASKS; mask++) {
            turn(turned[mask]);
            drawFormat(level, mask);
            int score = score();
            if (score < least) {
                least = score;
                best = mask;
            }
            turn(turned[mask]);
        }
        turn(turned[best]);
        drawFormat(level, best);
    }

    private boolean[][] rows() {
        boolean[][] rows = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int at = x + MARGIN;
                rows[y][x] = ((lines[y * words + (at >> 6)] >>> at) & 1) != 0;
            }
        }
        return rows;
    }

    private void darken(int x, int y) {
        lines[y * words + ((x + MARGIN) >> 6)] |= 1L << (x + MARGIN);
        lines[(size + x) * words + ((y + MARGIN) >> 6)] |= 1L << (y + MARGIN);
    }

    private void set(int x, int y, boolean dark) {
        lines[y * words + ((x + MARGIN) >> 6)] &= ~(1L << (x + MARGIN));
        lines[(size + x) * words + ((y + MARGIN) >> 6)] &= ~(1L << (y + MARGIN));
        if (dark) {
            darken(x, y);
        }
    }

    private void turn(long[] others) {
        for (int i = 0; i < lines.length; i++) {
            lines[i] ^= others[i];
        }
    }

    private static long[][] turned(int version, int size) {
        long[][] turned = TURNED.get(version);
        if (turned == null) {
            turned = new long[MASKS][];
            for (int mask = 0; mask < MASKS; mask++) {
                QrMatrix pattern = new QrMatrix(size);
                for (int y = 0; y < size; y++) {
                    for (int x = 0; x < size; x++) {
                        if (isTurned(mask, x, y) && isData(version, size, x, y)) {
                            pattern.darken(x, y);
                        }
                    }
                }
                turned[mask] = pattern.lines;
            }
            TURNED.set(version, turned);
        }
        return turned;
    }

    /** Table 10. */
    private static boolean isTurned(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> (x * y) % 2 + (x * y) % 3 == 0;
            case 6 -> ((x * y) % 2 + (x * y) % 3) % 2 == 0;
            default -> ((x + y) % 2 + (x * y) % 3) % 2 == 0;
        };
    }

    /** Outside finder, timing and alignment patterns, format and version (section 6.3). */
    private static boolean isData(int version, int size, int x, int y) {
        boolean finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
        boolean timing = x == 6 || y == 6;
        boolean versions = version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6));
        return !finder && !timing && !versions && !isAligned(version, size, x, y);
    }

    /** Annex E: the centres lie on a grid, and three of its corners belong to finder patterns. */
    private static boolean isAligned(int version, int size, int x, int y) {
        int column = centre(version, size, x);
        int row = centre(version, size, y);
        return column >= 0
                && row >= 0
                && !(column == 6 && row == 6)
                && !(column == 6 && row == size - 7)
                && !(column == size - 7 && row == 6);
    }

    /** The centre of an alignment pattern within two modules, or -1. */
    private static int centre(int version, int size, int at) {
        if (version == 1) {
            return -1;
        }
        int count = version / 7 + 2;
        int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        for (int i = 0; i < count; i++) {
            int centre = i == count - 1 ? 6 : size - 7 - i * step;
            if (Math.abs(centre - at) <= 2) {
                return centre;
            }
        }
        return -1;
    }

    /** Section 7.9 and annex C: level and mask with a BCH code, twice. */
    private void drawFormat(QrCode.Ecc level, int mask) {
        int data = (formatBits(level) << 3) | mask;
        int remainder = data;
        for (int i = 0; i < 10; i++) {
            remainder = (remainder << 1) ^ ((remainder >>> 9) * 0x537);
        }
        int bits = ((data << 10) | remainder) ^ 0x5412;
        for (int i = 0; i < 15; i++) {
            boolean dark = ((bits >>> i) & 1) != 0;
            if (i < 6) {
                set(8, i, dark);
            } else if (i < 8) {
                set(8, i + 1, dark);
            } else if (i == 8) {
                set(7, 8, dark);
            } else {
                set(14 - i, 8, dark);
            }
            if (i < 8) {
                set(size - 1 - i, 8, dark);
            } else {
                set(8, size - 15 + i, dark);
            }
        }
    }

    private static int formatBits(QrCode.Ecc level) {
        return switch (level) {
            case LOW -> 1;
            case MEDIUM -> 0;
            case QUARTILE -> 3;
            case HIGH -> 2;
        };
    }

    /** Table 11: runs, blocks, what looks like a finder pattern, balance. */
    private int score() {
        int score = 0;
        int dark = 0;
        for (int line = 0; line < lines.length; line += words) {
            score += runs(line) + FINDER * finders(line, 1);
            if (line < size * words) {
                for (int w = 0; w < words; w++) {
                    dark += Long.bitCount(lines[line + w]);
                }
                if (line < (size - 1) * words) {
                    score += BLOCK * blocks(line);
                }
            }
        }
        int all = size * size;
        int steps = (Math.abs(dark * 20 - all * 10) + all - 1) / all - 1;
        return score + steps * BALANCE;
    }

    /** A word that begins so many modules later. */
    private long later(int word, int modules) {
        return (lines[word] >>> modules) | (lines[word + 1] << (Long.SIZE - modules));
    }

    /** Three for five modules of the same kind, one for each more. */
    private int runs(int line) {
        int score = 0;
        boolean isWide = false;
        long before = 0;
        for (int w = 0; w < words - 1; w++) {
            long one = lines[line + w];
            long two = later(line + w, 1);
            long three = later(line + w, 2);
            long four = later(line + w, 3);
            long five = later(line + w, 4);
            long dark = one & two & three & four & five;
            long runs = (dark | ~(one | two | three | four | five)) & startsOfFive[w];
            long starts = runs & ~((runs << 1) | (before >>> (Long.SIZE - 1)));
            score += Long.bitCount(runs) + (RUN - 1) * Long.bitCount(starts);
            before = runs;
            isWide |= (dark & ((dark >>> 1) | (lines[line + w + 1] << (Long.SIZE - 1)))) != 0;
        }
        if (isWide) {
            for (int module = 2; module <= WIDEST_FINDER; module++) {
                score += FINDER * finders(line, module);
            }
        }
        return score;
    }

    /** Squares of two by two modules of the same kind. */
    private int blocks(int line) {
        int blocks = 0;
        for (int w = line; w < line + words - 1; w++) {
            long here = lines[w];
            long right = later(w, 1);
            long below = lines[w + words];
            long last = later(w + words, 1);
            blocks += Long.bitCount(
                    ((here & right & below & last) | ~(here | right | below | last)) & startsOfTwo[w - line]);
        }
        return blocks;
    }

    /** What looks like a finder pattern, its modules so many modules wide, with four light ones on one side. */
    private int finders(int line, int width) {
        int finders = 0;
        for (int w = line; w < line + words - 1; w++) {
            long core = -1;
            for (int i = 0; i < CORE_LENGTH * width && core != 0; i++) {
                long module = at(line, w, SIDE * width + i);
                core &= ((CORE >>> (i / width)) & 1) != 0 ? module : ~module;
            }
            if (core != 0) {
                long before = core;
                long after = core;
                for (int i = 0; i < SIDE * width; i++) {
                    before &= ~at(line, w, i);
                    after &= ~at(line, w, (SIDE + CORE_LENGTH) * width + i);
                }
                finders += Long.bitCount(before) + Long.bitCount(after);
            }
        }
        return finders;
    }

    /** As {@link #later}, for any number of modules; light after the line. */
    private long at(int line, int word, int modules) {
        int first = word + (modules >> 6);
        int end = line + words - 1;
        if (first >= end) {
            return 0;
        }
        return (modules & 63) == 0 ? lines[first] : later(first, modules & 63);
    }
}
