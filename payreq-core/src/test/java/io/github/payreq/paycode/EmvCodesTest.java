package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import io.github.payreq.reference.EmvData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** PayNow, FPS, PromptPay, VietQR and QRIS. */
class EmvCodesTest {

    static Stream<Vector> sound() {
        return Vectors.of("emv", "encode", "decode");
    }

    static Stream<Vector> unsound() {
        return Vectors.of("emv", "unverified");
    }

    static Stream<Vector> qris() {
        return Vectors.of("emv", "decode")
                .filter(vector -> vector.json().path("scheme").asString("").equals("QRIS"));
    }

    private static List<Vector> written(String scheme) {
        return Vectors.of("emv", "encode")
                .filter(vector -> vector.json().path("scheme").asString("").startsWith(scheme))
                .toList();
    }

    /** Other generators put the tags into another order, which changes the checksum as well. */
    private static Map<String, String> values(String code) {
        return new HashMap<>(EmvData.parseCode(code).values());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void publishedCodesAreReadAndWrittenAlike(Vector vector) {
        EmvData data = EmvData.parseCode(vector.expected());

        assertThat(data.code()).isEqualTo(vector.expected());
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void codesWhoseChecksumDoesNotFitAreRefused(Vector vector) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmvData.parseCode(vector.expected()));
    }

    @Test
    void checksumsAreThoseOfPublishedSamples() {
        Vectors.of("emv", "crc16").forEach(vector -> {
            String text = vector.input("text");

            assertThat(EmvData.parse(text.substring(0, text.length() - 4)).code())
                    .isEqualTo(text + vector.expected());
        });
    }

    @Test
    void aPayNowCodeIsWrittenAlike() {
        Vector vector = written("PayNow").get(0);

        assertThat(values(PayNow.payload(Map.of(
                        PayNow.Field.PROXY_TYPE, "2",
                        PayNow.Field.PROXY, "200002150HWCF",
                        PayNow.Field.AMOUNT, "100",
                        PayNow.Field.NAME, "company_1_data",
                        PayNow.Field.BILL_NUMBER, "INV/TEST/0001"))))
                // That generator marks a code with a sum as static.
                .isEqualTo(changed(vector, "01", "12"));
    }

    private static Map<String, String> changed(Vector vector, String tag, String value) {
        Map<String, String> values = values(vector.expected());
        values.put(tag, value);
        return values;
    }

    @Test
    void aPromptPayCodeIsWrittenAlike() {
        Vector vector = written("PromptPay").get(0);

        assertThat(values(PromptPay.payload(
                        Map.of(PromptPay.Field.MOBILE, "0066000000000", PromptPay.Field.AMOUNT, "4.22"))))
                .isEqualTo(values(vector.expected()));
    }

    @Test
    void vietQrCodesAreWrittenAlike() {
        List<Vector> vectors = written("VietQR");

        assertThat(VietQr.payload(Map.of(
                        VietQr.Field.BANK_BIN, "970422",
                        VietQr.Field.ACCOUNT, "660704060000129",
                        VietQr.Field.AMOUNT, "100",
                        VietQr.Field.NAME, "aAeEoOiIuUyYdD",
                        VietQr.Field.CITY, "Vietnam",
                        VietQr.Field.NOTE, "INVTEST0002",
                        VietQr.Field.ONE_TIME, "true")))
                .isEqualTo(vectors.get(0).expected());
        assertThat(VietQr.payload(Map.of(VietQr.Field.BANK_BIN, "970423", VietQr.Field.ACCOUNT, "0099999999")))
                .isEqualTo(vectors.get(1).expected());
        assertThat(VietQr.payload(Map.of(
                        VietQr.Field.BANK_BIN, "970422",
                        VietQr.Field.ACCOUNT, "0023457923442",
                        VietQr.Field.AMOUNT, "40123",
                        VietQr.Field.NOTE, "chuyen khoan",
                        VietQr.Field.ONE_TIME, "true")))
                .isEqualTo(vectors.get(2).expected());
    }

    /** Another generator cuts an account of 23 characters to 19: that is somebody else's account. */
    @Test
    void anAccountIsNeverCut() {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> VietQr.payload(Map.of(
                        VietQr.Field.BANK_BIN,
                        "970422",
                        VietQr.Field.ACCOUNT,
                        written("VietQR").get(3).input("account"))))
                .satisfies(e -> assertThat(e.field()).isEqualTo("ACCOUNT"));
    }

    @ParameterizedTest
    @MethodSource("qris")
    void aStaticQrisCodeBecomesADynamicOneAndADynamicOneIsRefused(Vector vector) {
        EmvData before = EmvData.parseCode(vector.expected());
        if (before.value("01").orElse("").equals("11")) {
            EmvData after = EmvData.parseCode(Qris.payload(vector.expected(), "10000"));

            assertThat(after.value("01")).contains("12");
            assertThat(after.value("54")).contains("10000");
            assertThat(after.without("01").without("54"))
                    .isEqualTo(before.without("01").without("54"));
        } else {
            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> Qris.payload(vector.expected(), "10000"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.0001", "12345678901234", "'1,5'"})
    void aSumThatIsNoneIsRefused(String amount) {
        String payload = qris().map(Vector::expected)
                .filter(code -> code.startsWith("000201010211"))
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> Qris.payload(payload, amount));
    }

    @ParameterizedTest
    @CsvSource({
        "FPS_ID, 1234567, 0012hk.com.hkicl02071234567",
        "MOBILE, +852-91234567, 0012hk.com.hkicl0313+852-91234567",
        "EMAIL, a@b.hk, 0012hk.com.hkicl0406a@b.hk"
    })
    void anFpsCodeHasItsProxyInTemplate26(FpsQr.Field field, String value, String template) {
        EmvData data = EmvData.parseCode(
                FpsQr.payload(Map.of(field, value, FpsQr.Field.CURRENCY, "HKD", FpsQr.Field.AMOUNT, "12.50")));

        assertThat(data.value("26")).contains(template);
        assertThat(data.value("53")).contains("344");
        assertThat(data.value("54")).contains("12.50");
        assertThat(data.value("58")).contains("HK");
    }

    @Test
    void aCodeWithoutAProxyIsRefused() {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> FpsQr.payload(Map.of(FpsQr.Field.CURRENCY, "HKD")));
        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> PromptPay.payload(Map.of()));
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> PayNow.payload(Map.of(PayNow.Field.PROXY_TYPE, "2", PayNow.Field.NAME, "x")));
    }

    @ParameterizedTest
    @CsvSource({"0", "00", "0002", "00029", "0A0201", "000201000201"})
    void whatDoesNotConsistOfDataObjectsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmvData.parse(text));
    }

    @Test
    void aLengthCountsCharacters() {
        assertThat(EmvData.of(Map.of("02", "北京😀")).text()).isEqualTo("0203北京😀");
        assertThat(EmvData.parse("0203北京😀0301x").value("03")).contains("x");
    }
}
