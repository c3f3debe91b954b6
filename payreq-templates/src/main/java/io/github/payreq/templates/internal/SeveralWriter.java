package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes one message about several open requests of one client. Each invoice has its own lines with its sum, its due date and its
 * links; sums are added within a currency only.
 */
public final class SeveralWriter {

    private final Occasion occasion;
    private final List<Facts> each;
    private final Facts main;

    private SeveralWriter(
            List<Situation> situations, Situation carrier, Occasion occasion, Texts texts, Channel channel) {
        this.occasion = occasion;
        this.each =
                situations.stream().map(one -> new Facts(one, texts, channel)).toList();
        LocalDate first = situations.stream()
                .map(Situation::dueOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        this.main = new Facts(carrier, texts, channel)
                .put(Argument.COUNT, situations.size())
                .put(Argument.FIRST_DUE_ON, first)
                .put(Argument.FIRST_DUE_ON_SHORT, first)
                .put(Argument.SUMS, sums(situations, texts));
    }

    /**
     * Writes an e-mail.
     *
     * @param situations what it lists, at least two
     * @param carrier that of them which gives occasion and tone
     * @param occasion an occasion that fits it and that asks
     * @param tone the tone
     * @param sender who asks
     * @param texts the texts of the language
     * @return the e-mail in parts
     */
    public static EmailWriter.Email email(
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Texts texts) {
        return email(situations, carrier, occasion, tone, sender, texts, Channel.EMAIL);
    }

    /** The same for another channel on which the client reads. */
    static EmailWriter.Email email(
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Texts texts,
            Channel channel) {
        return new SeveralWriter(situations, carrier, occasion, texts, channel).email(tone, sender);
    }

    /**
     * Writes a text message. It has no link, since each invoice has its own, and therefore names the sums.
     *
     * @param situations what it is about, at least two
     * @param carrier that of them which gives the occasion
     * @param occasion an occasion that fits it and that asks
     * @param details whether an e-mail with the details goes out as well
     * @param sender who asks
     * @param texts the texts of the language
     * @return the text
     */
    public static String sms(
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            boolean details,
            Optional<AccountManager> sender,
            Texts texts) {
        return new SeveralWriter(situations, carrier, occasion, texts, Channel.SMS).sms(details, sender);
    }

    private EmailWriter.Email email(Tone tone, Optional<AccountManager> sender) {
        Sections sections = new Sections(main, tone, sender);
        sections.begin("opening.several." + Keys.of(occasion));
        for (int i = 0; i < each.size(); i++) {
            sections.add(Block.FACTS, new Item(each.get(i)).lines(i + 1, lateLines(each.get(i))));
        }
        sections.addText(Block.TOTALS, totals(each));
        sections.add(Block.METHODS, new SharedMethods(each).lines());
        if (EmailWriter.thanksForEarlier(main, occasion, tone)) {
            sections.add(Block.THANKS, main.say("thanks.history"));
        }
        sections.add(Block.HELP, main.say("help.plain"));
        if (occasion.afterDueDate()) {
            sections.add(Block.ASK_DATE, main.say("askDate." + Keys.of(tone)));
        }
        if (occasion != Occasion.REQUEST) {
            sections.add(Block.ALREADY_PAID, main.say("several.alreadyPaid"));
        }
        if (each.stream().allMatch(one -> EmailWriter.accountIsUnchanged(one.situation()))) {
            sections.add(Block.ACCOUNT_UNCHANGED, main.say("accountUnchanged"));
        }
        sections.end();
        return new EmailWriter.Email(main.say("subject.several." + Keys.of(occasion)), sections.written());
    }

    /** Only that invoice is at its last reminder which gives the occasion. */
    private List<String> lateLines(Facts one) {
        return one.request().id().equals(main.request().id()) ? LateWriter.lines(one, occasion) : List.of();
    }

    /** One line for each currency in which several invoices are listed. */
    static List<String> totals(List<Facts> each) {
        Map<CurrencyUnit, List<Money>> byCurrency = new TreeMap<>();
        for (Facts one : each) {
            Money asked = one.situation().amountDue().asked();
            byCurrency
                    .computeIfAbsent(asked.getCurrencyUnit(), currency -> new ArrayList<>())
                    .add(asked);
        }
        return byCurrency.values().stream()
                .filter(sums -> sums.size() > 1)
                .map(sums -> each.get(0)
                        .say(
                                "several.total",
                                Frame.few().put(Argument.COUNT, sums.size()).put(Argument.SUM, Money.total(sums))))
                .toList();
    }

    private static String sums(List<Situation> situations, Texts texts) {
        Map<CurrencyUnit, Money> byCurrency = new TreeMap<>();
        for (Situation one : situations) {
            Money asked = one.amountDue().asked();
            byCurrency.merge(asked.getCurrencyUnit(), asked, Money::plus);
        }
        StringBuilder out = new StringBuilder();
        for (Money sum : byCurrency.values()) {
            if (!out.isEmpty()) {
                out.append(texts.render("list.separator"));
            }
            texts.locale().appendPlainMoney(out, sum);
        }
        return out.toString();
    }

    private String sms(boolean details, Optional<AccountManager> sender) {
        String body = main.say("sms.several." + Keys.of(occasion));
        Optional<String> where = details
                ? Optional.of(main.say("sms.several.inEmail"))
                : sender.or(() -> main.request().payee().manager())
                        .flatMap(AccountManager::phone)
                        .map(phone -> main.say("sms.several.phone", Argument.VALUE, phone));
        return SmsWriter.shorten(main, body, where, occasion);
    }

    /** The lines of one invoice. */
    private static final class Item {
        private final Facts facts;
        private final MethodWriter methods;

        Item(Facts facts) {
            this.facts = facts;
            this.methods = new MethodWriter(facts);
        }

        List<Line> lines(int number, List<String> late) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.item(number, EmailWriter.invoiceLine(facts), List.of()));
            List<Line> details = new ArrayList<>(EmailWriter.sumLines(facts));
            details.addAll(methods.links(facts.situation().rankedMethods()));
            EmailWriter.view(facts).ifPresent(details::add);
            EmailWriter.bonuses(facts).stream().map(Line::text).forEach(details::add);
            late.stream().map(Line::text).forEach(details::add);
            details.stream().map(Line::below).forEach(lines::add);
            return lines;
        }
    }
}
