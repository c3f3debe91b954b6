package io.github.payreq.examples.batch;

import io.github.payreq.constraint.Finding;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.LanguageNotAvailableException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line that came to nothing, whole, and why: so that it can be mended and given again.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString()} shows neither the line nor the reason.
 *
 * @param line the line
 * @param kind what failed
 * @param code the reason for programs, such as {@code JSON} or the code of the finding
 * @param reason the reason for people; personal values are masked
 */
public record Failure(InputLine line, Kind kind, String code, String reason) {

    /** The code of a line that does not have the JSON form. */
    public static final String JSON = "JSON";

    /** The code of what should not happen at all. */
    public static final String UNEXPECTED = "UNEXPECTED";

    /** What failed. */
    public enum Kind {
        /** A request: nothing was decided about it. */
        REQUEST,
        /** An event of the journal: nothing is decided about its client. */
        EVENT,
        /** A message that was decided on and must not go out; the line is that of the request that carries it. */
        MESSAGE
    }

    /**
     * Joins the findings that block.
     *
     * @param line the line
     * @param kind what failed
     * @param blocking the findings, at least one
     * @return the failure, with the code of the first finding
     */
    public static Failure of(InputLine line, Kind kind, List<Finding> blocking) {
        return new Failure(
                line,
                kind,
                blocking.get(0).code(),
                blocking.stream().map(one -> one + " [" + one.code() + "]").collect(Collectors.joining("; ")));
    }

    /**
     * Says that there are no texts in a language.
     *
     * @param line the line
     * @param kind what failed
     * @param exception which language, and which there are
     * @return the failure
     */
    public static Failure of(InputLine line, Kind kind, LanguageNotAvailableException exception) {
        return new Failure(
                line,
                kind,
                LanguageNotAvailableException.CODE,
                "language (" + exception.requested() + ") must be one of " + String.join(", ", exception.available()));
    }

    /**
     * Says that a request met a fault of the program. It fails alone: it must not cost a million others.
     *
     * @param line the line
     * @param exception what was thrown
     * @return the failure
     */
    public static Failure unexpected(InputLine line, RuntimeException exception) {
        return new Failure(line, Kind.REQUEST, UNEXPECTED, "payreq failed, which it never should: " + exception);
    }

    /**
     * Returns the failure in JSON.
     *
     * @return one line: {@code file}, {@code line}, {@code kind}, {@code code}, {@code reason} and {@code text}, the line as it was
     */
    public String json() {
        return PayreqJson.mapper()
                .createObjectNode()
                .put("file", line.file())
                .put("line", line.number())
                .put("kind", Tally.spelt(kind))
                .put("code", code)
                .put("reason", reason)
                .put("text", line.text())
                .toString();
    }

    @Override
    public String toString() {
        return "Failure[" + line + ", " + kind + ", " + code + "]";
    }
}
