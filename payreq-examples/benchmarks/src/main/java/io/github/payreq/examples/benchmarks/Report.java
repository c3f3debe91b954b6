package io.github.payreq.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks in rounds, each contender in a fresh JVM each round, and writes what came out. Arguments: the file to write
 * and the number of rounds; or {@code --guard} and a file with ratios, which then must not be exceeded by more than 1.7 times.
 */
public final class Report {

    private static final double TOLERANCE = 1.7;
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final List<String> CLOSURE = List.of(
            "payreq-core",
            "payreq-templates",
            "hibernate-validator",
            "jakarta.validation-api",
            "jboss-logging",
            "classmate",
            "joda-money",
            "iban4j",
            "qrcodegen",
            "slf4j-api",
            "jspecify",
            "jte-runtime");

    /** From benchmark, contender and language to what each round has measured. */
    private final Map<String, List<Double>> cpu = new TreeMap<>();

    private final Map<String, List<Double>> allocated = new TreeMap<>();
    private final StringBuilder out = new StringBuilder();

    private Report() {}

    /**
     * Measures.
     *
     * @param arguments see above
     * @throws RunnerException if JMH fails
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Report report = new Report();
        if (arguments[0].equals("--guard")) {
            System.exit(report.guard(Path.of(arguments[1])) ? 0 : 1);
        }
        int rounds = Integer.parseInt(arguments[1]);
        for (int round = 0; round < rounds; round++) {
            report.run(options("EmailBenchmark", 3));
            report.run(options("PartsBenchmark|DecideBenchmark", 3));
        }
        report.write();
        report.writeFirstMessages(rounds * 3);
        report.writeSizes();
        report.writeReading(rounds);
        Files.writeString(Path.of(arguments[0]), report.out);
    }

    private static ChainedOptionsBuilder options(String include, int iterations) {
        return new OptionsBuilder()
                .include(include)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.NANOSECONDS)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class);
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String key = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            for (String parameter : result.getParams().getParamsKeys()) {
                key += " " + result.getParams().getParam(parameter);
            }
            add(cpu, key, result, CpuTime.NAME);
            add(allocated, key, result, ALLOCATED);
        }
    }

    private static void add(Map<String, List<Double>> all, String key, RunResult result, String name) {
        all.computeIfAbsent(key, unused -> new ArrayList<>())
                .add(Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                        .getScore());
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private double cpu(String key) {
        return median(cpu.getOrDefault(key, List.of(Double.NaN)));
    }

    private double allocated(String key) {
        return median(allocated.getOrDefault(key, List.of(Double.NaN)));
    }

    /** The ratio of the medians, the worse of the languages that were measured. */
    private double ratio(String dividend, String divisor) {
        return Sample.LANGUAGES.stream()
                .mapToDouble(language -> cpu(dividend + " " + language) / cpu(divisor + " " + language))
                .filter(ratio -> !Double.isNaN(ratio))
                .max()
                .orElse(Double.NaN);
    }

    private boolean guard(Path file) throws RunnerException, IOException {
        Properties known = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        }
        for (int round = 0; round < 2; round++) {
            run(options("EmailBenchmark.string", 2).param("language", "ru").param("contender", "floor", "payreq"));
            run(options("EmailBenchmark.utf8", 2).param("language", "ru"));
        }
        boolean holds = true;
        for (String benchmark : List.of("string", "utf8")) {
            double limit = Double.parseDouble(known.getProperty(benchmark)) * TOLERANCE;
            double ratio = ratio(benchmark + " payreq", benchmark + " floor");
            System.out.printf(Locale.ROOT, "%s against the floor: %.2f, at most %.2f%n", benchmark, ratio, limit);
            holds &= ratio <= limit;
        }
        return holds;
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void write() {
        line("# Benchmarks%n");
        line(
                "Written by `payreq-examples/benchmarks/run.sh`; figures are medians of processor time, and hold for the machine");
        line("below. Compare ratios, not times.%n");
        line(
                "Java %s (%s), %d processors, %s %s, JMH 1.37, serial collector.%n",
                Runtime.version(),
                System.getProperty("java.vm.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        line("## The same e-mail%n");
        line("| written by | µs, ru | bytes, ru | µs, de | bytes, de |");
        line("|---|---|---|---|---|");
        row("string floor", "(a) `StringBuilder`, everything formatted before: the floor");
        row("string jdk", "(b) `StringBuilder`, formats of the JDK made before");
        row("string icu", "(c) `StringBuilder`, ICU message formats parsed before");
        row("string jteReady", "(f0) jte, ready sentences");
        row("string jteCached", "(f1) jte, resource bundle, message formats kept");
        row("string jte", "(f) jte, resource bundle, `MessageFormat.format`");
        row("string jmustache", "jmustache, as (f)");
        row("string freemarker", "FreeMarker, as (f)");
        row("string thymeleaf", "Thymeleaf, as (f)");
        row("string payreq", "**payreq**, `String`");
        row("utf8 floor", "the floor and `getBytes(UTF_8)`");
        row("utf8 payreq", "**payreq**, bytes in UTF-8");
        row("string payreqWithBankCode", "payreq with a bank transfer and its code besides (nobody else writes that)");
        line("%n## Ratios%n");
        line("The worse of both languages.%n");
        line("| figure | measured | must | aim | must is met |");
        line("|---|---|---|---|---|");
        ratioRow("`String` against the floor", ratio("string payreq", "string floor"), "≤ 2.0", "≤ 1.3");
        ratioRow("UTF-8 against the floor and `getBytes`", ratio("utf8 payreq", "utf8 floor"), "≤ 1.2", "≤ 0.7");
        ratioRow("times faster than jte, usual", 1 / ratio("string payreq", "string jte"), "≥ 6", "≥ 12");
        ratioRow("against jte with ready sentences", ratio("string payreq", "string jteReady"), "≤ 1.5", "≤ 1.0");
        ratioRow("times faster than jte, formats kept", 1 / ratio("string payreq", "string jteCached"), "≥ 2", "≥ 4");
        ratioRow("times faster than FreeMarker", 1 / ratio("string payreq", "string freemarker"), "≥ 12", "≥ 25");
        ratioRow("times faster than Thymeleaf", 1 / ratio("string payreq", "string thymeleaf"), "≥ 20", "≥ 45");
        ratioRow("allocated, `String`, against the result in memory", memory("string", false), "≤ 2.3", "≤ 1.3");
        ratioRow("allocated, UTF-8, against the result in memory", memory("utf8", true), "≤ 1.5", "≤ 1.1");
        ratioRow(
                "`build()` against Hibernate Validator alone",
                cpu("build") / cpu("hibernateValidator"),
                "≤ 1.6",
                "≤ 1.2");
        ratioRow("QR as SVG against qrcodegen's matrix", cpu("qrSvg") / cpu("qrcodegen"), "≤ 1.1", "≤ 0.3");
        line("%n## Parts%n");
        line("| part | µs | bytes |");
        line("|---|---|---|");
        cpu.keySet().stream()
                .filter(key -> key.indexOf(' ') < 0)
                .forEach(key -> line("| `%s` | %.2f | %.0f |", key, cpu(key) / 1000, allocated(key)));
    }

    private void row(String key, String name) {
        line(
                "| %s | %.1f | %.0f | %.1f | %.0f |",
                name, cpu(key + " ru") / 1000, allocated(key + " ru"), cpu(key + " de") / 1000, allocated(key + " de"));
    }

    private void ratioRow(String figure, double ratio, String must, String aim) {
        double limit = Double.parseDouble(must.substring(2));
        boolean isMet = must.startsWith("≤") ? ratio <= limit : ratio >= limit;
        line("| %s | %.2f | %s | %s | %s |", figure, ratio, must, aim, isMet ? "yes" : "no");
    }

    /** A string with a letter beyond Latin-1 takes two bytes a character; object headers are counted. */
    private double memory(String benchmark, boolean bytes) {
        return Sample.LANGUAGES.stream()
                .mapToDouble(language -> {
                    Email email = Contenders.payreq(Sample.of(language)).write();
                    double size = Stream.of(email.subject(), email.text(), email.html())
                            .mapToDouble(text -> bytes
                                    ? 16 + text.getBytes(StandardCharsets.UTF_8).length
                                    : 40 + text.length() * (text.chars().allMatch(c -> c < 256) ? 1.0 : 2.0))
                            .sum();
                    return allocated(benchmark + " payreq " + language) / size;
                })
                .max()
                .orElse(Double.NaN);
    }

    private void writeFirstMessages(int rounds) throws IOException, InterruptedException {
        Path jte = Contenders.compiledJte(Sample.of("de"));
        List<String> kinds = List.of("payreq", "jte", "fromNothing", "validator");
        Map<String, List<long[]>> measured = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String kind : kinds) {
                measured.computeIfAbsent(kind, unused -> new ArrayList<>()).add(child(kind, jte));
            }
        }
        line("%n## The first message of a fresh JVM%n");
        line("| first | ms, processor | ms, clock | heap afterwards, KB | classes |");
        line("|---|---|---|---|---|");
        for (String kind : kinds) {
            List<long[]> all = measured.getOrDefault(kind, List.of());
            line(
                    "| %s | %.0f | %.0f | %.0f | %.0f |",
                    kind, median(all, 0) / 1e6, median(all, 1) / 1e6, median(all, 2) / 1024, median(all, 3));
        }
        line("%n| figure | measured | must | aim | must is met |");
        line("|---|---|---|---|---|");
        double first = median(measured.getOrDefault("payreq", List.of()), 0);
        ratioRow(
                "`Composer.create()` and the first message against jte",
                first / median(measured.getOrDefault("jte", List.of()), 0),
                "≤ 1.0",
                "≤ 0.6");
        double fromNothing = median(measured.getOrDefault("fromNothing", List.of()), 0);
        ratioRow(
                "from nothing to the first message against Hibernate Validator alone",
                fromNothing / median(measured.getOrDefault("validator", List.of()), 0),
                "≤ 1.3",
                "≤ 1.05");
    }

    private static double median(List<long[]> all, int column) {
        return median(all.stream().map(row -> (double) row[column]).toList());
    }

    private static long[] child(String kind, Path jte) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstMessage.class.getName(),
                        kind,
                        jte.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the JVM for " + kind + " has failed");
        }
        return Arrays.stream(printed.strip().split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private void writeSizes() {
        line("%n## Jars at run time%n");
        line("| jar | KB |");
        line("|---|---|");
        long sum = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            String name = String.valueOf(jar.getFileName());
            if (name.endsWith(".jar") && CLOSURE.stream().anyMatch(known -> name.startsWith(known + "-"))) {
                long size = size(jar);
                sum += size;
                line("| %s | %d |", name, size / 1024);
            }
        }
        line("| together | %d |", sum / 1024);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeReading(int rounds) {
        line("%n## How to read it%n");
        line(
                "Every contender writes the same subject, text and HTML, which is checked before it is measured (white space and the");
        line(
                "spelling of character references are free). Constants, bundles and templates are cut out of payreq's own e-mail, so");
        line(
                "that they have its layout. The floor formats nothing, knows no language and cannot leave a part out; it tells what");
        line(
                "copying the characters costs. jte with ready sentences formats nothing either. \"Usual\" is what handbooks show: a");
        line(
                "resource bundle and `MessageFormat.format` wherever a template shows a sentence, so that each is formatted for the");
        line(
                "text and again for the HTML; most of its time goes into making formats, not into the engine. (b) and (c) format each");
        line("value or sentence once.%n");
        line(
                "The e-mail has a payment link with its QR code (which goes as an attached picture and is not drawn here). What a bank");
        line(
                "transfer with the code of its country adds is a line of its own, since no contender makes such codes: `payloadEpc` and");
        line("`payloadGost` are most of it.%n");
        line(
                "Processor time is that of the whole process, garbage collection included. Each of %d rounds starts a fresh JVM for each",
                rounds);
        line(
                "contender; below 10 %% differences are noise. JVMs that serve many kinds of messages inline less than these.");
    }
}
