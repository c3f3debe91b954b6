package io.github.payreq.terms;

import io.github.payreq.contact.Occasion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What late payment costs: a charge, a charge up to the day from which the rate is not known, or nothing and why.
 *
 * <p>It is a claim of the payee, not part of the amount due, and belongs into the final notice only; see
 * {@link #isShownOn}. It is not legal advice.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface LateCharge {

    /**
     * Interest, a fixed sum, or both.
     *
     * @param regime the legal basis
     * @param interest the interest, the sum of the periods; zero if only the fixed sum is left to charge
     * @param fixedSum the fixed sum for the cost of recovery, perhaps in another currency than the interest
     * @param periods how the interest was computed, in the order of time
     * @param notes what should be known before it is claimed
     * @param watermark how far the debt has been charged with this charge
     */
    record Charged(
            LateRegime regime,
            Money interest,
            Optional<Money> fixedSum,
            List<LatePeriod> periods,
            List<LateNote> notes,
            Watermark watermark)
            implements LateCharge {
        /**
         * Copies the lists.
         *
         * @param regime as in the record
         * @param interest as in the record
         * @param fixedSum as in the record
         * @param periods as in the record
         * @param notes as in the record
         * @param watermark as in the record
         */
        public Charged {
            periods = List.copyOf(periods);
            notes = List.copyOf(notes);
        }

        /**
         * Returns interest and fixed sum together.
         *
         * @return the total, or empty if they are in two currencies
         */
        public Optional<Money> total() {
            return fixedSum.isEmpty()
                    ? Optional.of(interest)
                    : fixedSum.filter(interest::isSameCurrency).map(interest::plus);
        }
    }

    /**
     * The rate is not known from a day on. Supply the rows that are missing, by {@link LateRegime#withReference}.
     *
     * @param from the first day with an overdue sum and without a known rate
     * @param before what is known: the charge up to the day before; empty if there is none
     */
    record RateUnknown(LocalDate from, Optional<Charged> before) implements LateCharge {}

    /**
     * Nothing is charged.
     *
     * @param reason why
     */
    record NotCharged(Reason reason) implements LateCharge {}

    /** Why nothing is charged. */
    enum Reason {
        /** Nobody has stated the legal basis. */
        NO_LEGAL_BASIS,

        /** The due date, or the day before interest begins to run, is not over. */
        NOT_OVERDUE,

        /** Nothing was open after the due date. */
        NOTHING_OVERDUE,

        /** All days up to this one, and the fixed sum, were charged before. */
        CHARGED_BEFORE,

        /** The regime covers businesses only, and the client is a consumer. */
        BUSINESSES_ONLY,

        /** The agreed rate is below the least one that the law allows. */
        AGREED_RATE_TOO_LOW,

        /** The principal is paid, and the payee waives interest then. */
        WAIVED_ONCE_PAID
    }

    /**
     * Says whether a message on an occasion may name late-payment costs: only the last one before others take over.
     *
     * @param occasion the occasion
     * @return true for the final notice
     */
    static boolean isShownOn(Occasion occasion) {
        return occasion == Occasion.FINAL_NOTICE;
    }

    /**
     * Returns what is charged, in whole or up to the day from which the rate is unknown.
     *
     * @return the charge, or empty if there is none
     */
    default Optional<Charged> charged() {
        return fold(Optional::of, RateUnknown::before, nothing -> Optional.empty());
    }

    /**
     * Treats each case. Java 17 has no pattern switch.
     *
     * @param charged for a charge
     * @param rateUnknown for a rate that is not known
     * @param notCharged for no charge
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Charged, ? extends T> charged,
            Function<? super RateUnknown, ? extends T> rateUnknown,
            Function<? super NotCharged, ? extends T> notCharged) {
        if (this instanceof Charged charge) {
            return charged.apply(charge);
        }
        return this instanceof RateUnknown unknown ? rateUnknown.apply(unknown) : notCharged.apply((NotCharged) this);
    }
}
