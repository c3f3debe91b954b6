package io.github.payreq.examples.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static LineReader reader(String text) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), "in");
    }

    private static List<InputLine> read(String text) throws Exception {
        List<InputLine> lines = new ArrayList<>();
        try (LineReader in = reader(text)) {
            for (Optional<InputLine> line = in.next(); line.isPresent(); line = in.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    @Test
    void linesKeepTheirNumbersWhereBlankOnesAreLeftOut() throws Exception {
        assertThat(read("\uFEFFa\r\n\n  \nü\nlast"))
                .containsExactly(
                        new InputLine("in", 1, "a"), new InputLine("in", 4, "ü"), new InputLine("in", 5, "last"));
    }

    @Test
    void aLineMayBeLongerThanTheBuffer() throws Exception {
        String line = "é".repeat(200_000);

        assertThat(read(line + "\n" + line)).extracting(InputLine::text).containsExactly(line, line);
    }

    @Test
    void ofALineWithoutEndOnlyTheBeginningIsKept() throws Exception {
        List<InputLine> lines = read("x".repeat(LineReader.LONGEST + 70_000) + "\nnext");

        assertThat(lines).extracting(line -> line.text().length()).containsExactly(LineReader.LONGEST, 4);
    }

    @Test
    void readingGoesOnAfterTheLinesThatWereRead() throws Exception {
        try (LineReader in = reader("a\n\nb\nc\n")) {
            in.skip(3);

            assertThat(in.next()).contains(new InputLine("in", 4, "c"));
            assertThat(in.bytes()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheLinesWhateverTheThreads(int threads) throws Exception {
        String text = IntStream.range(0, 5_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        List<String> results = new ArrayList<>();

        Lines.work(reader(text), threads, line -> line.number() + "=" + line.text(), results::add);

        assertThat(results)
                .isEqualTo(IntStream.range(0, 5_000)
                        .mapToObj(i -> (i + 1) + "=" + i)
                        .toList());
    }

    @Test
    void notMoreThanSomeHundredLinesAreInMemoryWhileTheTakerIsSlow() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        InputStream endless = new InputStream() {
            private int left = 40_000;

            @Override
            public int read() {
                return left-- <= 0 ? -1 : left % 2 == 0 ? '\n' : 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int first = read();
                if (first < 0) {
                    return -1;
                }
                bytes[offset] = (byte) first;
                return 1;
            }
        };

        Lines.work(
                new LineReader(endless, "in"),
                2,
                line -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    return line;
                },
                line -> open.decrementAndGet());

        assertThat(most.get()).isLessThanOrEqualTo(2 * 4 * 32);
        assertThat(open.get()).isZero();
    }

    @Test
    void aFaultOfAWorkerEndsTheWork() {
        assertThatThrownBy(() -> Lines.work(
                        reader("a\nb"),
                        2,
                        line -> {
                            throw new IllegalStateException(line.text());
                        },
                        result -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a");
    }
}
