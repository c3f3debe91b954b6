package io.github.payreq.examples.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads JSON Lines: UTF-8, a value a line, lines end in a line feed. Blank lines count and are left out, as is a byte order mark at
 * the beginning. What is not UTF-8 becomes U+FFFD, by which {@link RequestLine} knows it.
 *
 * <p>At most {@link #LONGEST} bytes of a line are kept. The rest is skipped, and the line is no longer valid: memory stays bounded
 * whatever the file is.
 *
 * <p>This class is not thread-safe.
 */
public final class LineReader implements Closeable {

    /** The most bytes of a line: one more than what the JSON form allows, so that it says that the line is too large. */
    static final int LONGEST = 10_000_001;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[BUFFER];
    private int start;
    private int end;
    private int length;
    private long number;
    private long bytes;

    /**
     * Reads a stream from its beginning.
     *
     * @param in the stream, which is closed with this reader
     * @param file the name of the file
     */
    public LineReader(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /**
     * Returns how many lines were read, blank ones too.
     *
     * @return the number of the last line
     */
    public long number() {
        return number;
    }

    /**
     * Returns how much of the stream was read.
     *
     * @return bytes, up to the end of the last line
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Skips lines that were read before.
     *
     * @param lines how many, blank ones too
     * @throws IOException if the stream cannot be read
     */
    public void skip(long lines) throws IOException {
        while ((number < lines) && readLine()) {
            length = 0;
        }
    }

    /**
     * Reads the next line that is not blank.
     *
     * @return the line, or empty at the end
     * @throws IOException if the stream cannot be read
     */
    public Optional<InputLine> next() throws IOException {
        while (readLine()) {
            String text = new String(line, 0, length, StandardCharsets.UTF_8);
            String unmarked = (number == 1) && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (!unmarked.isBlank()) {
                return Optional.of(new InputLine(file, number, unmarked));
            }
        }
        return Optional.empty();
    }

    /** Reads a line into the array; false if there is none. */
    private boolean readLine() throws IOException {
        length = 0;
        boolean some = false;
        while (fill()) {
            some = true;
            int feed = start;
            while ((feed < end) && (buffer[feed] != '\n')) {
                feed++;
            }
            keep(feed);
            bytes += feed - start;
            start = feed;
            if (feed < end) {
                start++;
                bytes++;
                break;
            }
        }
        if (some) {
            number++;
            if ((length > 0) && (line[length - 1] == '\r')) {
                length--;
            }
        }
        return some;
    }

    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(in.read(buffer, 0, buffer.length), 0);
        }
        return start < end;
    }

    private void keep(int until) {
        int kept = Math.min(until - start, LONGEST - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(Math.max(2 * line.length, length + kept), LONGEST));
        }
        System.arraycopy(buffer, start, line, length, kept);
        length += kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
