package io.github.payreq.journal;

import static io.github.payreq.journal.Journals.DOMAIN;
import static io.github.payreq.journal.Journals.KEY;
import static io.github.payreq.journal.Journals.NOON;
import static io.github.payreq.journal.Journals.claimed;
import static io.github.payreq.journal.Journals.payment;
import static io.github.payreq.journal.Journals.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every journal does. */
abstract class JournalContract {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Said SAID = Said.of("de", "Guten Tag, Frau Weber");

    /** An empty journal. */
    abstract Journal journal();

    /** Lets time go by, as the leases of that journal see it. */
    abstract void pass(Duration time);

    // FOSSBilling/FOSSBilling#3963 (a reminder every three minutes), invoiceninja/invoiceninja#1693 (22 in a day)
    @Test
    void aMessageThatWentOutIsNeverClaimedAgain() {
        Journal journal = journal();
        ClaimResult.Claimed claim = claimed(journal.claim("weber", KEY, LEASE));
        journal.record(claim.token(), sent(KEY, "s-1"), SAID);
        pass(LEASE.multipliedBy(2));

        assertThat(claim.takenOver()).isFalse();
        assertThat(journal.claim("weber", KEY, LEASE))
                .isEqualTo(new ClaimResult.AlreadySent(KEY.messageId(DOMAIN), NOON.plusNanos(123_456_000)));
    }

    // invoiceninja/invoiceninja#2864: wants proof that a reminder went out; eclipse-dirigible/dirigible#7276: nothing
    // is recorded
    @Test
    void whatWentOutCanBeShownWithItsTimeAndItsMessageId() {
        Journal journal = journal();
        ClaimResult.Claimed claim = claimed(journal.claim("weber", KEY, LEASE));
        journal.record(claim.token(), sent(KEY, "s-1"), SAID);

        assertThat(journal.history("weber").all(ContactEvent.Sent.class))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.key()).contains(KEY.text());
                    assertThat(shown.channel()).isEqualTo(KEY.channel());
                    assertThat(shown.at()).isEqualTo(sent(KEY, "s-1").at());
                });
        assertThat(journal.claim("weber", KEY, LEASE))
                .isInstanceOfSatisfying(
                        ClaimResult.AlreadySent.class,
                        already -> assertThat(already.messageId()).isEqualTo(claim.messageId()));
    }

    @Test
    void aKeyThatIsHeldIsNotGivenToAnother() {
        Journal journal = journal();
        claimed(journal.claim("weber", KEY, LEASE));
        pass(LEASE.minusSeconds(30));

        assertThat(journal.claim("weber", KEY, LEASE)).isInstanceOfSatisfying(ClaimResult.Held.class, held -> {
            assertThat(held.remaining()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
        });
    }

    @Test
    void eachKeyIsClaimedByItself() {
        Journal journal = journal();

        assertThat(List.of(
                        KEY,
                        new MessageKey("logo-124", 0, "heads-up", Channel.EMAIL),
                        new MessageKey("logo-123", 1, "heads-up", Channel.EMAIL),
                        new MessageKey("logo-123", 0, "reminder", Channel.EMAIL),
                        new MessageKey("logo-123", 0, "heads-up", Channel.SMS)))
                .allSatisfy(key -> claimed(journal.claim("weber", key, LEASE)));
    }

    @Test
    void aClaimIsTakenOverAfterItsLeaseWithTheSameMessageIdAndTheOldTokenFails() {
        Journal journal = journal();
        ClaimResult.Claimed dead = claimed(journal.claim("weber", KEY, LEASE));
        pass(LEASE);

        ClaimResult.Claimed heir = claimed(journal.claim("weber", KEY, LEASE));

        assertThat(heir.takenOver()).isTrue();
        assertThat(heir.messageId()).isEqualTo(dead.messageId());
        assertThat(heir.token()).isNotEqualTo(dead.token());
        assertThatThrownBy(() -> journal.record(dead.token(), sent(KEY, "s-1"), SAID))
                .isInstanceOf(StaleClaimException.class)
                .hasMessageNotContaining("logo-123");
        assertThatThrownBy(() -> journal.release(dead.token())).isInstanceOf(StaleClaimException.class);
        assertThat(journal.history("weber")).isEqualTo(History.none());
        journal.record(heir.token(), sent(KEY, "s-2"), SAID);
        assertThat(journal.history("weber")).isEqualTo(History.of(sent(KEY, "s-2")));
        assertThatThrownBy(() -> journal.record(dead.token(), sent(KEY, "s-1"), SAID))
                .isInstanceOf(StaleClaimException.class);
    }

    @Test
    void aLateWorkerMayStillRecordIfNobodyTookItsClaimOver() {
        Journal journal = journal();
        ClaimToken token = claimed(journal.claim("weber", KEY, LEASE)).token();
        pass(LEASE.multipliedBy(3));

        journal.record(token, sent(KEY, "s-1"), SAID);

        assertThat(journal.claim("weber", KEY, LEASE)).isInstanceOf(ClaimResult.AlreadySent.class);
    }

    @Test
    void toRecordTheSameTwiceChangesNothing() {
        Journal journal = journal();
        ClaimToken token = claimed(journal.claim("weber", KEY, LEASE)).token();
        journal.record(token, sent(KEY, "s-1"), SAID);

        journal.record(token, sent(KEY, "s-1"), SAID);

        assertThat(journal.entries("weber"))
                .containsExactly(new JournalEntry("weber", sent(KEY, "s-1"), Optional.of(SAID)));
        assertThatThrownBy(() -> journal.record(token, sent(KEY, "s-2"), SAID))
                .isInstanceOf(JournalConflictException.class);
        assertThatThrownBy(() -> journal.record(token, sent(KEY, "s-1"), Said.of("de", "Other words")))
                .isInstanceOf(JournalConflictException.class);
    }

    @Test
    void aMessageMustHaveTheKeyAndTheChannelThatWereClaimed() {
        Journal journal = journal();
        ClaimToken token = claimed(journal.claim("weber", KEY, LEASE)).token();
        Sent sms = new Sent();

        assertThatThrownBy(() ->
                        journal.record(token, sent(new MessageKey("logo-9", 0, "heads-up", Channel.EMAIL), "s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key that was claimed");
        assertThatThrownBy(() -> journal.record(token, sms.withTheKeyOf(KEY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EMAIL");
    }

    private record Sent() {
        ContactEvent.Sent withTheKeyOf(MessageKey key) {
            return new ContactEvent.Sent(
                    "s",
                    NOON,
                    Optional.empty(),
                    key.stage(),
                    Channel.SMS,
                    Optional.of(key.text()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @Test
    void aClaimThatWasGivenBackIsFreeAtOnceAndKeepsItsMessageId() {
        Journal journal = journal();
        ClaimResult.Claimed first = claimed(journal.claim("weber", KEY, LEASE));
        journal.release(first.token());
        journal.release(first.token());

        ClaimResult.Claimed second = claimed(journal.claim("weber", KEY, LEASE));

        assertThat(second.takenOver()).isFalse();
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThatThrownBy(() -> journal.release(first.token())).isInstanceOf(StaleClaimException.class);
        assertThatThrownBy(() -> journal.record(first.token(), sent(KEY, "s"))).isInstanceOf(StaleClaimException.class);
    }

    @Test
    void aClaimThatWasGivenBackCannotBeRecorded() {
        Journal journal = journal();
        ClaimToken token = claimed(journal.claim("weber", KEY, LEASE)).token();
        journal.release(token);

        assertThatThrownBy(() -> journal.record(token, sent(KEY, "s"))).isInstanceOf(StaleClaimException.class);
    }

    @Test
    void aMessageThatWentOutCannotBeGivenBack() {
        Journal journal = journal();
        ClaimToken token = claimed(journal.claim("weber", KEY, LEASE)).token();
        journal.record(token, sent(KEY, "s"));

        assertThatThrownBy(() -> journal.release(token)).isInstanceOf(StaleClaimException.class);
    }

    @Test
    void aMessageBelongsToOneClient() {
        Journal journal = journal();
        claimed(journal.claim("weber", KEY, LEASE));

        assertThatThrownBy(() -> journal.claim("schmidt", KEY, LEASE))
                .isInstanceOf(JournalConflictException.class)
                .hasMessageNotContaining("weber");
    }

    @Test
    void nobodyHoldsATokenThatWasNeverGiven() {
        Journal journal = journal();
        ClaimToken made = new ClaimToken(KEY, "invented");

        assertThatThrownBy(() -> journal.record(made, sent(KEY, "s"))).isInstanceOf(StaleClaimException.class);
        assertThatThrownBy(() -> journal.release(made)).isInstanceOf(StaleClaimException.class);
    }

    @Test
    void ofManyThreadsOneGetsTheKeyBothAtFirstAndAtATakeover() throws Exception {
        Journal journal = journal();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                Callable<ClaimResult> claim = () -> journal.claim("weber", KEY, LEASE);
                List<Future<ClaimResult>> results = threads.invokeAll(
                        IntStream.range(0, 16).mapToObj(i -> claim).toList());
                int held = 0;
                for (Future<ClaimResult> result : results) {
                    held += result.get() instanceof ClaimResult.Claimed ? 1 : 0;
                }
                assertThat(held).as("winners of round %s", round).isEqualTo(1);
                pass(LEASE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5M", "PT0.000999999S", "P31DT0.000000001S"})
    void aLeaseThatIsNoneIsRefused(String lease) {
        Journal journal = journal();

        assertThatThrownBy(() -> journal.claim("weber", KEY, Duration.parse(lease)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lease");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "P31D"})
    void theShortestAndTheLongestLeaseAreTaken(String lease) {
        Journal journal = journal();

        claimed(journal.claim("weber", KEY, Duration.parse(lease)));
        pass(Duration.parse(lease));

        assertThat(claimed(journal.claim("weber", KEY, LEASE)).takenOver()).isTrue();
    }

    @Test
    void theLongestKeyAndIdsAreTaken() {
        Journal journal = journal();
        String client = "漢".repeat(255);
        MessageKey key = new MessageKey("Ж".repeat(255), Integer.MAX_VALUE, "漢".repeat(100), Channel.MESSENGER);
        ClaimToken token = claimed(journal.claim(client, key, LEASE)).token();
        journal.record(token, sent(key, "İ".repeat(255)), SAID);

        assertThat(journal.history(client)).isEqualTo(History.of(sent(key, "İ".repeat(255))));
        journal.schedule(new NextAction("Ж".repeat(255), client, NOON, "x".repeat(1000)));
        assertThat(journal.nextActions(client)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\ud800b"})
    void anIdThatADatabaseMightRefuseOrChangeIsRefusedByAll(String id) {
        Journal journal = journal();

        assertThatThrownBy(() -> journal.claim(id, KEY, LEASE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.append(id, payment("p", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.append("weber", payment(id, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.append("x".repeat(256), payment("p", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventIsAppendedOnce() {
        Journal journal = journal();

        assertThat(journal.append("weber", payment("p-1", 50))).isTrue();
        assertThat(journal.append("weber", payment("p-1", 50))).isFalse();
        assertThat(journal.append("schmidt", payment("p-1", 70))).isTrue();
        assertThatThrownBy(() -> journal.append("weber", payment("p-1", 51)))
                .isInstanceOf(JournalConflictException.class)
                .hasMessageContaining("p-1");
        assertThat(journal.history("weber")).isEqualTo(History.of(payment("p-1", 50)));
        assertThat(journal.history("nobody")).isEqualTo(History.none());
    }

    @Test
    void aMessageWithAKeyIsNotAppendedPastItsClaim() {
        Journal journal = journal();

        assertThatThrownBy(() -> journal.append("weber", sent(KEY, "s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("claim");
    }

    @Test
    void aMessageIsNotRecordedIfItsIdStandsForSomethingElse() {
        Journal journal = journal();
        journal.append("weber", payment("x", 50));
        ClaimToken token = claimed(journal.claim("weber", KEY, LEASE)).token();

        assertThatThrownBy(() -> journal.record(token, sent(KEY, "x"))).isInstanceOf(JournalConflictException.class);

        journal.record(token, sent(KEY, "y"));
        assertThat(journal.history("weber").events()).hasSize(2);
    }

    @Test
    void everyTypeOfEventComesBackAsItWas() {
        Journal journal = journal();
        List<ContactEvent> events = new ArrayList<>();
        for (long seed = 1; seed <= 5; seed++) {
            events.addAll(new RandomEvents(seed).oneOfEachType());
        }
        events.forEach(event -> assertThat(journal.append("weber", event)).isTrue());

        assertThat(journal.history("weber")).isEqualTo(History.of(events));
        assertThat(journal.entries("weber").stream().map(JournalEntry::event))
                .containsExactlyElementsOf(History.of(events).events());
    }

    @Test
    void theWholeJournalIsReadPageByPage() {
        Journal journal = journal();
        for (String client : List.of("a", "b", "c")) {
            IntStream.range(0, 7).forEach(i -> journal.append(client, payment("p-" + i, i + 1)));
        }
        List<JournalEntry> read = new ArrayList<>(journal.entries(4));
        for (List<JournalEntry> page = read; !page.isEmpty(); ) {
            page = journal.entries(4, page.get(page.size() - 1));
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            read.addAll(page);
        }

        assertThat(read).hasSize(21).doesNotHaveDuplicates();
        assertThat(read.stream().map(JournalEntry::client).distinct()).containsExactly("a", "b", "c");
    }

    private static NextAction action(String subject, Instant dueAt) {
        return new NextAction(subject, "weber", dueAt, "reminder");
    }

    @Test
    void whatIsDueNowIsFoundAndWhatIsDueLaterIsNot() {
        Journal journal = journal();
        NextAction before = action("a", NOON.minusSeconds(1));
        NextAction now = action("b", NOON);
        NextAction later = action("c", NOON.plus(1, ChronoUnit.MICROS));
        List.of(later, now, before).forEach(journal::schedule);

        assertThat(journal.nextActions(NOON, 10)).containsExactly(before, now);
        assertThat(journal.nextActions(NOON.plusNanos(999), 10)).containsExactly(before, now);
        assertThat(journal.nextActions(NOON.plusNanos(1000), 10)).containsExactly(before, now, later);
        assertThat(journal.nextActions(NOON, 10, later)).isEmpty();
        assertThat(journal.nextActions("weber")).containsExactly(before, now, later);
    }

    @Test
    void aDueTimeIsCutToTheMicrosecondAndNotRoundedUp() {
        Journal journal = journal();
        journal.schedule(action("a", NOON.plusNanos(1_999)));

        assertThat(journal.nextActions("weber")).containsExactly(action("a", NOON.plusNanos(1_000)));
    }

    @Test
    void aSubjectHasOneNextAction() {
        Journal journal = journal();
        journal.schedule(action("a", NOON));
        journal.schedule(action("b", NOON));
        journal.schedule(new NextAction("a", "weber", NOON.plusSeconds(60), "call"));
        journal.unschedule("b");
        journal.unschedule("b");

        assertThat(journal.nextActions(NOON, 10)).isEmpty();
        assertThat(journal.nextActions("weber"))
                .containsExactly(new NextAction("a", "weber", NOON.plusSeconds(60), "call"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50})
    void pagesTogetherHoldEveryDueActionOnceInOrder(int limit) {
        Journal journal = journal();
        List<NextAction> due = IntStream.range(0, 30)
                .mapToObj(i -> action("s-" + (i * 7 % 30), NOON.minusSeconds(i / 4)))
                .toList();
        due.forEach(journal::schedule);
        journal.schedule(action("later", NOON.plusSeconds(1)));

        List<NextAction> read = new ArrayList<>();
        List<NextAction> page = journal.nextActions(NOON, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page);
            page = journal.nextActions(NOON, limit, page.get(page.size() - 1));
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(due)
                .isSortedAccordingTo(Comparator.comparing(NextAction::dueAt));
    }

    @Test
    void aPageGoesOnThoughItsLastActionIsGone() {
        Journal journal = journal();
        IntStream.range(0, 6).forEach(i -> journal.schedule(action("s-" + i, NOON)));
        List<NextAction> first = journal.nextActions(NOON, 3);
        first.forEach(done -> journal.unschedule(done.subject()));

        List<NextAction> second = journal.nextActions(NOON, 3, first.get(2));

        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aPageHasAtLeastOneAndAtMostTenThousand() {
        Journal journal = journal();

        assertThatThrownBy(() -> journal.nextActions(NOON, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.entries(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> journal.nextActions(NOON, 10_000)).doesNotThrowAnyException();
    }

    @Test
    void anErasedClientIsGoneButNothingIsSentAgain() {
        Journal journal = journal();
        MessageKey open = new MessageKey("logo-123", 0, "reminder", Channel.EMAIL);
        ClaimToken done = claimed(journal.claim("weber", KEY, LEASE)).token();
        journal.record(done, sent(KEY, "s"), SAID);
        journal.append("weber", payment("p", 5));
        journal.append("schmidt", payment("p", 5));
        journal.schedule(action("logo-123", NOON));
        ClaimToken pending = claimed(journal.claim("weber", open, LEASE)).token();

        journal.erase("weber");
        journal.erase("weber");

        assertThat(journal.entries("weber")).isEmpty();
        assertThat(journal.nextActions("weber")).isEmpty();
        assertThat(journal.entries(10)).hasSize(1);
        assertThat(journal.claim("weber", KEY, LEASE)).isInstanceOf(ClaimResult.AlreadySent.class);
        assertThatThrownBy(() -> journal.record(pending, sent(open, "t"))).isInstanceOf(StaleClaimException.class);
        assertThatCode(() -> journal.record(done, sent(KEY, "s"), SAID)).doesNotThrowAnyException();
        assertThat(journal.entries("weber")).isEmpty();
    }
}
