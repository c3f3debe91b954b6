package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.BatchSetup;
import io.github.payreq.examples.batch.ClientBatch;
import io.github.payreq.examples.batch.InputLine;
import io.github.payreq.examples.batch.Outcome;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Plans and composes for one client after the other. The composer is made anew in each worker; its only state is the progress. */
final class Composing extends ProcessFunction<InputLine, String> implements CheckpointedFunction {

    /** Lines that came to nothing. */
    static final OutputTag<String> FAILURES = new OutputTag<>("failures", TypeInformation.of(String.class));

    /** What is counted. */
    static final OutputTag<Count> COUNTS = new OutputTag<>("counts", TypeInformation.of(Count.class));

    /** The accumulator with the requests that are done, in this run and in those that it continues. */
    static final String DONE = "done";

    private static final long serialVersionUID = 1L;

    private final BatchSetup setup;
    private transient @Nullable ClientBatch batch;
    private transient @Nullable ListState<Long> kept;
    private transient @Nullable LongCounter done;

    Composing(BatchSetup setup) {
        this.setup = setup;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        ListState<Long> state =
                context.getOperatorStateStore().getListState(new ListStateDescriptor<>("done", Long.class));
        LongCounter counter = new LongCounter();
        for (Long before : state.get()) {
            counter.add(before.longValue());
        }
        kept = state;
        done = counter;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Objects.requireNonNull(kept).update(List.of(Objects.requireNonNull(done).getLocalValue()));
    }

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().addAccumulator(DONE, Objects.requireNonNull(done));
        batch = setup.open();
    }

    @Override
    public void processElement(InputLine line, Context context, Collector<String> out) {
        Bundle bundle = Bundle.parse(line.text());
        Outcome outcome = Objects.requireNonNull(batch).of(bundle.requests(), bundle.events());
        outcome.messages().forEach(out::collect);
        outcome.failures().forEach(failure -> context.output(FAILURES, failure.json()));
        outcome.tally().counts().forEach((name, count) -> context.output(COUNTS, new Count(name, count)));
        Objects.requireNonNull(done).add(bundle.requests().size());
    }
}
