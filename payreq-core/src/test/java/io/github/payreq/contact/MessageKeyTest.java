package io.github.payreq.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageKeyTest {

    @Test
    void aKeyIsSubjectCycleStageAndChannel() {
        MessageKey key = new MessageKey("logo-123", 0, "heads-up", Channel.EMAIL);

        assertThat(key.text()).isEqualTo("logo-123/0/heads-up/email");
        assertThat(MessageKey.parse("logo-123/0/heads-up/email")).isEqualTo(key);
    }

    /** The hash: {@code printf %s logo-123/0/heads-up/email | sha256sum}. */
    @Test
    void theMessageIdIsTheHashOfTheKeyAtTheSendersDomain() {
        MessageKey key = new MessageKey("logo-123", 0, "heads-up", Channel.EMAIL);

        assertThat(key.messageId("Studio.Example"))
                .isEqualTo("<e3b078d97cf24cda68188a6ad7f3405fb4768591ae8f139234121e4290cc20e9@studio.example>");
    }

    @Test
    void aSubjectMayHoldSlashes() {
        MessageKey key = new MessageKey("INV/2026/7", 2, "reminder", Channel.SMS);

        assertThat(key.text()).isEqualTo("INV/2026/7/2/reminder/sms");
        assertThat(MessageKey.parse(key.text())).isEqualTo(key);
    }

    @Property
    void aKeyIsTheSameAfterWritingAndReading(
            @ForAll @StringLength(max = 20) String subject,
            @ForAll @IntRange(max = Integer.MAX_VALUE) int cycle,
            @ForAll Channel channel) {
        MessageKey key = new MessageKey(
                "x/" + printable(subject), cycle, "x" + printable(subject).replace("/", ""), channel);

        assertThat(MessageKey.parse(key.text())).isEqualTo(key);
    }

    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "logo-123",
                "logo-123/heads-up/email",
                "/0/heads-up/email",
                "logo-123/00/heads-up/email",
                "logo-123/-1/heads-up/email",
                "logo-123/2147483648/heads-up/email",
                "logo-123/9999999999/heads-up/email",
                "logo-123/0//email",
                "logo-123/0/heads-up/EMAIL",
                "logo-123/0/heads-up/pigeon"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> MessageKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsThatCannotBeToldApartAreRefused() {
        assertThatThrownBy(() -> new MessageKey("a", 0, "b/c", Channel.EMAIL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageKey(" ", 0, "b", Channel.EMAIL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageKey("a", -1, "b", Channel.EMAIL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageKey("a".repeat(256), 0, "b", Channel.EMAIL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageKey("a\r\nBcc: x", 0, "b", Channel.EMAIL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a@b", "müller.example", "-a.example", "a..example", "a.example.", "a b", "a>\r\nBcc: x"})
    void whatIsNoDomainIsRefused(String domain) {
        MessageKey key = new MessageKey("a", 0, "b", Channel.EMAIL);

        assertThatThrownBy(() -> key.messageId(domain)).isInstanceOf(IllegalArgumentException.class);
    }
}
