package io.github.payreq.calendar;

import java.util.Set;

/** Where a line of a country's file holds. */
record Regions(boolean inNamedOnly, Set<String> named) {

    static final Regions EVERYWHERE = new Regions(false, Set.of());

    static Regions only(Set<String> regions) {
        return new Regions(true, Set.copyOf(regions));
    }

    static Regions except(Set<String> regions) {
        return new Regions(false, Set.copyOf(regions));
    }

    /** An empty name means the country at large, or a region that has no days of its own. */
    boolean contain(String region) {
        return named.contains(region) == inNamedOnly;
    }
}
