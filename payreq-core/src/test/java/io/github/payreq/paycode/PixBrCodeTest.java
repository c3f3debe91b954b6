package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.PixBrCode.Field;
import io.github.payreq.reference.EmvData;
import java.util.List;
import java.util.Locale;
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

class PixBrCodeTest {
    static final Map<Field, String> VALID =
            Codes.fields(Field.class, "KEY=thalesog@me.com; NAME=THALES OGLIARI; CITY=SAO PAULO");

    /** Names with accents are written without them before they come into the code. */
    @ParameterizedTest
    @CsvFileSource(resources = "pix-br-code.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, @Nullable String fields, String payload) {
        if (taken.equals("written")) {
            Map<Field, String> given = Codes.fields(Field.class, fields);
            given.replaceAll((field, text) -> Alphabet.ASCII.write(text));
            assertThat(PixBrCode.payload(given)).isEqualTo(payload);
            given.computeIfPresent(Field.NAME, (field, name) -> name.toUpperCase(Locale.ROOT));
            given.computeIfPresent(Field.CITY, (field, city) -> city.toUpperCase(Locale.ROOT));
            assertThat(PixBrCode.read(payload)).isEqualTo(given);
        } else {
            Map<Field, String> read = PixBrCode.read(payload);
            assertThat(read).containsKeys(Field.NAME, Field.CITY);
            // All but the template of a recurrence, which payreq does not write, and the capitals.
            EmvData written = EmvData.parseCode(PixBrCode.payload(read));
            assertThat(written.text().toUpperCase(Locale.ROOT))
                    .isEqualTo(EmvData.parseCode(payload).without("80").text().toUpperCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TIME, yes",
        "KEY, chave-é",
        "INFORMATION, é",
        "WITHDRAWAL, 1234567",
        "AMOUNT, 0",
        "AMOUNT, 0.00",
        "AMOUNT, '1,00'",
        "AMOUNT, 12345678901.00",
        "AMOUNT, 1e5",
        "NAME, ''",
        "NAME, São",
        "CITY, ''",
        "CITY, São",
        "TXID, a-b",
        "TXID, ***",
        "TXID, ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> PixBrCode.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({"KEY, 77", "INFORMATION, 58", "NAME, 25", "CITY, 15"})
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(PixBrCode.payload(Codes.with(VALID, field, "X".repeat(longest))))
                .contains("X".repeat(longest));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY, 78, KEY",
        "INFORMATION, 73, INFORMATION",
        "INFORMATION, 59, tag 26",
        "NAME, 26, NAME",
        "CITY, 16, CITY"
    })
    void refusesTextThatIsLongerOrFillsTheTemplate(Field field, int length, String refused) {
        Codes.assertRefused(refused, () -> PixBrCode.payload(Codes.with(VALID, field, "X".repeat(length))));
    }

    @Test
    void aCodeHasAKeyOrAUrl() {
        Codes.assertRefused("KEY", "", () -> PixBrCode.payload(Codes.without(VALID, Field.KEY)));
        Codes.assertRefused(
                "KEY", "thalesog@me.com", () -> PixBrCode.payload(Codes.with(VALID, Field.URL, "psp.example/1")));
    }

    @Test
    void doesNotReadWhatHasNoPixAccountOrAChecksumThatDoesNotFit() {
        String payload = PixBrCode.payload(VALID);
        for (String text : List.of(
                "",
                "6304",
                payload.replace("SAO", "SAU"),
                payload + "0",
                EmvData.of(Map.of("00", "01", "26", "0003abc")).code(),
                EmvData.of(Map.of("00", "01", "26", "not a template")).code())) {
            assertThatIllegalArgumentException().isThrownBy(() -> PixBrCode.read(text));
        }
        assertThat(PixBrCode.read(" " + payload + "\n")).isEqualTo(VALID);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("payments") Map<Field, String> fields) {
        String payload = PixBrCode.payload(fields);
        assertThat(PixBrCode.read(payload)).isEqualTo(fields);
        assertThat(PixBrCode.read(payload.substring(0, payload.length() - 4)
                        + payload.substring(payload.length() - 4).toLowerCase(Locale.ROOT)))
                .isEqualTo(fields);
    }

    /** Whatever stands in the template: either an account, or none. */
    @Property
    void anyTemplateIsReadOrRefused(@ForAll("templates") String template) {
        String code =
                EmvData.of(Map.of("00", "01", "26", template, "62", "0503***")).code();
        try {
            assertThat(PixBrCode.read(code)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(a BR Code|a tag|the value|tag).* must .*");
        }
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.oneOf(
                Codes.text(99), Codes.digits(1, 99), Codes.digits(1, 60).map(digits -> "0014br.gov.bcb.pix" + digits));
    }

    @Provide
    Arbitrary<Map<Field, String>> payments() {
        Map<Field, Arbitrary<String>> optional = Map.of(
                Field.ONE_TIME, Arbitraries.just("true"),
                Field.INFORMATION, Codes.text(20, Alphabet.ASCII),
                Field.WITHDRAWAL, Codes.digits(8, 8),
                Field.AMOUNT, Codes.sum("9999999999.99"),
                Field.TXID, Codes.characters("abcXYZ019", 1, 25));
        Arbitrary<String> capitals = Codes.text(15, Alphabet.ASCII).map(text -> text.toUpperCase(Locale.ROOT));
        return Arbitraries.of(Field.KEY, Field.URL)
                .flatMap(account -> Codes.maps(
                        Map.of(account, Codes.text(40, Alphabet.ASCII), Field.NAME, capitals, Field.CITY, capitals),
                        optional));
    }
}
