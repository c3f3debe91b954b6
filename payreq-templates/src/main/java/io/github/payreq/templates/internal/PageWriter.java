package io.github.payreq.templates.internal;

import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the page at the payee's own link, with the lines of the e-mail. It has no occasion and no tone: it says how things stand
 * on the day on which it is made, and whoever opens it learns nothing about the client but the invoice.
 */
public final class PageWriter {

    private final Facts facts;
    private final List<Part> parts = new ArrayList<>();

    private PageWriter(Facts facts) {
        this.facts = facts;
    }

    /**
     * A page in parts.
     *
     * @param title which invoice
     * @param summary the sum with its day, or that nothing is due
     * @param parts the parts in their order
     */
    public record Page(String title, String summary, List<Part> parts) {}

    /**
     * Writes a page.
     *
     * @param situation the situation
     * @param texts the texts of the language
     * @return the page in parts
     */
    public static Page write(Situation situation, Texts texts) {
        Facts facts = new Facts(situation, texts);
        PageWriter writer = new PageWriter(facts);
        boolean isSettled = situation.amountDue().isSettled();
        if (isSettled) {
            writer.settled();
        } else {
            writer.open();
        }
        writer.end();
        return new Page(
                EmailWriter.invoiceLine(facts),
                facts.say(isSettled ? "facts.settled" : EmailWriter.dueLine(situation)),
                List.copyOf(writer.parts));
    }

    private void settled() {
        List<Line> lines = new ArrayList<>();
        EmailWriter.receivedLines(facts).stream().map(Line::text).forEach(lines::add);
        EmailWriter.view(facts).ifPresent(lines::add);
        add(Block.FACTS, lines);
    }

    private void open() {
        Situation situation = facts.situation();
        MethodWriter methods = new MethodWriter(facts);
        List<Line> lines = new ArrayList<>(EmailWriter.sumLines(facts));
        situation.rankedMethods().stream().findFirst().ifPresent(first -> lines.add(methods.first(first)));
        EmailWriter.view(facts).ifPresent(lines::add);
        add(Block.FACTS, lines);
        addText(Block.REASON, EmailWriter.reason(facts));
        addText(Block.BENEFIT, EmailWriter.benefit(facts));
        add(
                Block.METHODS,
                methods.list(situation.rankedMethods(), method -> InstructionsWriter.steps(facts, methods, method)));
        if (EmailWriter.accountIsUnchanged(situation)) {
            addText(Block.ACCOUNT_UNCHANGED, List.of(facts.say("accountUnchanged")));
        }
        addText(Block.HELP, List.of(EmailWriter.help(facts)));
    }

    private void end() {
        add(Block.ANSWERS, EmailWriter.answers(facts));
        add(Block.ORDER, EmailWriter.order(facts));
        add(Block.QUESTIONS, EmailWriter.questions(facts, QuestionWriter.write(facts)));
        add(Block.CONTACT, Sections.contact(facts, facts.request().payee().manager()));
        add(Block.CLOSING, Sections.payee(facts));
    }

    private void addText(Block block, List<String> lines) {
        add(block, lines.stream().flatMap(String::lines).map(Line::text).toList());
    }

    private void add(Block block, List<Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(block, lines));
        }
    }
}
