package io.github.payreq.paycode;

/**
 * A text that a code carries otherwise than the request has it, because the standard allows fewer or other characters. Sums,
 * accounts and references are never adapted.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} names the field alone.
 *
 * @param field the field of the standard
 * @param original the text of the request
 * @param written the text in the code
 */
public record Adaptation(String field, String original, String written) {

    @Override
    public String toString() {
        return "Adaptation[" + field + "]";
    }
}
