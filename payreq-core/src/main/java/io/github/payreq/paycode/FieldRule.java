package io.github.payreq.paycode;

import java.util.function.Predicate;

/**
 * What may stand in a field of a code.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param required whether the field must be filled in
 * @param fits whether a value that is not empty may stand there
 * @param right what would be right, after "must be", in English
 */
public record FieldRule(boolean required, Predicate<String> fits, String right) {

    FieldRule and(Predicate<String> further, String andRight) {
        return new FieldRule(required, fits.and(further), right + andRight);
    }
}
