package io.github.payreq.examples.batch;

import io.github.payreq.constraint.Finding;
import io.github.payreq.json.JsonProblem;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.PaymentRequest;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads the values of lines, and says of each that cannot be read why.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class RequestLine {

    private static final char NO_CHARACTER = '\uFFFD';

    private RequestLine() {}

    /**
     * Reads a request.
     *
     * @param line the line
     * @param failures gets why it cannot be read
     * @return the request, or null if there is a failure
     */
    public static @Nullable PaymentRequest read(InputLine line, Consumer<Failure> failures) {
        return read(line, PaymentRequest.class, Failure.Kind.REQUEST, failures);
    }

    static <T> @Nullable T read(InputLine line, Class<T> type, Failure.Kind kind, Consumer<Failure> failures) {
        String problem;
        if (line.text().indexOf(NO_CHARACTER) >= 0) {
            problem = "must be text in UTF-8, without U+FFFD, which stands for a character that was lost";
        } else {
            try {
                T value = PayreqJson.mapper().readValue(line.text(), type);
                if (value != null) {
                    return value;
                }
                problem = "must not be null";
            } catch (InvalidPaymentRequestException e) {
                failures.accept(Failure.of(line, kind, blocking(e.findings())));
                return null;
            } catch (JacksonException e) {
                problem = JsonProblem.of(e).toString();
            }
        }
        failures.accept(new Failure(line, kind, Failure.JSON, problem));
        return null;
    }

    /**
     * Returns those findings that block.
     *
     * @param findings the findings
     * @return the errors among them
     */
    public static List<Finding> blocking(List<Finding> findings) {
        return findings.stream()
                .filter(one -> one.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
