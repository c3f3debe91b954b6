package io.github.payreq.examples.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);
    private final AtomicLong clock = new AtomicLong();

    private String shown() {
        return bytes.toString(UTF_8);
    }

    @Test
    void elsewhereThanOnATerminalThereIsALineEveryTenSeconds() {
        Progress progress = new Progress(out, false, clock::get);
        for (int second = 0; second <= 25; second++) {
            clock.set(second * SECOND);
            progress.at("composing", second * 100L, second * 10L, 1_000);
        }
        progress.end();

        assertThat(shown().lines())
                .containsExactly(
                        "composing [###...........................]  10 %  1,000  01:30 left",
                        "composing [######........................]  20 %  2,000  01:20 left");
    }

    @Test
    void onATerminalTheBarIsDrawnOverItselfAndGoneAtTheEnd() {
        Progress progress = new Progress(out, true, clock::get);
        progress.at("composing", 0, 0, 10);
        clock.set(SECOND);
        progress.at("composing", 5, 5, 10);
        progress.end();

        assertThat(shown())
                .isEqualTo("\rcomposing [###############...............]  50 %  5  00:01 left\u001b[K\r\u001b[K");
    }

    @Test
    void whatAnEarlierRunHasDoneDoesNotMakeThisOneFaster() {
        Progress progress = new Progress(out, false, clock::get);
        progress.at("composing", 500, 500, 1_000);
        clock.set(10 * SECOND);
        progress.at("composing", 600, 600, 1_000);

        assertThat(shown()).endsWith(" 60 %  600  00:40 left\n");
    }

    @Test
    void withoutAKnownEndThereIsNoBar() {
        Progress progress = new Progress(out, false, clock::get);
        clock.set(10 * SECOND);
        progress.at("gathering", 1_234, 1_234, 0);

        assertThat(shown()).isEqualTo("gathering  1,234\n");
    }
}
