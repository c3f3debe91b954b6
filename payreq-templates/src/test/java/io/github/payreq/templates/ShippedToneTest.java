package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.ToneFinding.Severity;
import io.github.payreq.templates.internal.CatalogueTexts;
import io.github.payreq.terms.LateTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What payreq itself writes is as kind as it asks others to be. */
class ShippedToneTest {

    /** What the person who asks reads and does not say. */
    private static final Pattern FOR_THE_MANAGER = Pattern.compile(
            "(why|goal|listen|who|past|event|script|offer|bring|end\\.repeat)\\b|(objection|branch)\\.\\w+\\.(when|check|next)");

    static Stream<MessageMatrixTest.Group> groups() {
        return MessageMatrixTest.groups();
    }

    static List<String> languages() {
        return Composer.languages().stream()
                .filter(ToneCheck.languages()::contains)
                .toList();
    }

    @Test
    void someShippedLanguagesAreChecked() {
        assertThat(languages()).contains("en", "ru");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyMessageIsKind(MessageMatrixTest.Group group) {
        group.cases()
                .filter(one -> one.client().equals("woman") || one.client().equals("company"))
                .forEach(ShippedToneTest::isKind);
    }

    private static void isKind(MessageMatrixTest.Case one) {
        Occasion occasion = one.occasion();
        Situation situation = one.situation();
        Composer composer = one.composer();
        for (Message message : List.of(
                composer.email(situation, occasion, one.tone()),
                composer.sms(situation, occasion, one.tone()),
                composer.chat(situation, occasion, one.tone()),
                composer.letter(situation, occasion, one.tone()))) {
            assertKind(message.text(), one.language(), occasion, message.channel());
        }
    }

    private static void assertKind(String text, String language, Occasion occasion, Channel channel) {
        assertThat(ToneCheck.check(text, language, occasion, channel))
                .as(text)
                .filteredOn(finding -> finding.severity() != Severity.HINT)
                .isEmpty();
    }

    /** Words of law stand in the texts about late charges alone, which need a basis that the caller states. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyTextOfTheCataloguesIsKind(String language) {
        Map<String, String> texts = new TreeMap<>(CatalogueTexts.of(language));
        texts.keySet().removeIf(key -> FOR_THE_MANAGER.matcher(key).lookingAt());

        assertThat(ToneCheck.checkTexts(texts, language, Optional.of(new LateTerms("DE"))))
                .filteredOn(found -> found.finding().severity() != Severity.HINT)
                .isEmpty();
        assertThat(ToneCheck.checkTexts(texts, language, Optional.empty()))
                .filteredOn(found -> found.finding().severity() != Severity.HINT)
                .allMatch(found -> found.key().startsWith("late."));
    }
}
