package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How French sets its marks: a narrow no-break space before a semicolon, an exclamation or a question mark and inside
 * quotation marks, a no-break space before a colon. A text message has neither, since GSM-7 knows no such spaces: a plain
 * one stands before its colons, and the other marks do not occur.
 */
class FrenchTypographyTest {

    private static final Map<String, Pattern> WRONG_IN_AN_EMAIL = Map.of(
            "a mark without a narrow no-break space", Pattern.compile("[^\\u202f][;!?]"),
            "a colon without a no-break space", Pattern.compile("[^\\u00a0]:(?!\\d)"),
            "an open quotation mark without a narrow no-break space", Pattern.compile("«[^\\u202f]"),
            "a closed quotation mark without a narrow no-break space", Pattern.compile("[^\\u202f]»"),
            "a number that can part from its sign", Pattern.compile("n°[^\\u00a0]"),
            "a foreign quotation mark", Pattern.compile("[“”\"]"));

    private static final Map<String, Pattern> WRONG_IN_A_TEXT_MESSAGE = Map.of(
            "a no-break space", Pattern.compile("[\\u00a0\\u202f]"),
            "a mark that wants one", Pattern.compile("[;!?«»]"),
            "a colon without a space", Pattern.compile("[^ ]:"));

    /** They need a legal basis, which no shipped text has. */
    private static final List<String> WORDS_OF_LAW = List.of(
            "mise en demeure", "pénalité", "huissier", "recouvrement", "contentieux", "relance", "impayé", "retard");

    static Stream<MessageMatrixTest.Group> groups() {
        return MessageMatrixTest.groups().filter(group -> group.language().startsWith("fr"));
    }

    /** The host's own words stand in the example in Russian, with a colon or a mark of their own. */
    private static String withoutForeignWords(String text) {
        return MessageMatrixTest.withoutLinks(text)
                .replaceAll("\\p{IsCyrillic}[\\p{IsCyrillic}«»., 0-9№:!?—-]*", "MOT");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void marksStandAsTheImprimerieNationaleSetsThem(MessageMatrixTest.Group group) {
        group.cases().forEach(FrenchTypographyTest::marksStandAsTheImprimerieNationaleSetsThem);
    }

    private static void marksStandAsTheImprimerieNationaleSetsThem(MessageMatrixTest.Case one) {
        EmailMessage mail = one.composer().email(one.situation(), one.occasion(), one.tone());
        ChatMessage chat = one.composer().chat(one.situation(), one.occasion(), one.tone());
        Letter letter = one.composer().letter(one.situation(), one.occasion(), one.tone());

        for (String text : List.of(mail.subject(), mail.text(), chat.text(), letter.text())) {
            holds(WRONG_IN_AN_EMAIL, withoutForeignWords(text));
        }
    }

    static Stream<ConversationTest.Case> scripts() {
        return ConversationTest.cases().stream().filter(one -> one.language().equals("fr"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void marksInAScriptStandAsInALetter(ConversationTest.Case one) {
        for (Formality formality : Composer.formalities("fr")) {
            Conversation script = Talks.of(
                    one.composer().withFormality(formality),
                    one.channel(),
                    one.situation(),
                    one.occasion(),
                    one.tone());

            // The name of a field of the journal is no French.
            holds(WRONG_IN_AN_EMAIL, withoutForeignWords(script.text().replace("outcome: notReached", "MOT")));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aTextMessageKeepsToGsm7(MessageMatrixTest.Group group) {
        group.cases().forEach(FrenchTypographyTest::aTextMessageKeepsToGsm7);
    }

    private static void aTextMessageKeepsToGsm7(MessageMatrixTest.Case one) {
        String text =
                one.composer().sms(one.situation(), one.occasion(), one.tone()).text();

        holds(WRONG_IN_A_TEXT_MESSAGE, MessageMatrixTest.withoutLinks(text));
    }

    @Test
    void aTextMessageToAFrenchNameIsInGsm7() {
        for (Occasion occasion : Occasion.values()) {
            if (occasion.asks()) {
                SmsMessage sms = Composer.create()
                        .inLanguage("fr")
                        .sms(Examples.on(dayFor(occasion), "rent-ch"), occasion, Tone.WARM);

                assertThat(sms.encoding()).as(sms.text()).isEqualTo(SmsMessage.Encoding.GSM_7);
            }
        }
    }

    private static String dayFor(Occasion occasion) {
        return switch (occasion) {
            case REQUEST, UPCOMING -> "2026-11-24";
            case DUE_TODAY -> "2026-11-30";
            default -> "2026-12-09";
        };
    }

    @ParameterizedTest
    @MethodSource("groups")
    void noWordOfLawAndNoBlame(MessageMatrixTest.Group group) {
        group.cases().forEach(FrenchTypographyTest::noWordOfLawAndNoBlame);
    }

    private static void noWordOfLawAndNoBlame(MessageMatrixTest.Case one) {
        EmailMessage mail = one.composer().email(one.situation(), one.occasion(), one.tone());

        assertThat((mail.subject() + mail.text()).toLowerCase(Locale.ROOT)).doesNotContain(WORDS_OF_LAW);
    }

    private static void holds(Map<String, Pattern> wrong, String text) {
        wrong.forEach(
                (what, pattern) -> assertThat(pattern.matcher(text).results().map(found -> found.group()))
                        .as("%s in:%n%s", what, text)
                        .isEmpty());
    }
}
