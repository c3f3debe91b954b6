package io.github.payreq.json;

import static io.github.payreq.json.Forms.BOOLEAN;
import static io.github.payreq.json.Forms.DATE;
import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.method.AmericanTransfer;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.BritishTransfer;
import io.github.payreq.method.CroatianTransfer;
import io.github.payreq.method.CzechTransfer;
import io.github.payreq.method.FpsPayment;
import io.github.payreq.method.HungarianTransfer;
import io.github.payreq.method.IbanTransfer;
import io.github.payreq.method.NationalTransfer;
import io.github.payreq.method.PagoPaPayment;
import io.github.payreq.method.PayNowPayment;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.PixPayment;
import io.github.payreq.method.PolishTransfer;
import io.github.payreq.method.PromptPayPayment;
import io.github.payreq.method.ProxyPayment;
import io.github.payreq.method.QrisPayment;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SerbianTransfer;
import io.github.payreq.method.SlovakTransfer;
import io.github.payreq.method.SlovenianTransfer;
import io.github.payreq.method.SwissTransfer;
import io.github.payreq.method.SymbolTransfer;
import io.github.payreq.method.UpiPayment;
import io.github.payreq.method.VietQrPayment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms of ways to pay. A new method is a form here and one line in {@link #METHOD}. */
final class MethodForms {

    private static final Form<PaymentLink.Kind> KIND = TextForm.oneOf(PaymentLink.Kind.class);

    static final ObjectForm<SepaTransfer, SepaTransfer.Builder> SEPA =
            MethodForms.<SepaTransfer, SepaTransfer.Builder>transfer(
                            "sepa", in -> BankTransfer.sepa(in.text("iban")), SepaTransfer.Builder::build)
                    .field("iban", TEXT, SepaTransfer::iban)
                    .optional("bic", TEXT, SepaTransfer::bic, SepaTransfer.Builder::bic);

    static final ObjectForm<SwissTransfer, SwissTransfer.Builder> SWISS =
            MethodForms.<SwissTransfer, SwissTransfer.Builder>transfer(
                            "swiss", in -> BankTransfer.swiss(in.text("iban")), SwissTransfer.Builder::build)
                    .field("iban", TEXT, SwissTransfer::iban);

    static final ObjectForm<RussianTransfer, RussianTransfer.Builder> RUSSIAN =
            MethodForms.<RussianTransfer, RussianTransfer.Builder>transfer(
                            "ru", in -> BankTransfer.russian(in.text("account")), RussianTransfer.Builder::build)
                    .field("account", TEXT, RussianTransfer::account)
                    .field("bankName", TEXT, RussianTransfer::bankName, RussianTransfer.Builder::bankName)
                    .field("bic", TEXT, RussianTransfer::bic, RussianTransfer.Builder::bic)
                    .field(
                            "correspondentAccount",
                            TEXT,
                            RussianTransfer::correspondentAccount,
                            RussianTransfer.Builder::correspondentAccount);

    static final ObjectForm<CzechTransfer, CzechTransfer.Builder> CZECH =
            symbols("cz", in -> BankTransfer.czech(in.text("iban")), CzechTransfer.Builder::build);

    static final ObjectForm<SlovakTransfer, SlovakTransfer.Builder> SLOVAK =
            symbols("sk", in -> BankTransfer.slovak(in.text("iban")), SlovakTransfer.Builder::build);

    static final ObjectForm<SlovenianTransfer, SlovenianTransfer.Builder> SLOVENIAN =
            MethodForms.<SlovenianTransfer, SlovenianTransfer.Builder>transfer(
                            "si", in -> BankTransfer.slovenian(in.text("iban")), SlovenianTransfer.Builder::build)
                    .field("iban", TEXT, SlovenianTransfer::iban)
                    .optional(
                            "purposeCode",
                            TEXT,
                            SlovenianTransfer::purposeCode,
                            SlovenianTransfer.Builder::purposeCode);

    static final ObjectForm<CroatianTransfer, CroatianTransfer.Builder> CROATIAN =
            MethodForms.<CroatianTransfer, CroatianTransfer.Builder>transfer(
                            "hr", in -> BankTransfer.croatian(in.text("iban")), CroatianTransfer.Builder::build)
                    .field("iban", TEXT, CroatianTransfer::iban)
                    .optional("model", TEXT, CroatianTransfer::model, CroatianTransfer.Builder::model)
                    .optional(
                            "purposeCode", TEXT, CroatianTransfer::purposeCode, CroatianTransfer.Builder::purposeCode);

    static final ObjectForm<HungarianTransfer, HungarianTransfer.Builder> HUNGARIAN =
            MethodForms.<HungarianTransfer, HungarianTransfer.Builder>transfer(
                            "hu", in -> BankTransfer.hungarian(in.text("iban")), HungarianTransfer.Builder::build)
                    .field("iban", TEXT, HungarianTransfer::iban)
                    .field("bic", TEXT, HungarianTransfer::bic, HungarianTransfer.Builder::bic);

    static final ObjectForm<SerbianTransfer, SerbianTransfer.Builder> SERBIAN =
            MethodForms.<SerbianTransfer, SerbianTransfer.Builder>transfer(
                            "rs", in -> BankTransfer.serbian(in.text("account")), SerbianTransfer.Builder::build)
                    .field("account", TEXT, SerbianTransfer::account)
                    .optional("paymentCode", TEXT, SerbianTransfer::paymentCode, SerbianTransfer.Builder::paymentCode)
                    .optional("model", TEXT, SerbianTransfer::model, SerbianTransfer.Builder::model);

    static final ObjectForm<PolishTransfer, PolishTransfer.Builder> POLISH =
            MethodForms.<PolishTransfer, PolishTransfer.Builder>transfer(
                            "pl", in -> BankTransfer.polish(in.text("account")), PolishTransfer.Builder::build)
                    .field("account", TEXT, PolishTransfer::account)
                    .optional("taxId", TEXT, PolishTransfer::taxId, PolishTransfer.Builder::taxId);

    static final ObjectForm<BritishTransfer, BritishTransfer.Builder> BRITISH =
            MethodForms.<BritishTransfer, BritishTransfer.Builder>transfer(
                            "uk",
                            in -> BankTransfer.british(in.text("sortCode"), in.text("account")),
                            BritishTransfer.Builder::build)
                    .field("sortCode", TEXT, BritishTransfer::sortCode)
                    .field("account", TEXT, BritishTransfer::account);

    static final ObjectForm<AmericanTransfer, AmericanTransfer.Builder> AMERICAN =
            MethodForms.<AmericanTransfer, AmericanTransfer.Builder>transfer(
                            "us",
                            in -> BankTransfer.american(in.text("routingNumber"), in.text("account")),
                            AmericanTransfer.Builder::build)
                    .field("routingNumber", TEXT, AmericanTransfer::routingNumber)
                    .field("account", TEXT, AmericanTransfer::account)
                    .optional(
                            "accountType",
                            TextForm.oneOf(AmericanTransfer.AccountType.class),
                            AmericanTransfer::accountType,
                            AmericanTransfer.Builder::accountType);

    static final ObjectForm<IbanTransfer, IbanTransfer.Builder> IBAN =
            MethodForms.<IbanTransfer, IbanTransfer.Builder>transfer(
                            "iban", in -> BankTransfer.iban(in.text("iban")), IbanTransfer.Builder::build)
                    .field("iban", TEXT, IbanTransfer::iban)
                    .optional("bic", TEXT, IbanTransfer::bic, IbanTransfer.Builder::bic);

    /** One form a country, since the scheme tells them apart. */
    static final Map<NationalTransfer.Country, ObjectForm<NationalTransfer, NationalTransfer.Builder>> NATIONAL =
            Arrays.stream(NationalTransfer.Country.values())
                    .collect(Collectors.toMap(
                            country -> country,
                            MethodForms::national,
                            (a, b) -> a,
                            () -> new EnumMap<>(NationalTransfer.Country.class)));

    static final ObjectForm<PixPayment, PixPayment.Builder> PIX = MethodForms.<PixPayment, PixPayment.Builder>method(
                    "pix", in -> PixPayment.to(in.text("key"), in.text("city")), PixPayment.Builder::build)
            .field("key", TEXT, PixPayment::key)
            .field("city", TEXT, PixPayment::city)
            .optional("txid", TEXT, PixPayment::txid, PixPayment.Builder::txid);

    static final ObjectForm<PayNowPayment, PayNowPayment.Builder> PAY_NOW =
            MethodForms.<PayNowPayment, PayNowPayment.Builder>method(
                            "payNow",
                            in -> oneOf(in, Map.of("mobile", PayNowPayment::toMobile, "uen", PayNowPayment::toUen)),
                            PayNowPayment.Builder::build)
                    .optional("mobile", TEXT, value(ProxyPayment.Proxy.MOBILE))
                    .optional("uen", TEXT, value(ProxyPayment.Proxy.UEN))
                    .optional(
                            "editable",
                            BOOLEAN,
                            payment -> Optional.of(payment.editable()).filter(editable -> editable),
                            PayNowPayment.Builder::editable)
                    .optional("expires", DATE, PayNowPayment::expires, PayNowPayment.Builder::expires);

    static final ObjectForm<FpsPayment, FpsPayment.Builder> FPS = MethodForms.<FpsPayment, FpsPayment.Builder>method(
                    "fps",
                    in -> oneOf(
                            in,
                            Map.of(
                                    "fpsId", FpsPayment::toFpsId,
                                    "mobile", FpsPayment::toMobile,
                                    "email", FpsPayment::toEmail)),
                    FpsPayment.Builder::build)
            .optional("fpsId", TEXT, value(ProxyPayment.Proxy.FPS_ID))
            .optional("mobile", TEXT, value(ProxyPayment.Proxy.MOBILE))
            .optional("email", TEXT, value(ProxyPayment.Proxy.EMAIL));

    static final ObjectForm<PromptPayPayment, PromptPayPayment.Builder> PROMPT_PAY =
            MethodForms.<PromptPayPayment, PromptPayPayment.Builder>method(
                            "promptPay",
                            in -> oneOf(
                                    in,
                                    Map.of(
                                            "mobile", PromptPayPayment::toMobile,
                                            "taxId", PromptPayPayment::toTaxId,
                                            "eWallet", PromptPayPayment::toEWallet)),
                            PromptPayPayment.Builder::build)
                    .optional("mobile", TEXT, value(ProxyPayment.Proxy.MOBILE))
                    .optional("taxId", TEXT, value(ProxyPayment.Proxy.TAX_ID))
                    .optional("eWallet", TEXT, value(ProxyPayment.Proxy.E_WALLET));

    static final ObjectForm<VietQrPayment, VietQrPayment.Builder> VIET_QR =
            MethodForms.<VietQrPayment, VietQrPayment.Builder>method(
                            "vietQr",
                            in -> VietQrPayment.to(in.text("bankBin"), in.text("account")),
                            VietQrPayment.Builder::build)
                    .field("bankBin", TEXT, VietQrPayment::bankBin)
                    .field("account", TEXT, VietQrPayment::account);

    static final ObjectForm<QrisPayment, QrisPayment.Builder> QRIS =
            MethodForms.<QrisPayment, QrisPayment.Builder>method(
                            "qris", in -> QrisPayment.of(in.text("staticPayload")), QrisPayment.Builder::build)
                    .field("staticPayload", TEXT, QrisPayment::staticPayload);

    static final ObjectForm<UpiPayment, UpiPayment.Builder> UPI = MethodForms.<UpiPayment, UpiPayment.Builder>method(
                    "upi", in -> UpiPayment.to(in.text("address")), UpiPayment.Builder::build)
            .field("address", TEXT, UpiPayment::address);

    static final ObjectForm<BitcoinPayment, BitcoinPayment.Builder> BITCOIN =
            MethodForms.<BitcoinPayment, BitcoinPayment.Builder>method(
                            "bitcoin", in -> BitcoinPayment.to(in.text("address")), BitcoinPayment.Builder::build)
                    .field("address", TEXT, BitcoinPayment::address);

    static final ObjectForm<PagoPaPayment, PagoPaPayment.Builder> PAGO_PA =
            MethodForms.<PagoPaPayment, PagoPaPayment.Builder>method(
                            "pagoPa",
                            in -> PagoPaPayment.of(in.text("noticeNumber"), in.text("creditorTaxCode")),
                            PagoPaPayment.Builder::build)
                    .field("noticeNumber", TEXT, PagoPaPayment::noticeNumber)
                    .field("creditorTaxCode", TEXT, PagoPaPayment::creditorTaxCode);

    static final ObjectForm<PaymentLink, PaymentLink.Builder> LINK =
            MethodForms.<PaymentLink, PaymentLink.Builder>method(
                            "paymentLink",
                            in -> PaymentLink.of(in.required("kind", KIND), in.text("url")),
                            PaymentLink.Builder::build)
                    .field("kind", KIND, PaymentLink::kind)
                    .optional("name", TEXT, PaymentLink::name, PaymentLink.Builder::name)
                    .field("url", TEXT, PaymentLink::url);

    static final ObjectForm<SbpPayment, SbpPayment.Builder> SBP = MethodForms.<SbpPayment, SbpPayment.Builder>method(
                    "sbp", in -> SbpPayment.link(in.text("url")), SbpPayment.Builder::build)
            .field("url", TEXT, SbpPayment::url);

    static final Form<PaymentMethod> METHOD = new ChoiceForm<PaymentMethod>("type")
            .option("bankTransfer", BankTransfer.class, schemes())
            .option("paymentLink", PaymentLink.class, LINK)
            .option("sbp", SbpPayment.class, SBP)
            .option("pix", PixPayment.class, PIX)
            .option("payNow", PayNowPayment.class, PAY_NOW)
            .option("fps", FpsPayment.class, FPS)
            .option("promptPay", PromptPayPayment.class, PROMPT_PAY)
            .option("vietQr", VietQrPayment.class, VIET_QR)
            .option("qris", QrisPayment.class, QRIS)
            .option("upi", UpiPayment.class, UPI)
            .option("bitcoin", BitcoinPayment.class, BITCOIN)
            .option("pagoPa", PagoPaPayment.class, PAGO_PA);

    private MethodForms() {}

    /** What all methods have in common. */
    private static <T extends PaymentMethod, B extends PaymentMethod.Builder<B>> ObjectForm<T, B> method(
            String type, Function<Fields, B> opening, Function<B, T> closing) {
        return ObjectForm.<T, B>built(in -> opening.apply(in).id(in.text("id")), closing)
                .field("id", TEXT, T::id)
                .mark("type", type)
                .optional("accountHolder", TEXT, T::accountHolder, B::accountHolder)
                .optional("purpose", TEXT, T::purpose, B::purpose)
                .field("arrives", Forms.BUSINESS_DAYS, T::arrives, B::arrives)
                .optional("fee", TEXT, T::fee, B::fee);
    }

    private static ChoiceForm<BankTransfer> schemes() {
        ChoiceForm<BankTransfer> schemes = new ChoiceForm<BankTransfer>("scheme")
                .option("sepa", SepaTransfer.class, SEPA)
                .option("swiss", SwissTransfer.class, SWISS)
                .option("ru", RussianTransfer.class, RUSSIAN)
                .option("cz", CzechTransfer.class, CZECH)
                .option("sk", SlovakTransfer.class, SLOVAK)
                .option("si", SlovenianTransfer.class, SLOVENIAN)
                .option("hr", CroatianTransfer.class, CROATIAN)
                .option("hu", HungarianTransfer.class, HUNGARIAN)
                .option("rs", SerbianTransfer.class, SERBIAN)
                .option("pl", PolishTransfer.class, POLISH);
        NATIONAL.forEach((country, form) -> schemes.option(
                scheme(country), NationalTransfer.class, transfer -> transfer.country() == country, form));
        return schemes.option("uk", BritishTransfer.class, BRITISH)
                .option("us", AmericanTransfer.class, AMERICAN)
                .option("iban", IbanTransfer.class, IBAN);
    }

    private static ObjectForm<NationalTransfer, NationalTransfer.Builder> national(NationalTransfer.Country country) {
        return MethodForms.<NationalTransfer, NationalTransfer.Builder>transfer(
                        scheme(country), in -> BankTransfer.national(country), NationalTransfer.Builder::build)
                .optional("iban", TEXT, NationalTransfer::iban, NationalTransfer.Builder::iban)
                .optional(
                        "account", TEXT, NationalTransfer::nationalAccount, NationalTransfer.Builder::nationalAccount);
    }

    private static String scheme(NationalTransfer.Country country) {
        return country.code().toLowerCase(Locale.ROOT);
    }

    /** What the transfers with Czech and Slovak symbols have in common. */
    private static <T extends SymbolTransfer, B extends SymbolTransfer.Builder<B>> ObjectForm<T, B> symbols(
            String scheme, Function<Fields, B> opening, Function<B, T> closing) {
        return MethodForms.<T, B>transfer(scheme, opening, closing)
                .field("iban", TEXT, T::iban)
                .optional("variableSymbol", TEXT, T::variableSymbol, B::variableSymbol)
                .optional("specificSymbol", TEXT, T::specificSymbol, B::specificSymbol)
                .optional("constantSymbol", TEXT, T::constantSymbol, B::constantSymbol);
    }

    /** Opens by the one of several fields that is given. */
    private static <B> B oneOf(Fields in, Map<String, Function<String, B>> openings) {
        List<String> given = openings.keySet().stream().filter(in::has).sorted().toList();
        String names = openings.keySet().stream().sorted().collect(Collectors.joining(", "));
        if (given.isEmpty()) {
            throw in.missing("", "must have one of " + names);
        }
        if (given.size() > 1) {
            throw in.missing(given.get(1), "must not stand beside " + given.get(0) + "; give one of " + names);
        }
        return Objects.requireNonNull(openings.get(given.get(0))).apply(in.text(given.get(0)));
    }

    /** The value, where it is of this kind. */
    private static <T extends ProxyPayment> Function<T, Optional<String>> value(ProxyPayment.Proxy proxy) {
        return payment -> payment.proxy() == proxy ? Optional.of(payment.value()) : Optional.empty();
    }

    /** What all bank transfers have in common. */
    private static <T extends BankTransfer, B extends BankTransfer.Builder<B>> ObjectForm<T, B> transfer(
            String scheme, Function<Fields, B> opening, Function<B, T> closing) {
        return MethodForms.<T, B>method("bankTransfer", opening, closing)
                .mark("scheme", scheme)
                .optional("reference", TEXT, T::reference, B::reference);
    }
}
