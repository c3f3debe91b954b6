package io.github.payreq.templates.internal;

import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Payee;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import io.github.payreq.templates.layout.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an e-mail as they are written one after the other, and those that every e-mail has: greeting, contact, closing.
 *
 * <p>This class is mutable and meant for one thread.
 */
final class Sections {

    private final Facts facts;
    private final Tone tone;
    private final Optional<AccountManager> sender;
    private final List<Part> written = new ArrayList<>();

    Sections(Facts facts, Tone tone, Optional<AccountManager> sender) {
        this.facts = facts;
        this.tone = tone;
        this.sender = sender;
    }

    List<Part> written() {
        return List.copyOf(written);
    }

    void add(Block block, String text) {
        if (text.indexOf('\n') < 0) {
            add(block, List.of(Line.text(text)));
        } else {
            addText(block, text.lines().toList());
        }
    }

    void addText(Block block, List<String> lines) {
        List<Line> written = new ArrayList<>(lines.size());
        for (String line : lines) {
            addLines(line, written);
        }
        add(block, written);
    }

    private static void addLines(String text, List<Line> lines) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            if (!text.isEmpty()) {
                lines.add(Line.text(text));
            }
        } else {
            text.lines().map(Line::text).forEach(lines::add);
        }
    }

    void add(Block block, List<Line> lines) {
        if (!lines.isEmpty()) {
            written.add(new Part(block, lines));
        }
    }

    void begin(String opening) {
        add(Block.GREETING, facts.say(facts.address().greeting()));
        add(Block.OPENING, facts.say(opening + "." + Keys.of(tone)));
    }

    void end() {
        add(Block.CONTACT, contact());
        add(Block.CLOSING, closing());
    }

    /** If the company writes and no person signs, the client can still ask its manager. */
    private List<Line> contact() {
        return contact(facts, sender.or(() -> facts.request().payee().manager()));
    }

    /** Whom the client can ask, if that person has an address. */
    static List<Line> contact(Facts facts, Optional<AccountManager> manager) {
        List<Line> lines = new ArrayList<>();
        manager.flatMap(AccountManager::phone)
                .ifPresent(phone -> lines.add(link(facts.say("contact.phone", Argument.VALUE, phone), "tel:" + phone)));
        manager.flatMap(AccountManager::email)
                .ifPresent(
                        email -> lines.add(link(facts.say("contact.email", Argument.VALUE, email), "mailto:" + email)));
        if (lines.isEmpty()) {
            return lines;
        }
        manager.flatMap(AccountManager::hours)
                .ifPresent(hours -> lines.add(
                        Line.text(facts.say("contact.hours", Argument.VALUE, HoursWriter.write(hours, facts)))));
        lines.add(0, Line.of(Kind.NAME, manager.get().name()));
        lines.add(0, Line.of(Kind.TITLE, facts.say("contact.title")));
        return lines;
    }

    private static Line link(String text, String url) {
        return Line.link(text, text, url);
    }

    private List<Line> closing() {
        List<Line> lines = new ArrayList<>();
        addLines(facts.say("closing." + Keys.of(tone)), lines);
        sender.map(AccountManager::name).map(name -> Line.of(Kind.NAME, name)).ifPresent(lines::add);
        lines.addAll(payee(facts));
        return lines;
    }

    /** Who asks: the name that clients know, the organization, the website. */
    static List<Line> payee(Facts facts) {
        Payee payee = facts.request().payee();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text(payee.displayName()));
        if (!payee.displayName().equals(payee.organization())) {
            lines.add(Line.text(payee.organization()));
        }
        payee.brand()
                .flatMap(Brand::website)
                .map(website -> Line.link(website, website, website))
                .ifPresent(lines::add);
        return lines;
    }
}
