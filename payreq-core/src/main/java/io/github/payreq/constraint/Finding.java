package io.github.payreq.constraint;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * What a check found: where, which rule, how grave, and what would be right. Findings are ordered by path, then by code.
 *
 * <p>The components are whole, for whoever may see them; {@link #toString} masks personal values.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param path the field, such as {@code invoice.lines[0].amount}; empty for the whole object
 * @param code the rule, such as {@code IBAN} or {@code LINES_DO_NOT_SUM}: the same in every language
 * @param severity whether it blocks
 * @param message what would be right, in the language of the check
 * @param value the value seen, in full (a sum as {@code -5.00 EUR}); null if there was none, or more than one
 */
public record Finding(
        String path,
        String code,
        Severity severity,
        String message,
        @Nullable String value) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = comparing(Finding::path)
            .thenComparing(Finding::code)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::message)
            .thenComparing(Finding::value, nullsFirst(naturalOrder()));

    private static final Pattern OWN_TEMPLATE = Pattern.compile("\\{payreq\\.([A-Z0-9_]+)}");
    private static final Pattern TEMPLATE_OF_CONSTRAINT =
            Pattern.compile("\\{(?:[A-Za-z0-9_]+\\.)+([A-Za-z0-9]+)\\.message}");

    /**
     * How grave a finding is.
     *
     * <p>This enum is immutable and thread-safe.
     */
    public enum Severity {
        /** Blocks: nothing is sent. */
        ERROR,
        /** Informs; what was asked for is done. */
        WARNING
    }

    /**
     * Makes a finding of a violated constraint. Its code is the rule's name in the message template, or else the name of the
     * annotation: {@code {payreq.LINES_DO_NOT_SUM}} gives {@code LINES_DO_NOT_SUM}, {@code @NotNull} gives {@code NOT_NULL}.
     *
     * @param violation the violation, as a validator reported it
     * @param severity how grave it is
     * @return the finding
     */
    public static Finding of(ConstraintViolation<?> violation, Severity severity) {
        return new Finding(
                pathOf(violation),
                codeOf(violation),
                severity,
                violation.getMessage(),
                Texts.ofScalar(seenIn(violation)));
    }

    /**
     * Makes a finding of one of payreq's own rules.
     *
     * @param language the language of the message, a BCP 47 tag; one without messages means English
     * @param path the field
     * @param code the rule, which names the message
     * @param severity how grave it is
     * @param seen the value seen, or null if there is none
     * @param parameters what the message names
     * @return the finding
     * @throws IllegalArgumentException if there is no message for the code
     */
    public static Finding of(
            String language,
            String path,
            String code,
            Severity severity,
            @Nullable Object seen,
            Map<String, ?> parameters) {
        return new Finding(path, code, severity, Messages.of(language).text(code, parameters), Texts.ofScalar(seen));
    }

    /** By path, code, severity, message and value. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line, {@code path (value): message}, personal values masked. */
    @Override
    public String toString() {
        String seen = value == null ? "" : " (" + Mask.forPath(path, value) + ")";
        String where = (path + seen).strip();
        return where.isEmpty() ? message : where + ": " + message;
    }

    private static @Nullable Object seenIn(ConstraintViolation<?> violation) {
        if (violation instanceof HibernateConstraintViolation<?> ofHibernate) {
            SeenValue seen = ofHibernate.getDynamicPayload(SeenValue.class);
            if (seen != null) {
                return seen.value();
            }
        }
        return violation.getInvalidValue();
    }

    private static String codeOf(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        Matcher own = OWN_TEMPLATE.matcher(template);
        if (own.matches()) {
            return own.group(1);
        }
        Matcher ofConstraint = TEMPLATE_OF_CONSTRAINT.matcher(template);
        return Texts.upperSnake(
                ofConstraint.matches()
                        ? ofConstraint.group(1)
                        : violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName());
    }

    /** As {@code Path.toString}, without the names that containers give to their elements. */
    private static String pathOf(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable()) {
                Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
                path.append('[').append(place == null ? "" : place).append(']');
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }
}
