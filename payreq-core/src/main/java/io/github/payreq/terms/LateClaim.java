package io.github.payreq.terms;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One overdue debt and what has been paid on it: from this {@link #charge(LocalDate)} computes interest and fixed sum. The
 * legal basis must be stated; there is no claim without it.
 *
 * <ul>
 *   <li>Interest runs from the day after the due date, or from a later day that is stated, to the day of the claim, both
 *       included. So its days are the days that the payment is late.
 *   <li>A payment lowers the principal from the day after it: the day of payment still bears interest, and a payment on the
 *       due date is in time (for Russia, Plenum No. 7 of 2016, p. 48; elsewhere the same count of days late).
 *   <li>Interest is simple, and on the sum with value added tax (CJEU C-585/20).
 *   <li>The fixed sum falls due once, with the first day of interest, and follows the size of the debt on that day.
 *   <li>Interest that has run stays due when the principal is paid, unless the payee {@linkplain OncePaid waives} it.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LateClaim {

    /** What becomes of interest and fixed sum once the principal is paid. */
    public enum OncePaid {
        /** They stay due. */
        KEEP,
        /** Nothing is charged any more. */
        WAIVE
    }

    final LateRegime regime;
    final boolean business;
    final Money principal;
    final LocalDate firstDay;
    final boolean firstDayStated;
    final NavigableMap<LocalDate, Money> changes;
    final NavigableMap<LocalDate, LocalDate> leftOut;
    final OncePaid oncePaid;
    final Optional<Watermark> charged;

    private LateClaim(Builder builder, Money principal, LocalDate dueOn) {
        this.regime = builder.regime;
        this.business = builder.business;
        this.principal = principal;
        LocalDate next = dueOn.plusDays(1);
        LocalDate stated = builder.interestFrom;
        this.firstDay = stated != null && stated.isAfter(next) ? stated : next;
        this.firstDayStated = stated != null;
        this.changes = new TreeMap<>(builder.changes);
        this.leftOut = new TreeMap<>(builder.leftOut);
        builder.moratorium().ifPresent(days -> leftOut.merge(days.getKey(), days.getValue(), LateClaim::later));
        this.oncePaid = builder.oncePaid;
        this.charged = Optional.ofNullable(builder.charged);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Opens a builder.
     *
     * @param basis the legal basis
     * @return the builder
     */
    public static Builder under(LateRegime basis) {
        return new Builder(Objects.requireNonNull(basis, "basis"));
    }

    /**
     * Computes what may be charged on a day.
     *
     * @param on the last day that bears interest, included; later payments are not known yet
     * @return the charge, or why there is none
     */
    public LateCharge charge(LocalDate on) {
        return new LateRun(this, on).charge();
    }

    @Override
    public String toString() {
        return "LateClaim[" + regime.code() + " from " + firstDay + "]";
    }

    /**
     * Builds a {@link LateClaim}. The principal and the due date are required. At first the client is a consumer, nothing
     * was paid or charged, no day is left out, and interest stays due once the principal is paid.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final LateRegime regime;
        private @Nullable Money principal;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate interestFrom;
        private boolean business;
        private final NavigableMap<LocalDate, Money> changes = new TreeMap<>();
        private final NavigableMap<LocalDate, LocalDate> leftOut = new TreeMap<>();
        private boolean underMoratorium;
        private OncePaid oncePaid = OncePaid.KEEP;
        private @Nullable Watermark charged;

        private Builder(LateRegime regime) {
            this.regime = regime;
        }

        /**
         * Sets the debt before any of the payments that are stated. Absent by default.
         *
         * @param principal the debt with value added tax, zero or more
         * @return this builder
         */
        public Builder principal(Money principal) {
            if (principal.isNegative()) {
                throw new IllegalArgumentException("principal (" + principal + ") must be zero or more");
            }
            this.principal = principal;
            return this;
        }

        /**
         * Sets the due date: the last day on which payment is in time. Where the law moves a due date on a day off to the
         * next business day (BGB 193, GK 193), this is the moved one. Absent by default.
         *
         * @param dueOn the day
         * @return this builder
         */
        public Builder dueOn(LocalDate dueOn) {
            this.dueOn = Objects.requireNonNull(dueOn, "dueOn");
            return this;
        }

        /**
         * Sets the first day that bears interest, such as that of a reminder by which the client came into default. A day
         * before the day after the due date does not count. The day after the due date by default.
         *
         * @param interestFrom the day
         * @return this builder
         */
        public Builder interestFrom(LocalDate interestFrom) {
            this.interestFrom = Objects.requireNonNull(interestFrom, "interestFrom");
            return this;
        }

        /**
         * Says that payee and client both act as businesses.
         *
         * @return this builder
         */
        public Builder business() {
            this.business = true;
            return this;
        }

        /**
         * Says that the client is a consumer, which is the default.
         *
         * @return this builder
         */
        public Builder consumer() {
            this.business = false;
            return this;
        }

        /**
         * Adds a payment; several on one day add up. None by default.
         *
         * @param on the day of the payment
         * @param amount the sum, above zero
         * @return this builder
         */
        public Builder paid(LocalDate on, Money amount) {
            return change(on, requirePositive("payment", on, amount).negated());
        }

        /**
         * Adds a sum that went back to the client, so that more is open from the day after it. None by default.
         *
         * @param on the day of the refund
         * @param amount the sum, above zero
         * @return this builder
         */
        public Builder refunded(LocalDate on, Money amount) {
            return change(on, requirePositive("refund", on, amount));
        }

        private static Money requirePositive(String what, LocalDate on, Money amount) {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException(what + " of " + on + " (" + amount + ") must be above zero");
            }
            return amount;
        }

        private Builder change(LocalDate on, Money amount) {
            Money before = changes.get(on);
            if (before != null && !before.isSameCurrency(amount)) {
                throw otherCurrency(on, amount, before);
            }
            changes.put(on, before == null ? amount : before.plus(amount));
            return this;
        }

        /**
         * Leaves days out that bear no interest, such as a stay that was granted. May be called several times.
         *
         * @param first the first day, included
         * @param last the last day, included, not before the first
         * @return this builder
         */
        public Builder without(LocalDate first, LocalDate last) {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last day left out (" + last + ") must not be before " + first);
            }
            leftOut.merge(first, last, LateClaim::later);
            return this;
        }

        /**
         * Says that the debtor is covered by the regime's {@linkplain LateRegime#moratorium() moratorium}: its days are left
         * out. By default they are charged and a note says so.
         *
         * @return this builder
         */
        public Builder underMoratorium() {
            this.underMoratorium = true;
            return this;
        }

        private Optional<Map.Entry<LocalDate, LocalDate>> moratorium() {
            return underMoratorium ? regime.moratorium() : Optional.empty();
        }

        /**
         * Says what becomes of interest and fixed sum once the principal is paid. {@link OncePaid#KEEP} by default.
         *
         * @param oncePaid what becomes of them
         * @return this builder
         */
        public Builder oncePaid(OncePaid oncePaid) {
            this.oncePaid = Objects.requireNonNull(oncePaid, "oncePaid");
            return this;
        }

        /**
         * Says how far this debt has been charged before; those days and that fixed sum are not charged again. Nothing by
         * default.
         *
         * @param charged the watermark of the last charge
         * @return this builder
         */
        public Builder charged(Watermark charged) {
            this.charged = Objects.requireNonNull(charged, "charged");
            return this;
        }

        /**
         * Builds the claim.
         *
         * @return the claim
         * @throws IllegalStateException if the principal or the due date is missing
         * @throws IllegalArgumentException if a payment is in another currency than the principal
         */
        public LateClaim build() {
            if (principal == null || dueOn == null) {
                throw new IllegalStateException((principal == null ? "principal" : "dueOn") + " must be given");
            }
            for (Map.Entry<LocalDate, Money> change : changes.entrySet()) {
                if (!change.getValue().isSameCurrency(principal)) {
                    throw otherCurrency(change.getKey(), change.getValue(), principal);
                }
            }
            return new LateClaim(this, principal, dueOn);
        }

        private static IllegalArgumentException otherCurrency(LocalDate on, Money amount, Money expected) {
            return new IllegalArgumentException("payment of " + on + " (" + amount.getCurrencyUnit()
                    + ") must be in the currency of the debt, " + expected.getCurrencyUnit());
        }
    }
}
