package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.Situation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Messages in languages that nobody speaks: every shipped text stands in brackets, in strange letters and longer. What is
 * seen outside the brackets did not come from a catalogue, so it must be a fact of the request.
 */
class PseudoLocaleTest {

    /** en-XA has accents and is longer by two fifths; ar-XB is written from right to left. */
    private enum Pseudo {
        ACCENTS("en-XA", "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ"),
        RIGHT_TO_LEFT("ar-XB", "ابتثجحخدذرزسشصضطظعغفقكلمنه");

        private final String tag;
        private final String letters;

        Pseudo(String tag, String letters) {
            this.tag = tag;
            this.letters = letters;
        }

        Composer composer() {
            Map<String, String> texts = new TreeMap<>();
            Catalogue.shipped("en", Formality.FORMAL)
                    .texts()
                    .forEach((key, text) -> texts.put(key, "⟦" + written(text) + "⟧"));
            List<String> table = Catalogue.localeLines("en").stream()
                    .map(line -> line.startsWith("language=") ? "language=" + tag : line)
                    .map(line -> line.equals("direction=ltr") && this == RIGHT_TO_LEFT ? "direction=rtl" : line)
                    .toList();
            return Composer.builder()
                    .catalogue(Catalogue.builder(tag)
                            .address("given family")
                            .locale(table)
                            .texts(texts)
                            .build())
                    .frequentQuestions(true)
                    .build()
                    .inLanguage(tag);
        }

        /** The letters between placeholders; names, forms and selectors stay. */
        private String written(String message) {
            StringBuilder out = new StringBuilder();
            message(message, 0, out);
            return out.toString();
        }

        private int message(String text, int start, StringBuilder out) {
            int at = start;
            while (at < text.length() && text.charAt(at) != '}') {
                if (text.charAt(at) == '{') {
                    at = argument(text, at, out);
                } else {
                    int letter = Character.toLowerCase(text.charAt(at)) - 'a';
                    boolean latin = letter >= 0 && letter < 26;
                    out.append(latin ? letters.charAt(letter) : text.charAt(at));
                    if (latin && letter % 5 < 2 && this == ACCENTS) {
                        out.append(letters.charAt(letter));
                    }
                    at++;
                }
            }
            return at;
        }

        private int argument(String text, int open, StringBuilder out) {
            int at = open;
            while (text.charAt(at) != '}') {
                out.append(text.charAt(at));
                if (text.charAt(at) == '{' && at > open) {
                    at = message(text, at + 1, out);
                    out.append('}');
                }
                at++;
            }
            out.append('}');
            return at + 1;
        }
    }

    private static Situation situation(Occasion occasion) {
        ContactEvent payment = Examples.payment("2026-11-23T10:00:00Z", "RUB 2000.00");
        ContactEvent promise = Examples.promise("2026-12-09T10:00:00Z", "2026-12-11");
        return switch (occasion) {
            case REQUEST, THANKS -> Examples.on("2026-11-24", "logo-ru", payment);
            case UPCOMING -> Examples.on("2026-12-01", "logo-ru");
            case DUE_TODAY -> Examples.on("2026-12-04", "logo-ru");
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE, STATEMENT -> Examples.on("2026-12-20", "logo-ru", payment);
            case PROMISE_NOTED -> Examples.on("2026-12-09", "logo-ru", promise);
        };
    }

    private static List<String> messages(Composer composer, Occasion occasion, Tone tone) {
        Situation situation = situation(occasion);
        EmailMessage mail = composer.email(situation, occasion, tone);
        List<String> messages = new ArrayList<>(List.of(
                mail.subject(),
                mail.text(),
                composer.sms(situation, occasion, tone).text(),
                composer.chat(situation, occasion, tone).text(),
                composer.letter(situation, occasion, tone).text()));
        if (occasion.asks()) {
            messages.add(composer.callScript(situation, occasion, tone).text());
            messages.add(composer.meetingBrief(situation, occasion, tone).text());
            messages.add(composer.email(Several.message(occasion, tone)).text());
        }
        return messages;
    }

    /** Every text of the request, the longest first. */
    private static List<String> facts() {
        JsonNode request =
                PayreqJson.mapper().readTree(Path.of("../payreq-examples/quickstart/src/main/resources/logo-ru.json"));
        List<String> facts = new ArrayList<>();
        collect(request, facts);
        facts.sort(Comparator.comparing(String::length).reversed());
        return facts;
    }

    private static void collect(JsonNode node, List<String> facts) {
        if (node.isString()) {
            facts.add(node.stringValue());
        }
        node.forEach(child -> collect(child, facts));
    }

    @ParameterizedTest
    @EnumSource(Pseudo.class)
    void everyWordOfAMessageComesFromTheCatalogueOrFromTheRequest(Pseudo pseudo) {
        everyWordStandsInBrackets(pseudo.composer());
    }

    /** Each shipped language with its own texts in brackets. */
    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void inEveryLanguageEveryWordComesFromTheCatalogueOrFromTheRequest(String language) {
        Map<String, String> texts =
                new TreeMap<>(Catalogue.shipped(language, Formality.FORMAL).texts());
        texts.replaceAll((key, text) -> "⟦" + text + "⟧");

        everyWordStandsInBrackets(Composer.builder()
                .texts(language, texts)
                .frequentQuestions(true)
                .build()
                .inLanguage(language));
    }

    private static void everyWordStandsInBrackets(Composer composer) {
        List<String> facts = facts();
        for (Occasion occasion : Occasion.values()) {
            for (Tone tone : Tone.values()) {
                for (String message : messages(composer, occasion, tone)) {
                    String outside = outsideBrackets(message).replaceAll("https?://\\S+", "");
                    for (String fact : facts) {
                        outside = outside.replace(fact, "");
                    }
                    assertThat(outside).as(message).doesNotContainPattern("\\p{L}");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pseudo.class)
    void noTextOfTheCatalogueIsCutOrLosesItsFacts(Pseudo pseudo) {
        Composer composer = pseudo.composer();
        Stream.of(Occasion.values())
                .filter(Occasion::asks)
                .forEach(occasion -> assertThat(
                                messages(composer, occasion, Tone.WARM).get(1))
                        .contains(MessageMatrixTest.money(
                                "en", situation(occasion).amountDue().asked().getAmount()))
                        .contains("40702810200000012345", "https://qr.nspk.ru/"));
    }

    private static String outsideBrackets(String message) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == '⟧') {
                depth--;
            } else if (c == '⟦') {
                depth++;
            } else if (depth == 0) {
                outside.append(c);
            }
            assertThat(depth).as("brackets at %d in %s", i, message).isNotNegative();
        }
        assertThat(depth).as(message).isZero();
        return outside.toString();
    }
}
