package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.BatchSetup;
import io.github.payreq.examples.batch.Progress;
import io.github.payreq.examples.batch.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A run from its beginning, or from where an earlier one stopped, to its report. */
final class BatchRun {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Configuration settings;
    private final BatchSetup setup;
    private final Workspace workspace;
    private final Duration checkpointEvery;
    private final Progress progress;
    private final Consumer<String> log;

    BatchRun(
            Configuration settings,
            BatchSetup setup,
            Workspace workspace,
            Duration checkpointEvery,
            Progress progress,
            Consumer<String> log) {
        this.settings = settings;
        this.setup = setup;
        this.workspace = workspace;
        this.checkpointEvery = checkpointEvery;
        this.progress = progress;
        this.log = log;
    }

    /** Runs, or does nothing where all is done already. */
    Tally run(List<Path> requests, List<Path> journal) throws Exception {
        if (workspace.readReport().isPresent()) {
            throw new IllegalArgumentException(
                    "--out must be another directory: the run in it is done, see " + workspace.report());
        }
        workspace.begin(setup + "\n" + listed(requests) + listed(journal));
        Optional<Workspace.Gathered> before = workspace.gathered();
        Workspace.Gathered gathered = before.isPresent() ? before.get() : gather(requests, journal);
        if (!workspace.isComposed()) {
            compose(gathered);
        }
        Tally tally = new Tally();
        for (String line : workspace.countLines()) {
            int space = line.lastIndexOf(' ');
            tally.add(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
        }
        if (tally.requests() != gathered.requests()) {
            throw new IllegalStateException("read " + gathered.requests() + " requests, but the report has "
                    + tally.requests() + ": a fault of this program");
        }
        workspace.end(tally.json());
        return tally;
    }

    /** The files with their sizes: a run is not continued with other ones. */
    private static String listed(List<Path> paths) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path path : paths) {
            FileStatus status = path.getFileSystem().getFileStatus(path);
            text.append(path)
                    .append(status.isDir() ? "" : ", " + status.getLen() + " bytes")
                    .append('\n');
        }
        return text.toString();
    }

    private Workspace.Gathered gather(List<Path> requests, List<Path> journal) throws Exception {
        Path clients = workspace.newGathering();
        JobExecutionResult result = execute(
                Jobs.gathering(settings, requests, journal, clients),
                "payreq: gather by client",
                "gathering",
                Addressing.LINES,
                0);
        Long lines = result.getAccumulatorResult(Addressing.LINES);
        Workspace.Gathered gathered = new Workspace.Gathered(clients, lines == null ? 0 : lines);
        workspace.gathered(gathered);
        return gathered;
    }

    private void compose(Workspace.Gathered gathered) throws Exception {
        Optional<Path> last = workspace.lastCheckpoint();
        if (last.isPresent()) {
            log.accept("continuing from checkpoint " + last.get().getName());
        } else if (workspace.hasMessages()) {
            throw new IllegalArgumentException("--out has messages of a run whose checkpoints are gone: it cannot be"
                    + " continued without writing some of them twice; give another directory");
        }
        execute(
                Jobs.composing(settings, gathered.directory(), workspace, setup, checkpointEvery),
                "payreq: plan and compose",
                "composing",
                Composing.DONE,
                gathered.requests());
    }

    /** Runs a job and looks how far it is. */
    private JobExecutionResult execute(
            StreamExecutionEnvironment env, String name, String doing, String accumulator, long all) throws Exception {
        JobClient job = env.executeAsync(name);
        CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
        while (true) {
            try {
                return result.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long done = done(job, accumulator);
                if (done > 0) {
                    progress.at(doing, done, done, all);
                }
            }
        }
    }

    /**
     * What the workers have told so far; a job that is just beginning or ending tells nothing. The embedded cluster throws an
     * IllegalStateException when it has just gone.
     */
    private static long done(JobClient job, String accumulator) throws InterruptedException {
        try {
            Map<String, Object> told = job.getAccumulators().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return told.get(accumulator) instanceof Long done ? done : 0;
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            return 0;
        }
    }
}
