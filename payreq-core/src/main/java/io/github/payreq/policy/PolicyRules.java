package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.policy.When.Anchor;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a policy before it can work. */
final class PolicyRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final List<RuleGate> gates;
    private final List<String> problems = new ArrayList<>();

    private PolicyRules(List<RuleGate> gates) {
        this.gates = gates;
    }

    static List<String> problems(String name, List<Stage> stages, ContactRules own, List<ContactRules> rules) {
        List<RuleGate> gates = Stream.concat(
                        own.gates().stream(), rules.stream().flatMap(some -> some.gates().stream()))
                .toList();
        PolicyRules check = new PolicyRules(gates);
        if (name.isBlank()) {
            check.problems.add("name () must not be blank");
        }
        if (stages.isEmpty()) {
            check.problems.add("stages () must name at least one stage");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            check.stage("stages[" + i + "]", stages.get(i), i == 0 ? null : stages.get(i - 1), ids);
        }
        return check.problems;
    }

    private void stage(String path, Stage stage, @Nullable Stage before, Set<String> ids) {
        if (!ID.matcher(stage.id()).matches()) {
            problems.add(path + ".id (" + stage.id() + ") must be letters, digits, dots, hyphens and underscores");
        }
        if (!ids.add(stage.id())) {
            problems.add(path + ".id (" + stage.id() + ") must be unique: another stage has it");
        }
        if (stage.channels().isEmpty()) {
            problems.add(path + ".channels () must name at least one channel");
        }
        if (new HashSet<>(stage.channels()).size() < stage.channels().size()) {
            problems.add(path + ".channels (" + stage.channels() + ") must name each channel once");
        }
        stage.minimum()
                .filter(sum -> !sum.isPositive())
                .ifPresent(sum -> problems.add(path + ".minimum (" + sum.getCurrencyUnit() + " "
                        + sum.getAmount().toPlainString() + ") must be above zero"));
        order(path, stage, before);
        occasion(path, stage);
        for (Channel channel : stage.channels()) {
            hours(path, List.of(channel));
        }
        if ((stage.delivery() == Delivery.ALL) && (stage.channels().size() > 1)) {
            hours(path, stage.channels());
        }
        caps(path, stage);
    }

    private void order(String path, Stage stage, @Nullable Stage before) {
        if (before == null) {
            if (stage.when().anchor() == Anchor.PREVIOUS) {
                problems.add(path + ".when (" + stage.when() + ") must not follow the message before: there is none");
            }
            return;
        }
        When earlier = before.when();
        When later = stage.when();
        boolean isSameAnchor = (earlier.anchor() == later.anchor()) && (later.anchor() != Anchor.PREVIOUS);
        boolean isBackwards = (later.anchor() == Anchor.REQUEST) && (earlier.anchor() != Anchor.REQUEST);
        boolean isAtMonthEndBefore =
                (earlier.anchor() == Anchor.END_OF_MONTH) && (later.anchor() == Anchor.DUE_DATE) && (later.days() <= 0);
        if ((isSameAnchor && (later.days() <= earlier.days())) || isBackwards || isAtMonthEndBefore) {
            problems.add(path + ".when (" + later + ") must be after that of the stage before it, " + before.id() + " ("
                    + earlier + ")");
        }
    }

    /** A reminder of a date that has not come, or a note that comes after it, would be untrue. */
    private void occasion(String path, Stage stage) {
        When when = stage.when();
        String wrong = switch (stage.occasion()) {
            case THANKS, PROMISE_NOTED -> "must be one that asks, or a statement";
            case REQUEST -> isAfterDueDate(when) ? "must not come after the due date" : "";
            case UPCOMING -> (isAfterDueDate(when) || isOnDueDate(when)) ? "must come before the due date" : "";
            case DUE_TODAY -> isOnDueDate(when) ? "" : "must come on the due date";
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE ->
                (when.anchor() == Anchor.DUE_DATE) && (when.days() <= 0) ? "must come after the due date" : "";
            case STATEMENT -> "";
        };
        if (!wrong.isEmpty()) {
            problems.add(path + ".occasion (" + stage.occasion() + ", " + when + ") " + wrong);
        }
    }

    private static boolean isAfterDueDate(When when) {
        return ((when.anchor() == Anchor.DUE_DATE) && (when.days() > 0)) || (when.anchor() == Anchor.END_OF_MONTH);
    }

    private static boolean isOnDueDate(When when) {
        return (when.anchor() == Anchor.DUE_DATE) && (when.days() == 0);
    }

    /** There must be a minute, on business days or on days off, in which every rule lets the channels through together. */
    private void hours(String path, List<Channel> channels) {
        if (!isOpen(channels, true) && !isOpen(channels, false)) {
            problems.add(path + ".channels (" + (channels.size() == 1 ? channels.get(0) : channels)
                    + ") must have an hour in which all rules of contact allow "
                    + (channels.size() == 1 ? "it" : "them"));
        }
    }

    private boolean isOpen(List<Channel> channels, boolean onBusinessDays) {
        LocalTime from = LocalTime.MIN;
        LocalTime to = LocalTime.MAX;
        for (RuleGate gate : gates) {
            if ((gate.rule() instanceof ContactRule.OpenHours open)
                    && channels.stream().map(ChannelClass::of).anyMatch(open.classes()::contains)) {
                Hours hours = onBusinessDays ? open.businessDays() : open.daysOff();
                if (hours == null) {
                    return false;
                }
                from = hours.from().isAfter(from) ? hours.from() : from;
                to = hours.to().isBefore(to) ? hours.to() : to;
            }
        }
        return from.isBefore(to);
    }

    private void caps(String path, Stage stage) {
        if (stage.delivery() == Delivery.PREFERRED) {
            return;
        }
        for (RuleGate gate : gates) {
            int most = most(gate.rule());
            long together = stage.channels().stream()
                    .filter(channel -> gate.rule().classes().contains(ChannelClass.of(channel)))
                    .count();
            boolean countsMessages = gate.rule().classes().size() < ChannelClass.values().length;
            if (countsMessages && (together > most)) {
                problems.add(path + ".channels (" + stage.channels() + ") must not send more at once than "
                        + gate.family() + " allows (" + gate.rule().detail() + ")");
            }
        }
    }

    private static int most(ContactRule rule) {
        if (rule instanceof ContactRule.SlidingCap sliding) {
            return sliding.cap().contacts();
        } else if (rule instanceof ContactRule.CalendarCap calendar) {
            return calendar.contacts();
        }
        return Integer.MAX_VALUE;
    }
}
