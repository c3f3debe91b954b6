package io.github.payreq.calendar;

/** The business days of a year, one bit a day. */
final class BusinessYear {

    private final int year;
    private final long[] open;

    private BusinessYear(int year, long[] open) {
        this.year = year;
        this.open = open;
    }

    int year() {
        return year;
    }

    boolean isOpen(int dayOfYear) {
        return (open[dayOfYear >> 6] & 1L << dayOfYear) != 0;
    }

    static final class Builder {

        private final int year;
        private final long[] open = new long[6];

        Builder(int year) {
            this.year = year;
        }

        void add(int dayOfYear) {
            open[dayOfYear >> 6] |= 1L << dayOfYear;
        }

        BusinessYear build() {
            return new BusinessYear(year, open.clone());
        }
    }
}
