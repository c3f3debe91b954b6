package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.GostR56042.CharacterSet;
import io.github.payreq.paycode.Vectors.Vector;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GostR56042Test {

    /** What other suites write with numbers whose check digits do not fit; payreq reads them, and refuses to write them. */
    private static final String UNSOUND_INN = "6200098765";

    private static final String UNSOUND_ACCOUNT = "30101810965770000413";

    private static final String UNSOUND_KPP = "KPP1";

    static Stream<Vector> written() {
        return Vectors.of("gost", "encode");
    }

    static Stream<Vector> read() {
        return Vectors.of("gost", "encode", "decode");
    }

    static Stream<Vector> bytes() {
        return Vectors.of("gost", "encode-bytes");
    }

    static Stream<Vector> refused() {
        return Vectors.of("gost", "invalid");
    }

    private static boolean isUnsound(Vector vector) {
        return Stream.of(UNSOUND_INN, UNSOUND_ACCOUNT, UNSOUND_KPP).anyMatch(vector.inputs()::containsValue);
    }

    @ParameterizedTest
    @MethodSource("written")
    void publishedExamplesAreWrittenAlikeUnlessTheirNumbersAreUnsound(Vector vector) {
        if (isUnsound(vector)) {
            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> GostR56042.payload(vector.inputs(), CharacterSet.UTF_8))
                    .satisfies(e -> assertThat(e.field()).isIn("PayeeINN", "CorrespAcc", "KPP"));
        } else {
            assertThat(GostR56042.payload(vector.inputs(), CharacterSet.UTF_8) + "|")
                    .isEqualTo(vector.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void publishedExamplesAreReadWhateverTheirNumbers(Vector vector) {
        assertThat(GostR56042.read(vector.expected())).isEqualTo(vector.inputs());
    }

    /** KOI8-R lacks « and »: another generator wrote the signs for less and greater in their place. */
    @ParameterizedTest
    @MethodSource("bytes")
    void bytesAreReadInTheCharacterSetThatTheyAnnounce(Vector vector) {
        Map<String, String> fields = GostR56042.read(HexFormat.of().parseHex(vector.expected()));

        assertThat(fields.getOrDefault("Name", "").replace('<', '«').replace('>', '»'))
                .isEqualTo(vector.input("Name"));
        assertThat(fields).containsEntry("BankName", vector.input("BankName"));
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS_1251, 535430303031317c4e616d653dcecece20",
        "UTF_8, 535430303031327c4e616d653dd09ed09ed09e20",
        "KOI8_R, 535430303031337c4e616d653defefef20"
    })
    void bytesAreWrittenInTheCharacterSetThatTheyAnnounce(CharacterSet set, String begin) {
        Map<String, String> fields = sound();
        fields.put("Name", "ООО Три кита");
        byte[] bytes = GostR56042.payload(fields, set).getBytes(set.charset());

        assertThat(HexFormat.of().formatHex(bytes)).startsWith(begin);
        assertThat(GostR56042.read(bytes)).isEqualTo(fields);
    }

    @Test
    void charactersThatTheSetLacksAreRefused() {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> GostR56042.payload(sound(), CharacterSet.KOI8_R));
        assertThat(Charset.forName("KOI8-R").newEncoder().canEncode('«')).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void publishedFaultsAreRefused(Vector vector) {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> GostR56042.payload(vector.inputs(), CharacterSet.UTF_8));
    }

    private static Map<String, String> sound() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Name", "ООО «Три кита»");
        fields.put("PersonalAcc", "40702810138250123017");
        fields.put("BankName", "ОАО \"БАНК\"");
        fields.put("BIC", "044525225");
        fields.put("CorrespAcc", "30101810400000000225");
        fields.put("Sum", "125000");
        return fields;
    }

    @Test
    void theSeparatorIsTheFirstSignThatOccursInNoValue() {
        Map<String, String> fields = sound();
        assertThat(GostR56042.payload(fields, CharacterSet.UTF_8)).startsWith("ST00012|Name=");

        fields.put("Purpose", "a|b#c");
        String payload = GostR56042.payload(fields, CharacterSet.UTF_8);
        assertThat(payload).startsWith("ST00012;Name=");
        assertThat(GostR56042.read(payload)).isEqualTo(fields);

        fields.put("Purpose", "|#;:^_~{}!$%&()*+,/@");
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> GostR56042.payload(fields, CharacterSet.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "Sum, 1250.00", "Sum, 0", "Sum, 1234567890123456789", "BIC, 04452522", "PersonalAcc, 40702810138250123018",
        "CorrespAcc, 30101810400000000226", "PayeeINN, 7701234561", "PayeeKPP, 770101001", "name, x",
                "DocDate, 2026-11-24",
        "TechCode, 16", "Name, ''"
    })
    void aValueThatBreaksARuleIsRefused(String key, String value) {
        Map<String, String> fields = sound();
        fields.put(key, value);

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> GostR56042.payload(fields, CharacterSet.UTF_8));
    }

    @Test
    void textsAreBoundedAndOnOneLine() {
        for (String value : List.of("x".repeat(211), "x".repeat(10_000), "a\nb", "a\tb", "a\u0000b")) {
            Map<String, String> fields = new HashMap<>(sound());
            fields.put("Purpose", value);

            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> GostR56042.payload(fields, CharacterSet.UTF_8));
        }
    }

    @Test
    void theMandatoryFieldsHaveAtMost300Bytes() {
        Map<String, String> fields = sound();
        fields.put("Name", "Ж".repeat(160));

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> GostR56042.payload(fields, CharacterSet.UTF_8))
                .satisfies(e -> assertThat(e.field()).isEqualTo("Name"));
        assertThat(GostR56042.payload(fields, CharacterSet.WINDOWS_1251)).startsWith("ST00011|");
    }
}
