package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.BatchSetup;
import io.github.payreq.examples.batch.InputLine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.DefaultRollingPolicy;

/**
 * The two jobs of the batch.
 *
 * <p>The first gathers each client's requests and events, as Flink's batch mode does it best: sorted on disk, in memory that does
 * not grow with the input. The second reads one line a client, plans and composes, and is a streaming job for the sake of its
 * checkpoints. As its state is only a place in a file and the counts of the report, a checkpoint is small and quick.
 */
final class Jobs {

    private static final MemorySize CLIENT_FILE = MemorySize.ofMebiBytes(16);
    private static final MemorySize OUTPUT_FILE = MemorySize.ofMebiBytes(128);

    private Jobs() {}

    private static StreamExecutionEnvironment environment(Configuration settings, RuntimeExecutionMode mode) {
        Configuration all = new Configuration(settings);
        all.set(ExecutionOptions.RUNTIME_MODE, mode);
        all.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        all.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        all.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        return StreamExecutionEnvironment.getExecutionEnvironment(all);
    }

    /** Gathers. */
    static StreamExecutionEnvironment gathering(
            Configuration settings, List<Path> requests, List<Path> journal, Path clients) {
        StreamExecutionEnvironment env = environment(settings, RuntimeExecutionMode.BATCH);
        DataStream<ClientLine> lines =
                read(env, requests, "requests").map(new Addressing(false)).name("whose request");
        DataStream<ClientLine> all = journal.isEmpty()
                ? lines
                : lines.union(
                        read(env, journal, "journal").map(new Addressing(true)).name("whose event"));
        all.keyBy(ClientLine::client)
                .process(new Gathering())
                .name("gather by client")
                .sinkTo(sink(clients, CLIENT_FILE))
                .name("clients");
        return env;
    }

    /** Plans and composes. */
    static StreamExecutionEnvironment composing(
            Configuration settings, Path clients, Workspace workspace, BatchSetup setup, Duration checkpointEvery)
            throws IOException {
        Configuration all = new Configuration(settings);
        all.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        all.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
        all.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        all.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                workspace.checkpoints().toString());
        all.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        workspace.lastCheckpoint().ifPresent(last -> all.set(StateRecoveryOptions.SAVEPOINT_PATH, last.toString()));
        StreamExecutionEnvironment env = environment(all, RuntimeExecutionMode.STREAMING);
        SingleOutputStreamOperator<String> messages = read(env, List.of(clients), "clients")
                .process(new Composing(setup))
                .name("plan and compose")
                .uid("compose");
        messages.sinkTo(sink(workspace.messages(), OUTPUT_FILE))
                .name("messages")
                .uid("messages");
        messages.getSideOutput(Composing.FAILURES)
                .sinkTo(sink(workspace.failures(), OUTPUT_FILE))
                .name("failures")
                .uid("failures");
        messages.getSideOutput(Composing.COUNTS)
                .keyBy(Count::name)
                .process(new Summing())
                .name("report")
                .uid("report")
                .setParallelism(1)
                .sinkTo(sink(workspace.counts(), OUTPUT_FILE))
                .name("counts")
                .uid("counts")
                .setParallelism(1);
        return env;
    }

    private static SingleOutputStreamOperator<InputLine> read(
            StreamExecutionEnvironment env, List<Path> paths, String name) {
        return env.fromSource(
                        FileSource.forBulkFileFormat(new LineFormat(), paths.toArray(Path[]::new))
                                .build(),
                        WatermarkStrategy.noWatermarks(),
                        name)
                .uid("read " + name);
    }

    private static FileSink<String> sink(Path directory, MemorySize largest) {
        return FileSink.forRowFormat(directory, new SimpleStringEncoder<String>("UTF-8"))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(DefaultRollingPolicy.builder()
                        .withMaxPartSize(largest)
                        .withRolloverInterval(Duration.ofDays(1))
                        .withInactivityInterval(Duration.ofDays(1))
                        .build())
                .build();
    }
}
