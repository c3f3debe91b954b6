package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.UpnQr.Field;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpnQrTest {
    static final Map<Field, String> VALID = Codes.fields(
            Field.class,
            "AMOUNT=81.05; PURPOSE_CODE=RENT; PURPOSE=Plačilo najemnine; IBAN=SI56020170014356205;"
                    + " REFERENCE=SI121234567890120; PAYEE_NAME=RentaCar d.o.o.");

    @ParameterizedTest
    @CsvFileSource(resources = "upn-qr.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        Map<Field, String> given = Codes.fields(Field.class, fields);
        String payload = Codes.plain(expected);
        switch (taken) {
            case "written" -> {
                assertThat(UpnQr.payload(given)).isEqualTo(payload);
                assertThat(UpnQr.read(payload)).isEqualTo(given);
                assertThat(UpnQr.read(payload + " ".repeat(411 - payload.length())))
                        .isEqualTo(given);
            }
            case "read" -> assertThat(UpnQr.read(payload)).as(why).isEqualTo(given);
            case "refused" ->
                Codes.assertRefused(
                        expected, given.getOrDefault(Field.valueOf(expected), ""), () -> UpnQr.payload(given));
            default -> {
                int line = Integer.parseInt(taken.substring("line ".length()));
                assertThat(UpnQr.payload(given).split("\n", -1)[line - 1])
                        .as(why)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, ''",
        "AMOUNT, 0",
        "AMOUNT, 0.00",
        "AMOUNT, 1.005",
        "AMOUNT, '1,00'",
        "AMOUNT, 1000000000",
        "PURPOSE_CODE, ''",
        "PURPOSE_CODE, othr",
        "PURPOSE_CODE, OTH",
        "PURPOSE, ''",
        "PURPOSE, Жан",
        "PURPOSE, €",
        "DUE, 2017-04-01",
        "DUE, 31.02.2026",
        "DUE, 1.4.2017",
        "IBAN, ''",
        "IBAN, SI56020170014356206",
        "IBAN, 'SI56 0201 7001 4356 205'",
        "REFERENCE, ''",
        "REFERENCE, SI00",
        "REFERENCE, SI9912",
        "REFERENCE, si121234567890120",
        "REFERENCE, 'SI12 1234567890120'",
        "REFERENCE, RF00539007547034",
        "REFERENCE, rf18539007547034",
        "PAYEE_NAME, ''"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> UpnQr.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "PAYER_NAME, 33",
        "PAYER_ADDRESS, 33",
        "PAYER_PLACE, 33",
        "PURPOSE, 42",
        "PAYEE_NAME, 33",
        "PAYEE_ADDRESS, 33",
        "PAYEE_PLACE, 33"
    })
    void takesTextUpToItsLengthAndWithoutSpacesAtItsEnds(Field field, int longest) {
        assertThat(UpnQr.payload(Codes.with(VALID, field, "č".repeat(longest)))).contains("č".repeat(longest));
        for (String wrong : new String[] {"č".repeat(longest + 1), " č", "č "}) {
            Codes.assertRefused(field.name(), wrong, () -> UpnQr.payload(Codes.with(VALID, field, wrong)));
        }
    }

    @Test
    void aPaymentWithoutReferenceSaysSi99() {
        assertThat(UpnQr.payload(Codes.with(VALID, Field.REFERENCE, "SI99"))).contains("\nSI99\n");
    }

    @Test
    void aWrongChecksumIsNoticed() {
        String payload = UpnQr.payload(VALID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpnQr.read(payload.replace("RentaCar", "Renta Car")))
                .withMessageContaining("checksum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UPNQR", "UPNQR\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UpnQr.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("orders") Map<Field, String> fields) {
        assertThat(UpnQr.read(UpnQr.payload(fields))).isEqualTo(fields);
        assertThat(UpnQr.payload(fields).getBytes(UpnQr.CHARSET)).hasSizeLessThanOrEqualTo(411);
    }

    @Provide
    Arbitrary<Map<Field, String>> orders() {
        Arbitrary<String> line = Codes.text(33, Alphabet.of(UpnQr.CHARSET));
        return Codes.maps(
                Map.of(
                        Field.AMOUNT, Codes.sum("999999999.99"),
                        Field.PURPOSE_CODE, Arbitraries.of("OTHR", "RENT"),
                        Field.PURPOSE, Codes.text(42, Alphabet.of(UpnQr.CHARSET)),
                        Field.IBAN, Codes.iban("SI", "0201", 11),
                        Field.REFERENCE, Arbitraries.of("SI99", "RF81352ADD05899", "SI121234567890120", "SI001-2-3"),
                        Field.PAYEE_NAME, line),
                Map.of(
                        Field.PAYER_NAME, line,
                        Field.PAYER_ADDRESS, line,
                        Field.PAYER_PLACE, line,
                        Field.DUE, Codes.date("dd.MM.yyyy"),
                        Field.PAYEE_ADDRESS, line,
                        Field.PAYEE_PLACE, line));
    }
}
