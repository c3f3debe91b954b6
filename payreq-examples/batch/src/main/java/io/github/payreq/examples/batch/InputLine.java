package io.github.payreq.examples.batch;

/**
 * One line of a file with JSON Lines.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString()} shows the place alone: the text is personal.
 *
 * @param file the name of the file
 * @param number the number of the line in the file, from 1
 * @param text the line without its end
 */
public record InputLine(String file, long number, String text) {

    /**
     * Returns where the line stands.
     *
     * @return the file and the number, such as {@code requests.jsonl:17}
     */
    public String place() {
        return file + ":" + number;
    }

    /** Returns {@link #place()}. */
    @Override
    public String toString() {
        return place();
    }
}
