package io.github.payreq.examples.batch;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a batch is: on a terminal as a bar that is drawn over itself, elsewhere as a line every ten seconds.
 *
 * <p>This class is not thread-safe.
 */
public final class Progress {

    private static final int WIDTH = 30;
    private static final Duration BAR = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean isTerminal;
    private final LongSupplier nanoTime;
    private final long started;
    private long shown;
    private long base = -1;
    private long baseAt;

    /**
     * Begins.
     *
     * @param out where it is shown
     * @param isTerminal whether a line can be drawn over
     * @param nanoTime a clock, such as {@code System::nanoTime}
     */
    public Progress(PrintStream out, boolean isTerminal, LongSupplier nanoTime) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.shown = started;
    }

    /**
     * Says whether standard output is a terminal.
     *
     * @return false if it is a file or a pipe
     */
    @SuppressWarnings("SystemConsoleNull") // From Java 22 on there is always a console, which knows it.
    public static boolean isOnTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /**
     * Shows how far it is, if it is time to. The speed and the time left count from the first call: what was done before that, in
     * a run that is continued, took no time now.
     *
     * @param what what is being done, such as {@code composing}
     * @param items how many lines or requests are done
     * @param done how much is done, in whatever unit
     * @param all how much there is in that unit; 0 if nobody knows
     */
    public void at(String what, long items, long done, long all) {
        long now = nanoTime.getAsLong();
        if (base < 0) {
            base = done;
            baseAt = now;
        }
        if (now - shown >= (isTerminal ? BAR : LINE).toNanos()) {
            shown = now;
            show(line(what, items, done, all, now));
        }
    }

    /** Ends the bar, so that what is printed next has a line of its own. */
    public void end() {
        if (isTerminal && (shown != started)) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    /**
     * Returns how long it has taken.
     *
     * @return the time since this was made
     */
    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - started);
    }

    private String line(String what, long items, long done, long all, long now) {
        long millis = (now - baseAt) / 1_000_000;
        StringBuilder line = new StringBuilder(what);
        if (all > 0) {
            long part = Math.min(done, all);
            int filled = (int) (part * WIDTH / all);
            line.append(" [")
                    .append("#".repeat(filled))
                    .append(".".repeat(WIDTH - filled))
                    .append(String.format(Locale.ROOT, "] %3d %%", part * 100 / all));
        }
        line.append(String.format(Locale.ROOT, "  %,d", items));
        long fresh = done - base;
        if ((all > 0) && (fresh > 0)) {
            long left = (all - Math.min(done, all)) * millis / fresh / 1_000;
            line.append(String.format(Locale.ROOT, "  %02d:%02d left", left / 60, left % 60));
        }
        return line.toString();
    }

    private void show(String line) {
        out.print(isTerminal ? "\r" + line + "\u001b[K" : line + "\n");
        out.flush();
    }
}
