package io.github.payreq.examples.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on lines with several threads and hands on the results in the order of the lines. One thread, the caller's, reads and hands
 * on; no more than a few hundred lines for each worker are in memory, however long the file is and however slow one line.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Lines {

    /** Large enough that handing over costs nothing, small enough that e-mails of 30 KB do not fill the memory. */
    private static final int CHUNK = 32;

    private static final int CHUNKS_PER_THREAD = 4;

    private Lines() {}

    /** Takes a result; it may write to a file. */
    @FunctionalInterface
    public interface Taker<R> {
        /**
         * Takes the next result.
         *
         * @param result the result
         * @throws IOException if it cannot be written
         */
        void take(R result) throws IOException;
    }

    /**
     * Works on all lines.
     *
     * @param in the lines
     * @param threads how many threads work; with 1 it is the caller's own, which then does all
     * @param work what is done with a line; several threads do it at the same time
     * @param taker takes the results, in the order of the lines, in the caller's thread
     * @param <R> what comes out
     * @throws IOException if reading or writing fails
     * @throws InterruptedException if the caller's thread is interrupted
     */
    public static <R> void work(LineReader in, int threads, Function<InputLine, R> work, Taker<R> taker)
            throws IOException, InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be 1 or more");
        }
        if (threads == 1) {
            for (List<InputLine> chunk = chunk(in); !chunk.isEmpty(); chunk = chunk(in)) {
                take(chunk.stream().map(work).toList(), taker);
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<List<R>>> open = new ArrayDeque<>();
            for (List<InputLine> chunk = chunk(in); !chunk.isEmpty(); chunk = chunk(in)) {
                List<InputLine> lines = chunk;
                open.add(workers.submit(() -> lines.stream().map(work).toList()));
                if (open.size() >= threads * CHUNKS_PER_THREAD) {
                    take(result(open.remove()), taker);
                }
            }
            while (!open.isEmpty()) {
                take(result(open.remove()), taker);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<InputLine> chunk(LineReader in) throws IOException {
        List<InputLine> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            Optional<InputLine> line = in.next();
            if (line.isEmpty()) {
                break;
            }
            chunk.add(line.get());
        }
        return chunk;
    }

    private static <R> void take(List<R> results, Taker<R> taker) throws IOException {
        for (R result : results) {
            taker.take(result);
        }
    }

    private static <R> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
