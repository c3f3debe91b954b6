package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Compares the sums with a second computation that shares no code with the first. */
class AmountDueOracleTest {

    private static final String ID = "small-1";
    private static final LocalDate ISSUED = LocalDate.parse("2026-10-20");
    private static final LocalDate DUE = LocalDate.parse("2026-11-05");
    private static final int DAYS = 20;

    /** In Beirut the clocks go back at midnight of 24 October, so that the last hour of that day comes twice. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Asia/Beirut",
            "America/New_York",
            "America/Los_Angeles",
            "Pacific/Kiritimati",
            "Asia/Kolkata");

    /** Last days of discounts: those on which the clocks change somewhere, and others. */
    private static final List<String> LAST_DAYS =
            List.of("2026-10-20", "2026-10-24", "2026-10-25", "2026-10-31", "2026-11-01", "2026-11-05");

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    enum Kind {
        PAYMENT,
        CREDIT,
        REFUND
    }

    record Booking(String id, Kind kind, Instant at, String request, BigDecimal amount) {
        ContactEvent event(CurrencyUnit currency) {
            Optional<String> about = request.isEmpty() ? Optional.empty() : Optional.of(request);
            Money money = Money.of(currency, amount);
            return switch (kind) {
                case PAYMENT -> new ContactEvent.Payment(id, at, about, money);
                case CREDIT -> new ContactEvent.Credit(id, at, about, money);
                case REFUND -> new ContactEvent.Refund(id, at, about, money);
            };
        }
    }

    record Discount(boolean percent, BigDecimal figure, LocalDate until) {
        BigDecimal sum(BigDecimal total, int decimals) {
            return percent ? total.multiply(figure).movePointLeft(2).setScale(decimals, RoundingMode.HALF_UP) : figure;
        }
    }

    record Dated(LocalDate on, BigDecimal amount) {}

    record Case(
            CurrencyUnit currency,
            ZoneId zone,
            BigDecimal total,
            BigDecimal paid,
            List<Dated> dated,
            Optional<Instant> asOf,
            List<Discount> discounts,
            List<Booking> bookings,
            Instant now) {

        PaymentRequest request() {
            Invoice.Builder invoice = Invoice.builder("1")
                    .issuedOn(ISSUED)
                    .total(Money.of(currency, total))
                    .paid(Money.of(currency, paid));
            asOf.ifPresent(invoice::asOf);
            dated.forEach(payment ->
                    invoice.payment(new RecordedPayment(payment.on(), Money.of(currency, payment.amount()))));
            PaymentRequest.Builder request = Requests.small()
                    .client(Requests.smallClient().timeZone(zone).build())
                    .invoice(invoice.build())
                    .dueOn(DUE);
            discounts.forEach(discount -> request.benefit(
                    discount.percent()
                            ? EarlyPaymentDiscount.percent(discount.figure(), discount.until())
                            : EarlyPaymentDiscount.of(Money.of(currency, discount.figure()), discount.until())));
            return request.build();
        }

        List<ContactEvent> events() {
            return bookings.stream().map(booking -> booking.event(currency)).toList();
        }

        AmountDue actual() {
            return due(events());
        }

        AmountDue due(List<ContactEvent> events) {
            return Situation.of(request(), History.of(events), now).amountDue();
        }

        Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }

        Instant paidIsKnownAt() {
            return asOf.orElse(ISSUED.atStartOfDay(zone).toInstant());
        }
    }

    record Sums(
            BigDecimal due,
            BigDecimal paid,
            BigDecimal credited,
            BigDecimal overpaid,
            BigDecimal toPayToday,
            Optional<LocalDate> lastDay) {}

    /** The second computation: what the client has settled by an instant, and what follows from it. */
    private static Sums expected(Case given) {
        BigDecimal none = BigDecimal.ZERO;
        int decimals = given.currency().getDecimalPlaces();

        BigDecimal granted = none;
        for (Discount discount : given.discounts()) {
            BigDecimal rest = given.total().subtract(settledBefore(given, discount.until()));
            boolean taken = rest.signum() > 0 && rest.compareTo(discount.sum(given.total(), decimals)) <= 0;
            granted = taken ? granted.max(rest) : granted;
        }

        Instant afterNow = given.now().plusNanos(1);
        BigDecimal paid =
                given.paid().add(booked(given, Kind.PAYMENT, afterNow)).subtract(booked(given, Kind.REFUND, afterNow));
        BigDecimal credited = booked(given, Kind.CREDIT, afterNow).add(granted);
        BigDecimal balance = given.total().subtract(paid).subtract(credited);
        BigDecimal due = balance.max(none);

        BigDecimal toPay = due;
        Optional<LocalDate> lastDay = Optional.empty();
        for (Discount discount : given.discounts()) {
            BigDecimal reduced = due.add(granted).subtract(discount.sum(given.total(), decimals));
            boolean open = given.now().isBefore(given.endOf(discount.until()));
            boolean better = reduced.compareTo(toPay) < 0;
            boolean longer = reduced.compareTo(toPay) == 0
                    && lastDay.filter(discount.until()::isAfter).isPresent();
            if (open && reduced.signum() > 0 && (better || longer)) {
                toPay = reduced;
                lastDay = Optional.of(discount.until());
            }
        }
        return new Sums(due, paid, credited, balance.negate().max(none), toPay, lastDay);
    }

    private static BigDecimal settledBefore(Case given, LocalDate lastDay) {
        Instant end = given.endOf(lastDay);
        BigDecimal undated = given.paid();
        BigDecimal settled = BigDecimal.ZERO;
        for (Dated payment : given.dated()) {
            undated = undated.subtract(payment.amount());
            settled = payment.on().isAfter(lastDay) ? settled : settled.add(payment.amount());
        }
        if (given.paidIsKnownAt().isBefore(end)) {
            settled = settled.add(undated);
        }
        return settled.add(booked(given, Kind.PAYMENT, end))
                .add(booked(given, Kind.CREDIT, end))
                .subtract(booked(given, Kind.REFUND, end));
    }

    private static BigDecimal booked(Case given, Kind kind, Instant before) {
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Booking booking : given.bookings()) {
            boolean counts = booking.kind() == kind
                    && (booking.request().isEmpty() || booking.request().equals(ID))
                    && booking.at().isAfter(given.paidIsKnownAt())
                    && !booking.at().isAfter(given.now())
                    && booking.at().isBefore(before);
            if (counts && seen.add(booking.id())) {
                sum = sum.add(booking.amount());
            }
        }
        return sum;
    }

    private static final class Dice {
        private final Random random;

        Dice(long seed) {
            this.random = new Random(seed);
        }

        <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }

        BigDecimal minor(CurrencyUnit currency, long least, long most) {
            long units = least + (long) (random.nextDouble() * (most - least + 1));
            return BigDecimal.valueOf(Math.min(units, most), currency.getDecimalPlaces());
        }

        Instant any() {
            return Instant.parse("2026-10-19T00:00:00Z").plusSeconds(random.nextInt(DAYS * 86_400));
        }

        Case roll() {
            CurrencyUnit currency = CurrencyUnit.of(one(CURRENCIES));
            ZoneId zone = ZoneId.of(one(ZONES));
            long largest = one(List.of(3L, 100L, 500_000L, 999_999_999_999_999L));
            BigDecimal total = minor(currency, 1, largest);
            long units = total.unscaledValue().longValueExact();
            BigDecimal paid = oneIn(2) ? BigDecimal.ZERO : minor(currency, 0, units);

            List<Instant> corners = new ArrayList<>();
            for (String day : LAST_DAYS) {
                Instant midnight =
                        LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
                Collections.addAll(
                        corners, midnight, midnight.minusNanos(1), midnight.minusSeconds(1800), midnight.plusNanos(1));
            }
            Instant now = oneIn(2) ? one(corners) : any();
            corners.add(now);
            corners.add(now.plusNanos(1));
            Optional<Instant> asOf = oneIn(2) ? Optional.empty() : Optional.of(oneIn(2) ? one(corners) : any());
            asOf.ifPresent(corners::add);

            List<Dated> dated = new ArrayList<>();
            if (paid.signum() > 0 && oneIn(2)) {
                LocalDate latest = asOf.map(at -> at.atZone(zone).toLocalDate()).orElse(DUE);
                LocalDate on = LocalDate.parse(one(LAST_DAYS));
                BigDecimal amount = oneIn(2)
                        ? paid
                        : minor(currency, 1, paid.unscaledValue().longValueExact());
                dated.add(new Dated(on.isAfter(latest) ? latest : on, amount));
            }

            List<Discount> discounts = new ArrayList<>();
            int offered = random.nextInt(3);
            for (int i = 0; i < offered; i++) {
                LocalDate until = LocalDate.parse(one(LAST_DAYS));
                Discount discount = oneIn(2)
                        ? new Discount(true, BigDecimal.valueOf(1 + random.nextInt(9999), 2), until)
                        : new Discount(false, minor(currency, 1, units), until);
                BigDecimal remainder = total.subtract(paid);
                BigDecimal limit = remainder.signum() > 0 ? remainder : total;
                boolean refused =
                        discount.sum(total, currency.getDecimalPlaces()).compareTo(limit) >= 0;
                if (!refused) {
                    discounts.add(discount);
                }
            }

            List<BigDecimal> telling = new ArrayList<>(List.of(total, total.subtract(paid)));
            discounts.forEach(discount -> {
                BigDecimal sum = discount.sum(total, currency.getDecimalPlaces());
                telling.add(sum);
                telling.add(total.subtract(sum));
                telling.add(total.subtract(paid).subtract(sum));
                telling.add(total.subtract(paid).subtract(sum).subtract(minor(currency, 1, 1)));
            });
            telling.removeIf(sum -> sum.signum() <= 0);
            List<Booking> bookings = new ArrayList<>();
            int booked = random.nextInt(6);
            for (int i = 0; i < booked; i++) {
                bookings.add(new Booking(
                        "e" + i,
                        one(List.of(Kind.PAYMENT, Kind.PAYMENT, Kind.CREDIT, Kind.REFUND)),
                        oneIn(3) ? any() : one(corners),
                        one(List.of(ID, ID, ID, "", "small-2")),
                        oneIn(3) ? minor(currency, 1, units) : one(telling)));
            }
            return new Case(currency, zone, total, paid, dated, asOf, discounts, bookings, now);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().map(seed -> new Dice(seed).roll());
    }

    @Property(tries = 20_000)
    void agreesWithASecondComputation(@ForAll("cases") Case given) {
        AmountDue actual = given.actual();

        assertThat(new Sums(
                        actual.amount().getAmount(),
                        actual.paid().getAmount(),
                        actual.credited().getAmount(),
                        actual.overpaid().getAmount(),
                        actual.toPayToday().getAmount(),
                        actual.discount().map(AmountDue.OpenDiscount::lastDay)))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected(given));
    }

    @Property
    void theOrderOfEventsAndTheirRepetitionDoNotMatter(@ForAll("cases") Case given, @ForAll long seed) {
        List<ContactEvent> shuffled = new ArrayList<>(given.events());
        shuffled.addAll(given.events());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(given.due(shuffled)).isEqualTo(given.actual());
    }

    @Property
    void nobodyOwesLessThanNothingAndNobodyPaysMoreTodayThanIsDue(@ForAll("cases") Case given) {
        AmountDue due = given.actual();

        assertThat(due.amount().isNegative()).isFalse();
        assertThat(due.overpaid().isNegative()).isFalse();
        assertThat(due.toPayToday().isGreaterThan(due.amount())).isFalse();
        assertThat(due.toPayToday().isZero()).isEqualTo(due.isSettled());
    }

    @Property
    void anOpenDiscountSavesSomethingAndItsSumsAddUp(@ForAll("cases") Case given) {
        AmountDue due = given.actual();

        due.discount().ifPresent(discount -> {
            assertThat(discount.saving().isPositive()).isTrue();
            assertThat(discount.reduced().isPositive()).isTrue();
            assertThat(discount.reduced().plus(discount.saving())).isEqualTo(due.amount());
        });
    }

    @Property
    void whatComesLaterAndWhatConcernsAnotherRequestChangesNothing(
            @ForAll("cases") Case given, @ForAll("cases") Case other) {
        List<ContactEvent> more = new ArrayList<>(given.events());
        for (Booking booking : other.bookings()) {
            BigDecimal amount = booking.amount().setScale(given.currency().getDecimalPlaces(), RoundingMode.UP);
            Booking ofAnother = new Booking("o" + booking.id(), booking.kind(), booking.at(), "small-2", amount);
            Booking later =
                    new Booking("l" + booking.id(), booking.kind(), given.now().plusNanos(1), ID, amount);
            more.add(ofAnother.event(given.currency()));
            more.add(later.event(given.currency()));
        }

        assertThat(given.due(more)).isEqualTo(given.actual());
    }

    @Property(tries = 5_000)
    void whoPaysTheSumOfTodayTodayOwesNothingMoreAndNothingLess(@ForAll("cases") Case given) {
        Money asked = given.actual().toPayToday();
        Assume.that(asked.isPositive() && given.now().isAfter(given.paidIsKnownAt()));
        // A payment of a later day in the facts contradicts the moment: RequestCheck blocks it.
        LocalDate today = given.now().atZone(given.zone()).toLocalDate();
        Assume.that(given.dated().stream().noneMatch(payment -> payment.on().isAfter(today)));

        AmountDue after = given.due(with(given, asked));
        assertThat(after.isSettled()).isTrue();
        assertThat(after.overpaid().isZero()).isTrue();
        if (asked.getAmountMinorLong() > 1) {
            Money tooLittle = asked.minus(Money.ofMinor(asked.getCurrencyUnit(), 1));
            assertThat(given.due(with(given, tooLittle)).isSettled()).isFalse();
        }
    }

    @Property
    void timeThatPassesDoesNotBringBackWhatIsSettled(@ForAll("cases") Case given) {
        Assume.that(given.actual().isSettled());

        AmountDue yearLater = Situation.of(
                        given.request(),
                        History.of(given.events()).upTo(given.now()),
                        given.now().plusSeconds(365 * 86_400L))
                .amountDue();
        assertThat(yearLater.isSettled()).isTrue();
    }

    private static List<ContactEvent> with(Case given, Money payment) {
        List<ContactEvent> events = new ArrayList<>(given.events());
        events.add(new ContactEvent.Payment("asked", given.now(), Optional.of(ID), payment));
        return events;
    }
}
