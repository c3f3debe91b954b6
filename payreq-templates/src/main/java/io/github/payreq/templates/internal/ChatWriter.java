package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.AccountManager;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a message for a messenger: the parts of the e-mail that a client reads on a phone, with the same facts, then the
 * links; what the client can tap is given as buttons too. The requisites of the first way to pay stand in it if that way
 * has no link.
 */
public final class ChatWriter {

    private static final Set<Block> PARTS = EnumSet.of(
            Block.GREETING,
            Block.OPENING,
            Block.FACTS,
            Block.TOTALS,
            Block.OPEN_INVOICES,
            Block.REASON,
            Block.BENEFIT,
            Block.HELP,
            Block.ASK_DATE,
            Block.ALREADY_PAID);

    private ChatWriter() {}

    /**
     * A line.
     *
     * @param text plain text
     * @param strong whether it is what the client must not miss
     */
    public record ChatLine(String text, boolean strong) {}

    /**
     * What the client can tap.
     *
     * @param label at most twenty characters
     * @param url an https address
     */
    public record Button(String label, String url) {}

    /**
     * A message in parts.
     *
     * @param paragraphs lines
     * @param buttons what can be tapped, the first way to pay first
     */
    public record Chat(List<List<ChatLine>> paragraphs, List<Button> buttons) {}

    /**
     * Writes about one request.
     *
     * @param situation the situation
     * @param occasion an occasion that fits it
     * @param tone the tone
     * @param sender who writes
     * @param texts the texts of the language
     * @return the message
     */
    public static Chat write(
            Situation situation, Occasion occasion, Tone tone, Optional<AccountManager> sender, Texts texts) {
        Facts facts = new Facts(situation, texts, Channel.MESSENGER);
        List<Part> written = EmailWriter.write(situation, occasion, tone, sender, false, texts, Channel.MESSENGER)
                .parts();
        List<List<ChatLine>> paragraphs = new ArrayList<>();
        Set<String> strong = occasion.asks() ? Set.of(facts.say(EmailWriter.dueLine(situation))) : Set.of();
        for (Part section : written) {
            if ((section.block() == Block.FACTS) && occasion.asks()) {
                add(paragraphs, withLinks(section.plain(), facts), strong);
                add(paragraphs, requisites(facts), Set.of());
            } else if (PARTS.contains(section.block()) && !(section.block() == Block.HELP && !isHelpSaid(occasion))) {
                add(paragraphs, section.plain(), strong);
            }
        }
        add(paragraphs, signature(facts, sender), Set.of());
        return new Chat(List.copyOf(paragraphs), buttons(facts, occasion));
    }

    /**
     * Writes about several requests.
     *
     * @param situations what it lists, at least two
     * @param carrier that of them which gives occasion and tone
     * @param occasion an occasion that fits it and that asks
     * @param tone the tone
     * @param sender who writes
     * @param texts the texts of the language
     * @return the message; it has no buttons, since each invoice has links of its own
     */
    public static Chat several(
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Texts texts) {
        List<Part> written = SeveralWriter.email(situations, carrier, occasion, tone, sender, texts, Channel.MESSENGER)
                .parts();
        boolean linked = situations.stream()
                .map(one -> new Facts(one, texts, Channel.MESSENGER))
                .allMatch(facts -> facts.situation().rankedMethods().stream()
                        .anyMatch(offer -> facts.link(offer.method()).isPresent()));
        List<List<ChatLine>> paragraphs = new ArrayList<>();
        for (Part section : written) {
            if (section.block() == Block.TOTALS) {
                add(paragraphs, section.plain(), Set.copyOf(section.plain()));
            } else if (PARTS.contains(section.block()) || (section.block() == Block.METHODS && !linked)) {
                add(paragraphs, section.plain(), Set.of());
            }
        }
        add(paragraphs, signature(new Facts(carrier, texts, Channel.MESSENGER), sender), Set.of());
        return new Chat(List.copyOf(paragraphs), List.of());
    }

    /**
     * Writes a statement of account.
     *
     * @param account the statement
     * @param tone the tone
     * @param sender who signs
     * @param texts the texts of the language
     * @return the message, without buttons
     */
    public static Chat statement(StatementOfAccount account, Tone tone, Optional<AccountManager> sender, Texts texts) {
        List<List<ChatLine>> paragraphs = new ArrayList<>();
        for (Part section : StatementWriter.write(account, tone, sender, texts, Channel.MESSENGER)
                .parts()) {
            if (PARTS.contains(section.block())) {
                add(paragraphs, section.plain(), Set.of());
            }
        }
        List<String> signed = new ArrayList<>();
        sender.map(AccountManager::name).ifPresent(signed::add);
        signed.add(account.requests().get(0).payee().displayName());
        add(paragraphs, signed, Set.of());
        return new Chat(List.copyOf(paragraphs), List.of());
    }

    private static void add(List<List<ChatLine>> paragraphs, List<String> lines, Set<String> strong) {
        if (!lines.isEmpty()) {
            paragraphs.add(lines.stream()
                    .map(line -> new ChatLine(line, strong.contains(line)))
                    .toList());
        }
    }

    /** Before the due date a request is one of many messages; help is offered once payment is late, or was agreed on. */
    private static boolean isHelpSaid(Occasion occasion) {
        return !occasion.asks() || occasion.afterDueDate();
    }

    /** The facts name the first way to pay; here the links of the others follow it. */
    private static List<String> withLinks(List<String> lines, Facts facts) {
        List<RankedMethod> ranked = facts.situation().rankedMethods();
        if (ranked.isEmpty()) {
            return lines;
        }
        MethodWriter writer = new MethodWriter(facts);
        List<String> all = new ArrayList<>(lines);
        all.addAll(
                all.indexOf(writer.first(ranked.get(0)).text()) + 1,
                texts(writer.links(ranked.subList(1, ranked.size()))));
        return all;
    }

    /** What the client copies, if the first way to pay has no link. */
    private static List<String> requisites(Facts facts) {
        List<RankedMethod> ranked = facts.situation().rankedMethods();
        if (ranked.isEmpty() || facts.link(ranked.get(0).method()).isPresent()) {
            return List.of();
        }
        MethodWriter writer = new MethodWriter(facts);
        RankedMethod first = ranked.get(0);
        List<String> lines = new ArrayList<>();
        lines.add(writer.title(first.method()));
        lines.addAll(texts(writer.byHand(first, ranked.stream().anyMatch(RankedMethod::inTime))));
        return lines;
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<String> signature(Facts facts, Optional<AccountManager> sender) {
        List<String> lines = new ArrayList<>();
        sender.map(AccountManager::name).ifPresent(lines::add);
        lines.add(facts.request().payee().displayName());
        return lines;
    }

    private static List<Button> buttons(Facts facts, Occasion occasion) {
        List<Button> buttons = new ArrayList<>();
        if (occasion.asks()) {
            for (RankedMethod offer : facts.situation().rankedMethods()) {
                PaymentMethod method = offer.method();
                facts.link(method).ifPresent(link -> add(buttons, facts, Keys.button(method), Optional.of(link)));
            }
            facts.request().answerLinks().ifPresent(links -> {
                add(buttons, facts, "paid", links.paid());
                add(buttons, facts, "part", links.part());
                add(buttons, facts, "moreTime", links.moreTime());
                add(buttons, facts, "question", links.question());
                add(buttons, facts, "decline", links.decline());
            });
        }
        add(buttons, facts, "invoice", facts.request().invoice().url());
        return List.copyOf(buttons);
    }

    /** Messengers open only https from a button. */
    private static void add(List<Button> buttons, Facts facts, String key, Optional<String> url) {
        url.filter(link -> link.startsWith("https://"))
                .ifPresent(link -> buttons.add(new Button(facts.say("button." + key), link)));
    }
}
