package io.github.payreq.examples.benchmarks;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The same e-mail by payreq and by what a host would write it with. Each contender has a JVM of its own. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EmailBenchmark {

    private static final int WARM_UP = 20_000;

    /** One contender, which was checked to write what payreq writes. */
    @State(Scope.Benchmark)
    public static class Strings {
        /** The language of the e-mail. */
        @Param({"ru", "de"})
        public String language = "";

        /** Who writes it. */
        @Param({
            "floor",
            "jdk",
            "icu",
            "jteReady",
            "jteCached",
            "jte",
            "jmustache",
            "freemarker",
            "thymeleaf",
            "payreq",
            "payreqWithBankCode"
        })
        public String contender = "";

        private Contender writer = () -> new Email("", "", "");

        /** Takes what is written while warming up. */
        public Object sink = "";

        /** Makes the contender. */
        @Setup(Level.Trial)
        public void prepare() {
            writer = Contenders.of(contender, Sample.of(language));
            // By count, since a busy machine gets through few calls in the time of a warm-up iteration.
            for (int i = 0; i < WARM_UP; i++) {
                sink = writer.write();
            }
        }
    }

    /** The floor and payreq. */
    @State(Scope.Benchmark)
    public static class Bytes {
        /** The language of the e-mail. */
        @Param({"ru", "de"})
        public String language = "";

        /** Who writes it. */
        @Param({"floor", "payreq"})
        public String contender = "";

        private Contender floor = () -> new Email("", "", "");
        private Composer composer = Composer.create();
        private Situation situation = Sample.of("ru").situation();

        /**
         * Makes the contender.
         *
         * @param hole takes what is written while warming up
         */
        @Setup(Level.Trial)
        public void prepare(Blackhole hole) {
            floor = Contenders.of("floor", Sample.of(language));
            situation = Sample.of(language).situation();
            for (int i = 0; i < WARM_UP; i++) {
                write(hole);
            }
        }

        void write(Blackhole hole) {
            if (contender.equals("floor")) {
                Email email = floor.write();
                hole.consume(email.subject().getBytes(StandardCharsets.UTF_8));
                hole.consume(email.text().getBytes(StandardCharsets.UTF_8));
                hole.consume(email.html().getBytes(StandardCharsets.UTF_8));
            } else {
                EmailMessage message = composer.email(situation, Occasion.UPCOMING, Tone.WARM);
                hole.consume(message.subject().getBytes(StandardCharsets.UTF_8));
                hole.consume(message.textBytes());
                hole.consume(message.htmlBytes());
            }
        }
    }

    /**
     * Subject, text and HTML.
     *
     * @param state the contender
     * @return the e-mail
     */
    @Benchmark
    public Object string(Strings state) {
        return state.writer.write();
    }

    /**
     * Subject, text and HTML in UTF-8.
     *
     * @param state the contender
     * @param hole takes the bytes
     */
    @Benchmark
    public void utf8(Bytes state, Blackhole hole) {
        state.write(hole);
    }
}
