package io.github.payreq.paycode;

import io.github.payreq.constraint.Finding;
import io.github.payreq.method.AmericanTransfer;
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
import io.github.payreq.reference.FinnishReference;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one way to pay on one day: for the sum to pay today, and while a discount is open also for the full sum; or
 * the reason why there is none.
 *
 * <p>Which standard fits follows from the method, the country and the currency. A method that is bound to a sum of its own
 * has a code for that sum alone.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PayCodes {

    private final PaymentMethod method;
    private final @Nullable PayCode today;
    private final @Nullable PayCode fullSum;
    private final @Nullable LocalDate validUntil;
    private final @Nullable String link;
    private final @Nullable Finding problem;

    private PayCodes(Making making) {
        this.method = making.method;
        this.today = making.today;
        this.fullSum = making.fullSum;
        this.validUntil = making.validUntil;
        this.link = making.link;
        this.problem = making.problem;
    }

    /**
     * Makes the codes of a method. The text that goes with the payment is the method's purpose, else the invoice number.
     *
     * @param situation the request today
     * @param method one of its methods
     * @return the codes
     * @throws IllegalArgumentException if the method is not one of the request's
     */
    public static PayCodes of(Situation situation, PaymentMethod method) {
        return of(situation, method, situation.request().invoice().number());
    }

    /**
     * Makes the codes of a method.
     *
     * @param situation the request today
     * @param method one of its methods
     * @param defaultPurpose the text that goes with the payment where the method has no purpose of its own
     * @return the codes
     * @throws IllegalArgumentException if the method is not one of the request's
     */
    public static PayCodes of(Situation situation, PaymentMethod method, String defaultPurpose) {
        int index = situation.request().methods().indexOf(method);
        if (index < 0) {
            throw new IllegalArgumentException("method (" + method.id() + ") must be one of the request's");
        }
        Making making = new Making(
                situation, method, "methods[" + index + "]", method.purpose().orElse(defaultPurpose));
        making.run(true);
        return new PayCodes(making);
    }

    /**
     * Makes only the link of a method.
     *
     * @param situation the request today
     * @param method one of its methods
     * @param defaultPurpose the text that goes with the payment where the method has no purpose of its own
     * @return an address of any scheme that opens an app or a page with the payment on it; empty if the method has none, or
     *     nothing is due
     */
    public static Optional<String> link(Situation situation, PaymentMethod method, String defaultPurpose) {
        Making making =
                new Making(situation, method, "methods", method.purpose().orElse(defaultPurpose));
        making.run(false);
        return Optional.ofNullable(making.link);
    }

    /**
     * Returns the method.
     *
     * @return the way to pay
     */
    public PaymentMethod method() {
        return method;
    }

    /**
     * Returns the code for the sum to pay today; for a method that is bound to a sum of its own, the code for that sum.
     *
     * @return the code, or empty if there is none: then {@link #problem} says why
     */
    public Optional<PayCode> today() {
        return Optional.ofNullable(today);
    }

    /**
     * Returns until when today's sum may be paid.
     *
     * @return the last day of the discount, inclusive, in the client's zone; empty if the sum is not a reduced one
     */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /**
     * Returns the alternative: the code for the full sum while today's is a reduced one.
     *
     * @return the code, or empty if there is no reduced sum, or the standard cannot carry the full one
     */
    public Optional<PayCode> fullSum() {
        return Optional.ofNullable(fullSum);
    }

    /**
     * Returns the link that opens an app or a page with the payment on it.
     *
     * @return an address of any scheme, or empty if the method has none
     */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /**
     * Returns why there is no code.
     *
     * @return the reason in the request's language, or empty if there is a code
     */
    public Optional<Finding> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public String toString() {
        return "PayCodes[" + method.id() + ", "
                + (today == null ? "none" : today.standard().title()) + "]";
    }

    /**
     * What writes the code of one type of methods.
     *
     * @param type the type
     * @param code writes the code; null if its currency has none
     * @param link makes the link from the facts and the code, null if there is none
     */
    record Writer<T extends PaymentMethod>(
            Class<T> type,
            BiFunction<PaymentFacts, T, @Nullable PayCode> code,
            BiFunction<PaymentFacts, T, @Nullable String> link) {

        @Nullable
        PayCode write(PaymentFacts facts, PaymentMethod method) {
            return code.apply(facts, type.cast(method));
        }

        @Nullable
        String link(PaymentFacts facts, PaymentMethod method) {
            return link.apply(facts, type.cast(method));
        }
    }

    /** One line a type, also for those without a code: a test sees to it that none is forgotten. */
    static final List<Writer<?>> WRITERS = List.of(
            scanned(SepaTransfer.class, EpcQr::of),
            scanned(SwissTransfer.class, SwissQrBill::of),
            scanned(RussianTransfer.class, GostR56042::of),
            scanned(CzechTransfer.class, Spayd::of),
            new Writer<>(SlovakTransfer.class, PayBySquare::of, PaymeLink::of),
            scanned(SlovenianTransfer.class, UpnQr::of),
            scanned(CroatianTransfer.class, Hub3::of),
            scanned(HungarianTransfer.class, MnbQr::of),
            scanned(SerbianTransfer.class, NbsIps::of),
            scanned(PolishTransfer.class, Zbp2d::of),
            scanned(NationalTransfer.class, PayCodes::national),
            scanned(BritishTransfer.class, PayCodes::none),
            scanned(AmericanTransfer.class, PayCodes::none),
            tapped(IbanTransfer.class, Payto::of),
            new Writer<>(PaymentLink.class, PayCodes::link, PayCodes::url),
            new Writer<>(SbpPayment.class, PayCodes::link, PayCodes::url),
            scanned(PixPayment.class, PixBrCode::of),
            scanned(PayNowPayment.class, PayNow::of),
            scanned(FpsPayment.class, FpsQr::of),
            scanned(PromptPayPayment.class, PromptPay::of),
            scanned(VietQrPayment.class, VietQr::of),
            scanned(QrisPayment.class, Qris::of),
            tapped(UpiPayment.class, UpiLink::of),
            tapped(BitcoinPayment.class, Bip21::of),
            scanned(PagoPaPayment.class, PagoPa::of));

    private static final ClassValue<Writer<?>> BY_TYPE = new ClassValue<>() {
        @Override
        protected Writer<?> computeValue(Class<?> type) {
            for (Writer<?> candidate : WRITERS) {
                if (candidate.type().isAssignableFrom(type)) {
                    return candidate;
                }
            }
            throw new IllegalStateException("there is no code for " + type.getSimpleName());
        }
    };

    /** A code that only a camera reads. */
    private static <T extends PaymentMethod> Writer<T> scanned(
            Class<T> type, BiFunction<PaymentFacts, T, @Nullable PayCode> code) {
        return new Writer<>(type, code, (facts, method) -> null);
    }

    /** A code that is a link as well. */
    private static <T extends PaymentMethod> Writer<T> tapped(
            Class<T> type, BiFunction<PaymentFacts, T, @Nullable PayCode> code) {
        return new Writer<>(type, code, (facts, method) -> {
            PayCode written = code.apply(facts, method);
            return written == null ? null : written.payload();
        });
    }

    private static @Nullable PayCode none(PaymentFacts facts, PaymentMethod method) {
        return null;
    }

    private static @Nullable PayCode link(PaymentFacts facts, PaymentMethod method) {
        String url = method.link().orElse("");
        if (PaymentFacts.utf8(url) > Percent.LONGEST) {
            throw new PayCodeException(PayCodeStandard.LINK, "url", url, "at most " + Percent.LONGEST + " bytes long");
        }
        return facts.code(PayCodeStandard.LINK, url);
    }

    /** A link that is too long for a code can still be opened. */
    private static @Nullable String url(PaymentFacts facts, PaymentMethod method) {
        return method.link().orElse(null);
    }

    /** The bar code in Finland where there is a reference for it, else the code of the euro area. */
    private static @Nullable PayCode national(PaymentFacts facts, NationalTransfer transfer) {
        if (transfer.iban().isEmpty() || !facts.currency().equals("EUR")) {
            return null;
        }
        String iban = transfer.iban().get();
        String reference = transfer.reference().orElse("");
        boolean hasBarcode = transfer.country() == NationalTransfer.Country.FINLAND
                && (FinnishReference.isValid(reference) || FinnishBarcode.isNumericCreditorReference(reference));
        return hasBarcode ? FinnishBarcode.of(facts, transfer, iban, reference) : EpcQr.of(facts, transfer, iban);
    }

    /** Tries all, and keeps the reason where something is in the way. */
    private static final class Making {
        private final Situation situation;
        private final PaymentMethod method;
        private final String path;
        private final String purpose;
        private final Writer<?> writer;
        private @Nullable PayCode today;
        private @Nullable PayCode fullSum;
        private @Nullable LocalDate validUntil;
        private @Nullable String link;
        private @Nullable Finding problem;

        Making(Situation situation, PaymentMethod method, String path, String purpose) {
            this.situation = situation;
            this.method = method;
            this.path = path;
            this.purpose = purpose;
            this.writer = BY_TYPE.get(method.getClass());
        }

        void run(boolean withCodes) {
            AmountDue due = situation.amountDue();
            if (due.isSettled()) {
                problem("CODE_NOTHING_DUE", null, Map.of());
                return;
            }
            Money sum = method.fixedSum().orElse(due.toPayToday());
            if (sum.isGreaterThan(due.amount())) {
                problem("CODE_SUM_ABOVE_DUE", sum, Map.of("amount", due.amount()));
                return;
            }
            boolean isReduced =
                    due.discount().filter(open -> open.reduced().isEqual(sum)).isPresent();
            validUntil = isReduced
                    ? due.discount().map(AmountDue.OpenDiscount::lastDay).orElse(null)
                    : null;
            PaymentFacts facts = facts(sum, Optional.ofNullable(validUntil));
            try {
                link = writer.link(facts, method);
                if (!withCodes) {
                    return;
                }
                today = writer.write(facts(sum, Optional.ofNullable(validUntil)), method);
                if (today == null) {
                    problem(
                            "CODE_NO_STANDARD",
                            null,
                            Map.of("currency", sum.getCurrencyUnit().getCode()));
                } else if (isReduced && method.fixedSum().isEmpty()) {
                    fullSum = alternative(due.amount());
                }
            } catch (PayCodeException e) {
                today = null;
                problem(
                        e.value().isEmpty() ? "CODE_FIELD_MISSING" : "CODE_FIELD_UNFIT",
                        e.value().isEmpty() ? null : e.value(),
                        Map.of("standard", e.standard().title(), "field", e.field()));
            } catch (MissingLibraryException e) {
                problem("CODE_LIBRARY_MISSING", null, Map.of("artifact", e.artifact(), "module", e.module()));
            }
        }

        /** The standard may carry the reduced sum but not the full one, which has more digits. */
        private @Nullable PayCode alternative(Money sum) {
            try {
                return writer.write(facts(sum, Optional.empty()), method);
            } catch (PayCodeException e) {
                return null;
            }
        }

        private PaymentFacts facts(Money sum, Optional<LocalDate> lastDayOfDiscount) {
            return new PaymentFacts(situation, method, sum, purpose, lastDayOfDiscount);
        }

        private void problem(String code, @Nullable Object seen, Map<String, ?> parameters) {
            problem = Finding.of(
                    situation.request().messageLanguage(), path, code, Finding.Severity.WARNING, seen, parameters);
        }
    }
}
