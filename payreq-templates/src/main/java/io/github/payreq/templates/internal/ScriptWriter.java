package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.EventDraft;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.PaymentHistory;
import io.github.payreq.request.OrderLine;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what helps somebody who asks in person: the script of a call, the brief of a meeting. What can be named is worded as in
 * the e-mail, so that both say the same. Before anything is said about a debt, the script makes sure that the right person
 * listens.
 */
public final class ScriptWriter {

    private static final String INDENT = "   ";

    /** What may come up when somebody is thanked. */
    private static final Set<String> WHEN_THANKED = Set.of("callLater", "notAccepted");

    private final Channel channel;
    private final Occasion occasion;
    private final Tone tone;
    private final List<Situation> situations;
    private final List<Facts> each;
    private final Facts main;
    private final Optional<AccountManager> caller;
    private final Interlocutor interlocutor;

    private ScriptWriter(
            Channel channel,
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Texts texts) {
        this.channel = channel;
        this.occasion = occasion;
        this.tone = tone;
        this.situations = situations;
        this.each = situations.stream().map(one -> new Facts(one, texts)).toList();
        this.main = new Facts(carrier, texts)
                .put(Argument.COUNT, situations.size())
                .put(
                        Argument.FIRST_DUE_ON,
                        situations.stream()
                                .map(Situation::dueOn)
                                .min(Comparator.naturalOrder())
                                .orElseThrow());
        this.caller = sender.or(() -> carrier.request().payee().manager());
        caller.map(AccountManager::name).ifPresent(name -> main.put(Argument.MANAGER, name));
        this.interlocutor = Interlocutor.of(carrier.request(), channel, texts);
    }

    /**
     * Whether a conversation on this occasion makes sense: a call to ask, to remind or to thank, a meeting to ask or to remind.
     * A promise and a statement are put in writing.
     *
     * @param channel a call or a meeting
     * @param occasion the occasion
     * @return true if there is a script
     */
    public static boolean isFor(Channel channel, Occasion occasion) {
        return occasion.asks() || ((occasion == Occasion.THANKS) && (channel == Channel.CALL));
    }

    /**
     * Writes a script.
     *
     * @param channel a call or a meeting
     * @param situations what it is about, at least one
     * @param carrier that of them which gives the occasion
     * @param occasion an occasion that fits it, and for which there is a script
     * @param tone the tone
     * @param sender who asks
     * @param objections what the client may say, in the order in which it is shown
     * @param texts the texts of the language
     * @return the script
     */
    public static Script write(
            Channel channel,
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            List<Exchange> objections,
            Texts texts) {
        return new ScriptWriter(channel, situations, carrier, occasion, tone, sender, texts).write(objections);
    }

    private Script write(List<Exchange> objections) {
        String goal = main.say("goal." + goal());
        List<String> background = background();
        List<String> bring = bring();
        List<String> opening = opening();
        List<String> facts = facts();
        List<String> questions = questions();
        List<String> listening = Stream.of("finish", "words", "pause", "repeat")
                .map(cue -> main.say("listen." + cue))
                .toList();
        List<Exchange> branches = branches(objections);
        List<String> closing = closing();
        EventDraft record = isCall()
                ? EventDraft.of(ContactEvent.Call.class, "outcome", "note")
                : EventDraft.of(ContactEvent.Note.class, "note");
        StringBuilder text = new StringBuilder(main.say(isCall() ? "script.call" : "script.meeting"));
        part(text, "goal", List.of(goal));
        part(text, "background", background);
        part(text, "bring", bring);
        part(text, "opening", opening);
        part(text, "facts", facts);
        part(text, "questions", questions);
        part(text, "listening", listening);
        part(text, "branches", lines(branches));
        part(text, "closing", closing);
        part(text, "record", List.of(record(record)));
        return new Script(
                goal,
                background,
                bring,
                opening,
                facts,
                questions,
                listening,
                branches,
                closing,
                record,
                text.append('\n').toString());
    }

    private boolean isCall() {
        return channel == Channel.CALL;
    }

    private boolean isSeveral() {
        return situations.size() > 1;
    }

    private String goal() {
        return switch (occasion) {
            case REQUEST -> "request";
            case UPCOMING, DUE_TODAY -> "reminder";
            case OVERDUE, OVERDUE_AGAIN -> "overdue";
            case FINAL_NOTICE -> "finalNotice";
            case THANKS -> "thanks";
            case PROMISE_NOTED, STATEMENT -> throw new IllegalStateException("there is no script for " + occasion);
        };
    }

    private List<String> background() {
        Client client = main.request().client();
        List<String> lines = new ArrayList<>();
        interlocutor.name().ifPresent(name -> lines.add(label("who.person", name)));
        client.organization().ifPresent(name -> lines.add(label("who.organization", name)));
        interlocutor.phone().filter(phone -> isCall()).ifPresent(phone -> lines.add(label("who.phone", phone)));
        client.contacts().stream()
                .filter(contact -> contact.role() == ClientContact.Role.APPROVER)
                .map(ScriptWriter::reach)
                .forEach(approver -> lines.add(label("who.approver", approver)));
        PaymentHistory paid = client.history();
        paid.clientSince()
                .filter(day -> !day.isAfter(main.situation().today()))
                .ifPresent(day -> lines.add(main.say("who.since", Frame.few().put(Argument.ROW_ON, day))));
        if (paid.lastPaidOn().isPresent() && paid.lastPaidAmount().isPresent()) {
            lines.add(main.say(
                    "who.lastPaid",
                    Frame.few()
                            .put(Argument.ROW_ON, paid.lastPaidOn().get())
                            .put(Argument.SUM, paid.lastPaidAmount().get())));
        }
        lines.addAll(new PastWriter(main).write(situations));
        return lines;
    }

    private static String reach(ClientContact contact) {
        return String.join(
                ", ",
                Stream.of(contact.name(), contact.phone(), contact.email())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private String label(String key, String value) {
        return main.say(key, Argument.VALUE, value);
    }

    private List<String> bring() {
        if (isCall()) {
            return List.of();
        }
        return Stream.of(isSeveral() ? "several" : "invoice", "proof", "methods", "calendar")
                .map(thing -> main.say("bring." + thing))
                .toList();
    }

    private List<String> opening() {
        List<String> lines = new ArrayList<>();
        if (isCall()) {
            lines.add(main.say(caller.isPresent() ? "call.hello.manager" : "call.hello.plain"));
            Address address = interlocutor.address();
            lines.add(main.say(
                    "call.person." + address.greeting().substring("greeting.".length()),
                    Frame.few().put(Argument.NAME, address.name()).put(Argument.GENDER, address.gender())));
            lines.add(main.say("call.onlyThen"));
            lines.add(main.say("call.suits"));
        } else {
            lines.add(main.say("meeting.hello"));
            if (caller.isPresent()) {
                lines.add(main.say("meeting.who"));
            }
            lines.add(main.say("meeting.private"));
            lines.add(main.say("meeting.suits"));
        }
        lines.add(main.say(occasion == Occasion.THANKS ? "call.why.thanks" : "talk.why." + why()));
        if (EmailWriter.thanksForEarlier(main, occasion, tone)) {
            lines.add(main.say("thanks.history"));
        }
        return lines;
    }

    private String why() {
        String side = occasion.afterDueDate() ? ".after" : ".before";
        if (isSeveral()) {
            return "several" + side;
        }
        boolean isInstalment = main.situation().amountDue().instalment().isPresent();
        return isInstalment ? "instalment" + side : Keys.of(occasion);
    }

    private List<String> facts() {
        if (!occasion.asks()) {
            List<String> lines = new ArrayList<>(List.of(EmailWriter.invoiceLine(main)));
            lines.addAll(EmailWriter.receivedLines(main));
            return lines;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            List<String> own = new Invoice(each.get(i)).lines();
            for (int line = 0; line < own.size(); line++) {
                String indent = !isSeveral() ? "" : line == 0 ? (i + 1) + ". " : INDENT;
                lines.add(indent + own.get(line));
            }
        }
        lines.addAll(SeveralWriter.totals(each));
        if (situations.stream()
                .flatMap(one -> one.rankedMethods().stream())
                .anyMatch(offer -> offer.method() instanceof BankTransfer)) {
            lines.add(main.say("script.details"));
        }
        HelpOffer offer = isSeveral() ? HelpOffer.NOTHING : HelpOffer.of(main.situation());
        lines.add(main.say("offer." + offer.key(), offer.frame()));
        return lines;
    }

    /** What can be named of one invoice. */
    private static final class Invoice {
        private final Facts facts;
        private final Situation situation;

        Invoice(Facts facts) {
            this.facts = facts;
            this.situation = facts.situation();
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(EmailWriter.invoiceLine(facts));
            for (OrderLine line : facts.request().invoice().lines()) {
                lines.add(EmailWriter.orderLine(facts, line));
                day("script.delivered", Argument.DELIVERED_ON, line.deliveredOn())
                        .ifPresent(lines::add);
                day("script.accepted", Argument.ACCEPTED_ON, line.acceptedOn()).ifPresent(lines::add);
            }
            EmailWriter.sumLines(facts).stream().map(Line::text).forEach(lines::add);
            if (situation.daysUntilDue() < 0) {
                lines.add(facts.say("script.daysLate"));
            }
            lines.addAll(EmailWriter.bonuses(facts));
            if (situation.amountDue().instalment().isEmpty()) {
                situation
                        .currentReason()
                        .flatMap(reason -> facts.inLanguage(reason.text()))
                        .ifPresent(text -> facts.say("reason", Argument.REASON, facts.sentence(text))
                                .lines()
                                .forEach(lines::add));
            }
            lines.addAll(ways());
            return lines;
        }

        private Optional<String> day(String key, Argument argument, Optional<LocalDate> day) {
            return day.filter(one -> !one.isAfter(situation.today()))
                    .map(one -> INDENT + facts.say(key, Frame.few().put(argument, one)));
        }

        /** In the order of the request, the quickest first; a link that is bound to another sum stands last. */
        private List<String> ways() {
            MethodWriter writer = new MethodWriter(facts);
            List<String> lines = new ArrayList<>();
            lines.add(facts.say("script.ways"));
            situation.rankedMethods().stream()
                    .sorted(Comparator.<RankedMethod, Boolean>comparing(
                                    offer -> offer.ownSum().isPresent())
                            .thenComparing(offer -> offer.method().arrives()))
                    .forEach(offer -> {
                        PaymentMethod method = offer.method();
                        lines.add(facts.say(
                                "script.way",
                                Frame.few()
                                        .put(Argument.TITLE, writer.title(method))
                                        .put(
                                                Argument.BUSINESS_DAYS,
                                                method.arrives().toDays())));
                        facts.link(method).ifPresent(link -> lines.add(INDENT + link));
                        writer.ownSumAndFee(offer).forEach(line -> lines.add(INDENT + line));
                    });
            return lines;
        }
    }

    private List<String> questions() {
        List<String> asked = !occasion.asks()
                ? List.of("thanks")
                : occasion.afterDueDate() ? List.of("state", "help", "way") : List.of("open", "needed", "way");
        return asked.stream().map(question -> main.say("ask." + question)).toList();
    }

    private List<Exchange> branches(List<Exchange> objections) {
        List<Exchange> branches = new ArrayList<>();
        branches.add(anotherPerson());
        if (isCall()) {
            branches.add(voicemail());
        }
        objections.stream()
                .filter(objection -> occasion.asks() || WHEN_THANKED.contains(objection.id()))
                .forEach(branches::add);
        return List.copyOf(branches);
    }

    /** Whoever is not the client learns a name and a number, and nothing else. */
    private Exchange anotherPerson() {
        Optional<String> phone = caller.flatMap(AccountManager::phone);
        String form = phone.isPresent() ? "phone" : caller.isPresent() ? "name" : "plain";
        return exchange("anotherPerson", form, phone, isCall() ? ".next.call" : ".next.meeting");
    }

    private Exchange voicemail() {
        Optional<String> phone = caller.flatMap(AccountManager::phone);
        return exchange("voicemail", phone.isPresent() ? "phone" : "plain", phone, ".next");
    }

    private Exchange exchange(String id, String form, Optional<String> phone, String next) {
        String key = "branch." + id;
        Frame frame = Frame.few();
        caller.map(AccountManager::name).ifPresent(name -> frame.put(Argument.MANAGER, name));
        phone.ifPresent(number -> frame.put(Argument.VALUE, number));
        EventDraft event = isCall()
                ? EventDraft.of(ContactEvent.Call.class, "note").with("outcome", "notReached")
                : EventDraft.of(ContactEvent.Note.class, "note");
        return new Exchange(
                id,
                main.say(key + ".when"),
                main.say(key + ".say." + form, frame),
                main.say(key + ".check"),
                main.say(key + next),
                event);
    }

    private List<String> closing() {
        String words = Keys.of(tone);
        if (!occasion.asks()) {
            return List.of(main.say("end." + words));
        }
        return List.of(main.say("ask.date." + words), main.say("end.repeat"), main.say("end." + words));
    }

    private List<String> lines(List<Exchange> branches) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            Exchange branch = branches.get(i);
            lines.add((i + 1) + ". " + branch.when());
            for (String line : List.of(
                    main.say("script.say", Argument.TEXT, branch.say()),
                    main.say("script.check", Argument.TEXT, branch.check()),
                    main.say("script.next", Argument.TEXT, branch.next()),
                    record(branch.event()))) {
                line.lines().forEach(part -> lines.add(INDENT + part));
            }
        }
        return lines;
    }

    private String record(EventDraft draft) {
        return main.say(
                "script.event",
                Frame.few()
                        .put(Argument.TEXT, main.say("event." + draft.type()))
                        .put(Argument.VALUE, draft.toString()));
    }

    private void part(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n\n").append(main.say("script." + title));
            lines.forEach(line -> text.append('\n').append(line));
        }
    }
}
