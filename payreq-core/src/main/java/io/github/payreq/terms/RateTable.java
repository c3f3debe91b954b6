package io.github.payreq.terms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rates by day: each row holds from its day until the next one begins, the last until {@link #validUntil()}. After that, and
 * before the first row, the rate is not known; the last one is never carried on.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RateTable {

    private static final String SOURCE = "# source: ";
    private static final String VALID_UNTIL = "# validUntil: ";

    /**
     * One row.
     *
     * @param from the first day of the rate
     * @param percent the rate, in percent, with at most 20 decimals; it may be negative
     */
    public record Row(LocalDate from, BigDecimal percent) {
        /**
         * Checks the components.
         *
         * @param from as in the record
         * @param percent as in the record
         */
        public Row {
            Objects.requireNonNull(from, "from");
            LateRegime.requireDecimals(percent);
        }
    }

    private final String source;
    private final LocalDate validUntil;
    private final NavigableMap<LocalDate, BigDecimal> rates;

    private RateTable(String source, LocalDate validUntil, NavigableMap<LocalDate, BigDecimal> rates) {
        this.source = source;
        this.validUntil = validUntil;
        this.rates = rates;
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("rows of the rate table must be at least one");
        }
        if (rates.lastKey().isAfter(validUntil)) {
            throw new IllegalArgumentException(
                    "validUntil (" + validUntil + ") must not be before the last row, " + rates.lastKey());
        }
    }

    /**
     * Makes a table.
     *
     * @param source where the rates were read
     * @param validUntil the last day on which the last row is known to hold
     * @param rows the rows, in any order
     * @return the table
     * @throws IllegalArgumentException if there is no row, two rows begin on one day, or a row begins after
     *     {@code validUntil}
     */
    public static RateTable of(String source, LocalDate validUntil, List<Row> rows) {
        NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        for (Row row : rows) {
            if (rates.put(row.from(), row.percent()) != null) {
                throw new IllegalArgumentException("row " + row.from() + " must be given once, but is given twice");
            }
        }
        return new RateTable(
                Objects.requireNonNull(source, "source"), Objects.requireNonNull(validUntil, "validUntil"), rates);
    }

    /**
     * Reads a table in the form in which payreq keeps its own: a line {@code # source: …}, a line
     * {@code # validUntil: 2026-12-31}, and a line {@code 2026-07-01,1.52} for each row. Other lines that begin with # are
     * left aside.
     *
     * @param text the text
     * @return the table
     * @throws IllegalArgumentException if the text does not have this form
     */
    public static RateTable parse(String text) {
        String source = "";
        LocalDate validUntil = null;
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(SOURCE)) {
                source = line.substring(SOURCE.length());
            } else if (line.startsWith(VALID_UNTIL)) {
                validUntil = day(line.substring(VALID_UNTIL.length()), line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(row(line));
            }
        }
        if (validUntil == null) {
            throw new IllegalArgumentException("the rate table must have a line \"" + VALID_UNTIL + "2026-12-31\"");
        }
        return of(source, validUntil, rows);
    }

    private static Row row(String line) {
        int comma = line.indexOf(',');
        try {
            return new Row(day(line.substring(0, Math.max(comma, 0)), line), new BigDecimal(line.substring(comma + 1)));
        } catch (IllegalArgumentException e) {
            throw wrong(line, e);
        }
    }

    private static LocalDate day(String text, String line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(line, e);
        }
    }

    private static IllegalArgumentException wrong(String line, RuntimeException cause) {
        return new IllegalArgumentException(
                "line (" + line + ") of the rate table must have the form 2026-07-01,1.52", cause);
    }

    /**
     * Returns a copy with further rows, such as those that became known after this release. A row that begins on the same
     * day takes the place of the old one.
     *
     * @param validUntil the last day on which the last row is known to hold
     * @param rows the rows
     * @return the copy
     * @throws IllegalArgumentException if a row begins after {@code validUntil}
     */
    public RateTable with(LocalDate validUntil, Row... rows) {
        NavigableMap<LocalDate, BigDecimal> more = new TreeMap<>(rates);
        Arrays.stream(rows).forEach(row -> more.put(row.from(), row.percent()));
        return new RateTable(source, validUntil, more);
    }

    /**
     * Returns where the rates were read.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * Returns the last day on which the last row is known to hold.
     *
     * @return the day
     */
    public LocalDate validUntil() {
        return validUntil;
    }

    /**
     * Returns the rows in the order of time.
     *
     * @return an unmodifiable list, at least one row
     */
    public List<Row> rows() {
        return rates.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    /**
     * Returns the rate on a day. A day after {@link #validUntil()} is also said in the log, once for each table.
     *
     * @param day the day
     * @return the rate in percent, or empty if it is not known
     */
    public Optional<BigDecimal> on(LocalDate day) {
        if (day.isAfter(validUntil)) {
            StaleRates.warn(source, validUntil);
            return Optional.empty();
        }
        return Optional.ofNullable(rates.floorEntry(day)).map(Map.Entry::getValue);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateTable that
                && source.equals(that.source)
                && validUntil.equals(that.validUntil)
                && rates.equals(that.rates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, validUntil, rates);
    }

    @Override
    public String toString() {
        return "RateTable[" + source + ", " + rates.size() + " rows until " + validUntil + "]";
    }
}
