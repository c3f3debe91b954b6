package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import io.github.payreq.templates.layout.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Writes a statement of account: neutral information that asks for nothing. */
public final class StatementWriter {

    private final StatementOfAccount account;
    private final Facts facts;

    private StatementWriter(StatementOfAccount account, Facts facts) {
        this.account = account;
        this.facts = facts;
    }

    /**
     * Writes a statement of account.
     *
     * @param account the statement
     * @param tone the tone
     * @param sender who signs
     * @param texts the texts of the language
     * @return the e-mail in parts
     */
    public static EmailWriter.Email write(
            StatementOfAccount account, Tone tone, Optional<AccountManager> sender, Texts texts) {
        return write(account, tone, sender, texts, Channel.EMAIL);
    }

    /** The same for another channel on which the client reads. */
    static EmailWriter.Email write(
            StatementOfAccount account, Tone tone, Optional<AccountManager> sender, Texts texts, Channel channel) {
        Situation first = Situation.on(account.requests().get(0), History.none(), account.to());
        Facts facts = new Facts(first, texts, channel);
        facts.put(Argument.PERIOD_FROM, account.from()).put(Argument.PERIOD_TO, account.to());
        Sections sections = new Sections(facts, tone, sender);
        StatementWriter writer = new StatementWriter(account, facts);
        sections.begin("opening.statement");
        account.accounts().forEach(one -> sections.addText(Block.FACTS, writer.rows(one)));
        if (account.accounts().isEmpty()) {
            sections.add(Block.FACTS, facts.say("statement.empty"));
        }
        sections.addText(Block.OPEN_INVOICES, writer.open());
        sections.add(Block.HELP, facts.say("statement.check"));
        sections.end();
        return new EmailWriter.Email(facts.say("subject.statement"), sections.written());
    }

    private List<String> rows(StatementOfAccount.Account one) {
        List<String> lines = new ArrayList<>();
        if (!one.opening().isZero()) {
            lines.add(balance(one.opening(), "statement.openBefore", "statement.favourBefore"));
        }
        one.rows().forEach(row -> lines.add(row(row)));
        if (one.rows().isEmpty()) {
            lines.add(facts.say("statement.empty"));
        }
        if (one.closing().isZero()) {
            lines.add(facts.say("statement.even"));
        } else {
            lines.add(balance(one.closing(), "statement.openAfter", "statement.favourAfter"));
        }
        return lines;
    }

    private String row(StatementOfAccount.Row row) {
        Frame values = Frame.few()
                .put(Argument.ROW_ON, row.on())
                .put(Argument.NUMBER, row.request().invoice().number())
                .put(Argument.ROW_AMOUNT, row.change().abs())
                .put(Argument.BALANCE, row.balance());
        return facts.say("statement." + key(row), values);
    }

    private static String key(StatementOfAccount.Row row) {
        return switch (row.kind()) {
            case INVOICE -> "invoice";
            case PAID_BEFORE -> "paidBefore";
            case PAYMENT -> "payment";
            case CREDIT -> "credit";
            case DISCOUNT -> row.change().isNegative() ? "discount" : "discountUndone";
            case REFUND -> "refund";
        };
    }

    private String balance(Money balance, String open, String favour) {
        Frame values = Frame.few()
                .put(Argument.PERIOD_FROM, account.from())
                .put(Argument.PERIOD_TO, account.to())
                .put(Argument.BALANCE, balance.abs());
        return facts.say(balance.isPositive() ? open : favour, values);
    }

    private List<String> open() {
        List<String> lines = new ArrayList<>();
        account.balances().stream()
                .filter(one -> one.balance().isPositive())
                .forEach(one ->
                        lines.add(line(one, one.inInstalments() ? "statement.inInstalments" : "statement.open")));
        if (!lines.isEmpty()) {
            lines.add(0, facts.say("statement.openTitle"));
        }
        account.balances().stream()
                .filter(one -> one.balance().isNegative())
                .forEach(one -> lines.add(line(one, "statement.overpaid")));
        return lines;
    }

    private String line(StatementOfAccount.InvoiceBalance one, String key) {
        Invoice invoice = one.request().invoice();
        return facts.say(
                key,
                Frame.few()
                        .put(Argument.NUMBER, invoice.number())
                        .put(Argument.ISSUED_ON, invoice.issuedOn())
                        .put(Argument.DUE_ON, one.request().dueOn())
                        .put(Argument.BALANCE, one.balance().abs()));
    }
}
