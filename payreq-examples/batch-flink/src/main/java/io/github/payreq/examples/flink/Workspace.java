package io.github.payreq.examples.flink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The directory of a run, on whatever file system Flink knows. What is there says how far an earlier run has come:
 *
 * <pre>
 * messages/ failures/      what has been committed
 * report.json              written last: all is done
 * .payreq/run.txt          what the run was told
 * .payreq/gathered.txt     the first job is done: where its files are, and how many requests there are
 * .payreq/checkpoints/     of the second job
 * </pre>
 */
final class Workspace {

    private static final String CHECKPOINT = "chk-";

    private final Path root;
    private final Path work;
    private final FileSystem files;

    Workspace(String directory) throws IOException {
        Path given = new Path(directory);
        this.files = given.getFileSystem();
        this.root = given.makeQualified(files);
        this.work = new Path(root, ".payreq");
    }

    /**
     * The files of the first job.
     *
     * @param directory where they are
     * @param requests how many lines with requests there are
     */
    record Gathered(Path directory, long requests) {}

    Path messages() {
        return new Path(root, "messages");
    }

    Path failures() {
        return new Path(root, "failures");
    }

    Path counts() {
        return new Path(work, "counts");
    }

    Path checkpoints() {
        return new Path(work, "checkpoints");
    }

    Path report() {
        return new Path(root, "report.json");
    }

    /**
     * Begins a run or continues one.
     *
     * @param description all that the messages depend on
     * @throws IllegalArgumentException if an earlier run was told something else, or the directory holds other files
     */
    void begin(String description) throws IOException {
        Path run = new Path(work, "run.txt");
        Optional<String> before = read(run);
        if (before.isEmpty()) {
            if (!list(root).isEmpty() && !isOurs()) {
                throw new IllegalArgumentException("--out (" + root + ") must be empty, or hold a run to continue");
            }
            write(run, description);
        } else if (!before.get().equals(description)) {
            throw new IllegalArgumentException("--out (" + root + ") holds a run that was told otherwise; it was "
                    + before.get().strip() + "; now it is " + description.strip());
        }
    }

    /** A directory where a run stopped before it noted anything. */
    private boolean isOurs() throws IOException {
        return list(root).stream().allMatch(one -> one.getPath().getName().equals(work.getName()));
    }

    /** A new place for the first job: one that did not come to its end leaves nothing behind that counts. */
    Path newGathering() throws IOException {
        int number = 1;
        while (files.exists(gathering(number))) {
            number++;
        }
        return gathering(number);
    }

    private Path gathering(int number) {
        return new Path(work, "clients-" + number);
    }

    void gathered(Gathered gathered) throws IOException {
        write(
                new Path(work, "gathered.txt"),
                gathered.requests() + " " + gathered.directory().getName());
    }

    Optional<Gathered> gathered() throws IOException {
        return read(new Path(work, "gathered.txt")).map(text -> {
            int space = text.indexOf(' ');
            return new Gathered(new Path(work, text.substring(space + 1)), Long.parseLong(text.substring(0, space)));
        });
    }

    /** The last checkpoint that is complete: Flink writes its metadata last. */
    Optional<Path> lastCheckpoint() throws IOException {
        List<FileStatus> complete = new ArrayList<>();
        for (FileStatus job : list(checkpoints())) {
            for (FileStatus one : list(job.getPath())) {
                if (one.getPath().getName().startsWith(CHECKPOINT)) {
                    Path metadata = new Path(one.getPath(), "_metadata");
                    if (files.exists(metadata)) {
                        complete.add(files.getFileStatus(metadata));
                    }
                }
            }
        }
        return complete.stream()
                .max(Comparator.comparingLong(FileStatus::getModificationTime)
                        .thenComparingLong(one -> number(one.getPath().getParent())))
                .map(one -> one.getPath().getParent());
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getName().substring(CHECKPOINT.length()));
    }

    /** Whether the second job has come to its end: its counts are committed with the last of its messages. */
    boolean isComposed() throws IOException {
        return !parts(counts()).isEmpty();
    }

    boolean hasMessages() throws IOException {
        return !parts(messages()).isEmpty() || !parts(failures()).isEmpty();
    }

    /** The lines of the committed counts. */
    List<String> countLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(counts())) {
            lines.addAll(read(part).orElse("").lines().toList());
        }
        return lines;
    }

    Optional<String> readReport() throws IOException {
        return read(report());
    }

    /** Writes the report, which ends the run, and removes what was only needed on the way. */
    void end(String report) throws IOException {
        for (Path output : List.of(messages(), failures())) {
            for (FileStatus one : list(output)) {
                if (isHidden(one)) {
                    // What a process that was killed had not yet committed.
                    files.delete(one.getPath(), false);
                }
            }
        }
        write(report(), report);
        files.delete(work, true);
    }

    private List<Path> parts(Path directory) throws IOException {
        return list(directory).stream()
                .filter(one -> !one.isDir() && !isHidden(one))
                .map(FileStatus::getPath)
                .toList();
    }

    private static boolean isHidden(FileStatus file) {
        return file.getPath().getName().startsWith(".");
    }

    private List<FileStatus> list(Path directory) throws IOException {
        if (!files.exists(directory)) {
            return List.of();
        }
        FileStatus[] found = files.listStatus(directory);
        return found == null ? List.of() : List.of(found);
    }

    private Optional<String> read(Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all. */
    private void write(Path file, String text) throws IOException {
        files.mkdirs(file.getParent());
        Path part = new Path(file.getParent(), "." + file.getName() + ".part");
        try (OutputStream out = files.create(part, FileSystem.WriteMode.OVERWRITE)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (!files.rename(part, file)) {
            throw new IOException(file + " cannot be written");
        }
    }
}
