package io.github.payreq.examples.flink;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Adds up a count of the report. It is state like any other, so that a run that is continued counts nothing twice. */
final class Summing extends KeyedProcessFunction<String, Count, String> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable ValueState<Long> sum;

    @Override
    public void open(OpenContext context) {
        sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Long.class));
    }

    private ValueState<Long> sum() {
        return Objects.requireNonNull(sum, "open() comes first");
    }

    @Override
    public void processElement(Count count, Context context, Collector<String> out) throws Exception {
        Long before = sum().value();
        if (before == null) {
            // The last watermark comes when all input was read.
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
        sum().update((before == null ? 0 : before) + count.count());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        out.collect(context.getCurrentKey() + " " + sum().value());
    }
}
