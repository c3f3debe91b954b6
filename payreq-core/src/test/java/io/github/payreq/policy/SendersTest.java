package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asks a client in Berlin, in English; the payee is in Moscow, two hours ahead in winter. */
class SendersTest {

    private static final Instant TUESDAY_TEN = Instant.parse("2026-12-01T07:00:00Z");

    private static final AccountManager CARL =
            AccountManager.builder("Carl").speaks("en").build();
    private static final AccountManager ADA = AccountManager.builder("Ada")
            .role("Sales")
            .speaks("ru")
            .hours(WorkingHours.parse("Mo-Fr 09:00-12:00"))
            .deputy(CARL)
            .build();
    private static final AccountManager BOB = AccountManager.builder("Bob")
            .role("ACCOUNTS")
            .speaks("de", "en-GB")
            .hours(WorkingHours.parse("Mo-We 14:00-18:00"))
            .build();
    private static final AccountManager EVE = AccountManager.builder("Eve")
            .role("accounts")
            .speaks("ru")
            .hours(WorkingHours.parse("Th 10:00-11:00"))
            .build();

    private static Senders of(Sender sender, AccountManager... further) {
        Payee.Builder payee =
                Payee.builder("P").timeZone(ZoneId.of("Europe/Moscow")).manager(ADA);
        for (AccountManager one : further) {
            payee.furtherManager(one);
        }
        PaymentRequest request = Requests.small()
                .client(Client.builder("client-1")
                        .business()
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .build())
                .payee(payee.build())
                .build();
        return Senders.of(request, sender);
    }

    private static Optional<String> at(Senders senders, String at) {
        return senders.at(Instant.parse(at)).map(AccountManager::name);
    }

    @Test
    void theClientsOwnManagerAsksWhileAtWork() {
        Senders senders = of(Sender.MANAGER, BOB);

        assertThat(senders.at(TUESDAY_TEN)).contains(ADA);
        assertThat(at(senders, "2026-12-01T06:00:00Z")).as("nine in Moscow").contains("Ada");
    }

    @Test
    void elseAnotherWhoSpeaksTheLanguageAndElseTheDeputy() {
        assertThat(at(of(Sender.MANAGER, EVE, BOB), "2026-12-01T11:00:00Z")).contains("Bob");
        assertThat(at(of(Sender.MANAGER, EVE, BOB), "2026-12-04T11:00:00Z")).contains("Carl");
        assertThat(at(of(Sender.MANAGER, EVE), "2026-12-03T07:30:00Z")).contains("Ada");
        assertThat(at(of(Sender.MANAGER, EVE), "2026-12-03T15:00:00Z"))
                .as("Eve does not speak English")
                .contains("Carl");
    }

    @Test
    void aRoleIsChosenBeforeTheClientsOwnManagerHoweverItIsSpelt() {
        Senders accounts = of(Sender.role("Accounts"), BOB, EVE);

        assertThat(at(accounts, "2026-12-01T11:00:00Z")).contains("Bob");
        assertThat(at(accounts, "2026-12-03T07:30:00Z")).as("Thursday").contains("Eve");
        assertThat(at(accounts, "2026-12-04T07:30:00Z")).as("Friday morning").contains("Ada");
        assertThat(at(of(Sender.role("sales"), BOB), "2026-12-01T07:30:00Z")).contains("Ada");
        assertThat(at(of(Sender.role("legal"), BOB), "2026-12-01T11:00:00Z"))
                .as("nobody has the role, and Bob is not asked for his language then")
                .contains("Carl");
    }

    @Test
    void aMessageDoesNotWaitSoIfNobodyIsAtWorkTheFirstSigns() {
        PaymentRequest request = Requests.small()
                .payee(Payee.builder("P")
                        .manager(AccountManager.builder("Zoe")
                                .hours(WorkingHours.parse("Mo 09:00-10:00"))
                                .build())
                        .build())
                .build();

        assertThat(Senders.of(request, Sender.MANAGER).at(TUESDAY_TEN).map(AccountManager::name))
                .contains("Zoe");
    }

    @Test
    void aCallWaitsForTheFirstWhoIsAtWork() {
        AccountManager zoe = AccountManager.builder("Zoe")
                .hours(WorkingHours.parse("Mo 09:00-10:00; Tu 15:00-16:00"))
                .build();
        PaymentRequest request = Requests.small()
                .client(Client.builder("client-1")
                        .business()
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .build())
                .payee(Payee.builder("P").manager(zoe).furtherManager(BOB).build())
                .build();
        Senders senders = Senders.of(request, Sender.MANAGER);

        assertThat(senders.earliest(TUESDAY_TEN)).as("Bob at two, in Berlin").isEqualTo("2026-12-01T13:00:00Z");
        assertThat(senders.earliest(Instant.parse("2026-12-02T17:00:00Z")))
                .as("Zoe on Monday")
                .isEqualTo("2026-12-07T08:00:00Z");
    }

    @Test
    void whereNobodyIsNamedNobodyIsWaitedFor() {
        Senders none = Senders.of(Requests.small().build(), Sender.MANAGER);

        assertThat(none.at(TUESDAY_TEN)).isEmpty();
        assertThat(none.earliest(TUESDAY_TEN)).isEqualTo(TUESDAY_TEN);
    }

    @Test
    void aCompanyHasNoRole() {
        assertThatThrownBy(() -> new Sender(false, Optional.of("accounts")))
                .hasMessage("role (accounts) must be that of a person");
        assertThat(new Sender(false, Optional.empty())).isEqualTo(Sender.COMPANY);
        assertThat(new Sender(true, Optional.empty())).isEqualTo(Sender.MANAGER);
    }
}
