package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.GostR56042.CharacterSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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

class GostR56042Test {
    static final Map<String, String> VALID = Codes.named("Name=ООО Три кита; PersonalAcc=40702810138250123017;"
            + " BankName=ОАО БАНК; BIC=044525225; CorrespAcc=30101810400000000225");

    private static String payload(Map<String, String> fields) {
        return GostR56042.payload(fields, CharacterSet.UTF_8);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "gost-r-56042.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        Map<String, String> given = Codes.named(fields);
        switch (taken) {
            case "written" -> {
                assertThat(payload(given)).as(why).isEqualTo(expected.replaceFirst("\\|$", ""));
                assertThat(GostR56042.read(expected)).containsExactlyEntriesOf(given);
            }
            case "read" -> assertThat(GostR56042.read(expected)).as(why).containsExactlyInAnyOrderEntriesOf(given);
            case "bytes" ->
                assertThat(GostR56042.read(HexFormat.of().parseHex(expected)))
                        .as(why)
                        .isEqualTo(given);
            default -> Codes.assertRefused(expected, given.getOrDefault(expected, ""), () -> payload(given));
        }
    }

    /** The bytes that QRCoder publishes, but for its correspondent account and the sign at the end. */
    @Test
    void writesWindows1251AndNoKoi8RForQuotationMarksThatItLacks() {
        Map<String, String> fields = Codes.with(VALID, "Name", "ООО «Три кита»");
        byte[] bytes =
                GostR56042.payload(fields, CharacterSet.WINDOWS_1251).getBytes(CharacterSet.WINDOWS_1251.charset());

        assertThat(HexFormat.of().formatHex(bytes))
                .startsWith("535430303031317c4e616d653dcecece20abd2f0e820eae8f2e0bb7c506572736f6e616c4163633d3430");
        assertThat(GostR56042.read(bytes)).isEqualTo(fields);
        Codes.assertRefused("payload", () -> GostR56042.payload(fields, CharacterSet.KOI8_R));
        String koi8 = GostR56042.payload(VALID, CharacterSet.KOI8_R);
        assertThat(GostR56042.read(koi8.getBytes(CharacterSet.KOI8_R.charset())))
                .isEqualTo(VALID);
    }

    @Test
    void theMandatoryFieldsComeFirst() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Sum", "475000");
        fields.putAll(VALID);
        assertThat(payload(fields))
                .matches("ST00012\\|Name=.*\\|PersonalAcc=.*\\|BankName=.*\\|BIC=.*\\|CorrespAcc=.*\\|Sum=475000");
    }

    @ParameterizedTest
    @CsvSource({"a|b, #", "a|b#c, ;", "a|b#c;d:e, ^", "'|#;:^_~{}!$%&()*+,/', @"})
    void dividesTheFieldsByTheFirstSignThatIsInNoneOfThem(String purpose, String sign) {
        Map<String, String> fields = Codes.with(VALID, "Purpose", purpose);
        assertThat(payload(fields)).startsWith("ST00012" + sign + "Name=");
        assertThat(GostR56042.read(payload(fields))).isEqualTo(fields);
    }

    @Test
    void refusesTextThatLeavesNoSignToDivideTheFields() {
        Map<String, String> fields = Codes.with(VALID, "Purpose", "|#;:^_~{}!$%&()*+,/@");
        Codes.assertRefused("payload", "", () -> payload(fields));
    }

    @ParameterizedTest
    @CsvSource({
        "Name, ''",
        "PersonalAcc, 4070281013825012301",
        "PersonalAcc, 40702810138250123018",
        "PersonalAcc, ''",
        "PersonalAcc, 4070281013825012301٧",
        "BankName, ''",
        "BIC, 04452522",
        "BIC, ''",
        "CorrespAcc, ''",
        "CorrespAcc, 30101810400000000226",
        "Sum, 0",
        "Sum, 100.00",
        "Sum, -1",
        "Sum, 1234567890123456789",
        "PayeeINN, 7707083894",
        "PayerINN, 123",
        "DrawerStatus, 123",
        "KPP, 12345678",
        "KPP, kpp",
        "CBC, 123456789012345678901",
        "OKTMO, 123456789012",
        "PaytReason, ABC",
        "TaxPeriod, 12345678901",
        "DocNo, 1234567890123456",
        "DocDate, 2026-11-08",
        "DocDate, 31.02.2026",
        "TaxPaytKind, ABC",
        "TechCode, 16",
        "TechCode, 1"
    })
    void refusesWhatBreaksARule(String key, String value) {
        Codes.assertRefused(key, value, () -> payload(Codes.with(VALID, key, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PayeeKPP", "name", "sum", "Foo", ""})
    void refusesKeysThatTheStandardDoesNotHave(String key) {
        Codes.assertRefused("key", key, () -> payload(Codes.with(VALID, key, "770701001")));
    }

    @ParameterizedTest
    @CsvSource({"Name, 160", "BankName, 45", "Purpose, 210", "LastName, 255"})
    void takesTextUpToItsLength(String key, int longest) {
        Map<String, String> fields = Codes.with(Codes.with(VALID, "Name", "x"), "BankName", "x");
        assertThat(payload(Codes.with(fields, key, "x".repeat(longest)))).contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(key, longer, () -> payload(Codes.with(fields, key, longer)));
    }

    @Test
    void theMandatoryFieldsHaveAtMost300BytesOfTheirCharacterSet() {
        Map<String, String> fields = Codes.with(VALID, "Name", "Ж".repeat(160));
        Codes.assertRefused("Name", "Ж".repeat(160), () -> payload(fields));
        assertThat(GostR56042.payload(fields, CharacterSet.WINDOWS_1251)).contains("Ж".repeat(160));
    }

    @Test
    void aBankWithoutACorrespondentAccountHasAZero() {
        assertThat(payload(Codes.with(VALID, "CorrespAcc", "0"))).endsWith("|CorrespAcc=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ST00012", "ST0001x|Name=x", "SU00012|Name=x", "ST00012|Name", "ST00012|=x"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GostR56042.read(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GostR56042.read(text.replace("ST00012", "ST00019").getBytes(CharacterSet.UTF_8.charset())));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("orders") Map<String, String> fields) {
        String payload = payload(fields);
        assertThat(GostR56042.read(payload)).containsExactlyInAnyOrderEntriesOf(fields);
        assertThat(GostR56042.read(payload.getBytes(CharacterSet.UTF_8.charset())))
                .isEqualTo(fields);
    }

    /** Without five of the signs that divide fields, so that one is left. */
    @Provide
    Arbitrary<Map<String, String>> orders() {
        Alphabet divisible = Alphabet.TEXT.without("|#;~@");
        return Codes.maps(
                Map.of(
                        "Name", Codes.text(30, divisible),
                        "PersonalAcc", Arbitraries.just("40702810138250123017"),
                        "BankName", Codes.text(15, divisible),
                        "BIC", Arbitraries.just("044525225"),
                        "CorrespAcc", Arbitraries.of("30101810400000000225", "0")),
                Map.of(
                        "Sum", Codes.digits(1, 17).map(digits -> "1" + digits),
                        "Purpose", Codes.text(210, Alphabet.TEXT.without("@")),
                        "PayeeINN", Arbitraries.of("7707083893", "500100732259"),
                        "KPP", Arbitraries.just("773601001"),
                        "DocDate", Codes.date("dd.MM.yyyy"),
                        "LastName", Codes.text(40, divisible),
                        "TechCode", Arbitraries.of("01", "15")));
    }
}
