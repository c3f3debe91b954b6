package io.github.payreq.json;

import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A finding. All five fields are always written, so that whoever shows findings need not ask which are there. */
final class FindingForm implements Form<Finding> {

    private static final Form<Severity> SEVERITY = TextForm.oneOf(Severity.class);
    private static final List<String> NAMES = List.of("path", "code", "severity", "message", "value");

    @Override
    public Finding read(JsonValue value) {
        Fields in = Fields.of(value);
        in.rejectUnknown(NAMES);
        return new Finding(
                in.text("path"),
                in.required("code", TEXT),
                in.required("severity", SEVERITY),
                in.required("message", TEXT),
                in.verbatim("value").orElse(null));
    }

    @Override
    public void write(Finding value, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("path", value.path());
        out.writeStringProperty("code", value.code());
        out.writeName("severity");
        SEVERITY.write(value.severity(), out);
        out.writeStringProperty("message", value.message());
        out.writeStringProperty("value", value.value());
        out.writeEndObject();
    }
}
