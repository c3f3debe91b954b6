package io.github.payreq.json;

import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SwissTransfer;
import java.util.function.Function;

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
            .option(
                    "bankTransfer",
                    BankTransfer.class,
                    new ChoiceForm<BankTransfer>("scheme")
                            .option("sepa", SepaTransfer.class, SEPA)
                            .option("swiss", SwissTransfer.class, SWISS)
                            .option("ru", RussianTransfer.class, RUSSIAN))
            .option("paymentLink", PaymentLink.class, LINK)
            .option("sbp", SbpPayment.class, SBP);

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

    /** What all bank transfers have in common. */
    private static <T extends BankTransfer, B extends BankTransfer.Builder<B>> ObjectForm<T, B> transfer(
            String scheme, Function<Fields, B> opening, Function<B, T> closing) {
        return MethodForms.<T, B>method("bankTransfer", opening, closing)
                .mark("scheme", scheme)
                .optional("reference", TEXT, T::reference, B::reference);
    }
}
