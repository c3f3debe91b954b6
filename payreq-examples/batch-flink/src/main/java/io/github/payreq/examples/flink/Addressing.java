package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.InputLine;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** Says whose a line is. One that cannot be read has a key of its own, so that it comes to the place where failures are made. */
final class Addressing extends RichMapFunction<InputLine, ClientLine> {

    /** The accumulator with the lines read so far. */
    static final String LINES = "lines";

    private static final long serialVersionUID = 1L;

    private final boolean isEvent;
    private transient @Nullable LongCounter lines;

    Addressing(boolean isEvent) {
        this.isEvent = isEvent;
    }

    @Override
    public void open(OpenContext context) {
        LongCounter counter = new LongCounter();
        getRuntimeContext().addAccumulator(isEvent ? "events" : LINES, counter);
        lines = counter;
    }

    @Override
    public ClientLine map(InputLine line) {
        if (lines != null) {
            lines.add(1);
        }
        return ClientLine.of(ClientId.of(line.text(), isEvent).orElse("\n" + line.place()), isEvent, line);
    }
}
