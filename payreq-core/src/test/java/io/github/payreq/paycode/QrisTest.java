package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.reference.EmvData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrisTest {
    static final String STATIC = "00020101021126610014COM.GO-JEK.WWW01189360091430438058080210G7238689620303UMI51440014"
            + "ID.CO.QRIS.WWW0215ID10190847190020303UMI5204581253033605802ID5909Bluebird36015Bandung deket r6105402576209"
            + "0705PT20063044CAF";

    @ParameterizedTest
    @CsvFileSource(resources = "/io/github/payreq/reference/emv-data.csv", delimiter = '\t', quoteCharacter = '`')
    void aPublishedStaticCodeBecomesADynamicOneAndNothingElseChanges(String taken, String payload) {
        if (taken.equals("static QRIS")) {
            EmvData before = EmvData.parseCode(payload);
            EmvData after = EmvData.parseCode(Qris.payload(payload, "150000"));
            assertThat(after.value("01")).contains("12");
            assertThat(after.value("54")).contains("150000");
            assertThat(after.without("54").with("01", "11").values())
                    .containsExactlyEntriesOf(before.without("54").values());
        } else {
            Codes.assertRefused("staticPayload", payload, () -> Qris.payload(payload, "150000"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "1,5", "-1", "1e3", "12345678901234", "١٢", "Rp 1"})
    void refusesWhatIsNoSum(String amount) {
        Codes.assertRefused("amount", amount, () -> Qris.payload(STATIC, amount));
    }

    @Test
    void aCodeHasAtMost512Characters() {
        EmvData data = EmvData.parseCode(STATIC);
        for (int tag = 80; tag < 83; tag++) {
            data = data.with(String.valueOf(tag), "x".repeat(95));
        }
        int left = 512 - data.code().length() - 4;
        String longest = data.with("83", "x".repeat(left)).code();
        assertThat(longest).hasSize(512);
        Codes.assertRefused("payload", "522 characters", () -> Qris.payload(longest, "150000"));
    }
}
