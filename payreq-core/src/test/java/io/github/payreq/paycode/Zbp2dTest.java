package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.Zbp2d.Field;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class Zbp2dTest {
    static final Map<Field, String> VALID = Codes.fields(
            Field.class, "ACCOUNT=92124012340001567890123456; AMOUNT=1200; NAME=Odbiorca 1; TITLE=FV 1234/34/2012");

    /** The accounts of the standard's own examples have check digits that fit; their taxpayer numbers do not. */
    @ParameterizedTest
    @CsvFileSource(resources = "zbp-2d.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String payload) {
        assertThat(taken).isEqualTo("written");
        assertThat(Zbp2d.payload(Codes.fields(Field.class, fields))).isEqualTo(payload);
    }

    @ParameterizedTest
    @CsvSource({
        "TAX_ID, 123456789",
        "TAX_ID, PL1234567890",
        "COUNTRY, DE",
        "ACCOUNT, ''",
        "ACCOUNT, 92124012340001567890123457",
        "ACCOUNT, 9212401234000156789012345",
        "ACCOUNT, PL92124012340001567890123456",
        "ACCOUNT, '92 1240 1234 0001 5678 9012 3456'",
        "AMOUNT, ''",
        "AMOUNT, 12.00",
        "AMOUNT, -1",
        "AMOUNT, 123456789012",
        "NAME, ''",
        "NAME, 'a|b'",
        "TITLE, ''",
        "TITLE, 'a|b'",
        "DIRECT_DEBIT_ID, 'a|b'",
        "INVOOBILL_ID, 'a|b'",
        "RESERVED, 'a|b'"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> Zbp2d.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 20", "TITLE, 32", "DIRECT_DEBIT_ID, 20", "INVOOBILL_ID, 12", "RESERVED, 24"})
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(Zbp2d.payload(Codes.with(VALID, field, "ł".repeat(longest)))).contains("ł".repeat(longest));
        String longer = "ł".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> Zbp2d.payload(Codes.with(VALID, field, longer)));
    }
}
