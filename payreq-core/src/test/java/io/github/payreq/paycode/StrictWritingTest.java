package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no standard carries, whichever field of text it is put into. */
class StrictWritingTest {

    private static final List<String> UNFIT = List.of(
            "a\u0000b", "a\tb", "a\nb", "a\r\nb", "a\u2028b", "a😀b", "a\u202eb", "\ud800", "x".repeat(10_000), " ");

    /**
     * A standard's writer for one field of text, with everything else in order.
     *
     * @param name for the report
     * @param write writes a code with this value
     */
    record Writer(String name, Function<String, String> write) {

        /** What is percent-encoded may hold pictures. */
        boolean encodes() {
            return Stream.of("SPAYD", "UPI", "payto", "BIP 21").anyMatch(name::startsWith);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static <K> Function<String, String> field(
            Map<K, String> sound, K field, Function<Map<K, String>, String> payload) {
        return value -> {
            Map<K, String> fields = new HashMap<>(sound);
            fields.put(field, value);
            return payload.apply(fields);
        };
    }

    static Stream<Writer> writers() {
        Map<EpcQr.Field, String> epc = Map.of(
                EpcQr.Field.NAME, "Lena", EpcQr.Field.IBAN, "DE33100205000001194700", EpcQr.Field.AMOUNT, "1.00");
        Map<String, String> spayd = Map.of("ACC", "CZ5855000000001265098001");
        Map<String, String> nbs = Map.of("R", "840-955845-10", "N", "Lena", "I", "RSD1,00");
        Map<UpnQr.Field, String> upn = Map.of(
                UpnQr.Field.AMOUNT, "1.00",
                UpnQr.Field.PURPOSE_CODE, "OTHR",
                UpnQr.Field.PURPOSE, "x",
                UpnQr.Field.IBAN, "SI56020170014356205",
                UpnQr.Field.REFERENCE, "SI99",
                UpnQr.Field.PAYEE_NAME, "Lena");
        Map<PixBrCode.Field, String> pix =
                Map.of(PixBrCode.Field.KEY, "a@b.br", PixBrCode.Field.NAME, "LENA", PixBrCode.Field.CITY, "RIO");
        Map<Zbp2d.Field, String> zbp = Map.of(
                Zbp2d.Field.ACCOUNT, "61109010140000071219812874",
                Zbp2d.Field.AMOUNT, "100",
                Zbp2d.Field.NAME, "Lena",
                Zbp2d.Field.TITLE, "x");
        return Stream.of(
                new Writer("EPC name", field(epc, EpcQr.Field.NAME, EpcQr::payload)),
                new Writer("EPC text", field(epc, EpcQr.Field.TEXT, EpcQr::payload)),
                new Writer("SPAYD message", field(spayd, "MSG", Spayd::payload)),
                new Writer("SPAYD own field", field(spayd, "X-SHOP", Spayd::payload)),
                new Writer("NBS name", field(nbs, "N", fields -> checkedLines(fields, NbsIps::payload))),
                new Writer("NBS purpose", field(nbs, "S", NbsIps::payload)),
                new Writer("UPN purpose", field(upn, UpnQr.Field.PURPOSE, UpnQr::payload)),
                new Writer("Pix name", field(pix, PixBrCode.Field.NAME, PixBrCode::payload)),
                new Writer("ZBP title", field(zbp, Zbp2d.Field.TITLE, Zbp2d::payload)),
                new Writer("UPI note", field(Map.of("pa", "shop@okbank", "pn", "Lena"), "tn", UpiLink::payload)),
                new Writer(
                        "payto message", value -> Payto.iban("DE75512108001245126199", "", Map.of("message", value))),
                new Writer(
                        "BIP 21 label",
                        value -> Bip21.payload("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Map.of("label", value))));
    }

    /** A name may have three lines here: only then line breaks are allowed. */
    private static String checkedLines(Map<String, String> fields, Function<Map<String, String>, String> payload) {
        return payload.apply(Map.of(
                "R", fields.getOrDefault("R", ""),
                "I", fields.getOrDefault("I", ""),
                "N", fields.getOrDefault("N", "").replace("\r\n", "\u0000").replace("\n", "\u0000")));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void whatNoStandardCarriesIsRefused(Writer writer) {
        for (String value : UNFIT) {
            if (writer.encodes() && value.contains("😀")) {
                assertThat(writer.write().apply(value)).contains("%F0%9F%98%80");
                continue;
            }
            assertThatExceptionOfType(PayCodeException.class)
                    .as(writer + " with " + value.codePoints().limit(4).boxed().toList())
                    .isThrownBy(() -> writer.write().apply(value))
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(300));
        }
        assertThat(writer.write().apply("LENA")).contains("LENA");
    }

    /** Readers of codes take capitals; an IBAN or a reference in small letters is another text. */
    @ParameterizedTest
    @MethodSource("smallLetters")
    void anIbanOrAReferenceInSmallLettersIsRefused(Writer writer) {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> writer.write().apply("de33100205000001194700"));
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> writer.write().apply("rf18539007547034"));
    }

    static Stream<Writer> smallLetters() {
        Map<EpcQr.Field, String> epc = Map.of(
                EpcQr.Field.NAME, "Lena", EpcQr.Field.IBAN, "DE33100205000001194700", EpcQr.Field.AMOUNT, "1.00");
        return Stream.of(
                new Writer("EPC IBAN", field(epc, EpcQr.Field.IBAN, EpcQr::payload)),
                new Writer("EPC reference", field(epc, EpcQr.Field.REFERENCE, EpcQr::payload)),
                new Writer("payto", value -> Payto.iban(value, "", Map.of())));
    }
}
