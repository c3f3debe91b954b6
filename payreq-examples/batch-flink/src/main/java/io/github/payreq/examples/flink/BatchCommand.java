package io.github.payreq.examples.flink;

import io.github.payreq.examples.batch.BatchSetup;
import io.github.payreq.examples.batch.Moment;
import io.github.payreq.examples.batch.Progress;
import io.github.payreq.examples.batch.Tally;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/**
 * Plans and composes for all clients: {@code java -jar payreq-batch-flink-local.jar --requests requests.jsonl --journal
 * journal.jsonl --today 2026-12-09 --out out} on this machine, or {@code flink run payreq-batch-flink.jar} with the same arguments
 * on a cluster. To continue a run that was stopped, give the same arguments again.
 *
 * <p>The exit status is 0 if all is done, 1 if there are failures, 2 if the input cannot be used.
 *
 * <p>This class is not thread-safe.
 */
@Command(
        name = "payreq-batch-flink",
        description = "Plans and composes for all clients, on Apache Flink.",
        mixinStandardHelpOptions = true)
public final class BatchCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILURES = 1;
    private static final int UNUSABLE = 2;

    /** The validator greets on standard error. Held here, or the level would be forgotten. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isTerminal;

    @Option(
            names = "--requests",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or directories with requests, JSON Lines.")
    private List<String> requests = List.of();

    @Option(
            names = "--journal",
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files or directories with entries of the journal, JSON Lines, as payreq journal --format jsonl"
                            + " prints them.")
    private List<String> journal = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The directory for messages, failures and report; with a run that was stopped, it is continued.")
    private String directory = "";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The escalation policy in JSON, or gentle, standard (the default) or strict.")
    private String policy = "standard";

    @Option(names = "--now", paramLabel = "INSTANT", description = "The moment, such as 2026-12-09T08:00:00Z.")
    private @Nullable Instant now;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "Instead of --now: the day, such as 2026-12-09, in each client's own zone.")
    private @Nullable LocalDate today;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "With --today: the time of the day in each client's own zone, by default 10:00.")
    private LocalTime at = LocalTime.of(10, 0);

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "The sender's domain, for the Message-ID; by default that of the manager's e-mail address.")
    private @Nullable String domain;

    @Option(names = "--hashes", description = "Writes the SHA-256 of each message instead of its text.")
    private boolean hashes;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "LENGTH",
            description = "How much may have to be done again, such as PT10S, the default.")
    private Duration checkpointEvery = Duration.ofSeconds(10);

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many workers; by default all cores, or what the cluster says.")
    private @Nullable Integer parallelism;

    BatchCommand(PrintStream out, PrintStream err, boolean isTerminal) {
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
    }

    /**
     * Runs the batch. On this machine it ends the process; on a cluster the process is not ours.
     *
     * @param arguments the arguments
     */
    public static void main(String[] arguments) {
        VALIDATOR.setLevel(Level.OFF);
        int status = run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Progress.isOnTerminal(), arguments);
        if (isLocal()) {
            System.exit(status);
        } else if (status == UNUSABLE) {
            throw new IllegalArgumentException("the batch was not run; the reason is on standard error");
        }
    }

    static int run(PrintStream out, PrintStream err, boolean isTerminal, String... arguments) {
        CommandLine line = new CommandLine(new BatchCommand(out, err, isTerminal))
                .addSubcommand(new SampleCommand())
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler((e, ignored) -> {
            err.println("payreq-batch-flink: " + e.getMessage());
            return UNUSABLE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof IllegalArgumentException || e instanceof IOException) {
                err.println("payreq-batch-flink: " + e.getMessage());
            } else {
                e.printStackTrace(err);
            }
            return UNUSABLE;
        });
        return line.execute(arguments);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static boolean isLocal() {
        return StreamExecutionEnvironment.getExecutionEnvironment() instanceof LocalStreamEnvironment;
    }

    @Override
    public Integer call() throws Exception {
        if (requests.isEmpty() || directory.isEmpty()) {
            throw new IllegalArgumentException("--requests and --out must be given");
        }
        BatchSetup setup = new BatchSetup(
                policy(), moment(), hashes ? BatchSetup.Write.HASHES : BatchSetup.Write.MESSAGES, domain);
        Progress progress = new Progress(err, isTerminal, System::nanoTime);
        BatchRun run =
                new BatchRun(settings(), setup, new Workspace(directory), checkpointEvery, progress, err::println);
        Tally tally;
        try {
            tally = run.run(paths("--requests", requests), paths("--journal", journal));
        } finally {
            progress.end();
        }
        out.print(tally);
        out.println("done in " + progress.elapsed().toSeconds() + " s; see " + directory);
        return tally.sum("failure/") == 0 ? DONE : FAILURES;
    }

    private Moment moment() {
        if ((now == null) == (today == null)) {
            throw new IllegalArgumentException("--now or --today must be given, and not both");
        }
        return now == null ? Moment.on(Objects.requireNonNull(today), at) : Moment.at(now);
    }

    /** A policy that is not one of ours is a file. */
    private String policy() throws IOException {
        if (List.of("gentle", "standard", "strict").contains(policy)) {
            return policy;
        }
        Path file = path("--policy", policy);
        try (InputStream in = file.getFileSystem().open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Configuration settings() {
        Configuration settings = new Configuration();
        if (parallelism != null) {
            settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        }
        if (isLocal()) {
            // The progress comes with the workers' heartbeats.
            settings.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
        }
        return settings;
    }

    private static List<Path> paths(String option, List<String> given) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String one : given) {
            paths.add(path(option, one));
        }
        return paths;
    }

    private static Path path(String option, String given) throws IOException {
        Path path = new Path(given);
        if (!path.getFileSystem().exists(path)) {
            throw new IllegalArgumentException(option + " (" + given + ") must exist");
        }
        return path.makeQualified(path.getFileSystem());
    }
}
