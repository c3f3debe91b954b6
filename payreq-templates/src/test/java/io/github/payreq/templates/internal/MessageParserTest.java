package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageParserTest {
    private static final Vocabulary WORDS = TestSlot.onePerType();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            a {nmae}                                      ¦  3 ¦ unknown placeholder {nmae}; known: choice, copied, date,
            {0}                                           ¦  1 ¦ unknown placeholder {0}
            a {}                                          ¦  3 ¦ name is missing
            a { , plural, other {x}}                      ¦  4 ¦ name is missing
            {money, plural, one {x} other {y}}            ¦  1 ¦ plural takes a NUMBER; {money} is MONEY
            {decimal, selectordinal, other {y}}           ¦  1 ¦ selectordinal takes a NUMBER; {decimal} is DECIMAL
            {text, select, other {y}}                     ¦  1 ¦ select takes a CHOICE; {text} is TEXT
            {choice}                                      ¦  1 ¦ {choice} is a choice
            {number, plural, one {x}}                     ¦  0 ¦ lacks other; en needs: one, other
            a {number, plural, other {x}}                 ¦  2 ¦ lacks one; en needs: one, other
            {number, plural, =1 {x} other {y}}            ¦  0 ¦ lacks one
            {choice, select, yes {x}}                     ¦  0 ¦ the select of {choice} lacks other
            {number, plural, one {x} few {z} other {y}}   ¦ 25 ¦ en has no plural category 'few'; it has: one, other
            {number, plural, on {x} other {y}}            ¦ 17 ¦ no plural category 'on'
            {number, plural, one {x} one {z} other {y}}   ¦ 25 ¦ the branch one is there twice
            {number, plural, =1 {x} =1 {z} other {y}}     ¦ 24 ¦ the branch =1 is there twice
            {choice, select, a {x} a {y} other {z}}       ¦ 23 ¦ the branch a is there twice
            {number, plural, =x {x} other {y}}            ¦ 18 ¦ a whole number
            {number, plural, =1234567890 {x} other {y}}   ¦ 18 ¦ a whole number of 1 to 9 digits
            {number, plural, offset:-1 one {x} other {y}} ¦ 24 ¦ a whole number
            {number, plural, one x other {y}}             ¦ 21 ¦ '{' is expected, not 'x'
            {number, plural, one {x} other {y} {z}}       ¦ 35 ¦ no plural category ''
            {choice, select, {x} other {z}}               ¦ 17 ¦ begins with its key
            {number, number}                              ¦  9 ¦ unknown form 'number'
            {text; x}                                     ¦  5 ¦ ',' is expected, not ';'
            a {text                                       ¦  2 ¦ { is never closed
            {number, plural, one {x} other {y}            ¦  0 ¦ { is never closed
            {number, plural, one {x} other {y             ¦  0 ¦ { is never closed
            {number, plural, one {x}                      ¦  0 ¦ { is never closed
            {number, plural                               ¦  0 ¦ { is never closed
            {choice, select, a {x}                        ¦  0 ¦ { is never closed
            a } b                                         ¦  2 ¦ } closes nothing
            don't                                         ¦  3 ¦ U+2019
            {choice, select, other {it's}}                ¦ 26 ¦ U+2019
            """)
    void saysWhereAndWhatIsWrong(String text, int position, String reason) {
        MessageSyntaxException fault = faultOf(text);
        assertThat(fault.reason()).contains(reason);
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault).hasMessageContaining("at character " + position).hasMessageContaining(fault.reason());
    }

    @Test
    void aCountInASelectWithinAPluralIsRefusedBecauseIcuPrintsTheSign() {
        MessageSyntaxException fault = faultOf("{number, plural, one {x} other {{choice, select, a {#} other {y}}}}");
        assertThat(fault.reason()).contains("# counts only directly in a plural's branch");
        assertThat(fault.position()).isEqualTo(52);
    }

    @Test
    void aSignOutsidePluralsIsText() {
        assertThat(render("№ #{text}", new Frame(WORDS).put(slot("text"), "#7")))
                .isEqualTo("№ ##7");
        assertThat(render("{choice, select, other {#}}", new Frame(WORDS).put(slot("choice"), "x")))
                .isEqualTo("#");
    }

    @Test
    void nestsToABound() {
        assertThatCode(() -> parse(nested(MessageParser.MAX_DEPTH))).doesNotThrowAnyException();
        assertThat(faultOf(nested(MessageParser.MAX_DEPTH + 1)).reason()).contains("nested deeper than 8");
    }

    @Test
    void refusesOverlongTexts() {
        assertThatCode(() -> parse("x".repeat(MessageParser.MAX_LENGTH))).doesNotThrowAnyException();
        assertThat(faultOf("x".repeat(MessageParser.MAX_LENGTH + 1)).reason()).contains("65536");
    }

    @Test
    void takesTimeLinearInTheLength() {
        String branch = "{choice, select, a {#} b {{text}} other {{number}}}";
        String text = branch.repeat(MessageParser.MAX_LENGTH / branch.length());
        String keys = "{choice, select, %s other {}}".formatted(numbered(MessageParser.MAX_LENGTH / 16));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20; i++) {
                parse(text);
                parse(keys);
                faultOf("{".repeat(MessageParser.MAX_LENGTH));
                faultOf("{choice,select,a".repeat(MessageParser.MAX_LENGTH / 16));
            }
        });
    }

    @Test
    void tellsTheArgumentsOfAllBranches() {
        Program program = parse("{money}{number, plural, one {{date}} other {{choice, select, a {{text}} other {}}}}");
        assertThat(program.arguments())
                .extracting(Slot::placeholder)
                .containsExactlyInAnyOrder("money", "number", "date", "choice", "text");
    }

    @Test
    void valuesAreNotReadAsPatterns() {
        Frame frame = new Frame(WORDS).put(slot("text"), "{number} ' # }");
        assertThat(render("<{text}>", frame)).isEqualTo("<{number} ' # }>");
    }

    private static String nested(int depth) {
        return "{choice, select, other {".repeat(depth) + "}}".repeat(depth);
    }

    private static String numbered(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append('k').append(i).append(" {x} ");
        }
        return keys.toString();
    }

    private static Slot slot(String name) {
        return Objects.requireNonNull(WORDS.slot(name));
    }

    private static Program parse(String text) {
        return MessageParser.parse(text, WORDS, Languages.table("en"));
    }

    private static MessageSyntaxException faultOf(String text) {
        return Objects.requireNonNull(
                catchThrowableOfType(MessageSyntaxException.class, () -> parse(text)), () -> "no fault in " + text);
    }

    private static String render(String text, Frame frame) {
        StringBuilder out = new StringBuilder();
        parse(text).render(out, frame, Languages.table("en"));
        return out.toString();
    }
}
