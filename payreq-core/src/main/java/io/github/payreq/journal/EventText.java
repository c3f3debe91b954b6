package io.github.payreq.journal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Bounced;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Credit;
import io.github.payreq.contact.ContactEvent.Decline;
import io.github.payreq.contact.ContactEvent.Delivered;
import io.github.payreq.contact.ContactEvent.Dispute;
import io.github.payreq.contact.ContactEvent.DisputeResolved;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.contact.ContactEvent.Instalments;
import io.github.payreq.contact.ContactEvent.MoreTime;
import io.github.payreq.contact.ContactEvent.Note;
import io.github.payreq.contact.ContactEvent.OptOut;
import io.github.payreq.contact.ContactEvent.Pause;
import io.github.payreq.contact.ContactEvent.Payment;
import io.github.payreq.contact.ContactEvent.Promise;
import io.github.payreq.contact.ContactEvent.Refund;
import io.github.payreq.contact.ContactEvent.Resume;
import io.github.payreq.contact.ContactEvent.Sent;
import io.github.payreq.contact.ContactEvent.Talk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The stored form of an event. The first line holds the version of the form and the type, each further line a field:
 *
 * <pre>
 * 1 payment
 * id=p-1
 * at=2026-12-04T09:30:00Z
 * request=logo-123
 * amount=EUR 100.00
 * </pre>
 *
 * <p>Control characters, the backslash and halves of characters are escaped, so that the text is one that every database
 * takes. A new optional field needs no new version; what an older version of payreq does not know, it refuses.
 */
final class EventText {

    private static final String VERSION = "1";

    private EventText() {}

    /** The type's name, as in the JSON form. */
    static String type(ContactEvent event) {
        String name = event.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    static String write(ContactEvent event) {
        Writer out = new Writer(VERSION + " " + type(event));
        out.add("id", event.id());
        out.add("at", event.at().toString());
        out.add("request", event.request());
        parts(event).forEach(out::add);
        return out.toString();
    }

    /** The fields that not all events have, in their stored form. */
    static Map<String, String> parts(ContactEvent event) {
        Parts parts = new Parts();
        if (event instanceof Sent e) {
            parts.add("stage", e.stage());
            parts.add("channel", e.channel().name());
            parts.add("key", e.key());
            parts.add("messageId", e.messageId());
            parts.add("amountAsked", e.amountAsked().map(EventText::money));
            parts.add("dueOn", e.dueOn());
            parts.add("account", e.account());
        } else if (event instanceof Delivered e) {
            parts.add("key", e.key());
        } else if (event instanceof Bounced e) {
            parts.add("key", e.key());
        } else if (event instanceof Payment e) {
            parts.add("amount", money(e.amount()));
        } else if (event instanceof Credit e) {
            parts.add("amount", money(e.amount()));
        } else if (event instanceof Refund e) {
            parts.add("amount", money(e.amount()));
        } else if (event instanceof Promise e) {
            parts.add("payBy", e.payBy().toString());
            parts.add("amount", e.amount().map(EventText::money));
            parts.add("note", e.note());
        } else if (event instanceof MoreTime e) {
            parts.add("until", e.until());
            parts.add("note", e.note());
        } else if (event instanceof Instalments e) {
            parts.add("plan", plan(e.plan()));
            parts.add("note", e.note());
        } else if (event instanceof Talk e) {
            parts.add("note", e.note());
        } else if (event instanceof Decline e) {
            parts.add("note", e.note());
        } else if (event instanceof Dispute e) {
            parts.add("note", e.note());
        } else if (event instanceof DisputeResolved e) {
            parts.add("note", e.note());
        } else if (event instanceof OptOut e) {
            parts.add("channel", e.channel().map(Channel::name));
        } else if (event instanceof Call e) {
            parts.add("outcome", e.outcome().name());
            parts.add("note", e.note());
        } else if (event instanceof Note e) {
            parts.add("note", e.note());
        } else if (event instanceof Pause e) {
            parts.add("until", e.until());
        } else if (!(event instanceof Resume)) {
            throw new IllegalStateException("no stored form for " + event.getClass());
        }
        return parts.byName;
    }

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if the text is not the stored form of one
     */
    static ContactEvent read(String text) {
        String[] lines = text.split("\n", -1);
        String[] head = lines[0].split(" ", -1);
        if (head.length != 2 || !head[0].equals(VERSION)) {
            throw new IllegalArgumentException("form of a stored event must be " + VERSION);
        }
        Fields in = new Fields();
        for (String line : List.of(lines).subList(1, lines.length)) {
            int equals = line.indexOf('=');
            if (equals < 0 || in.byName.put(line.substring(0, equals), unescaped(line, equals + 1)) != null) {
                throw new IllegalArgumentException("a line of a stored event must be a field, and each only once");
            }
        }
        ContactEvent event = event(head[1], in, in.take("id"), Instant.parse(in.take("at")), in.find("request"));
        if (!in.byName.isEmpty()) {
            throw new IllegalArgumentException("stored event has fields that are not known: " + in.byName.keySet());
        }
        return event;
    }

    private static ContactEvent event(String type, Fields in, String id, Instant at, Optional<String> request) {
        return switch (type) {
            case "sent" ->
                new Sent(
                        id,
                        at,
                        request,
                        in.take("stage"),
                        Channel.valueOf(in.take("channel")),
                        in.find("key"),
                        in.find("messageId"),
                        in.find("amountAsked").map(EventText::money),
                        in.day("dueOn"),
                        in.find("account"));
            case "delivered" -> new Delivered(id, at, request, in.find("key"));
            case "bounced" -> new Bounced(id, at, request, in.find("key"));
            case "payment" -> new Payment(id, at, request, money(in.take("amount")));
            case "credit" -> new Credit(id, at, request, money(in.take("amount")));
            case "refund" -> new Refund(id, at, request, money(in.take("amount")));
            case "promise" ->
                new Promise(
                        id,
                        at,
                        request,
                        LocalDate.parse(in.take("payBy")),
                        in.find("amount").map(EventText::money),
                        in.find("note"));
            case "moreTime" -> new MoreTime(id, at, request, in.day("until"), in.find("note"));
            case "instalments" -> new Instalments(id, at, request, plan(in.take("plan")), in.find("note"));
            case "talk" -> new Talk(id, at, request, in.find("note"));
            case "decline" -> new Decline(id, at, request, in.find("note"));
            case "dispute" -> new Dispute(id, at, request, in.find("note"));
            case "disputeResolved" -> new DisputeResolved(id, at, request, in.find("note"));
            case "optOut" -> new OptOut(id, at, request, in.find("channel").map(Channel::valueOf));
            case "call" -> new Call(id, at, request, CallOutcome.valueOf(in.take("outcome")), in.find("note"));
            case "note" -> new Note(id, at, request, in.take("note"));
            case "pause" -> new Pause(id, at, request, in.day("until"));
            case "resume" -> new Resume(id, at, request);
            default -> throw new IllegalArgumentException("type of a stored event is not known: " + type);
        };
    }

    private static String money(Money money) {
        return money.getCurrencyUnit().getCode() + " " + money.getAmount().toPlainString();
    }

    private static Money money(String text) {
        if (text.startsWith("BTC ")) {
            io.github.payreq.method.BitcoinPayment.currency(); // makes the currency known
        }
        return Money.parse(text);
    }

    private static String plan(List<Instalment> plan) {
        return String.join(
                ";",
                plan.stream()
                        .map(part -> part.dueOn() + " " + money(part.amount()))
                        .toList());
    }

    private static List<Instalment> plan(String text) {
        List<Instalment> plan = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int space = part.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("a stored instalment must be a day and a sum");
            }
            plan.add(new Instalment(LocalDate.parse(part.substring(0, space)), money(part.substring(space + 1))));
        }
        return plan;
    }

    private static void escape(String value, StringBuilder out) {
        value.codePoints().forEach(c -> {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c == '\n') {
                out.append("\\n");
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                String hex = Integer.toHexString(c);
                out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                out.appendCodePoint(c);
            }
        });
    }

    private static String unescaped(String line, int from) {
        StringBuilder out = new StringBuilder(line.length() - from);
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char mark = i < line.length() ? line.charAt(i++) : ' ';
            if (mark == '\\') {
                out.append('\\');
            } else if (mark == 'n') {
                out.append('\n');
            } else if (mark == 'u' && i + 4 <= line.length()) {
                out.append((char) Integer.parseInt(line.substring(i, i + 4), 16));
                i += 4;
            } else {
                throw new IllegalArgumentException("a stored event has an escape that is not known");
            }
        }
        return out.toString();
    }

    private static final class Parts {
        private final Map<String, String> byName = new LinkedHashMap<>();

        void add(String name, String value) {
            byName.put(name, value);
        }

        void add(String name, Optional<?> value) {
            value.ifPresent(some -> byName.put(name, some.toString()));
        }
    }

    private static final class Writer {
        private final StringBuilder text;

        Writer(String head) {
            this.text = new StringBuilder(head);
        }

        void add(String name, String value) {
            text.append('\n').append(name).append('=');
            escape(value, text);
        }

        void add(String name, Optional<String> value) {
            value.ifPresent(some -> add(name, some));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class Fields {
        private final Map<String, String> byName = new LinkedHashMap<>();

        String take(String name) {
            return find(name)
                    .orElseThrow(() -> new IllegalArgumentException("stored event must have the field " + name));
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(byName.remove(name));
        }

        Optional<LocalDate> day(String name) {
            return find(name).map(LocalDate::parse);
        }
    }
}
