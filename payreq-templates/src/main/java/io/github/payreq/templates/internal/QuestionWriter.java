package io.github.payreq.templates.internal;

import io.github.payreq.request.Question;
import io.github.payreq.request.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes questions that clients ask, with their answers: the host's own where there are some, else those that payreq knows. */
public final class QuestionWriter {

    /**
     * A question with its answer, in the language of the message.
     *
     * @param question the question
     * @param answer the answer
     */
    public record Answered(String question, String answer) {}

    private QuestionWriter() {}

    /**
     * Writes the questions.
     *
     * @param situation the situation
     * @param texts the texts of the language
     * @return the host's own that are in the language; if there are none and something is due, the shipped ones
     */
    public static List<Answered> write(Situation situation, Texts texts) {
        return write(new Facts(situation, texts));
    }

    static List<Answered> write(Facts facts) {
        List<Answered> own = own(facts);
        return own.isEmpty() ? shipped(facts) : own;
    }

    /** Those of the request. */
    static List<Answered> own(Facts facts) {
        List<Answered> own = new ArrayList<>();
        for (Question question : facts.request().questions()) {
            Optional<String> asked = facts.inLanguage(question.question());
            Optional<String> answer = facts.inLanguage(question.answer());
            if (asked.isPresent() && answer.isPresent()) {
                own.add(new Answered(asked.get(), answer.get()));
            }
        }
        return own;
    }

    /** Payment in parts is answered only where it may be offered. */
    static List<Answered> shipped(Facts facts) {
        if (facts.situation().amountDue().isSettled()) {
            return List.of();
        }
        HelpOffer offer = HelpOffer.of(facts.situation());
        List<Answered> shipped = new ArrayList<>();
        shipped.add(shipped(facts, "howToPay"));
        shipped.add(shipped(facts, "isItSafe"));
        shipped.add(shipped(facts, "alreadyPaid"));
        if (offer.instalments()) {
            shipped.add(
                    new Answered(facts.say("faq.inParts.question"), facts.say("faq.inParts.answer", offer.frame())));
        }
        shipped.add(shipped(facts, "otherDocuments"));
        return shipped;
    }

    private static Answered shipped(Facts facts, String id) {
        return new Answered(facts.say("faq." + id + ".question"), facts.say("faq." + id + ".answer"));
    }
}
