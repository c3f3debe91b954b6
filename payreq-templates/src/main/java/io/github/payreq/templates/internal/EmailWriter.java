package io.github.payreq.templates.internal;

import static io.github.payreq.contact.Occasion.DUE_TODAY;
import static io.github.payreq.contact.Occasion.FINAL_NOTICE;
import static io.github.payreq.contact.Occasion.OVERDUE;
import static io.github.payreq.contact.Occasion.OVERDUE_AGAIN;
import static io.github.payreq.contact.Occasion.PROMISE_NOTED;
import static io.github.payreq.contact.Occasion.REQUEST;
import static io.github.payreq.contact.Occasion.THANKS;
import static io.github.payreq.contact.Occasion.UPCOMING;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.party.AccountManager;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.Bonus;
import io.github.payreq.request.DeadlineReason;
import io.github.payreq.request.OrderLine;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import io.github.payreq.templates.layout.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes an e-mail, or what a letter or a message in a messenger has in common with it, as sections: which blocks a message
 * has, and what stands in them. The sum, the due date and the first way to pay stand early; a firm message is shorter.
 */
public final class EmailWriter {

    private static final Set<Occasion> WITH_ORDER = EnumSet.of(REQUEST, OVERDUE_AGAIN, FINAL_NOTICE);
    private static final Set<Occasion> WITH_THANKS = EnumSet.of(REQUEST, UPCOMING, DUE_TODAY, OVERDUE);
    private static final Set<Occasion> WITH_QUESTIONS = EnumSet.of(REQUEST, UPCOMING);

    private final Facts facts;
    private final Situation situation;
    private final Occasion occasion;
    private final Tone tone;
    private final MethodWriter methods;
    private final Sections sections;
    private final Channel channel;
    private final boolean frequentQuestions;

    private EmailWriter(
            Facts facts,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Channel channel,
            boolean frequentQuestions) {
        this.facts = facts;
        this.channel = channel;
        this.situation = facts.situation();
        this.occasion = occasion;
        this.tone = tone;
        this.methods = new MethodWriter(facts);
        this.sections = new Sections(facts, tone, sender);
        this.frequentQuestions = frequentQuestions;
    }

    /**
     * An e-mail in parts.
     *
     * @param subject one line
     * @param parts the parts of the text in order
     */
    public record Email(String subject, List<Part> parts) {}

    /**
     * Writes an e-mail.
     *
     * @param situation the situation
     * @param occasion an occasion that fits it
     * @param tone the tone
     * @param sender who writes
     * @param frequentQuestions whether it answers the shipped questions where the request has none of its own
     * @param texts the texts of the language
     * @return the e-mail in parts
     */
    public static Email write(
            Situation situation,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            boolean frequentQuestions,
            Texts texts) {
        return write(situation, occasion, tone, sender, frequentQuestions, texts, Channel.EMAIL);
    }

    /** The same for another channel on which the client reads. */
    static Email write(
            Situation situation,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            boolean frequentQuestions,
            Texts texts,
            Channel channel) {
        Facts facts = new Facts(situation, texts, channel);
        EmailWriter writer = new EmailWriter(facts, occasion, tone, sender, channel, frequentQuestions);
        writer.write();
        return new Email(facts.say("subject." + facts.keyOf(occasion)), writer.sections.written());
    }

    private void write() {
        sections.begin("opening." + facts.keyOf(occasion));
        add(Block.FACTS, facts());
        if (occasion.asks()) {
            writeAsking();
        }
        if ((occasion == PROMISE_NOTED) && facts.agreed().isPresent()) {
            add(Block.HELP, facts.say("agreed.reminders"));
        }
        sections.end();
    }

    private void writeAsking() {
        if (WITH_ORDER.contains(occasion)) {
            add(Block.ORDER, order(facts));
        }
        sections.addText(Block.LATE_CHARGE, LateWriter.lines(facts, occasion));
        sections.addText(Block.REASON, reason(facts));
        sections.addText(Block.BENEFIT, benefit(facts));
        add(Block.METHODS, methods.list(situation.rankedMethods()));
        sections.addText(Block.THANKS, thanks());
        add(Block.HELP, help(facts));
        add(Block.QUESTIONS, questions());
        if (occasion.afterDueDate()) {
            add(Block.ASK_DATE, facts.say("askDate." + Keys.of(tone)));
        }
        if (occasion != REQUEST) {
            add(Block.ALREADY_PAID, facts.say("alreadyPaid"));
        }
        if (accountIsUnchanged(situation)) {
            add(Block.ACCOUNT_UNCHANGED, facts.say("accountUnchanged"));
        }
        if (channel != Channel.LETTER) {
            add(Block.ANSWERS, answers(facts));
        }
    }

    private void add(Block block, String text) {
        sections.add(block, text);
    }

    private void add(Block block, List<Line> lines) {
        sections.add(block, lines);
    }

    private List<Line> facts() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text(invoiceLine(facts)));
        if (occasion == THANKS) {
            receivedLines(facts).stream().map(Line::text).forEach(lines::add);
        } else if (occasion == PROMISE_NOTED) {
            noted().stream().map(Line::text).forEach(lines::add);
        } else {
            lines.addAll(sumLines(facts));
            situation.rankedMethods().stream().findFirst().ifPresent(first -> lines.add(methods.first(first)));
            view(facts).ifPresent(lines::add);
        }
        return lines;
    }

    /** Where the client looks at the invoice. */
    static Optional<Line> view(Facts facts) {
        return facts.request()
                .invoice()
                .url()
                .map(url -> Line.link(facts.say("facts.view", Argument.LINK, url), facts.say("button.invoice"), url));
    }

    /** Which invoice, and what it is for. */
    static String invoiceLine(Facts facts) {
        return facts.say(facts.has(Argument.SUBJECT) ? "facts.invoiceSubject" : "facts.invoice");
    }

    /** What was received, if anything was, and what is left. */
    static List<String> receivedLines(Facts facts) {
        List<String> lines = new ArrayList<>();
        if (facts.has(Argument.RECEIVED)) {
            lines.add(facts.say(facts.has(Argument.RECEIVED_ON) ? "facts.receivedOn" : "facts.received"));
        }
        lines.addAll(rest(facts));
        return lines;
    }

    /** What was agreed: the instalments with their days, or a day. */
    private List<String> noted() {
        if (facts.agreed().isEmpty()) {
            return List.of(facts.say("facts.promised"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(facts.say("agreed.title"));
        for (ContactEvent.Instalment part : facts.agreed().get().plan()) {
            lines.add(facts.say(
                    "agreed.line", Frame.few().put(Argument.SUM, part.amount()).put(Argument.DUE_ON, part.dueOn())));
        }
        return lines;
    }

    /** What is asked for: total and what was paid, the instalment, the sum with its day, the discount. */
    static List<Line> sumLines(Facts facts) {
        AmountDue due = facts.situation().amountDue();
        List<Line> lines = new ArrayList<>();
        if (due.credited().isPositive()) {
            lines.add(Line.text(facts.say("facts.credited")));
        } else if (due.paid().isPositive()) {
            lines.add(Line.text(facts.say("facts.paid")));
        } else if (due.instalment().isPresent()) {
            lines.add(Line.text(facts.say("facts.total")));
        }
        if (due.instalment().isPresent()) {
            lines.add(Line.text(
                    facts.say(facts.severalInstalmentsHaveCome() ? "facts.instalmentsDue" : "facts.instalment")));
        }
        lines.add(Line.of(Kind.AMOUNT, facts.say(dueLine(facts.situation()))));
        if (due.instalment().isPresent()) {
            boolean isLast = due.asked().isEqual(due.amount());
            lines.add(Line.text(facts.say(isLast ? "facts.remainingNone" : "facts.remaining")));
        }
        due.discount()
                .ifPresent(discount -> lines.add(Line.text(facts.say(
                        discount.terms().percent().isPresent() ? "facts.discountPercent" : "facts.discountSum"))));
        return lines;
    }

    private static List<String> rest(Facts facts) {
        AmountDue due = facts.situation().amountDue();
        if (due.isSettled()) {
            return settled(facts);
        }
        boolean inTime = facts.situation().daysUntilDue() >= 0;
        if (due.instalment().isPresent()) {
            return List.of(
                    facts.say("facts.open"),
                    facts.say(inTime ? "facts.nextInstalmentBefore" : "facts.nextInstalmentAfter"));
        }
        return List.of(facts.say(inTime ? "facts.restBefore" : "facts.restAfter"));
    }

    /** That nothing is due, and what was paid beyond that. */
    private static List<String> settled(Facts facts) {
        String paid = facts.say("facts.settled");
        return facts.situation().amountDue().overpaid().isPositive()
                ? List.of(paid, facts.say("facts.overpaid"))
                : List.of(paid);
    }

    /** The key of the line with the sum and its day. */
    static String dueLine(Situation situation) {
        long days = situation.daysUntilDue();
        return days > 0 ? "facts.dueBefore" : days == 0 ? "facts.dueToday" : "facts.dueAfter";
    }

    /** What the invoice covers. */
    static List<Line> order(Facts facts) {
        List<OrderLine> orderLines = facts.request().invoice().lines();
        if (orderLines.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Kind.TITLE, facts.say("order.title")));
        orderLines.forEach(line -> lines.add(Lines.order(orderLine(facts, line), sum(facts, line))));
        return lines;
    }

    private static String sum(Facts facts, OrderLine line) {
        return facts.money(Money.of(facts.request().invoice().total().getCurrencyUnit(), line.amount()));
    }

    static String orderLine(Facts facts, OrderLine line) {
        CurrencyUnit currency = facts.request().invoice().total().getCurrencyUnit();
        Frame values = Frame.few()
                .put(Argument.DESCRIPTION, facts.quoted(line.description()))
                .put(Argument.QUANTITY, line.quantity())
                .put(Argument.LINE_AMOUNT, Money.of(currency, line.amount()));
        if (line.quantity().compareTo(BigDecimal.ONE) == 0) {
            return facts.say("order.line", values);
        }
        boolean plainPrice = line.statedAmount().isEmpty()
                && line.unitPrice().stripTrailingZeros().scale() <= currency.getDecimalPlaces();
        if (!plainPrice) {
            return facts.say("order.lineQuantity", values);
        }
        return facts.say("order.lineTimes", values.put(Argument.UNIT_PRICE, Money.of(currency, line.unitPrice())));
    }

    /** Why the day matters; like a bonus it is about the due date of the whole invoice, not of an instalment. */
    static List<String> reason(Facts facts) {
        if (facts.situation().amountDue().instalment().isPresent()) {
            return List.of();
        }
        return facts.situation()
                .currentReason()
                .map(DeadlineReason::text)
                .flatMap(facts::inLanguage)
                .map(text -> facts.say("reason", Argument.REASON, facts.sentence(text)))
                .map(List::of)
                .orElse(List.of());
    }

    /** What is gained by paying early. */
    static List<String> benefit(Facts facts) {
        List<String> lines = new ArrayList<>();
        if (facts.situation().amountDue().discount().isPresent()) {
            lines.add(facts.say("benefit.saving"));
        }
        lines.addAll(bonuses(facts));
        return lines;
    }

    /** The bonuses that the client can still have; with agreed instalments there are none, as there are no discounts. */
    static List<String> bonuses(Facts facts) {
        List<String> lines = new ArrayList<>();
        if (facts.situation().amountDue().instalment().isPresent()) {
            return lines;
        }
        for (Bonus bonus : facts.situation().openBonuses()) {
            facts.inLanguage(bonus.bonus())
                    .map(text -> Frame.few()
                            .put(Argument.BONUS, facts.sentence(text))
                            .put(Argument.BONUS_UNTIL, bonus.until()))
                    .ifPresent(values -> lines.add(facts.say("benefit.bonus", values)));
        }
        return lines;
    }

    private List<String> thanks() {
        return thanksForEarlier(facts, occasion, tone) ? List.of(facts.say("thanks.history")) : List.of();
    }

    static boolean thanksForEarlier(Facts facts, Occasion occasion, Tone tone) {
        return WITH_THANKS.contains(occasion)
                && tone != Tone.FIRM
                && facts.request().client().history().paidInvoices() > 0;
    }

    /** What may be offered to a client who cannot pay at once. */
    static String help(Facts facts) {
        HelpOffer offer = HelpOffer.of(facts.situation());
        return facts.say("help." + offer.key(), offer.frame());
    }

    private List<Line> questions() {
        if (!WITH_QUESTIONS.contains(occasion) || tone == Tone.FIRM) {
            return List.of();
        }
        List<QuestionWriter.Answered> answered = QuestionWriter.own(facts);
        if (answered.isEmpty() && frequentQuestions) {
            answered = QuestionWriter.shipped(facts);
        }
        return questions(facts, answered);
    }

    /** Questions with their answers, below a title. */
    static List<Line> questions(Facts facts, List<QuestionWriter.Answered> answered) {
        List<Line> lines = new ArrayList<>();
        for (QuestionWriter.Answered one : answered) {
            if (lines.isEmpty()) {
                lines.add(Line.of(Kind.TITLE, facts.say("questions.title")));
            }
            one.question().lines().map(line -> Line.of(Kind.QUESTION, line)).forEach(lines::add);
            one.answer().lines().map(Line::text).forEach(lines::add);
        }
        return lines;
    }

    /** Said only if an earlier message named the same account, and only while every account is that one. */
    static boolean accountIsUnchanged(Situation situation) {
        if (situation.history().events().isEmpty()) {
            return false;
        }
        Optional<String> earlier = situation
                .history()
                .all(ContactEvent.Sent.class)
                .flatMap(sent -> sent.account().stream())
                .reduce((before, later) -> later);
        List<String> named = situation.rankedMethods().stream()
                .map(RankedMethod::method)
                .filter(BankTransfer.class::isInstance)
                .map(method -> ((BankTransfer) method).accountFingerprint())
                .toList();
        return earlier.isPresent() && !named.isEmpty() && named.stream().allMatch(earlier.get()::equals);
    }

    /** What the client can answer with one tap; once nothing is due, a question is all. */
    static List<Line> answers(Facts facts) {
        boolean isDue = !facts.situation().amountDue().isSettled();
        List<Line> lines = new ArrayList<>();
        facts.request().answerLinks().ifPresent(links -> {
            if (isDue) {
                addAnswer(facts, lines, "paid", links.paid());
                addAnswer(facts, lines, "part", links.part());
                addAnswer(facts, lines, "moreTime", links.moreTime());
            }
            addAnswer(facts, lines, "question", links.question());
            if (isDue) {
                addAnswer(facts, lines, "decline", links.decline());
            }
        });
        if (!lines.isEmpty()) {
            lines.add(0, Line.of(Kind.TITLE, facts.say("answers.title")));
        }
        return lines;
    }

    private static void addAnswer(Facts facts, List<Line> lines, String key, Optional<String> link) {
        link.ifPresent(url ->
                lines.add(Line.link(facts.say("answers." + key, Argument.LINK, url), facts.say("button." + key), url)));
    }
}
