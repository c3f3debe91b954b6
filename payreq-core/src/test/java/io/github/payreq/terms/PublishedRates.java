package io.github.payreq.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Fixtures, read without the code under test. */
final class PublishedRates {

    record Rate(LocalDate from, BigDecimal percent) {}

    private PublishedRates() {}

    static List<String[]> lines(String file) {
        try (InputStream in = Objects.requireNonNull(PublishedRates.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Rate> series(String name) {
        List<Rate> series = new ArrayList<>();
        for (String[] line : lines("published-rates.csv")) {
            if (line[0].equals(name)) {
                series.add(new Rate(LocalDate.parse(line[1]), new BigDecimal(line[2])));
            }
        }
        return series;
    }

    /** The rate on a day, by looking at every row. */
    static BigDecimal on(List<Rate> series, LocalDate day) {
        BigDecimal found = null;
        for (Rate rate : series) {
            if (!rate.from().isAfter(day)) {
                found = rate.percent();
            }
        }
        return Objects.requireNonNull(found, () -> "no rate on " + day);
    }

    static LocalDate halfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }
}
