package io.github.payreq.templates;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.templates.AmountInWords.MinorUnits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What others expect of amounts in words, case by case, and where payreq holds them to be wrong. */
class PublishedAmountsTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private static final String REFUSED = "refused";

    /** What stands between units and minor units; the source has other habits there. */
    private static final Map<String, String> BETWEEN = Map.of(
            "de", " und ", "en", " and ", "es", " con ", "fr", " et ", "it", " e ", "pt-BR", " e ", "zh-Hans", "");

    /** The numerals of documents; the other published cases have no capital letters. */
    private static final String CAPITAL = "capital";

    /** A published case: language, amount, currency, how minor units are written, and both parts of the words. */
    private record Published(List<String> fields) {
        static Published of(String line) {
            return new Published(List.of(line.split(";", 6)));
        }

        String language() {
            return fields.get(0);
        }

        String expected() {
            String minor = fields.get(5);
            return minor.isEmpty() ? fields.get(4) : fields.get(4) + BETWEEN.getOrDefault(language(), " ") + minor;
        }

        /** What payreq writes. */
        String written() {
            try {
                Money money = Money.of(
                        CurrencyUnit.of(fields.get(2)), new BigDecimal(fields.get(1)), RoundingMode.UNNECESSARY);
                if (fields.get(3).equals(CAPITAL)) {
                    return AmountInWords.in(language()).withCapital(true).write(money);
                }
                return AmountInWords.in(language())
                        .withCapital(false)
                        .withMinorUnits(MinorUnits.valueOf(fields.get(3).toUpperCase(Locale.ROOT)))
                        .write(money);
            } catch (ArithmeticException | IllegalArgumentException e) {
                return REFUSED;
            }
        }
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** From the case to what payreq writes instead, and why. */
    private static Map<Published, List<String>> doubtful() throws IOException {
        return lines("amount-in-words-doubtful.csv").stream()
                .map(line -> List.of(line.split(";", 8)))
                .collect(toMap(fields -> new Published(fields.subList(0, 6)), fields -> fields.subList(6, 8)));
    }

    @Test
    void everyPublishedAmountIsWrittenSoButForThoseListedAsDoubtful() throws IOException {
        List<Published> cases =
                lines("amount-in-words.csv").stream().map(Published::of).toList();
        Map<Published, String> differing = new LinkedHashMap<>();
        for (Published published : cases) {
            String written = published.written();
            if (!written.equals(published.expected())) {
                differing.put(published, written);
            }
        }

        Map<Published, String> listed = new LinkedHashMap<>();
        doubtful().forEach((published, instead) -> listed.put(published, instead.get(0)));
        assertThat(cases).hasSize(257);
        assertThat(differing).containsExactlyInAnyOrderEntriesOf(listed);
    }

    @Test
    void whatIsDoubtfulHasItsReason() throws IOException {
        List<String> reasons = new ArrayList<>();
        doubtful().forEach((published, instead) -> reasons.add(instead.get(1)));

        assertThat(reasons).hasSize(57).allMatch(reason -> reason.length() > 20);
    }
}
