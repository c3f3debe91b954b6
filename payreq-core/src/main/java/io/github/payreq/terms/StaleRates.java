package io.github.payreq.terms;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator, once a process and table, that a rate was asked for after the last day that is known. Hosts may make
 * tables without end, so what is remembered is bounded; tables beyond that are no longer told of.
 */
final class StaleRates {

    static final int MOST_TABLES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(RateTable.class);
    private static final Set<Table> SAID = ConcurrentHashMap.newKeySet();

    /** A table by its source and its end; one with newer rows ends later. */
    private record Table(String source, LocalDate validUntil) {}

    private StaleRates() {}

    static void warn(String source, LocalDate validUntil) {
        if (SAID.size() < MOST_TABLES && SAID.add(new Table(source, validUntil))) {
            LOG.warn(
                    "Rates are known up to {} only, and a later one is asked for. Nothing is charged from then on;"
                            + " supply newer rows. Source of the rates: {}",
                    validUntil,
                    source);
        }
    }
}
