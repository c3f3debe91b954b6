package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.request.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes a text message within two segments: the best link with which the message still says who writes, and the fullest
 * wording that fits. A link is never cut; if nothing fits, the shortest wording with the shortest link is taken.
 */
public final class SmsWriter {

    /** How many segments a message may take. */
    static final int BUDGET = 2;

    private final Facts facts;
    private final Occasion occasion;
    private final String key;
    private final boolean withSum;

    private SmsWriter(Facts facts, Occasion occasion, boolean withSum) {
        this.facts = facts;
        this.occasion = occasion;
        this.key = "sms." + facts.keyOf(occasion);
        this.withSum = withSum;
    }

    /**
     * Writes a text message.
     *
     * @param situation the situation
     * @param occasion an occasion that fits it
     * @param sumWanted whether the sum is to be named; it is named in any case if there is no link
     * @param texts the texts of the language
     * @return the text
     */
    public static String write(Situation situation, Occasion occasion, boolean sumWanted, Texts texts) {
        Facts facts = new Facts(situation, texts, Channel.SMS);
        List<String> links = occasion.asks() ? links(facts) : List.of();
        boolean withSum = occasion.asks() && (sumWanted || links.isEmpty());
        return new SmsWriter(facts, occasion, withSum).write(links);
    }

    /** Only those that a phone opens from a text message. */
    private static List<String> links(Facts facts) {
        return facts.situation().rankedMethods().stream()
                .filter(offer -> offer.ownSum().isEmpty())
                .map(RankedMethod::method)
                .flatMap(method -> facts.link(method).stream())
                .filter(link -> link.startsWith("https://"))
                .toList();
    }

    private String write(List<String> links) {
        List<Optional<String>> taps = links.isEmpty()
                ? List.of(Optional.empty())
                : links.stream()
                        .map(link -> Optional.of(facts.say("sms.link", Argument.LINK, link)))
                        .toList();
        List<String> choices = new ArrayList<>();
        taps.forEach(tap -> wordings().forEach(wording -> choices.add(signed(wording, tap))));
        taps.forEach(tap -> bodies().forEach(body -> choices.add(unsigned(body, tap))));
        return best(facts, choices);
    }

    /** A text without a link: where the details are, greeting and thanks go before the facts do. */
    static String shorten(Facts facts, String body, Optional<String> details, Occasion occasion) {
        Optional<String> greeting = greeting(facts);
        Optional<String> thanks =
                occasion.afterDueDate() ? Optional.of(facts.say("sms.alreadyPaid")) : Optional.empty();
        String signature = facts.say("sms.signature");
        String full = sentences(facts, Optional.empty(), body, details);
        return best(
                facts,
                List.of(
                        facts.together(sentences(facts, greeting, full, thanks), signature),
                        facts.together(sentences(facts, Optional.empty(), full, thanks), signature),
                        facts.together(full, signature),
                        facts.together(body, signature),
                        body));
    }

    private static String best(Facts facts, List<String> wordings) {
        List<String> choices = wordings.stream()
                .map(text -> facts.isRightToLeft() ? text : Directions.withoutIsolates(text))
                .toList();
        return choices.stream()
                .filter(text -> SmsEncoding.segments(text) <= BUDGET)
                .findFirst()
                .orElseGet(() -> choices.stream()
                        .min(Comparator.comparingInt(SmsEncoding::segments).thenComparing(String::length))
                        .orElseThrow());
    }

    private static Optional<String> greeting(Facts facts) {
        return facts.address().name().isEmpty()
                ? Optional.empty()
                : Optional.of(facts.say("sms." + facts.address().greeting()));
    }

    /** From the fullest to the shortest: greeting and thanks go first, the facts stay. */
    private List<String> wordings() {
        Optional<String> greeting = greeting(facts);
        Optional<String> thanks =
                occasion.afterDueDate() ? Optional.of(facts.say("sms.alreadyPaid")) : Optional.empty();
        List<String> wordings = new ArrayList<>();
        for (String body : bodies()) {
            wordings.add(sentences(facts, greeting, body, thanks));
            wordings.add(sentences(facts, Optional.empty(), body, thanks));
            wordings.add(body);
        }
        return wordings;
    }

    private static String sentences(Facts facts, Optional<String> first, String body, Optional<String> last) {
        String begun = first.map(text -> facts.together(text, body)).orElse(body);
        return last.map(text -> facts.together(begun, text)).orElse(begun);
    }

    private String unsigned(String wording, Optional<String> tap) {
        return sentences(facts, Optional.empty(), wording, tap);
    }

    private String signed(String wording, Optional<String> tap) {
        String unsigned = unsigned(wording, tap);
        String signature = facts.say("sms.signature");
        return tap.isPresent() ? unsigned + "\n" + signature : facts.together(unsigned, signature);
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        if (occasion == Occasion.STATEMENT) {
            bodies.add(facts.say(key + (facts.situation().amountDue().isSettled() ? ".settled" : ".sum")));
        } else if (withSum) {
            if (facts.situation().amountDue().discount().isPresent()) {
                bodies.add(facts.say(key + ".discount"));
            }
            bodies.add(facts.say(key + ".sum"));
        } else {
            bodies.add(facts.say(key + ".plain"));
        }
        return bodies;
    }
}
