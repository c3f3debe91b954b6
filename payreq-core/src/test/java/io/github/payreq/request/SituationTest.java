package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.party.Payee;
import io.github.payreq.party.Preferences;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationTest {

    private static Situation on(String day, PaymentRequest.Builder request) {
        return Situation.on(request.build(), History.none(), LocalDate.parse(day));
    }

    private static List<String> ids(Situation situation) {
        return situation.rankedMethods().stream()
                .map(offer -> offer.method().id())
                .toList();
    }

    private static PaymentRequest.Builder preferring(String... methods) {
        PaymentRequest logo = Requests.logo().build();
        return Requests.logo()
                .client(logo.client().toBuilder()
                        .prefers(Preferences.builder().methods(methods).build())
                        .build());
    }

    // SolidInvoice/SolidInvoice#2710: instructions for payment by client
    @Test
    void offersPreferredMethodsFirstAndThenThePayeesOrder() {
        assertThat(ids(on("2026-11-24", Requests.logo()))).containsExactly("sbp", "card", "transfer");
        assertThat(ids(on("2026-11-24", preferring("card")))).containsExactly("card", "transfer", "sbp");
        assertThat(ids(on("2026-11-24", preferring()))).containsExactly("transfer", "card", "sbp");
    }

    @Test
    void ignoresAPreferredMethodThatIsNotOffered() {
        assertThat(ids(on("2026-11-24", preferring("paypal", "sbp")))).containsExactly("sbp", "transfer", "card");
    }

    /** A link that is bound to a sum, with a check sum of its own (CRC-16/CCITT-FALSE). */
    private static SbpPayment bound(long kopecks) {
        String link = "https://qr.nspk.ru/AD10006M8KH234K782OQM0L13JI31LQD?type=02&bank=100000000004&sum=" + kopecks
                + "&cur=RUB";
        int crc = 0xFFFF;
        for (byte b : link.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= b << 8;
            for (int i = 0; i < 8; i++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
        }
        return SbpPayment.link(link + "&crc=" + HexFormat.of().withUpperCase().toHexDigits((short) crc))
                .id("bound")
                .build();
    }

    @Test
    void offersALinkThatIsBoundToTheSumOfTodayLikeAnyOther() {
        Situation situation = on("2026-11-24", preferring("bound").payBy(bound(475_000)));

        assertThat(ids(situation)).startsWith("bound");
        assertThat(situation.rankedMethods().get(0).ownSum()).isEmpty();
    }

    @Test
    void putsALinkThatIsBoundToAnotherSumBelowTheMethodsThatCarryTheSum() {
        Situation fullSum = on("2026-11-24", preferring("bound").payBy(bound(500_000)));
        Situation lowerSum = on("2026-12-02", preferring("bound").payBy(bound(475_000)));

        assertThat(ids(fullSum)).endsWith("bound");
        assertThat(fullSum.rankedMethods().get(3).ownSum()).contains(Money.parse("RUB 5000.00"));
        assertThat(ids(lowerSum)).endsWith("bound");
        assertThat(lowerSum.rankedMethods().get(3).ownSum()).contains(Money.parse("RUB 4750.00"));
    }

    @Test
    void leavesOutALinkThatIsBoundToMoreThanTheAmountDue() {
        assertThat(ids(on("2026-11-24", Requests.logo().payBy(bound(500_001)))))
                .doesNotContain("bound")
                .hasSize(3);
    }

    @Test
    void saysWhetherTheMoneyArrivesByTheDueDate() {
        assertThat(on("2026-12-03", Requests.logo()).rankedMethods()).allMatch(RankedMethod::inTime);
        assertThat(on("2026-12-04", Requests.logo()).rankedMethods())
                .filteredOn(offer -> !offer.inTime())
                .extracting(offer -> offer.method().id())
                .containsExactly("transfer");
        assertThat(on("2026-12-05", Requests.logo()).rankedMethods()).allMatch(RankedMethod::inTime);
    }

    private static boolean transferArrives(String today, PaymentRequest.Builder request) {
        return on(today, request).rankedMethods().stream()
                .filter(offer -> offer.method().id().equals("transfer"))
                .findAny()
                .orElseThrow()
                .inTime();
    }

    /** A transfer takes one business day. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 2026-12-07, true", // from Friday to Monday
        "2026-12-05, 2026-12-07, true",
        "2026-12-06, 2026-12-07, true",
        "2026-12-07, 2026-12-07, false",
        "2026-12-03, 2026-12-05, true",
        "2026-12-04, 2026-12-05, false", // nothing arrives on a Saturday
        "2026-12-04, 2026-12-06, false",
        "2026-12-07, 2026-12-06, true" // the due date is over
    })
    void noMoneyArrivesOnAWeekend(String today, LocalDate dueOn, boolean inTime) {
        assertThat(transferArrives(today, Requests.logo().dueOn(dueOn))).isEqualTo(inTime);
    }

    /** In Russia 31 December 2026 is a day off by decree, and business goes on on 11 January. */
    @ParameterizedTest
    @CsvSource({
        "RU, 2026-12-29, true",
        "RU, 2026-12-30, false",
        "DE, 2026-12-30, true",
        "SE, 2026-12-30, true", // payreq does not know Swedish holidays
        ", 2026-12-30, true"
    })
    void noMoneyArrivesOnAHolidayOfThePayeesCountry(@Nullable String country, String today, boolean inTime) {
        Payee.Builder payee = Payee.builder("Studio").timeZone(ZoneId.of("Europe/Moscow"));
        if (country != null) {
            payee.country(country);
        }

        assertThat(transferArrives(today, Requests.logo().payee(payee.build()).dueOn(LocalDate.parse("2026-12-31"))))
                .isEqualTo(inTime);
    }

    @Test
    void everyBusinessDayOfAMethodCounts() {
        // From Wednesday three business days lead to Monday, and 36 hours are one day.
        PaymentRequest.Builder slow = Requests.logo()
                .dueOn(LocalDate.parse("2026-12-07"))
                .payBy(
                        PaymentLink.hosted("https://pay.example.com/3")
                                .id("three")
                                .arrives(Duration.ofDays(3))
                                .build(),
                        PaymentLink.hosted("https://pay.example.com/4")
                                .id("four")
                                .arrives(Duration.ofDays(4))
                                .build(),
                        PaymentLink.hosted("https://pay.example.com/1")
                                .id("hours")
                                .arrives(Duration.ofHours(36))
                                .build());

        assertThat(on("2026-12-02", slow).rankedMethods())
                .filteredOn(offer -> !offer.inTime())
                .extracting(offer -> offer.method().id())
                .containsExactly("four");
        assertThat(on("2026-12-04", slow).rankedMethods())
                .filteredOn(offer -> !offer.inTime())
                .extracting(offer -> offer.method().id())
                .containsExactly("three", "four");
    }

    @Test
    void takesAnyTimeOfArrival() {
        PaymentRequest.Builder slow = Requests.logo()
                .payBy(PaymentLink.hosted("https://pay.example.com/")
                        .arrives(Duration.ofSeconds(Long.MAX_VALUE))
                        .build());

        assertThat(on("2026-11-24", slow).rankedMethods().get(3).inTime()).isFalse();
    }

    @Test
    void countsDaysInTheClientsZone() {
        Instant elevenInTheMorningOfTheThirdInUtc = Instant.parse("2026-12-03T11:00:00Z");

        assertThat(inZone("Pacific/Kiritimati", elevenInTheMorningOfTheThirdInUtc)
                        .today())
                .isEqualTo("2026-12-04");
        assertThat(inZone("Pacific/Kiritimati", elevenInTheMorningOfTheThirdInUtc)
                        .daysUntilDue())
                .isZero();
        assertThat(inZone("America/Los_Angeles", elevenInTheMorningOfTheThirdInUtc)
                        .daysUntilDue())
                .isOne();
    }

    @Test
    void looksAtTheLastMomentOfADayAlsoWhereClocksGoBackOverMidnight() {
        PaymentRequest logo = Requests.logo().build();
        PaymentRequest inHavana = Requests.logo()
                .client(logo.client().toBuilder()
                        .timeZone(ZoneId.of("America/Havana"))
                        .build())
                .build();

        // On 1 November 2026 clocks in Havana go from 1:00 back to 0:00; the day is 25 hours long.
        assertThat(Situation.on(inHavana, History.none(), LocalDate.parse("2026-11-01"))
                        .now())
                .isEqualTo("2026-11-02T04:59:59.999999999Z");
    }

    private static Situation inZone(String zone, Instant now) {
        PaymentRequest logo = Requests.logo().build();
        PaymentRequest moved = Requests.logo()
                .client(logo.client().toBuilder().timeZone(ZoneId.of(zone)).build())
                .build();
        return Situation.of(moved, History.none(), now);
    }

    @Test
    void saysAReasonUpToItsLastDayOrTheDueDate() {
        DeadlineReason reason = DeadlineReason.of(DeadlineReason.Kind.SEASON, LocalizedText.of("Выставка"));
        PaymentRequest.Builder upToDueDate = Requests.logo().reason(reason);
        PaymentRequest.Builder longer = Requests.logo().reason(reason.withUntil(LocalDate.parse("2026-12-08")));

        assertThat(on("2026-12-04", upToDueDate).currentReason()).isPresent();
        assertThat(on("2026-12-05", upToDueDate).currentReason()).isEmpty();
        assertThat(on("2026-12-08", longer).currentReason()).isPresent();
        assertThat(on("2026-12-09", longer).currentReason()).isEmpty();
    }

    @Test
    void offersABonusUpToItsLastDayAndOnlyWhileSomethingIsDue() {
        Bonus bonus = new Bonus(LocalizedText.of(Map.of("ru", "визитка")), LocalDate.parse("2026-12-04"));
        PaymentRequest.Builder paid = Requests.logo()
                .benefit(bonus)
                .invoice(Requests.logoInvoice().paid(Money.parse("RUB 5000.00")).build());

        assertThat(on("2026-12-04", Requests.logo().benefit(bonus)).openBonuses())
                .containsExactly(bonus);
        assertThat(on("2026-12-05", Requests.logo().benefit(bonus)).openBonuses())
                .isEmpty();
        assertThat(on("2026-11-24", paid).openBonuses()).isEmpty();
    }

    @Test
    void leavesTheOrderOfEqualMethodsToThePayee() {
        assertThat(ids(on(
                        "2026-11-24",
                        preferring()
                                .payBy(PaymentLink.hosted("https://pay.example.com/")
                                        .build()))))
                .containsExactly("transfer", "card", "sbp", "hosted");
    }
}
