package io.github.payreq.examples.batch;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.policy.Decision;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report: how many requests were read, what was decided about them and why, which messages were written, and what failed.
 * Every request counts once, under {@code decision} or, if it failed, under {@code failure.request}:
 *
 * <pre>
 * decision / send / STAGE_DUE          7120
 * decision / wait / PROMISED            214
 * failure / request / JSON                3
 * message / reminder / sms             6980
 * </pre>
 *
 * <p>This class is not thread-safe.
 */
public final class Tally {

    private static final String SEPARATOR = "/";

    private final Map<String, Long> counts = new TreeMap<>();

    /** Makes a report of nothing. */
    public Tally() {}

    /** The name of a constant as JSON spells it. */
    static String spelt(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Adds to a count.
     *
     * @param name the count, as {@link #counts} gives it
     * @param more how many more
     */
    public void add(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    /**
     * Adds another report.
     *
     * @param other the other one
     */
    public void addAll(Tally other) {
        other.counts.forEach(this::add);
    }

    /**
     * Counts a request that was decided about.
     *
     * @param decision the decision
     */
    public void decided(Decision decision) {
        String what = decision.fold(send -> "send", wait -> "wait", stop -> "stop", handOver -> "handOver");
        add("decision" + SEPARATOR + what + SEPARATOR + decision.reason().name(), 1);
    }

    /** Counts a request whose message was asked for: no policy decided. */
    public void askedFor() {
        add("decision" + SEPARATOR + "write" + SEPARATOR + "ASKED_FOR", 1);
    }

    /**
     * Counts a message that was written.
     *
     * @param why the stage, or the occasion where there is no stage
     * @param channel the channel as JSON spells it
     */
    public void written(String why, String channel) {
        add("message" + SEPARATOR + why + SEPARATOR + channel, 1);
    }

    /**
     * Counts a failure.
     *
     * @param failure the failure
     */
    public void failed(Failure failure) {
        add("failure" + SEPARATOR + spelt(failure.kind()) + SEPARATOR + failure.code(), 1);
    }

    /**
     * Returns the counts.
     *
     * @return an unmodifiable copy by name, sorted: three parts with slashes between them
     */
    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /**
     * Returns the sum of some counts.
     *
     * @param start how the names of the counts begin, such as {@code message/}
     * @return the sum
     */
    public long sum(String start) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().startsWith(start))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Returns how many requests were read.
     *
     * @return those that were decided about and those that failed
     */
    public long requests() {
        return sum("decision" + SEPARATOR) + sum("failure/request" + SEPARATOR);
    }

    /**
     * Returns the report in JSON.
     *
     * @return an object of objects of objects with the counts, and {@code requests}
     */
    public String json() {
        ObjectNode json = PayreqJson.mapper().createObjectNode().put("requests", requests());
        counts.forEach((name, count) -> {
            int first = name.indexOf(SEPARATOR);
            int last = name.lastIndexOf(SEPARATOR);
            json.withObjectProperty(name.substring(0, first))
                    .withObjectProperty(name.substring(first + 1, last))
                    .put(name.substring(last + 1), count.longValue());
        });
        return json.toString();
    }

    /**
     * Returns the report for people.
     *
     * @return a line a count
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-48s %,12d%n", "requests", requests()));
        counts.forEach((name, count) ->
                text.append(String.format(Locale.ROOT, "%-48s %,12d%n", name.replace(SEPARATOR, " / "), count)));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
