package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.VietQr.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class VietQrTest {
    static final Map<Field, String> VALID = Codes.fields(Field.class, "BANK_BIN=970422; ACCOUNT=0023457923442");

    @ParameterizedTest
    @CsvFileSource(resources = "viet-qr.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        Map<Field, String> given = Codes.fields(Field.class, fields);
        if (taken.equals("written")) {
            assertThat(VietQr.payload(given)).as(why).isEqualTo(expected);
        } else {
            Codes.assertRefused(expected, given.getOrDefault(Field.valueOf(expected), ""), () -> VietQr.payload(given));
        }
    }

    @Test
    void vietnameseNotesAreWrittenWithoutTheirAccents() {
        assertThat(Alphabet.ASCII.write("chuyển khoản")).isEqualTo("chuyen khoan");
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TIME, 1",
        "BANK_BIN, ''",
        "BANK_BIN, 97042",
        "BANK_BIN, VCB",
        "ACCOUNT, ''",
        "ACCOUNT, 00 23",
        "ACCOUNT, 0023-1",
        "ACCOUNT, 12345678901234567890",
        "SERVICE, QRIBFTTX",
        "AMOUNT, 0",
        "AMOUNT, '40,123'",
        "AMOUNT, 12345678901234",
        "NOTE, chuyển",
        "NAME, Nguyễn",
        "CITY, Hà Nội"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> VietQr.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({"NOTE, 25", "NAME, 25", "CITY, 15"})
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(VietQr.payload(Codes.with(VALID, field, "x".repeat(longest))))
                .contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> VietQr.payload(Codes.with(VALID, field, longer)));
    }
}
