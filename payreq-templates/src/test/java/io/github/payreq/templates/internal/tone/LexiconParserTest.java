package io.github.payreq.templates.internal.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconParserTest {

    private static final List<String> CLASSES = List.of(
            "expand *n't = * not",
            "let negation = not | no",
            "let light = the | any | will | be",
            "let shouted = now",
            "let if = if | when",
            "let pay = pay | paid | settle*");

    private static Lexicon lexicon(String... lines) {
        return LexiconParser.parse(
                "test.tone", Stream.concat(CLASSES.stream(), Stream.of(lines)).toList());
    }

    private static List<String> found(String phrase, String text) {
        Lexicon lexicon = lexicon("[BLAME unless if:3]", phrase);
        return lexicon.find(lexicon.read(text)).stream()
                .map(one -> text.substring(one.start(), one.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            you lie            ; So YOU  lie to us     ; YOU  lie
            debt*              ; These debtors         ; debtors
            *ment              ; A settlement          ; settlement
            *ttle*             ; A settlement          ; settlement
            # hours            ; Within 48 hours       ; 48 hours
            (a | b c) d        ; And b c d             ; b c d
            you [never] lie    ; You lie, you never lie ; You lie
            you ~2 lie         ; you do often lie      ; you do often lie
            you ~1 lie         ; you do often lie      ;
            you ~2 lie         ; you, sir, lie         ;
            you ~~4 lie        ; you, sir, lie         ; you, sir, lie
            you , lie          ; you - lie             ; you - lie
            you have not {pay} ; You haven’t settled   ; You haven’t settled
            ^ lie              ; lie. You lie          ; lie
            !^ lie             ; lie. You lie          ; lie
            lie $              ; lie here, lie         ; lie
            e-mail lie         ; e mail lie            ; e mail lie
            you lie            ; you. Lie              ;
            see @ now          ; see https://a.b/c now ; see https://a.b/c now
            """)
    void aPhraseIsFoundWhereItsFormSaysSo(String phrase, String text, String expected) {
        assertThat(found(phrase, text).stream().limit(1)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aNegationIsNotSkippedAndUndoesAPhraseThatHasNone() {
        assertThat(found("you ~2 lie", "you do not lie")).isEmpty();
        assertThat(found("late fee", "there will be no late fee")).isEmpty();
        assertThat(found("late fee", "the late fee will not be")).isEmpty();
        assertThat(found("late fee", "no, a late fee")).hasSize(1);
        assertThat(found("late fee", "not paid then late fee")).hasSize(1);
        assertThat(found("late fee", "a late fee, not a discount")).hasSize(1);
        assertThat(found("you not {pay}", "no you not paid")).hasSize(1);
    }

    @Test
    void aGuardMakesAPhraseHarmlessAsFarAsItReaches() {
        assertThat(found("you lie", "if you lie")).isEmpty();
        assertThat(found("you lie", "if one two three you lie")).hasSize(1);
        assertThat(found("you lie", "If so. You lie")).hasSize(1);
        assertThat(found("! you lie", "if you lie, not")).hasSize(1);
    }

    @Test
    void aQuestionMayBeHarmless() {
        Lexicon lexicon = lexicon("[BLAME question]", "not {pay}");

        assertThat(lexicon.find(lexicon.read("Not paid?"))).isEmpty();
        assertThat(lexicon.find(lexicon.read("Not paid."))).hasSize(1);
    }

    @Test
    void theKinderWordingIsThatOfTheGroup() {
        Lexicon lexicon =
                lexicon("[BLAME]", "> First", "one", "> Second", "two", "[THREAT mild legal]", "> Third", "three");

        assertThat(lexicon.find(lexicon.read("one two three")))
                .extracting(found -> found.group().advice())
                .containsExactly("First", "Second", "Third");
        assertThat(lexicon.find(lexicon.read("three")).get(0).group())
                .satisfies(group -> assertThat(group.mild() && group.legal()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            hello                  ; line 7: 'hello' must be one of
            let pay = x            ; line 7: {pay} is defined twice
            let x                  ; line 7: must have the form name = value
            fold accents           ; line 7: must stand before the first let
            > wording              ; line 7: must stand in a section such as [BLAME]
            [SCOLDING]             ; line 7: section (SCOLDING) must be one of [BLAME,
            [BLAME unless]         ; line 7: unless must be followed by the names of classes
            [BLAME unless nobody]  ; line 7: {nobody} must be a class of single words, defined before
            [BLAME unless if:x]    ; line 7: distance (x) must be one digit
            [BLAME]\\n(a           ; line 8: ')' is missing
            [BLAME]\\na)           ; line 8: ')' closes nothing
            [BLAME]\\n[a           ; line 8: ']' is missing
            [BLAME]\\n(a |)        ; line 8: a choice is empty
            [BLAME]\\n{nobody}     ; line 8: {nobody} must be defined by let before it is used
            [BLAME]\\n{nobody      ; line 8: '}' is missing
            [BLAME]\\na ~x b       ; line 8: '~' must be followed by a digit from 1 to 9
            [BLAME]\\na ~0 b       ; line 8: '~' must be followed by a digit from 1 to 9
            [BLAME]\\na !b         ; line 8: '!' inside a phrase must be followed by '^' or '$'
            [BLAME]\\na ?          ; line 8: '?' must have letters
            [BLAME]\\n~2           ; line 8: must contain a word
            """)
    void aFaultNamesTheFileTheLineAndWhatWouldBeRight(String lines, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lexicon(lines.strip().split("\\\\n", -1)))
                .withMessageStartingWith("test.tone, " + problem);
    }

    @Test
    void theClassesThatTheSearchNeedsMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LexiconParser.parse("test.tone", List.of("let negation = not")))
                .withMessage("test.tone, line 1: let light is missing");
    }

    @Test
    void everyLexiconHasAdviceForEveryRuleWithoutPhrases() {
        for (String language : Lexicon.languages()) {
            Lexicon lexicon = Lexicon.of(language).orElseThrow();
            for (String rule : List.of(
                    "NO_THANKS",
                    "NO_PLEASE",
                    "NO_WAY_OUT",
                    "CAPITALS",
                    "EXCLAMATION_MARKS",
                    "LONG_SENTENCE",
                    "HARD_TO_READ")) {
                assertThat(lexicon.advice(rule)).isNotEmpty().doesNotContain("'");
            }
        }
        assertThat(Lexicon.languages())
                .filteredOn(language -> ReadingEase.of(language).isPresent())
                .containsExactly("de", "en", "es", "fr", "it", "pt-BR", "ru", "tr");
    }
}
