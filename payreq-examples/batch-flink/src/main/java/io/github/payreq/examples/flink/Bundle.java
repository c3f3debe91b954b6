package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.InputLine;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * All lines of one client, as one line of a file between the two jobs: {@code [[["requests.jsonl",17,"{…}"],…],[…]]}, requests and
 * events.
 *
 * @param requests the lines with requests
 * @param events the lines with events
 */
record Bundle(List<InputLine> requests, List<InputLine> events) {

    /** Our own file: the limits for strangers hold where its lines are read in turn. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            write(requests, out);
            write(events, out);
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void write(List<InputLine> lines, JsonGenerator out) {
        out.writeStartArray();
        for (InputLine line : lines) {
            out.writeStartArray();
            out.writeString(line.file());
            out.writeNumber(line.number());
            out.writeString(line.text());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    static Bundle parse(String json) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            return new Bundle(lines(in), lines(in));
        }
    }

    private static List<InputLine> lines(JsonParser in) {
        List<InputLine> lines = new ArrayList<>();
        in.nextToken();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            in.nextToken();
            String file = in.getString();
            in.nextToken();
            long number = in.getLongValue();
            in.nextToken();
            lines.add(new InputLine(file, number, in.getString()));
            in.nextToken();
        }
        return lines;
    }
}
