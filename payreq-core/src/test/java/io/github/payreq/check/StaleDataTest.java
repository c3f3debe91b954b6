package io.github.payreq.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.journal.LoudLogs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator hears of calendars and rates that have run out: once a process, so each case has a process of its own. */
class StaleDataTest {

    private static final String RATES = "WARN Rates are known up to ";

    private static List<String> logOf(String dueOn) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dslf4j.provider=" + LoudLogs.class.getName(),
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        StaleDataProbe.class.getName(),
                        dueOn)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        List<String> lines = output.lines().toList();
        assertThat(lines).last().isEqualTo("done");
        return lines.stream().filter(line -> line.startsWith("WARN ")).toList();
    }

    @Test
    void whileAllIsKnownNothingIsSaid() throws Exception {
        assertThat(logOf("2026-08-11")).isEmpty();
    }

    @Test
    void eachCountryAndEachTableThatHasRunOutIsSaidOnceHoweverOftenItIsAsked() throws Exception {
        assertThat(logOf("2028-01-11"))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("WARN The calendar of DE is known up to 2027-12-31 only"),
                        line -> assertThat(line).startsWith("WARN The calendar of RU is known up to 2026-12-31 only"),
                        line -> assertThat(line)
                                .startsWith(RATES + "2026-09-10 only")
                                .contains("Bank of Russia"),
                        line -> assertThat(line)
                                .startsWith(RATES + "2026-12-31 only")
                                .endsWith("rates of the host"));
    }

    @Test
    void onlyWhatHasRunOutIsSaid() throws Exception {
        assertThat(logOf("2026-11-10")).singleElement().asString().startsWith(RATES + "2026-09-10 only");
    }

    @Test
    void whatIsSaidNamesNobody() throws Exception {
        assertThat(logOf("2028-01-11"))
                .noneMatch(line -> line.contains("client") || line.contains("@") || line.contains("logo"));
    }
}
