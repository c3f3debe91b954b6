package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.FinnishBarcode.Field;
import io.github.payreq.reference.FinnishReference;
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

class FinnishBarcodeTest {
    static final Map<Field, String> VALID =
            Codes.fields(Field.class, "IBAN=FI5810171000000122; AMOUNT=482.99; REFERENCE=559582243294671; DUE=120131");

    @ParameterizedTest
    @CsvFileSource(resources = "finnish-barcode.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String payload) {
        assertThat(taken).isEqualTo("written");
        assertThat(FinnishBarcode.payload(Codes.fields(Field.class, fields))).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"55958 22432 94671", "55958\u00a022432\u202f94671", "000000559582243294671"})
    void writesTheDigitsOfAReferenceAlone(String reference) {
        if (reference.length() <= 20) {
            assertThat(FinnishBarcode.payload(Codes.with(VALID, Field.REFERENCE, reference)))
                    .isEqualTo("458101710000001220004829900000000559582243294671120131");
        } else {
            Codes.assertRefused(
                    "REFERENCE",
                    reference,
                    () -> FinnishBarcode.payload(Codes.with(VALID, Field.REFERENCE, reference)));
        }
    }

    @Test
    void aSumOfAMillionOrNoneIsZeros() {
        assertThat(FinnishBarcode.payload(Codes.with(VALID, Field.AMOUNT, "999999.99")))
                .contains("012299999999000");
        assertThat(FinnishBarcode.payload(Codes.with(VALID, Field.AMOUNT, "1000000")))
                .contains("012200000000000");
        assertThat(FinnishBarcode.payload(Codes.without(VALID, Field.AMOUNT))).contains("012200000000000");
        assertThat(FinnishBarcode.payload(Codes.without(VALID, Field.DUE))).endsWith("000000");
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, ''",
        "IBAN, DE89370400440532013000",
        "IBAN, FI5810171000000123",
        "IBAN, 'FI58 1017 1000 0001 22'",
        "AMOUNT, '1,00'",
        "AMOUNT, 1.005",
        "AMOUNT, -1",
        "AMOUNT, 1234567890",
        "REFERENCE, ''",
        "REFERENCE, 559582243294672",
        "REFERENCE, RF18539007547034A",
        "REFERENCE, 'RF60 7877 7679 6566 2868 7'",
        "DUE, 20120131",
        "DUE, 121331",
        "DUE, 12-1-1"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> FinnishBarcode.payload(Codes.with(VALID, field, value)));
    }

    @Property
    void everyCodeHas54Digits(@ForAll("invoices") Map<Field, String> fields) {
        assertThat(FinnishBarcode.payload(fields)).matches("[45][0-9]{53}");
    }

    @Provide
    Arbitrary<Map<Field, String>> invoices() {
        return Codes.maps(
                Map.of(
                        Field.IBAN, Codes.iban("FI", "", 14),
                        Field.REFERENCE,
                                Codes.digits(1, 18)
                                        .map(digits -> FinnishReference.of("1" + digits))
                                        .flatMap(reference -> Arbitraries.of(
                                                reference.value(),
                                                reference.formatted(),
                                                reference.creditorReference().value()))),
                Map.of(Field.AMOUNT, Codes.sum("999999999.99"), Field.DUE, Codes.date("yyMMdd")));
    }
}
