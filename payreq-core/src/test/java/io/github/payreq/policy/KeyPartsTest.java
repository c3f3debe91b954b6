package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.MessageKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key is read from its end: {@code subject/cycle/stage/channel}, and its subject may hold slashes. */
class KeyPartsTest {

    @Property(tries = 300)
    void theCycleOfEveryKeyIsFound(
            @ForAll @AlphaChars @Chars({'/', '1', '.'}) @StringLength(min = 1, max = 12) String subject,
            @ForAll @IntRange(max = 999_999_999) int cycle,
            @ForAll @AlphaChars @Chars({'-', '0'}) @StringLength(min = 1, max = 8) String stage,
            @ForAll Channel channel) {
        assertThat(KeyParts.cycle(new MessageKey(subject, cycle, stage, channel).text()))
                .isEqualTo(cycle);
    }

    @ParameterizedTest
    @CsvSource({
        "a/0/s/email, 0",
        "a/9/s/email, 9",
        "a/10/s/email, 10",
        "a/123456789/s/email, 123456789",
        "a/7/12/s/email, 12",
        "/3/s/email, 3",
        // None of payreq's: no number, a sign, letters beside digits, too long, too few parts.
        "a//s/email, -1",
        "a/-1/s/email, -1",
        "a/1x/s/email, -1",
        "a/x1/s/email, -1",
        "a/:/s/email, -1",
        "a/1234567890/s/email, -1",
        "3/s/email, -1",
        "/s/email, -1",
        "s/email, -1",
        "reminder-7, -1",
    })
    void aTextThatIsNoKeyHasNoCycle(String key, int cycle) {
        assertThat(KeyParts.cycle(key)).isEqualTo(cycle);
    }

    @ParameterizedTest
    @CsvSource({
        "a/0/s/email, a/0/s/sms, true",
        "a/0/s/email, a/0/s/email, true",
        "a/0/s/email, a/1/s/email, false",
        "a/0/s/email, a/0/t/email, false",
        "a/0/s/email, b/0/s/email, false",
        "a/0/s/email, a/0/s2/email, false",
        "/email, /sms, true",
        "letter-1, letter-1, false",
        "letter-1, letter-2, false",
        "a/email, letter-1, false",
    })
    void twoChannelsOfOneMessageDifferInTheLastPartAlone(String one, String other, boolean same) {
        assertThat(KeyParts.isSameMessage(one, other)).isEqualTo(same);
        assertThat(KeyParts.isSameMessage(other, one)).isEqualTo(same);
    }
}
