package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.MnbQr.Field;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MnbQrTest {
    static final Map<Field, String> VALID = Codes.fields(
            Field.class,
            "BIC=OTPVHUHB; NAME=Test Elek; IBAN=HU16100320000605635300000000; VALID_UNTIL=20261204235959+1");

    @ParameterizedTest
    @CsvFileSource(resources = "mnb-qr.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected) {
        Map<Field, String> given = Codes.fields(Field.class, fields);
        if (taken.equals("refused")) {
            Codes.assertRefused(expected, given.getOrDefault(Field.valueOf(expected), ""), () -> MnbQr.payload(given));
        } else {
            assertThat(MnbQr.payload(given)).isEqualTo(Codes.plain(expected));
            assertThat(MnbQr.read(Codes.plain(expected))).containsAllEntriesOf(given);
        }
    }

    @Test
    void aShortBicIsFilledUp() {
        assertThat(MnbQr.payload(VALID)).startsWith("HCT\n001\n1\nOTPVHUHBXXX\nTest Elek\n");
    }

    @ParameterizedTest
    @CsvSource({
        "KIND, SCT",
        "KIND, hct",
        "VERSION, 002",
        "CHARSET, 2",
        "BIC, ''",
        "BIC, OTPVHUH",
        "BIC, OTPVHUHBXX",
        "BIC, otpvhuhb",
        "NAME, ''",
        "IBAN, ''",
        "IBAN, HU16100320000605635300000001",
        "IBAN, DE89370400440532013000",
        "IBAN, 'HU16 1003 2000 0605 6353 0000 0000'",
        "AMOUNT, 0",
        "AMOUNT, 1500.5",
        "AMOUNT, HUF1500",
        "AMOUNT, 1234567890123",
        "VALID_UNTIL, ''",
        "VALID_UNTIL, 20261204235959",
        "VALID_UNTIL, 20261304235959+1",
        "VALID_UNTIL, 20261204246060+1",
        "VALID_UNTIL, 20261204235959+100",
        "PURPOSE_CODE, OTHRX"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> MnbQr.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 70",
        "MESSAGE, 70",
        "SHOP_ID, 35",
        "DEVICE_ID, 35",
        "INVOICE_ID, 35",
        "CUSTOMER_ID, 35",
        "TRANSACTION_ID, 35",
        "LOYALTY_ID, 35",
        "TAX_AUTHORITY_ID, 35"
    })
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(MnbQr.payload(Codes.with(VALID, field, "x".repeat(longest)))).contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> MnbQr.payload(Codes.with(VALID, field, longer)));
    }

    @Test
    void takesAtMost345Bytes() {
        Map<Field, String> fields =
                Codes.with(Codes.with(VALID, Field.NAME, "ő".repeat(70)), Field.MESSAGE, "ű".repeat(63));
        assertThat(MnbQr.payload(fields)).isNotEmpty();
        Codes.assertRefused(
                "payload", "380 bytes", () -> MnbQr.payload(Codes.with(fields, Field.SHOP_ID, "x".repeat(35))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HCT", "SCT\n001\n1\n\n\nHU16100320000605635300000000", "HCT\n001\n1\nOTPVHUHB\nName\n\n"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MnbQr.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("orders") Map<Field, String> fields) {
        assertThat(MnbQr.read(MnbQr.payload(fields)))
                .isEqualTo(Codes.with(Codes.with(fields, Field.VERSION, "001"), Field.CHARSET, "1"));
    }

    @Provide
    Arbitrary<Map<Field, String>> orders() {
        return Codes.maps(
                Map.of(
                        Field.KIND, Arbitraries.of("HCT", "RTP"),
                        Field.BIC, Arbitraries.just("OTPVHUHBXXX"),
                        Field.NAME, Codes.text(15),
                        Field.IBAN, Codes.iban("HU", "10032000", 16),
                        Field.VALID_UNTIL, Codes.date("yyyyMMdd").map(day -> day + "235959+2")),
                Map.of(
                        Field.AMOUNT, Codes.digits(1, 11).map(digits -> "1" + digits),
                        Field.PURPOSE_CODE, Arbitraries.of("OTHR", "ACCT"),
                        Field.MESSAGE, Codes.text(15),
                        Field.SHOP_ID, Codes.text(5),
                        Field.INVOICE_ID, Codes.text(8),
                        Field.TAX_AUTHORITY_ID, Codes.text(5)));
    }
}
