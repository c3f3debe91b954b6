package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    private static final Vocabulary WORDS = TestSlot.onePerType();

    private final Frame frame = new Frame(WORDS);

    @ParameterizedTest
    @EnumSource(names = "CHOICE", mode = EnumSource.Mode.EXCLUDE)
    void aValueThatIsUsedButNotSetIsNamed(ArgumentType type) {
        Slot slot = slot(type.name().toLowerCase(Locale.ROOT));
        Program program = parse("text {%s}".formatted(slot.placeholder()));
        assertThatThrownBy(() -> program.render(new StringBuilder(), frame, Languages.table("en")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{" + slot.placeholder() + "}")
                .hasMessageContaining("not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{number, plural, one {x} other {y}}",
                "{number, selectordinal, one {x} two {x} few {x} other {y}}",
                "{choice, select, other {y}}"
            })
    void aValueThatOnlyChoosesIsNamedToo(String text) {
        assertThatThrownBy(() -> parse(text).render(new StringBuilder(), frame, Languages.table("en")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("\\{(number|choice)} is used by the text but was not set");
    }

    @Test
    void aValueOfABranchThatIsNotTakenMayBeMissing() {
        frame.put(slot("choice"), "no");
        StringBuilder out = new StringBuilder();
        parse("{choice, select, yes {{text}} other {-}}").render(out, frame, Languages.table("en"));
        assertThat(out).hasToString("-");
    }

    @Test
    void aValueIsSetOnce() {
        frame.put(slot("text"), "a");
        assertThat(frame.has(slot("text"))).isTrue();
        assertThat(frame.has(slot("number"))).isFalse();
        assertThatThrownBy(() -> frame.put(slot("text"), "b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("{text} is already set");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> frame.put(slot("money"), "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("{money} is MONEY and takes a Money, not a String");
        assertThatThrownBy(() -> frame.put(slot("text"), Money.parse("EUR 5")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> frame.put(slot("number"), LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void absurdNumbersAreRefused() {
        assertThatThrownBy(() -> frame.put(slot("number"), Long.MIN_VALUE)).hasMessageContaining("10^18");
        assertThatThrownBy(() -> frame.put(slot("decimal"), new BigDecimal("1E+1000000000")))
                .hasMessageContaining("30 digits");
        assertThatThrownBy(() -> frame.put(slot("percent"), new BigDecimal("1E-31")))
                .hasMessageContaining("30 digits");
    }

    @Test
    void aVocabularyCountsFromNoughtAndHasEveryNameOnce() {
        assertThatThrownBy(() -> Vocabulary.of(new TestSlot(1, "a", ArgumentType.TEXT)))
                .hasMessageContaining("{a}");
        assertThatThrownBy(() ->
                        Vocabulary.of(new TestSlot(0, "a", ArgumentType.TEXT), new TestSlot(1, "a", ArgumentType.DATE)))
                .hasMessageContaining("twice");
    }

    private static Slot slot(String name) {
        return Objects.requireNonNull(WORDS.slot(name));
    }

    private static Program parse(String text) {
        return MessageParser.parse(text, WORDS, Languages.table("en"));
    }

    @Test
    void aFrameForAFewValuesTakesMore() {
        Frame frame = Frame.few();
        for (Argument argument : Argument.values()) {
            if (argument.type() == ArgumentType.NUMBER) {
                frame.put(argument, argument.index());
            }
        }
        for (Argument argument : Argument.values()) {
            assertThat(frame.has(argument)).isEqualTo(argument.type() == ArgumentType.NUMBER);
            if (frame.has(argument)) {
                assertThat(frame.number(argument)).isEqualTo(argument.index());
            }
        }
    }
}
