package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.EpcQr.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
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

class EpcQrTest {
    static final Map<Field, String> VALID = Map.of(
            Field.NAME, "Lena Vogt Design",
            Field.IBAN, "DE89370400440532013000",
            Field.AMOUNT, "12.30");

    private static final Pattern SUM = Pattern.compile("(?<=\nEUR)[0-9.]+");

    @ParameterizedTest
    @CsvFileSource(resources = "epc-qr.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        Map<Field, String> given = Codes.fields(Field.class, fields);
        if (taken.equals("refused")) {
            Field field = Field.valueOf(expected);
            Codes.assertRefused(expected, given.getOrDefault(field, ""), () -> EpcQr.payload(given));
        } else {
            String payload = Codes.plain(expected);
            assertThat(withTwoDecimals(EpcQr.payload(given))).as(why).isEqualTo(withTwoDecimals(payload));
            assertThat(Codes.withNumber(EpcQr.read(payload), Field.AMOUNT))
                    .containsAllEntriesOf(Codes.withNumber(given, Field.AMOUNT));
        }
    }

    /** Without what QRCoder writes after the last line that is filled. */
    private static String withTwoDecimals(String payload) {
        return SUM.matcher(payload.stripTrailing())
                .replaceAll(sum -> new BigDecimal(sum.group()).setScale(2).toPlainString());
    }

    /** The published lengths are those with {@code EUR12.3}; payreq writes one zero more. */
    @ParameterizedTest
    @CsvSource({
        "2, François D'Alsace S.A., FR1420041010050500013M02606, '', '', '', Client:Marie Louise La Lune, 103",
        "1, Franz Mustermänn, DE71110220330123456789, BHBLDEHHXXX, GDDS, RF18539007547034, '', 96"
    })
    void theOfficialExamplesHaveTheirPublishedLength(
            String set,
            String name,
            String iban,
            String bic,
            String purpose,
            String reference,
            String text,
            int length) {
        String payload = EpcQr.payload(Map.of(
                Field.CHARSET, set,
                Field.NAME, name,
                Field.IBAN, iban,
                Field.BIC, bic,
                Field.AMOUNT, "12.3",
                Field.PURPOSE, purpose,
                Field.REFERENCE, reference,
                Field.TEXT, text));
        assertThat(payload.getBytes(EpcQr.charset(set))).hasSize(length + 1);
    }

    @Test
    void nothingFollowsTheLastLineThatIsFilled() {
        assertThat(EpcQr.payload(Codes.without(VALID, Field.AMOUNT)))
                .isEqualTo("BCD\n002\n1\nSCT\n\nLena Vogt Design\nDE89370400440532013000");
        assertThat(EpcQr.payload(Codes.with(VALID, Field.INFORMATION, "Thank you")))
                .endsWith("\nEUR12.30\n\n\n\nThank you");
    }

    @ParameterizedTest
    @CsvSource({
        "VERSION, 003",
        "VERSION, 1",
        "CHARSET, 9",
        "CHARSET, 0",
        "SERVICE, INST",
        "BIC, cobadeffxxx",
        "BIC, COBADEFFXX",
        "NAME, ''",
        "IBAN, ''",
        "IBAN, DE89370400440532013001",
        "IBAN, 'DE89 3704 0044 0532 0130 00'",
        "IBAN, de89370400440532013000",
        "IBAN, 'DE89370400440532013000 '",
        "IBAN, 'DE8937040044 0532013000'",
        "IBAN, UA213223130000026007233566001",
        "AMOUNT, 0.00",
        "AMOUNT, '1,50'",
        "AMOUNT, -1",
        "AMOUNT, 1.",
        "AMOUNT, .5",
        "AMOUNT, 1000000000",
        "AMOUNT, ١٢",
        "AMOUNT, 1e2",
        "PURPOSE, GDDSX",
        "PURPOSE, gdds",
        "REFERENCE, RF00539007547034",
        "REFERENCE, rf18539007547034",
        "REFERENCE, 'RF18 5390 0754 7034'",
        "REFERENCE, 2026-014"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> EpcQr.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 70", "TEXT, 140", "INFORMATION, 70"})
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(EpcQr.payload(Codes.with(VALID, field, "x".repeat(longest)))).contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> EpcQr.payload(Codes.with(VALID, field, longer)));
    }

    @Test
    void version1DemandsABic() {
        Map<Field, String> old = Codes.with(VALID, Field.VERSION, "001");
        Codes.assertRefused("BIC", "", () -> EpcQr.payload(old));
        assertThat(EpcQr.payload(Codes.with(old, Field.BIC, "COBADEFF"))).startsWith("BCD\n001\n1\nSCT\nCOBADEFF\n");
    }

    @Test
    void aReferenceAndATextExcludeEachOther() {
        Map<Field, String> both =
                Codes.with(Codes.with(VALID, Field.REFERENCE, "RF18539007547034"), Field.TEXT, "Invoice");
        Codes.assertRefused("REFERENCE", "RF18539007547034", () -> EpcQr.payload(both));
    }

    @Test
    void takesAtMost331BytesOfItsCharacterSet() {
        Map<Field, String> longest = Map.of(
                Field.NAME,
                "é".repeat(70),
                Field.IBAN,
                "DE89370400440532013000",
                Field.TEXT,
                "x".repeat(140),
                Field.CHARSET,
                "1");
        assertThat(EpcQr.payload(longest)).hasSizeLessThan(331);
        Map<Field, String> tooLong = Codes.with(longest, Field.TEXT, "é".repeat(140));
        Codes.assertRefused("payload", "462 bytes", () -> EpcQr.payload(tooLong));
        assertThat(EpcQr.payload(Codes.with(tooLong, Field.CHARSET, "2"))).hasSizeLessThan(331);
    }

    @Test
    void theCharacterSetMustHoldAllCharactersAndBeKnownToJava() {
        Map<Field, String> greek = Codes.with(VALID, Field.NAME, "Ωμέγα");
        Codes.assertRefused("CHARSET", "2", () -> EpcQr.payload(Codes.with(greek, Field.CHARSET, "2")));
        assertThat(EpcQr.payload(Codes.with(greek, Field.CHARSET, "6"))).startsWith("BCD\n002\n6\n");
        Codes.assertRefused("CHARSET", "7", () -> EpcQr.payload(Codes.with(VALID, Field.CHARSET, "7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCD", "BCD\n002\n1\nSCT\n\nName", "BCE\n002\n1\nSCT\n\nName\nDE89370400440532013000"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EpcQr.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("bills") Map<Field, String> fields) {
        assertThat(EpcQr.read(EpcQr.payload(fields)))
                .containsAllEntriesOf(fields)
                .hasSize(fields.size() + 3);
        assertThat(EpcQr.read(EpcQr.payload(fields).replace("\n", "\r\n"))).containsAllEntriesOf(fields);
    }

    @Provide
    Arbitrary<Map<Field, String>> bills() {
        Map<Field, Arbitrary<String>> required =
                Map.of(Field.NAME, Codes.text(35), Field.IBAN, Codes.iban("DE", "", 18));
        Map<Field, Arbitrary<String>> optional = Map.of(
                Field.BIC, Arbitraries.of("COBADEFF", "COBADEFFXXX"),
                Field.AMOUNT, Codes.sum("999999999.99"),
                Field.PURPOSE, Codes.characters("ABC019", 1, 4),
                Field.INFORMATION, Codes.text(20));
        return Codes.maps(required, optional)
                .flatMap(fields -> Arbitraries.oneOf(
                        Arbitraries.just(fields),
                        Codes.text(20).map(text -> Codes.with(fields, Field.TEXT, text)),
                        Arbitraries.of("RF18539007547034", "RF81352ADD05899")
                                .map(reference -> Codes.with(fields, Field.REFERENCE, reference))));
    }
}
