package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.History;
import io.github.payreq.json.Samples;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SlovenianTransfer;
import io.github.payreq.request.Situation;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the fields of all codes alike. */
class FieldsTest {

    /** A way to write a code: the fields of one that is right, and what writes them. */
    record Writer<K>(String name, List<K> keys, Map<K, String> valid, Function<Map<K, String>, String> payload) {

        void assertRefuses(String value) {
            for (K key : keys) {
                String field = key instanceof CodeField named ? named.name() : key.toString();
                Codes.assertRefused(field, value, () -> payload.apply(Codes.with(valid, key, value)));
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Writer<?>> writers() {
        return Stream.of(
                writer(EpcQr.Field.class, EpcQrTest.VALID, EpcQr::payload),
                writer(SwissQrBill.Field.class, SwissQrBillTest.VALID, SwissQrBill::payload),
                writer(PayBySquare.Field.class, PayBySquareTest.VALID, PayBySquare::payload),
                writer(UpnQr.Field.class, UpnQrTest.VALID, UpnQr::payload),
                writer(Hub3.Field.class, Hub3Test.VALID, Hub3::payload),
                writer(MnbQr.Field.class, MnbQrTest.VALID, MnbQr::payload),
                writer(Zbp2d.Field.class, Zbp2dTest.VALID, Zbp2d::payload),
                writer(PixBrCode.Field.class, PixBrCodeTest.VALID, PixBrCode::payload),
                writer(PayNow.Field.class, PayNowTest.VALID, PayNow::payload),
                writer(FpsQr.Field.class, FpsQrTest.VALID, FpsQr::payload),
                writer(PromptPay.Field.class, PromptPayTest.VALID, PromptPay::payload),
                writer(VietQr.Field.class, VietQrTest.VALID, VietQr::payload),
                writer(FinnishBarcode.Field.class, FinnishBarcodeTest.VALID, FinnishBarcode::payload),
                new Writer<>(
                        "GOST R 56042",
                        List.of(
                                "Name",
                                "PersonalAcc",
                                "BankName",
                                "BIC",
                                "CorrespAcc",
                                "Sum",
                                "Purpose",
                                "PayeeINN",
                                "KPP",
                                "CBC",
                                "DocDate",
                                "LastName",
                                "UIN",
                                "TechCode"),
                        GostR56042Test.VALID,
                        fields -> GostR56042.payload(fields, GostR56042.CharacterSet.UTF_8)),
                new Writer<>(
                        "SPAYD",
                        List.of(
                                "ACC", "ALT-ACC", "AM", "CC", "RF", "RN", "DT", "PT", "MSG", "NT", "NTA", "X-PER",
                                "X-VS", "X-ID", "X-URL", "X-OWN"),
                        SpaydTest.VALID,
                        Spayd::payload),
                new Writer<>(
                        "NBS IPS",
                        List.of("K", "V", "C", "R", "N", "I", "O", "P", "SF", "S", "RO"),
                        NbsIpsTest.VALID,
                        NbsIps::payload),
                new Writer<>(
                        "UPI",
                        List.of("pa", "pn", "mc", "tid", "tr", "tn", "am", "mam", "cu", "url"),
                        UpiLinkTest.VALID,
                        UpiLink::payload),
                new Writer<>(
                        "payto",
                        List.of("amount", "receiver-name", "sender-name", "message", "instruction"),
                        Map.of(),
                        options -> Payto.iban(PaytoTest.IBAN, "", options)),
                new Writer<>(
                        "BIP 21",
                        List.of("amount", "label", "message"),
                        Map.of(),
                        parameters -> Bip21.payload(Bip21Test.ADDRESS, parameters)));
    }

    private static <F extends Enum<F> & CodeField> Writer<F> writer(
            Class<F> type, Map<F, String> valid, Function<Map<F, String>, String> payload) {
        return new Writer<>(type.getEnclosingClass().getSimpleName(), List.of(type.getEnumConstants()), valid, payload);
    }

    /** NUL, tabs, line breaks, signs that turn the reading direction, pictures, 10,000 characters: in every field. */
    @ParameterizedTest
    @MethodSource("writers")
    void noFieldOfAnyCodeTakesAHostileValue(Writer<?> writer) {
        Codes.hostile().forEach(writer::assertRefuses);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void theExampleOfEveryCodeIsRight(Writer<?> writer) {
        assertThat(write(writer)).isNotEmpty();
    }

    private static <K> String write(Writer<K> writer) {
        return writer.payload().apply(writer.valid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0812345678", "1234567890123456", "7707083894"})
    void aNumberThatIsNoSumIsHiddenInTheMessage(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptPay.payload(Map.of(PromptPay.Field.MOBILE, number)))
                .withMessageNotContaining(number.substring(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptPay.payload(Map.of(PromptPay.Field.AMOUNT, "12,50")))
                .withMessageContaining("AMOUNT (12,50) must be ");
    }

    /** A request may give it in small letters; no code carries it so. */
    @ParameterizedTest
    @ValueSource(strings = {"rf18539007547034", "RF18 5390 0754 7034"})
    void aReferenceIsWrittenInCapitalsWithoutSpaces(String given) {
        PaymentFacts facts = new PaymentFacts(
                Situation.on(Samples.request("design-de"), History.of(), LocalDate.of(2026, 11, 24)),
                BankTransfer.sepa("DE89370400440532013000").build(),
                Money.parse("EUR 10.00"),
                "Invoice 1",
                Optional.empty());
        SepaTransfer sepa =
                BankTransfer.sepa("DE89370400440532013000").reference(given).build();
        SlovenianTransfer slovenian =
                BankTransfer.slovenian("SI56020170014356205").reference(given).build();

        assertThat(EpcQr.of(facts, sepa).payload()).endsWith("\nRF18539007547034");
        assertThat(UpnQr.of(facts, slovenian).payload()).contains("\nRF18539007547034\n");
    }

    @Test
    void aSlovenianPaymentWithoutReferenceHasACode() {
        SlovenianTransfer transfer =
                BankTransfer.slovenian("SI56020170014356205").build();
        PaymentFacts facts = new PaymentFacts(
                Situation.on(Samples.request("design-de"), History.of(), LocalDate.of(2026, 11, 24)),
                transfer,
                Money.parse("EUR 10.00"),
                "Invoice 1",
                Optional.empty());

        assertThat(UpnQr.of(facts, transfer).payload()).contains("\nSI99\n");
    }

    /** A host may touch any class first: none of them needs another to be there before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EpcQr",
                "SwissQrBill",
                "PayBySquare",
                "UpnQr",
                "Hub3",
                "MnbQr",
                "Zbp2d",
                "PixBrCode",
                "PayNow",
                "FpsQr",
                "PromptPay",
                "VietQr",
                "FinnishBarcode"
            })
    void theFieldsOfACodeCanBeTheFirstThatIsLoaded(String code) throws Exception {
        URL[] path = Stream.of(
                        Codes.class,
                        EpcQr.class,
                        Money.class,
                        org.iban4j.Iban.class,
                        org.tukaani.xz.LZMA2Options.class,
                        io.nayuki.qrcodegen.QrCode.class,
                        org.jspecify.annotations.Nullable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .distinct()
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            assertThatCode(() -> Class.forName("io.github.payreq.paycode." + code + "$Field", true, loader))
                    .doesNotThrowAnyException();
        }
    }
}
