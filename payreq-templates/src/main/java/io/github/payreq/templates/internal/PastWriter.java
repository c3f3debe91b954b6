package io.github.payreq.templates.internal;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.Credit;
import io.github.payreq.contact.ContactEvent.Decline;
import io.github.payreq.contact.ContactEvent.Delivered;
import io.github.payreq.contact.ContactEvent.Dispute;
import io.github.payreq.contact.ContactEvent.DisputeResolved;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.MoreTime;
import io.github.payreq.contact.ContactEvent.Note;
import io.github.payreq.contact.ContactEvent.Pause;
import io.github.payreq.contact.ContactEvent.Payment;
import io.github.payreq.contact.ContactEvent.Promise;
import io.github.payreq.contact.ContactEvent.Refund;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.ContactEvent.Talk;
import io.github.payreq.contact.EventDraft;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Writes what happened with the client so far, for whoever speaks with them: the last contact, and then what was asked, promised
 * and noted, a line each. Notes are quoted as they were written.
 */
final class PastWriter {

    /** How many of the latest events are shown. */
    static final int SHOWN = 8;

    private final Facts facts;
    private final ZoneId zone;

    PastWriter(Facts facts) {
        this.facts = facts;
        this.zone = facts.situation().zone();
    }

    List<String> write(List<Situation> situations) {
        List<ContactEvent> events = events(situations);
        List<String> lines = new ArrayList<>();
        events.stream()
                .filter(event -> (event instanceof Sent) || (event instanceof Call))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> lines.add(facts.say("past.last", frame(last))));
        events.stream().skip(Math.max(0, events.size() - SHOWN)).forEach(event -> {
            lines.add(line(event));
            note(event)
                    .map(PastWriter::oneLine)
                    .filter(note -> !note.isEmpty())
                    .ifPresent(note -> lines.add("  " + facts.say("quote", Argument.TEXT, note)));
        });
        return lines;
    }

    /** In the order of time, each once; a message about several requests has an event for each of them and counts once. */
    private static List<ContactEvent> events(List<Situation> situations) {
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        return situations.stream()
                .flatMap(one -> one.history().events().stream())
                .sorted(Comparator.comparing(ContactEvent::at).thenComparing(ContactEvent::id))
                .filter(event -> !(event instanceof Delivered) && ids.add(event.id()))
                .filter(event -> !(event instanceof Sent sent)
                        || sent.key()
                                .map(key -> keys.add(key + " " + sent.at()))
                                .orElse(true))
                .toList();
    }

    private String line(ContactEvent event) {
        Optional<Money> sum = sum(event);
        Optional<LocalDate> day = day(event);
        Frame frame = frame(event);
        sum.ifPresent(money -> frame.put(Argument.SUM, money));
        day.ifPresent(date -> frame.put(Argument.DUE_ON, date));
        return facts.say("past.event" + (sum.isPresent() ? "Sum" : "") + (day.isPresent() ? "Day" : ""), frame);
    }

    private Frame frame(ContactEvent event) {
        return Frame.few()
                .put(Argument.ROW_ON, event.at().atZone(zone).toLocalDate())
                .put(Argument.TEXT, facts.say(label(event)));
    }

    private static String label(ContactEvent event) {
        if (event instanceof Sent sent) {
            return "channel." + Keys.of(sent.channel());
        } else if (event instanceof Call call) {
            return "event.call."
                    + switch (call.outcome()) {
                        case REACHED -> "reached";
                        case NOT_REACHED -> "notReached";
                        case WRONG_NUMBER -> "wrongNumber";
                    };
        }
        return "event." + EventDraft.of(event.getClass()).type();
    }

    private static Optional<Money> sum(ContactEvent event) {
        if (event instanceof Sent sent) {
            return sent.amountAsked();
        } else if (event instanceof Payment payment) {
            return Optional.of(payment.amount());
        } else if (event instanceof Credit credit) {
            return Optional.of(credit.amount());
        } else if (event instanceof Refund refund) {
            return Optional.of(refund.amount());
        } else if (event instanceof Promise promise) {
            return promise.amount();
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(ContactEvent event) {
        if (event instanceof Sent sent) {
            return sent.dueOn();
        } else if (event instanceof Promise promise) {
            return Optional.of(promise.payBy());
        } else if (event instanceof MoreTime asked) {
            return asked.until();
        } else if (event instanceof Pause pause) {
            return pause.until();
        }
        return Optional.empty();
    }

    private static Optional<String> note(ContactEvent event) {
        if (event instanceof Note one) {
            return Optional.of(one.note());
        } else if (event instanceof Call call) {
            return call.note();
        } else if (event instanceof Promise promise) {
            return promise.note();
        } else if (event instanceof MoreTime asked) {
            return asked.note();
        } else if (event instanceof Instalments agreed) {
            return agreed.note();
        } else if (event instanceof Talk talk) {
            return talk.note();
        } else if (event instanceof Decline decline) {
            return decline.note();
        } else if (event instanceof Dispute dispute) {
            return dispute.note();
        } else if (event instanceof DisputeResolved resolved) {
            return resolved.note();
        }
        return Optional.empty();
    }

    /** A note was typed by somebody: line breaks, control characters and marks that turn the direction become spaces. */
    private static String oneLine(String note) {
        StringBuilder out = new StringBuilder();
        note.codePoints().forEach(c -> {
            if (PlainCharacters.isPlain(c) && !Character.isWhitespace(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && (out.charAt(out.length() - 1) != ' ')) {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }
}
