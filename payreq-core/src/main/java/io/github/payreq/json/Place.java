package io.github.payreq.json;

import io.github.payreq.constraint.Mask;
import org.jspecify.annotations.Nullable;

/** Where a value stands in a JSON text. The path is made only when it is asked for: almost always it is not. */
final class Place {

    static final Place ROOT = new Place(null, "");

    private final @Nullable Place parent;
    private final String step;

    private Place(@Nullable Place parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    Place field(String name) {
        return new Place(this, name);
    }

    Place item(int index) {
        return new Place(this, "[" + index + "]");
    }

    /** The path, such as {@code invoice.lines[0].unitPrice}; names that strangers chose stay on one line. */
    @Override
    public String toString() {
        return parent == null ? "" : join(parent.toString(), step.startsWith("[") ? step : Mask.forPath("", step));
    }

    static String join(String outer, String inner) {
        boolean together = outer.isEmpty() || inner.isEmpty() || inner.startsWith("[");
        return outer + (together ? "" : ".") + inner;
    }
}
