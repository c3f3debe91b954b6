package io.github.payreq.templates.internal;

import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Payee;
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
    private final List<Section> written = new ArrayList<>();

    Sections(Facts facts, Tone tone, Optional<AccountManager> sender) {
        this.facts = facts;
        this.tone = tone;
        this.sender = sender;
    }

    List<Section> written() {
        return List.copyOf(written);
    }

    void add(Block block, String text) {
        add(block, text.lines().toList());
    }

    void add(Block block, List<String> lines) {
        if (!lines.isEmpty()) {
            written.add(new Section(block, List.copyOf(lines)));
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
    private List<String> contact() {
        Optional<AccountManager> manager =
                sender.or(() -> facts.request().payee().manager());
        List<String> lines = new ArrayList<>();
        manager.flatMap(AccountManager::phone)
                .ifPresent(phone -> lines.add(facts.say("contact.phone", Argument.VALUE, phone)));
        manager.flatMap(AccountManager::email)
                .ifPresent(email -> lines.add(facts.say("contact.email", Argument.VALUE, email)));
        if (lines.isEmpty()) {
            return lines;
        }
        manager.flatMap(AccountManager::hours)
                .ifPresent(hours ->
                        lines.add(facts.say("contact.hours", Argument.VALUE, HoursWriter.write(hours, facts))));
        lines.add(0, manager.get().name());
        lines.add(0, facts.say("contact.title"));
        return lines;
    }

    private List<String> closing() {
        Payee payee = facts.request().payee();
        List<String> lines =
                new ArrayList<>(facts.say("closing." + Keys.of(tone)).lines().toList());
        sender.map(AccountManager::name).ifPresent(lines::add);
        lines.add(payee.displayName());
        if (!payee.displayName().equals(payee.organization())) {
            lines.add(payee.organization());
        }
        payee.brand().flatMap(Brand::website).ifPresent(lines::add);
        return lines;
    }
}
