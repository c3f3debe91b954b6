package io.github.payreq.json;

import io.github.payreq.constraint.Mask;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Why a JSON text could not be read: where, the value seen, and what would be right.
 *
 * <pre>{@code
 * try {
 *     request = PayreqJson.mapper().readValue(json, PaymentRequest.class);
 * } catch (JacksonException e) {
 *     log.warn("{}", JsonProblem.of(e)); // invoice.total (5000 RUB): must have exactly 2 decimals, such as 5000.00 RUB
 * }
 * }</pre>
 *
 * <p>This is about form alone: syntax, unknown or doubled fields, dates, sums and names that cannot be read. Faults of content
 * come as {@link io.github.payreq.request.InvalidPaymentRequestException}.
 *
 * <p>The components are whole, for whoever may see them; {@link #toString} masks personal values.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param path the field, such as {@code methods[1].scheme}; empty for the whole text
 * @param value the value seen, in full; null if there was none
 * @param message what would be right, in English
 */
@SuppressWarnings("exports") // Jackson is optional: whoever uses this class requires it
public record JsonProblem(String path, @Nullable String value, String message) {

    static final String GIVEN_TWICE = "must be given once, but is given twice";

    /**
     * Describes an exception that came out of reading.
     *
     * @param exception the exception, as Jackson threw it
     * @return the problem
     */
    public static JsonProblem of(JacksonException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormException ofForm) {
                JsonProblem inner = ofForm.problem();
                return new JsonProblem(Place.join(outerPath(ofForm), inner.path), inner.value, inner.message);
            }
            if (cause instanceof StreamConstraintsException limit) {
                return new JsonProblem(pathOf(limit), null, "is too large: " + upTo(limit, ", from"));
            }
            if (cause instanceof StreamReadException syntax) {
                return ofSyntax(syntax);
            }
        }
        return new JsonProblem(outerPath(exception), null, "cannot be read: " + reason(exception));
    }

    /** One line, {@code path (value): message}, personal values masked. */
    @Override
    public String toString() {
        String seen = value == null ? "" : " (" + Mask.forPath(path, value) + ")";
        String where = (path + seen).strip();
        return where.isEmpty() ? message : where + ": " + message;
    }

    private static JsonProblem ofSyntax(StreamReadException exception) {
        String reason = reason(exception);
        if (reason.startsWith("Duplicate")) {
            return new JsonProblem(pathOf(exception), null, GIVEN_TWICE);
        }
        TokenStreamLocation location = exception.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new JsonProblem(pathOf(exception), null, "is not valid JSON" + where + ": " + reason);
    }

    /** Jackson's own words, without what they quote of the text: that may be personal. */
    private static String reason(JacksonException exception) {
        String reason = upTo(exception, " '", " (", "\n");
        return reason.startsWith("Unexpected character") ? "unexpected character" : reason;
    }

    private static String upTo(JacksonException exception, String... stops) {
        String message = exception.getOriginalMessage();
        int end = message.length();
        for (String stop : stops) {
            int at = message.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        return Mask.forPath("", message.substring(0, end).strip());
    }

    /** Where the parser stood. */
    private static String pathOf(JacksonException exception) {
        return exception.processor() instanceof JsonParser parser
                ? place(parser.streamReadContext()).toString()
                : outerPath(exception);
    }

    private static Place place(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        Place outer = parent == null ? Place.ROOT : place(parent);
        if (context.inObject() && context.currentName() != null) {
            return outer.field(context.currentName());
        }
        return context.inArray() && context.hasCurrentIndex() ? outer.item(context.getCurrentIndex()) : outer;
    }

    /** The way through the host's own types, as Jackson kept it. */
    private static String outerPath(JacksonException exception) {
        Place place = Place.ROOT;
        for (JacksonException.Reference reference : exception.getPath()) {
            String name = reference.getPropertyName();
            place = name == null ? place.item(reference.getIndex()) : place.field(name);
        }
        return place.toString();
    }
}
