package io.github.payreq.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A valid method of every type, and of every variant that has other fields. A fixture of several tests. */
public final class EveryMethod {

    private static final String QRIS =
            "00020101021126650013ID.CO.BCA.WWW011893600014000128766702150008850012876670303UKE"
                    + "51440014ID.CO.QRIS.WWW0215ID10210818616060303UKE5204074253033605802ID5909GREEN PAW6007TANGSEL61051532362070703A01"
                    + "63046D3F";

    private EveryMethod() {}

    /** New builders on every call; each has an id of its own. */
    public static List<PaymentMethod.Builder<?>> builders() {
        List<Supplier<PaymentMethod.Builder<?>>> all = List.of(
                () -> BankTransfer.sepa("DE89370400440532013000")
                        .bic("COBADEFFXXX")
                        .reference("RF972026014"),
                () -> BankTransfer.sepa("FR1420041010050500013M02606"),
                () -> BankTransfer.swiss("CH4431999123000889012").reference("000000000000000000002026112"),
                () -> BankTransfer.swiss("CH9300762011623852957").reference("RF18539007547034"),
                () -> BankTransfer.russian("40702810200000012345")
                        .bankName("ПАО Сбербанк")
                        .bic("044525225")
                        .correspondentAccount("30101810400000000225"),
                () -> BankTransfer.czech("CZ5855000000001265098001")
                        .variableSymbol("2026118")
                        .specificSymbol("7")
                        .constantSymbol("0308"),
                () -> BankTransfer.czech("CZ5855000000001265098001").reference("2026118"),
                () -> BankTransfer.slovak("SK9611000000002918599669").variableSymbol("2026118"),
                () -> BankTransfer.slovak("SK9611000000002918599669").reference("RF18539007547034"),
                () -> BankTransfer.slovenian("SI56020170014356205")
                        .reference("SI121234567890120")
                        .purposeCode("RENT"),
                () -> BankTransfer.slovenian("SI56020170014356205"),
                () -> BankTransfer.croatian("HR1210010051863000160")
                        .model("HR01")
                        .reference("7269-68949637676-00019")
                        .purposeCode("COST"),
                () -> BankTransfer.hungarian("HU42117730161111101800000000")
                        .bic("OTPVHUHB")
                        .reference("2026/118"),
                () -> BankTransfer.serbian("840-955845-10")
                        .paymentCode("289")
                        .model("97")
                        .reference("2012345"),
                () -> BankTransfer.serbian("165000000000005574").reference("2026-118"),
                () -> BankTransfer.polish("61109010140000071219812874").taxId("5214349636"),
                () -> BankTransfer.national(NationalTransfer.Country.BELGIUM)
                        .iban("BE68539007547034")
                        .reference("+++020/3430/53497+++"),
                () -> BankTransfer.national(NationalTransfer.Country.FINLAND)
                        .iban("FI5810171000000122")
                        .reference("559582243294671"),
                () -> BankTransfer.national(NationalTransfer.Country.FINLAND)
                        .iban("FI5810171000000122")
                        .reference("RF6078777679656628687"),
                () -> BankTransfer.national(NationalTransfer.Country.NETHERLANDS)
                        .iban("NL86INGB0002445588")
                        .reference("5000056789012345"),
                () -> BankTransfer.national(NationalTransfer.Country.NORWAY)
                        .nationalAccount("86011117947")
                        .reference("2345676"),
                () -> BankTransfer.national(NationalTransfer.Country.NORWAY)
                        .iban("NO9386011117947")
                        .reference("RF18539007547034"),
                () -> BankTransfer.national(NationalTransfer.Country.SWEDEN)
                        .nationalAccount("991-2346")
                        .reference("1234567897"),
                () -> BankTransfer.national(NationalTransfer.Country.DENMARK).iban("DK5000400440116243"),
                () -> BankTransfer.british("20-00-00", "55779911"),
                () -> BankTransfer.american("011000015", "1234567890")
                        .accountType(AmericanTransfer.AccountType.SAVINGS),
                () -> BankTransfer.iban("GB29NWBK60161331926819").bic("NWBKGB2L"),
                () -> PaymentLink.card("https://pay.example/i/1?a=1&b=%20"),
                () -> PaymentLink.wallet("Wallet", "https://wallet.example/i/1"),
                () -> PaymentLink.hosted("https://hosted.example/i/1"),
                () -> SbpPayment.link(
                        "https://qr.nspk.ru/AS10006M8KH234K782OQM0L13JI31LQD?type=01&bank=100000000004&crc=9C89"),
                () -> PixPayment.to("thalesog@me.com", "São Paulo").txid("2026118"),
                () -> PixPayment.to("004901d-bd85-4769-8e52-cb4c42c506dc", "Brasília"),
                () -> PayNowPayment.toMobile("+6591234567").editable(true).expires(LocalDate.parse("2027-01-31")),
                () -> PayNowPayment.toUen("200002150HWCF"),
                () -> FpsPayment.toFpsId("1234567"),
                () -> FpsPayment.toMobile("+85291234567"),
                () -> FpsPayment.toEmail("pay@shop.example"),
                () -> PromptPayPayment.toMobile("+66812345678"),
                () -> PromptPayPayment.toTaxId("1234567890121"),
                () -> PromptPayPayment.toEWallet("123456789012345"),
                () -> VietQrPayment.to("970422", "0023457923442"),
                () -> QrisPayment.of(QRIS),
                () -> UpiPayment.to("shop@okbank"),
                () -> BitcoinPayment.to("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
                () -> PagoPaPayment.of("001340000013900808", "12345678901"));
        List<PaymentMethod.Builder<?>> builders = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            builders.add(all.get(i).get());
            builders.get(i).id("method-" + i);
        }
        return builders;
    }

    /** All of them. */
    public static List<PaymentMethod> methods() {
        return builders().stream()
                .<PaymentMethod>map(PaymentMethod.Builder::build)
                .toList();
    }

    /** The types that have no subtypes. */
    public static Stream<Class<?>> types() {
        return types(PaymentMethod.class);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryMethod::types)
                : Stream.of(type);
    }
}
