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
     * @param sections the parts of the text in order
     */
    public record Email(String subject, List<Section> sections) {}

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
        add(Block.ORDER, order());
        add(Block.LATE_CHARGE, LateWriter.lines(facts, occasion));
        add(Block.REASON, reason());
        add(Block.BENEFIT, benefit());
        add(Block.METHODS, methods.list(situation.rankedMethods()));
        add(Block.THANKS, thanks());
        add(Block.HELP, help());
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
            add(Block.ANSWERS, answers());
        }
    }

    private void add(Block block, String text) {
        sections.add(block, text);
    }

    private void add(Block block, List<String> lines) {
        sections.add(block, lines);
    }

    private List<String> facts() {
        List<String> lines = new ArrayList<>();
        lines.add(invoiceLine(facts));
        if (occasion == THANKS) {
            lines.addAll(receivedLines(facts));
        } else if (occasion == PROMISE_NOTED) {
            lines.addAll(noted());
        } else {
            lines.addAll(sumLines(facts));
            situation.rankedMethods().stream().findFirst().ifPresent(first -> lines.add(methods.first(first)));
            facts.request().invoice().url().ifPresent(url -> lines.add(facts.say("facts.view", Argument.LINK, url)));
        }
        return lines;
    }

    /** Which invoice, and what it is for. */
    static String invoiceLine(Facts facts) {
        return facts.say(facts.has(Argument.SUBJECT) ? "facts.invoiceSubject" : "facts.invoice");
    }

    /** What was received, and what is left. */
    static List<String> receivedLines(Facts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(facts.say(facts.has(Argument.RECEIVED_ON) ? "facts.receivedOn" : "facts.received"));
        lines.addAll(rest(facts));
        if (facts.situation().amountDue().overpaid().isPositive()) {
            lines.add(facts.say("facts.overpaid"));
        }
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
                    "agreed.line",
                    new Frame(Argument.VOCABULARY)
                            .put(Argument.SUM, part.amount())
                            .put(Argument.DUE_ON, part.dueOn())));
        }
        return lines;
    }

    /** What is asked for: total and what was paid, the instalment, the sum with its day, the discount. */
    static List<String> sumLines(Facts facts) {
        AmountDue due = facts.situation().amountDue();
        List<String> lines = new ArrayList<>();
        if (due.credited().isPositive()) {
            lines.add(facts.say("facts.credited"));
        } else if (due.paid().isPositive()) {
            lines.add(facts.say("facts.paid"));
        } else if (due.instalment().isPresent()) {
            lines.add(facts.say("facts.total"));
        }
        if (due.instalment().isPresent()) {
            lines.add(facts.say(facts.severalInstalmentsHaveCome() ? "facts.instalmentsDue" : "facts.instalment"));
        }
        lines.add(facts.say(dueLine(facts.situation())));
        if (due.instalment().isPresent()) {
            boolean isLast = due.asked().isEqual(due.amount());
            lines.add(facts.say(isLast ? "facts.remainingNone" : "facts.remaining"));
        }
        due.discount()
                .ifPresent(discount -> lines.add(facts.say(
                        discount.terms().percent().isPresent() ? "facts.discountPercent" : "facts.discountSum")));
        return lines;
    }

    private static List<String> rest(Facts facts) {
        AmountDue due = facts.situation().amountDue();
        if (due.isSettled()) {
            return List.of(facts.say("facts.settled"));
        }
        boolean inTime = facts.situation().daysUntilDue() >= 0;
        if (due.instalment().isPresent()) {
            return List.of(
                    facts.say("facts.open"),
                    facts.say(inTime ? "facts.nextInstalmentBefore" : "facts.nextInstalmentAfter"));
        }
        return List.of(facts.say(inTime ? "facts.restBefore" : "facts.restAfter"));
    }

    /** The key of the line with the sum and its day. */
    static String dueLine(Situation situation) {
        long days = situation.daysUntilDue();
        return days > 0 ? "facts.dueBefore" : days == 0 ? "facts.dueToday" : "facts.dueAfter";
    }

    private List<String> order() {
        List<OrderLine> orderLines = facts.request().invoice().lines();
        if (orderLines.isEmpty() || !WITH_ORDER.contains(occasion)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(facts.say("order.title"));
        orderLines.forEach(line -> lines.add(orderLine(facts, line)));
        return lines;
    }

    static String orderLine(Facts facts, OrderLine line) {
        CurrencyUnit currency = facts.request().invoice().total().getCurrencyUnit();
        Frame values = new Frame(Argument.VOCABULARY)
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

    /** Reason, bonus and what else is offered are about the due date of the whole invoice. */
    private boolean isInstalment() {
        return situation.amountDue().instalment().isPresent();
    }

    private List<String> reason() {
        if (isInstalment()) {
            return List.of();
        }
        return situation
                .currentReason()
                .map(DeadlineReason::text)
                .flatMap(facts::inLanguage)
                .map(text -> facts.say("reason", Argument.REASON, facts.sentence(text)))
                .map(List::of)
                .orElse(List.of());
    }

    private List<String> benefit() {
        List<String> lines = new ArrayList<>();
        if (situation.amountDue().discount().isPresent()) {
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
                    .map(text -> new Frame(Argument.VOCABULARY)
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

    private String help() {
        HelpOffer offer = HelpOffer.of(situation);
        return facts.say("help." + offer.key(), offer.frame());
    }

    private List<String> questions() {
        if (!WITH_QUESTIONS.contains(occasion) || tone == Tone.FIRM) {
            return List.of();
        }
        List<QuestionWriter.Answered> answered = QuestionWriter.own(facts);
        if (answered.isEmpty() && frequentQuestions) {
            answered = QuestionWriter.shipped(facts);
        }
        List<String> lines = new ArrayList<>();
        for (QuestionWriter.Answered one : answered) {
            if (lines.isEmpty()) {
                lines.add(facts.say("questions.title"));
            }
            one.question().lines().forEach(lines::add);
            one.answer().lines().forEach(lines::add);
        }
        return lines;
    }

    /** Said only if an earlier message named the same account, and only while every account is that one. */
    static boolean accountIsUnchanged(Situation situation) {
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

    private List<String> answers() {
        List<String> lines = new ArrayList<>();
        facts.request().answerLinks().ifPresent(links -> {
            addAnswer(lines, "answers.paid", links.paid());
            addAnswer(lines, "answers.part", links.part());
            addAnswer(lines, "answers.moreTime", links.moreTime());
            addAnswer(lines, "answers.question", links.question());
            addAnswer(lines, "answers.decline", links.decline());
        });
        if (!lines.isEmpty()) {
            lines.add(0, facts.say("answers.title"));
        }
        return lines;
    }

    private void addAnswer(List<String> lines, String key, Optional<String> link) {
        link.ifPresent(url -> lines.add(facts.say(key, Argument.LINK, url)));
    }
}
