package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.InputLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a client's requests and events. In batch mode Flink sorts by client, on disk where it must, and shows one client after
 * the other; the timer fires at the end of each. Events of clients without a request in this run are left out; those whose client
 * cannot be read stay, and fail later.
 */
final class Gathering extends KeyedProcessFunction<String, ClientLine, String> {

    private static final long serialVersionUID = 1L;

    private static final Comparator<ClientLine> BY_PLACE =
            Comparator.comparing(ClientLine::file).thenComparingLong(ClientLine::number);

    private transient @Nullable ListState<ClientLine> lines;

    @Override
    public void open(OpenContext context) {
        lines = getRuntimeContext().getListState(new ListStateDescriptor<>("lines", ClientLine.class));
    }

    private ListState<ClientLine> lines() {
        return Objects.requireNonNull(lines, "open() comes first");
    }

    @Override
    public void processElement(ClientLine line, Context context, Collector<String> out) throws Exception {
        lines().add(line);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        List<ClientLine> all = new ArrayList<>();
        lines().get().forEach(all::add);
        lines().clear();
        // Workers hand over in any order; the messages must not depend on it.
        all.sort(BY_PLACE);
        List<InputLine> requests = of(all, false);
        if (!requests.isEmpty() || context.getCurrentKey().startsWith("\n")) {
            out.collect(new Bundle(requests, of(all, true)).json());
        }
    }

    private static List<InputLine> of(List<ClientLine> lines, boolean isEvent) {
        return lines.stream()
                .filter(line -> line.isEvent() == isEvent)
                .map(ClientLine::line)
                .toList();
    }
}
