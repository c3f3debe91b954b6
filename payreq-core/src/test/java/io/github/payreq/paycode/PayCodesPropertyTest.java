package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.json.Samples;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.reference.EmvData;
import io.github.payreq.reference.SerbianAccount;
import io.github.payreq.request.AmountDue;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every method of every valid request, whatever its texts are. */
class PayCodesPropertyTest {

    /** The largest content in bytes that a standard allows. */
    private static final Map<PayCodeStandard, Integer> MOST_BYTES = Map.of(
            PayCodeStandard.EPC069_12, 331,
            PayCodeStandard.SWISS_QR_BILL, 997,
            PayCodeStandard.UPN_QR, 411,
            PayCodeStandard.MNB_QR, 345,
            PayCodeStandard.PIX, 512,
            PayCodeStandard.QRIS, 512,
            PayCodeStandard.FINNISH_BARCODE, 54);

    /** What is read back of a code: fields by name, all of them texts. */
    private static final Map<PayCodeStandard, Function<PayCode, Map<String, String>>> READERS = Map.ofEntries(
            Map.entry(PayCodeStandard.EPC069_12, code -> named(EpcQr.read(code.payload()))),
            Map.entry(PayCodeStandard.SWISS_QR_BILL, code -> named(SwissQrBill.read(code.payload()))),
            Map.entry(PayCodeStandard.GOST_R_56042, code -> GostR56042.read(code.bytes())),
            Map.entry(PayCodeStandard.SPAYD, code -> Spayd.read(code.payload())),
            Map.entry(PayCodeStandard.PAY_BY_SQUARE, code -> named(PayBySquare.read(code.payload()))),
            Map.entry(PayCodeStandard.UPN_QR, code -> named(UpnQr.read(code.payload()))),
            Map.entry(PayCodeStandard.HUB3, code -> named(Hub3.read(code.payload()))),
            Map.entry(PayCodeStandard.MNB_QR, code -> named(MnbQr.read(code.payload()))),
            Map.entry(PayCodeStandard.NBS_IPS, code -> NbsIps.read(code.payload())),
            Map.entry(PayCodeStandard.PIX, code -> named(PixBrCode.read(code.payload()))),
            Map.entry(PayCodeStandard.UPI, code -> UpiLink.read(code.payload())),
            Map.entry(PayCodeStandard.PAYTO, code -> Payto.read(code.payload())),
            Map.entry(PayCodeStandard.BIP21, code -> Bip21.read(code.payload())));

    /** The fields in which the sum stands. */
    private static final List<String> SUMS = List.of("AMOUNT", "amount", "am", "AM", "I", "Sum");

    private static <F extends Enum<F>> Map<String, String> named(Map<F, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static List<PayCodes> codes(long seed) {
        PaymentRequest request = Samples.generated(seed);
        List<PayCodes> codes = new ArrayList<>();
        for (LocalDate day : List.of(
                request.invoice().issuedOn(), request.dueOn(), request.dueOn().plusDays(40))) {
            Situation situation = Situation.on(request, History.none(), day);
            request.methods()
                    .forEach(method -> codes.add(PayCodes.of(situation, method, "Invoice " + seed + " | * 😀 №")));
        }
        return codes;
    }

    private static List<PayCode> both(PayCodes codes) {
        return Stream.concat(codes.today().stream(), codes.fullSum().stream()).toList();
    }

    @Test
    void everyStandardIsReached() {
        assertThat(LongStream.range(0, 2_000)
                        .boxed()
                        .flatMap(seed -> codes(seed).stream())
                        .flatMap(codes -> codes.today().stream())
                        .map(PayCode::standard)
                        .distinct())
                .contains(PayCodeStandard.values());
    }

    @Property(tries = 2_000)
    void thereIsACodeOrAReasonAndNeverBoth(@ForAll long seed) {
        for (PayCodes codes : codes(seed)) {
            assertThat(codes.today().isPresent()).isNotEqualTo(codes.problem().isPresent());
            assertThat(codes.fullSum().isPresent() && codes.validUntil().isEmpty())
                    .isFalse();
        }
    }

    @Property(tries = 2_000)
    void theCodeOfTodayIsForTheSumToPayToday(@ForAll long seed) {
        PaymentRequest request = Samples.generated(seed);
        Situation situation =
                Situation.on(request, History.none(), request.invoice().issuedOn());
        AmountDue due = situation.amountDue();
        for (PaymentMethod method : request.methods()) {
            PayCodes codes = PayCodes.of(situation, method);

            codes.today()
                    .ifPresent(code -> assertThat(code.amount())
                            .isEqualTo(method.fixedSum().orElse(due.toPayToday())));
            codes.fullSum().ifPresent(code -> assertThat(code.amount()).isEqualTo(due.amount()));
            boolean isExpected = codes.today().isPresent()
                    && due.discount().isPresent()
                    && method.fixedSum().isEmpty();
            // A standard that holds the reduced sum may not hold the full one: it is too long, or no whole forints.
            boolean isLong = due.amount().getAmount().toPlainString().length() > 10
                    || due.amount().getCurrencyUnit().getCode().equals("HUF");
            assertThat(codes.fullSum().isPresent()).isIn(isExpected, isExpected && !isLong);
        }
    }

    @Property(tries = 2_000)
    void aCodeKeepsWithinItsStandard(@ForAll long seed) {
        for (PayCodes codes : codes(seed)) {
            for (PayCode code : both(codes)) {
                Charset charset = code.standard() == PayCodeStandard.UPN_QR ? UpnQr.CHARSET : StandardCharsets.UTF_8;

                assertThat(code.bytes()).isEqualTo(code.payload().getBytes(charset));
                assertThat(new String(code.bytes(), charset)).isEqualTo(code.payload());
                assertThat(code.bytes().length)
                        .as(code.standard().title())
                        .isLessThanOrEqualTo(MOST_BYTES.getOrDefault(code.standard(), 2_000));
                assertThat(code.payload()).doesNotContain("\u0000", "\t", "\r", "😀");
            }
        }
    }

    @Property(tries = 200)
    void everyCodeCanBeDrawn(@ForAll long seed) {
        for (PayCodes codes : codes(seed)) {
            both(codes).forEach(code -> assertThat(code.symbol().width()).isPositive());
        }
    }

    @Property(tries = 2_000)
    void whatIsReadBackIsTheSameSumAccountAndReference(@ForAll long seed) {
        for (PayCodes codes : codes(seed)) {
            for (PayCode code : both(codes)) {
                Function<PayCode, Map<String, String>> reader = READERS.get(code.standard());
                if (reader != null) {
                    Map<String, String> fields = reader.apply(code);

                    assertThat(sum(code, fields)).as(code.standard().title()).isEqualByComparingTo(sum(code));
                    account(codes.method())
                            .ifPresent(
                                    account -> assertThat(fields.values()).anyMatch(value -> value.endsWith(account)));
                    code.reference()
                            .ifPresent(reference -> assertThat(String.join("\n", fields.values()))
                                    .contains(reference));
                }
            }
        }
    }

    private static BigDecimal sum(PayCode code) {
        Money amount = code.amount();
        return code.standard() == PayCodeStandard.GOST_R_56042 ? amount.getAmountMinor() : amount.getAmount();
    }

    private static BigDecimal sum(PayCode code, Map<String, String> fields) {
        String text = SUMS.stream()
                .filter(fields::containsKey)
                .map(name -> fields.getOrDefault(name, ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sum in " + code.standard()));
        return new BigDecimal(text.replaceFirst("^[A-Z]{3}:?", "").replace(',', '.'));
    }

    private static Optional<String> account(PaymentMethod method) {
        if (method instanceof BankTransfer transfer) {
            String account = transfer.account();
            return Optional.of(
                    account.matches("[0-9]{3}-.*|[0-9]{18}")
                            ? SerbianAccount.parse(account).value()
                            : account);
        }
        return Optional.empty();
    }

    /** A text is in the code as it is, or as it is reported. */
    @Property(tries = 2_000)
    void whatIsWrittenOtherwiseIsReportedAndIsNeverASumAnAccountOrAReference(@ForAll long seed) {
        for (PayCodes codes : codes(seed)) {
            for (PayCode code : both(codes)) {
                Function<PayCode, Map<String, String>> reader = READERS.get(code.standard());
                for (Adaptation adaptation : code.adaptations()) {
                    assertThat(adaptation.written()).isNotEqualTo(adaptation.original());
                    assertThat(adaptation.field())
                            .doesNotContainIgnoringCase("amount", "iban", "account", "reference", "sum");
                    if (reader != null) {
                        Map<String, String> fields = reader.apply(code);
                        assertThat(fields.getOrDefault(adaptation.field(), ""))
                                .isEqualToIgnoringCase(adaptation.written());
                    }
                }
            }
        }
    }

    @Property(tries = 2_000)
    void aCodeForAReducedSumIsNeverScheduledForLater(@ForAll long seed) {
        for (PayCodes codes : codes(seed)) {
            codes.validUntil()
                    .ifPresent(lastDay -> codes.today()
                            .ifPresent(code -> dayIn(code)
                                    .ifPresent(day -> assertThat(day)
                                            .as(code.standard().title())
                                            .isBeforeOrEqualTo(lastDay))));
        }
    }

    private static Optional<LocalDate> dayIn(PayCode code) {
        Function<PayCode, Map<String, String>> reader = READERS.get(code.standard());
        Map<String, String> fields = reader == null ? Map.of() : reader.apply(code);
        return switch (code.standard()) {
            case SPAYD -> day(fields.get("DT"), "yyyyMMdd");
            case PAY_BY_SQUARE -> day(fields.get("DUE_DATE"), "yyyyMMdd");
            case UPN_QR -> day(fields.get("DUE"), "dd.MM.yyyy");
            case MNB_QR -> day(fields.getOrDefault("VALID_UNTIL", "").substring(0, 8), "yyyyMMdd");
            case FINNISH_BARCODE -> day("20" + code.payload().substring(48), "yyyyMMdd");
            case PAY_NOW ->
                EmvData.parse(EmvData.parseCode(code.payload()).value("26").orElse(""))
                        .value("04")
                        .flatMap(text -> day(text, "yyyyMMdd"));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(@Nullable String text, String pattern) {
        return Optional.of(
                LocalDate.parse(Objects.requireNonNull(text), DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
    }
}
