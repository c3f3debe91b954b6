package io.github.payreq.policy;

import io.github.payreq.party.AccountManager;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.PaymentRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who can ask, in the order in which they are preferred. */
final class Senders {

    private static final int LONGEST_ABSENCE_IN_DAYS = 14;

    private final List<AccountManager> inOrder;
    private final ZoneId zone;

    private Senders(List<AccountManager> inOrder, ZoneId zone) {
        this.inOrder = inOrder;
        this.zone = zone;
    }

    /** The client's own manager, or one of the role; others who speak the language of the message; the deputy. */
    static Senders of(PaymentRequest request, Sender sender) {
        List<AccountManager> inOrder = new ArrayList<>();
        List<AccountManager> all = request.payee().managers();
        sender.role()
                .ifPresent(role -> all.stream().filter(one -> has(one, role)).forEach(inOrder::add));
        request.payee().manager().ifPresent(inOrder::add);
        all.stream()
                .filter(one -> sender.role().isEmpty() && speaks(one, request.messageLanguage()))
                .forEach(inOrder::add);
        request.payee().manager().flatMap(AccountManager::deputy).ifPresent(inOrder::add);
        return new Senders(
                inOrder.stream().distinct().toList(), request.payee().timeZone().orElse(request.zone()));
    }

    private static boolean has(AccountManager one, String role) {
        return one.role()
                .filter(own -> own.toLowerCase(Locale.ROOT).equals(role.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean speaks(AccountManager one, String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return one.languages().stream()
                .anyMatch(known -> Locale.forLanguageTag(known).getLanguage().equals(wanted));
    }

    /** Who signs or calls at an instant: the first who works then, else the first of all. */
    Optional<AccountManager> at(Instant instant) {
        for (AccountManager one : inOrder) {
            if (earliest(one, instant).equals(instant)) {
                return Optional.of(one);
            }
        }
        return inOrder.stream().findFirst();
    }

    /** The first instant at which one of them works; at once if nobody is named. */
    Instant earliest(Instant from) {
        Instant earliest = inOrder.isEmpty() ? from : Gate.NEVER;
        for (AccountManager one : inOrder) {
            Instant present = earliest(one, from);
            earliest = present.isBefore(earliest) ? present : earliest;
        }
        return earliest;
    }

    private Instant earliest(AccountManager one, Instant from) {
        if (one.hours().isEmpty()) {
            return from;
        }
        Instant at = from;
        for (int days = 0; days < LONGEST_ABSENCE_IN_DAYS; days++) {
            LocalDate day = at.atZone(zone).toLocalDate();
            Instant earliest = onDay(one.hours().get(), day.getDayOfWeek(), at);
            if (earliest.isBefore(Gate.NEVER)) {
                return earliest;
            }
            at = LocalTimes.startOfNextDay(at, zone);
        }
        return Gate.NEVER;
    }

    private Instant onDay(WorkingHours hours, DayOfWeek day, Instant at) {
        Instant earliest = Gate.NEVER;
        for (WorkingHours.Span span : hours.spans()) {
            if ((span.first().compareTo(day) <= 0) && (span.last().compareTo(day) >= 0)) {
                Instant open = LocalTimes.withinHours(new Hours(span.from(), span.to(), false), at, zone);
                earliest = (open != null) && open.isBefore(earliest) ? open : earliest;
            }
        }
        return earliest;
    }
}
