package io.github.payreq.paycode;

import io.github.payreq.constraint.Mask;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says that a value cannot stand in a payment code.
 *
 * <p>The message masks the value; {@link #value} gives it whole.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PayCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final Pattern SUM = Pattern.compile("-?[0-9.,]{1,16}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]+ (bytes|characters)");
    private static final Set<String> SUMS = Set.of("AMOUNT", "Sum", "AM", "am", "mam", "amount", "cents");

    /** The standard whose rule is broken. */
    private final PayCodeStandard standard;

    /** The field of the standard. */
    private final String field;

    /** The value seen. */
    private final String value;

    /** What would be right. */
    private final String right;

    PayCodeException(PayCodeStandard standard, String field, String value, String right) {
        super(standard.title() + ": " + field + " (" + shown(field, value) + ") must be " + right);
        this.standard = standard;
        this.field = field;
        this.value = value;
        this.right = right;
    }

    /**
     * Returns the standard whose rule is broken.
     *
     * @return the standard
     */
    public PayCodeStandard standard() {
        return standard;
    }

    /**
     * Returns the field of the standard.
     *
     * @return its name in the standard, or in the class that writes it
     */
    public String field() {
        return field;
    }

    /**
     * Returns the value seen.
     *
     * @return the value, whole; empty if there was none
     */
    public String value() {
        return value;
    }

    /**
     * Returns what would be right.
     *
     * @return a phrase that follows "must be", in English
     */
    public String right() {
        return right;
    }

    /** Sums and lengths say nothing about a person; other numbers may be those of an account or a phone. */
    private static String shown(String field, String value) {
        boolean isHarmless = value.isEmpty()
                || LENGTH.matcher(value).matches()
                || (SUMS.contains(field) && SUM.matcher(value).matches());
        return isHarmless ? value : Mask.personal(value);
    }
}
