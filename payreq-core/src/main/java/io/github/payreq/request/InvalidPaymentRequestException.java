package io.github.payreq.request;

import io.github.payreq.constraint.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A payment request has faults. All of them are reported at once.
 *
 * <p>The message masks personal values; {@link #findings()} gives them whole.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InvalidPaymentRequestException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    InvalidPaymentRequestException(Set<? extends ConstraintViolation<?>> violations) {
        super(summary(findings(violations)), violations);
    }

    private static List<Finding> findings(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> Finding.of(violation, Finding.Severity.ERROR))
                .sorted()
                .toList();
    }

    private static String summary(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "\n  " + finding)
                .collect(Collectors.joining("", "the payment request has " + findings.size() + " fault(s):", ""));
    }

    /**
     * Returns every fault, ordered by path.
     *
     * @return an unmodifiable list, never empty
     */
    public List<Finding> findings() {
        return findings(getConstraintViolations());
    }
}
