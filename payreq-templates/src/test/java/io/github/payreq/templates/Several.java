package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.policy.ClientPlan;
import io.github.payreq.policy.ContactRules;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.policy.Stage;
import io.github.payreq.policy.StageDraft;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Several requests of one client, as the plan for a client and the agreements with it make them. */
public final class Several {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private Several() {}

    /** An invoice of the studio, to be paid by the same account or by a link of its own. */
    static PaymentRequest request(String number, String total, String dueOn) {
        PaymentRequest logo = Examples.request("logo-ru");
        PaymentRequest.Builder request = PaymentRequest.builder("logo-" + number)
                .language("ru")
                .client(logo.client())
                .payee(logo.payee())
                .invoice(Invoice.builder(number)
                        .issuedOn(LocalDate.parse("2026-11-20"))
                        .total(Money.parse(total))
                        .build())
                .dueOn(LocalDate.parse(dueOn))
                .payBy(PaymentLink.card("https://pay.studio-logo.example/i/" + number)
                        .build());
        if (total.startsWith("RUB")) {
            request.payBy(BankTransfer.russian("40702810200000012345")
                    .bankName("ПАО Сбербанк")
                    .bic("044525225")
                    .correspondentAccount("30101810400000000225")
                    .purpose("Оплата по счёту № " + number + ". НДС не облагается")
                    .build());
        }
        return request.build();
    }

    public static List<PaymentRequest> requests() {
        return List.of(
                Examples.request("logo-ru"),
                request("124", "RUB 1200.50", "2026-12-07"),
                request("125", "EUR 300.00", "2026-12-09"));
    }

    /** The message about all of them on a day on which the first has reached the occasion. */
    public static PlannedMessage message(Occasion occasion, Tone tone) {
        LocalDate day = LocalDate.parse(
                switch (occasion) {
                    case REQUEST -> "2026-11-24";
                    case UPCOMING -> "2026-12-02";
                    case DUE_TODAY -> "2026-12-04";
                    default -> "2026-12-15";
                });
        return message(requests(), History.none(), occasion, tone, day);
    }

    static PlannedMessage message(
            List<PaymentRequest> requests, History history, Occasion occasion, Tone tone, LocalDate day) {
        StageDraft draft = stage(tone).as(occasion).by(Channel.EMAIL, Channel.SMS);
        EscalationPolicy.Builder policy = EscalationPolicy.named("test").within(List.<ContactRules>of());
        LocalDate due = requests.get(0).dueOn();
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(due, day);
        EscalationPolicy built = (occasion == Occasion.REQUEST
                        ? policy.onRequest(draft)
                        : days < 0
                                ? policy.daysBefore(-days, draft)
                                : days == 0 ? policy.onDueDate(draft) : policy.daysAfter(1, draft))
                .build();
        Instant noon = day.atTime(12, 0).atZone(MOSCOW).toInstant();
        return ClientPlan.of(built).decide(requests, history, noon).messages().get(0);
    }

    /** The message on a day, or on the next one that is a business day. */
    static PlannedMessage onBusinessDay(List<PaymentRequest> requests, Occasion occasion, Tone tone, LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().getValue() > 5) {
            next = next.plusDays(1);
        }
        return message(requests, History.none(), occasion, tone, next);
    }

    private static StageDraft stage(Tone tone) {
        return switch (tone) {
            case WARM -> Stage.warm("stage");
            case NEUTRAL -> Stage.neutral("stage");
            case FIRM -> Stage.firm("stage");
        };
    }

    static ContactEvent.Instalments agreement(String at) {
        return new ContactEvent.Instalments(
                "agreement",
                Instant.parse(at),
                Optional.of("logo-123"),
                List.of(
                        part("2026-12-10", "RUB 2000.00"),
                        part("2027-01-11", "RUB 1500.00"),
                        part("2027-02-10", "RUB 1500.00")),
                Optional.empty());
    }

    private static ContactEvent.Instalment part(String dueOn, String amount) {
        return new ContactEvent.Instalment(LocalDate.parse(dueOn), Money.parse(amount));
    }

    /** The invoice of the studio with agreed instalments, on a day on which the occasion fits the second or third. */
    public static Situation instalments(Occasion occasion) {
        ContactEvent agreed = agreement("2026-12-03T10:00:00Z");
        ContactEvent first = Examples.payment("2026-12-09T10:00:00Z", "RUB 2000.00");
        return switch (occasion) {
            case REQUEST -> Examples.on("2026-12-12", "logo-ru", agreed, first);
            case UPCOMING -> Examples.on("2027-01-08", "logo-ru", agreed, first);
            case DUE_TODAY -> Examples.on("2027-01-11", "logo-ru", agreed, first);
            case OVERDUE -> Examples.on("2027-01-12", "logo-ru", agreed, first);
            case OVERDUE_AGAIN -> Examples.on("2027-01-20", "logo-ru", agreed, first);
            case FINAL_NOTICE -> Examples.on("2027-02-15", "logo-ru", agreed, first);
            case THANKS -> Examples.on("2026-12-10", "logo-ru", agreed, first);
            case PROMISE_NOTED, STATEMENT -> Examples.on("2026-12-03", "logo-ru", agreed);
        };
    }

    /** December: one invoice from before, a new one, payments in part and too much, a credit, a refund, two currencies. */
    public static StatementOfAccount account() {
        PaymentRequest paid = request("126", "RUB 100.00", "2026-12-20");
        List<PaymentRequest> requests = List.of(
                Examples.request("logo-ru"),
                request("124", "RUB 1200.50", "2026-12-07"),
                paid,
                requests().get(2));
        return StatementOfAccount.of(
                requests,
                History.of(
                        new ContactEvent.Payment(
                                "a", at("2026-11-25"), Optional.of("logo-123"), Money.parse("RUB 4750.00")),
                        new ContactEvent.Payment(
                                "b", at("2026-12-02"), Optional.of("logo-124"), Money.parse("RUB 1000.00")),
                        new ContactEvent.Credit(
                                "c", at("2026-12-03"), Optional.of("logo-124"), Money.parse("RUB 100.25")),
                        new ContactEvent.Payment(
                                "d", at("2026-12-04"), Optional.of("logo-126"), Money.parse("RUB 150.00")),
                        new ContactEvent.Refund(
                                "e", at("2026-12-05"), Optional.of("logo-126"), Money.parse("RUB 20.00"))),
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-12-31"));
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(MOSCOW).toInstant();
    }
}
