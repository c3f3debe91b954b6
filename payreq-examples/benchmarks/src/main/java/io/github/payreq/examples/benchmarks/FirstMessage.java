package io.github.payreq.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first e-mail of a fresh JVM. Arguments: {@code payreq}, {@code jte}, {@code fromNothing} or {@code validator}, and for jte
 * the directory with its compiled templates. Prints nanoseconds of processor time and on the clock, and what is loaded afterwards.
 */
public final class FirstMessage {

    private FirstMessage() {}

    /**
     * Runs once.
     *
     * @param arguments what to do first
     * @throws IOException if the templates cannot be read
     * @throws ClassNotFoundException if what was prepared is of another version
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Runnable first = first(arguments);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long clock = System.nanoTime();
        first.run();
        clock = System.nanoTime() - clock;
        cpu = system.getProcessCpuTime() - cpu;
        System.gc();
        System.out.printf(
                "%d %d %d %d%n",
                cpu,
                clock,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static Runnable first(String[] arguments) throws IOException, ClassNotFoundException {
        switch (arguments[0]) {
            case "payreq" -> {
                Sample sample = Sample.of("de");
                Situation situation = sample.situation();
                return () -> require(Contenders.payreq(situation).write());
            }
            case "fromNothing" -> {
                return () ->
                        require(Contenders.payreq(Sample.of("de").situation()).write());
            }
            case "validator" -> {
                return () -> {
                    if (!PlainBean.validator().validate(PlainBean.sample()).isEmpty()) {
                        throw new IllegalStateException("the bean must be valid");
                    }
                };
            }
            case "jte" -> {
                Path directory = Path.of(arguments[1]);
                Wordings.Material material;
                try (ObjectInputStream in =
                        new ObjectInputStream(Files.newInputStream(directory.resolve("material")))) {
                    material = (Wordings.Material) in.readObject();
                }
                return () -> require(Engines.jte(directory.resolve("classes"), Wordings.usual(material))
                        .write());
            }
            default -> throw new IllegalArgumentException("unknown: " + arguments[0]);
        }
    }

    private static void require(Email email) {
        if (email.html().isEmpty() || email.text().isEmpty() || email.subject().isEmpty()) {
            throw new IllegalStateException("the e-mail must have a subject, a text and HTML");
        }
    }
}
