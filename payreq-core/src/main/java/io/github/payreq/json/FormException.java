package io.github.payreq.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;

/** A JSON text does not have the form that it should have. Its message masks personal values. */
final class FormException extends DatabindException {

    private static final long serialVersionUID = 1L;

    private final transient JsonProblem problem;

    /**
     * Says what is wrong.
     *
     * @param place where
     * @param seen the value seen, or null if there is none
     * @param message what would be right
     */
    FormException(Place place, @Nullable String seen, String message) {
        this(new JsonProblem(place.toString(), seen, message));
    }

    private FormException(JsonProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** The value at its place is not what it should be. */
    static FormException wrong(JsonValue value, String right) {
        return new FormException(value.place(), value.seen(), "must be " + right);
    }

    /** The model itself refused what was read. */
    static FormException refused(JsonValue value, IllegalArgumentException reason) {
        return new FormException(value.place(), value.seen(), String.valueOf(reason.getMessage()));
    }

    JsonProblem problem() {
        return problem;
    }
}
