package io.github.payreq.request;

import io.github.payreq.constraint.internal.Rules;
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
import io.github.payreq.method.UpiPayment;
import io.github.payreq.method.VietQrPayment;
import io.github.payreq.reference.BelgianReference;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.DanishFi;
import io.github.payreq.reference.DutchReference;
import io.github.payreq.reference.FinnishReference;
import io.github.payreq.reference.NorwegianAccount;
import io.github.payreq.reference.NorwegianKid;
import io.github.payreq.reference.RussianRequisites;
import io.github.payreq.reference.SerbianReference;
import io.github.payreq.reference.SlovenianReference;
import io.github.payreq.reference.SwedishGiro;
import io.github.payreq.reference.SwedishOcr;
import io.github.payreq.reference.SwissQrReference;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** Rules over the ways to pay. */
final class MethodRules {

    private MethodRules() {}

    static void atLeastOne(PaymentRequest request, RuleReport report) {
        if (request.methods().isEmpty()) {
            report.add("methods", "NO_METHOD", null);
        }
    }

    static void idsDiffer(PaymentRequest request, RuleReport report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.methods().size(); i++) {
            String id = request.methods().get(i).id();
            if (!seen.add(id)) {
                report.add("methods[" + i + "].id", "METHOD_ID_TWICE", id);
            }
        }
    }

    static void currencyFits(PaymentRequest request, RuleReport report) {
        CurrencyUnit currency = request.invoice().total().getCurrencyUnit();
        for (int i = 0; i < request.methods().size(); i++) {
            PaymentMethod method = request.methods().get(i);
            if (!method.accepts(currency)) {
                report.add(
                        "methods[" + i + "]",
                        "METHOD_CURRENCY",
                        currency,
                        Map.of("currencies", String.join(", ", method.currencies())));
            }
        }
    }

    static void accountsAndReferencesFit(PaymentRequest request, RuleReport report) {
        List<PaymentMethod> methods = request.methods();
        for (int i = 0; i < methods.size(); i++) {
            for (Rule<?> rule : RULES) {
                rule.check("methods[" + i + "]", methods.get(i), report);
            }
        }
    }

    /** What holds for one type of methods beyond the constraints on its fields. */
    record Rule<T extends PaymentMethod>(Class<T> type, Check<T> check) {

        void check(String path, PaymentMethod method, RuleReport report) {
            if (type.isInstance(method)) {
                check.check(path, type.cast(method), report);
            }
        }
    }

    @FunctionalInterface
    interface Check<T> {
        void check(String path, T method, RuleReport report);
    }

    /** One line a type, also for those whose fields say all: a test sees to it that none is forgotten. */
    static final List<Rule<?>> RULES = List.of(
            new Rule<>(RussianTransfer.class, MethodRules::russian),
            new Rule<>(SwissTransfer.class, MethodRules::swiss),
            new Rule<>(SepaTransfer.class, MethodRules::sepa),
            new Rule<>(CzechTransfer.class, MethodRules::czech),
            new Rule<>(SlovakTransfer.class, (path, transfer, report) -> ibanOf("SK", path, transfer, report)),
            new Rule<>(SlovenianTransfer.class, MethodRules::slovenian),
            new Rule<>(CroatianTransfer.class, MethodRules::croatian),
            new Rule<>(HungarianTransfer.class, (path, transfer, report) -> ibanOf("HU", path, transfer, report)),
            new Rule<>(SerbianTransfer.class, MethodRules::serbian),
            new Rule<>(PolishTransfer.class, MethodRules::none),
            new Rule<>(NationalTransfer.class, MethodRules::national),
            new Rule<>(BritishTransfer.class, MethodRules::none),
            new Rule<>(AmericanTransfer.class, MethodRules::none),
            new Rule<>(IbanTransfer.class, MethodRules::none),
            new Rule<>(PaymentLink.class, MethodRules::none),
            new Rule<>(SbpPayment.class, MethodRules::none),
            new Rule<>(PixPayment.class, MethodRules::none),
            new Rule<>(PayNowPayment.class, MethodRules::proxy),
            new Rule<>(FpsPayment.class, MethodRules::proxy),
            new Rule<>(PromptPayPayment.class, MethodRules::proxy),
            new Rule<>(VietQrPayment.class, MethodRules::none),
            new Rule<>(QrisPayment.class, MethodRules::none),
            new Rule<>(UpiPayment.class, MethodRules::none),
            new Rule<>(BitcoinPayment.class, MethodRules::none),
            new Rule<>(PagoPaPayment.class, MethodRules::none));

    private static final Map<NationalTransfer.Country, Predicate<String>> NATIONAL_REFERENCES = new EnumMap<>(Map.of(
            NationalTransfer.Country.BELGIUM, BelgianReference::isValid,
            NationalTransfer.Country.FINLAND, FinnishReference::isValid,
            NationalTransfer.Country.NETHERLANDS, DutchReference::isValid,
            NationalTransfer.Country.NORWAY, NorwegianKid::isValid,
            NationalTransfer.Country.SWEDEN, SwedishOcr::isValid,
            NationalTransfer.Country.DENMARK, DanishFi::isValid));

    private static final Map<NationalTransfer.Country, Predicate<String>> NATIONAL_ACCOUNTS = new EnumMap<>(Map.of(
            NationalTransfer.Country.NORWAY, NorwegianAccount::isValid,
            NationalTransfer.Country.SWEDEN, SwedishGiro::isValid,
            NationalTransfer.Country.DENMARK, account -> account.matches("[0-9]{5,14}")));

    private static final Pattern CZECH_REFERENCE = Pattern.compile("[0-9]{1,16}");
    private static final Pattern CROATIAN_REFERENCE = Pattern.compile("[0-9][0-9-]{0,21}");
    private static final Pattern SERBIAN_REFERENCE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,22}");

    private static void none(String path, PaymentMethod method, RuleReport report) {}

    private static void proxy(String path, ProxyPayment payment, RuleReport report) {
        if (!payment.isWellFormed()) {
            report.add(path + "." + payment.proxy().field(), "PROXY", payment.value());
        }
    }

    private static void ibanOf(String country, String path, BankTransfer transfer, RuleReport report) {
        if (Rules.isIban(transfer.account()) && !transfer.account().startsWith(country)) {
            report.add(path + ".iban", "IBAN_COUNTRY", transfer.account(), Map.of("country", country));
        }
    }

    private static void form(
            String path, BankTransfer transfer, Predicate<String> form, String code, RuleReport report) {
        transfer.reference()
                .filter(reference -> !form.test(reference))
                .ifPresent(reference -> report.add(path + ".reference", code, reference));
    }

    private static void czech(String path, CzechTransfer transfer, RuleReport report) {
        ibanOf("CZ", path, transfer, report);
        form(path, transfer, CZECH_REFERENCE.asMatchPredicate(), "CZECH_REFERENCE", report);
    }

    private static void slovenian(String path, SlovenianTransfer transfer, RuleReport report) {
        ibanOf("SI", path, transfer, report);
        transfer.reference()
                .filter(reference -> !SlovenianReference.isValid(reference) && !CreditorReference.isValid(reference))
                .ifPresent(reference -> report.add(
                        path + ".reference", io.github.payreq.constraint.SlovenianReference.class, reference));
    }

    private static void croatian(String path, CroatianTransfer transfer, RuleReport report) {
        ibanOf("HR", path, transfer, report);
        form(path, transfer, CROATIAN_REFERENCE.asMatchPredicate(), "CROATIAN_REFERENCE", report);
        if (transfer.reference().isPresent() && transfer.model().isEmpty()) {
            report.add(path + ".model", "MODEL_MISSING", null);
        }
    }

    private static void serbian(String path, SerbianTransfer transfer, RuleReport report) {
        form(path, transfer, SERBIAN_REFERENCE.asMatchPredicate(), "SERBIAN_REFERENCE", report);
        if (transfer.reference().isPresent()
                && transfer.model().equals(Optional.of("97"))
                && !SerbianReference.isValid(transfer.reference().get())) {
            report.add(
                    path + ".reference",
                    "SERBIAN_MODEL_97",
                    transfer.reference().get());
        }
    }

    private static void national(String path, NationalTransfer transfer, RuleReport report) {
        NationalTransfer.Country country = transfer.country();
        if (transfer.iban().isPresent() == transfer.nationalAccount().isPresent()) {
            report.add(path + ".iban", "IBAN_OR_ACCOUNT", transfer.iban().orElse(null));
            return;
        }
        if (transfer.nationalAccount().isPresent()) {
            String account = transfer.nationalAccount().get();
            Predicate<String> isAccount = NATIONAL_ACCOUNTS.get(country);
            if (isAccount == null) {
                report.add(path + ".iban", "IBAN_NEEDED", null);
            } else if (!isAccount.test(account)) {
                report.add(path + ".account", "NATIONAL_ACCOUNT", account, Map.of("country", country.code()));
            }
        } else {
            ibanOf(country.code(), path, transfer, report);
        }
        Predicate<String> isReference = Objects.requireNonNull(NATIONAL_REFERENCES.get(country));
        transfer.reference()
                .filter(reference -> !isReference.test(reference) && !CreditorReference.isValid(reference))
                .ifPresent(reference -> report.add(
                        path + ".reference", "NATIONAL_REFERENCE", reference, Map.of("country", country.code())));
    }

    private static void russian(String path, RussianTransfer transfer, RuleReport report) {
        if (!RussianRequisites.isBic(transfer.bic())) {
            return;
        }
        if (RussianRequisites.isAccount(transfer.account())
                && !RussianRequisites.accountMatchesBic(transfer.account(), transfer.bic())) {
            report.add(path + ".account", "ACCOUNT_KEY", transfer.account(), Map.of("bic", transfer.bic()));
        }
        if (RussianRequisites.isAccount(transfer.correspondentAccount())
                && !RussianRequisites.correspondentAccountMatchesBic(transfer.correspondentAccount(), transfer.bic())) {
            report.add(
                    path + ".correspondentAccount",
                    "ACCOUNT_KEY",
                    transfer.correspondentAccount(),
                    Map.of("bic", transfer.bic()));
        }
    }

    private static void swiss(String path, SwissTransfer transfer, RuleReport report) {
        if (Rules.isIban(transfer.iban())
                && !transfer.iban().startsWith("CH")
                && !transfer.iban().startsWith("LI")) {
            report.add(path + ".iban", "SWISS_IBAN", transfer.iban());
        }
        String reference = transfer.reference().orElse(null);
        if (transfer.isQrIban()) {
            if (reference == null || !SwissQrReference.isValid(reference)) {
                report.add(path + ".reference", io.github.payreq.constraint.SwissQrReference.class, reference);
            }
        } else {
            creditorReference(path, transfer, report);
        }
    }

    private static void sepa(String path, SepaTransfer transfer, RuleReport report) {
        creditorReference(path, transfer, report);
        if (Rules.isIban(transfer.iban()) && !transfer.isInSepa()) {
            report.add(path + ".iban", "NOT_IN_SEPA", transfer.iban());
        }
    }

    private static void creditorReference(String path, BankTransfer transfer, RuleReport report) {
        transfer.reference()
                .filter(reference -> !CreditorReference.isValid(reference))
                .ifPresent(reference -> report.add(
                        path + ".reference", io.github.payreq.constraint.CreditorReference.class, reference));
    }
}
