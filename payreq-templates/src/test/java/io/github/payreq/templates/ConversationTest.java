package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.EventDraft;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.PaymentHistory;
import io.github.payreq.party.Preferences;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.policy.Stage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What helps the person who calls or meets the client. */
class ConversationTest {

    /** Japanese asks without a mark of its own. */
    private static final Pattern QUESTION = Pattern.compile("(?:[?？؟]|か。)$");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]");

    private static final Map<String, String> SAMPLES = Map.of(
            "payBy", "\"2026-12-11\"",
            "until", "\"2026-12-11\"",
            "amount", "\"10.00 RUB\"",
            "plan", "[{\"dueOn\":\"2026-12-11\",\"amount\":\"10.00 RUB\"}]",
            "outcome", "\"reached\"",
            "note", "\"said so\"");

    record Case(String language, Channel channel, Occasion occasion, Tone tone) {
        Composer composer() {
            return Composer.create().inLanguage(language);
        }

        Situation situation() {
            return Talks.on(occasion);
        }

        Conversation written() {
            return Talks.of(composer(), channel, situation(), occasion, tone);
        }

        String file() {
            return occasion.name().toLowerCase(Locale.ROOT) + "-"
                    + channel.name().toLowerCase(Locale.ROOT) + ".txt";
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String language : Composer.languages()) {
            for (Occasion occasion : Occasion.values()) {
                for (Tone tone : Tone.values()) {
                    if (occasion.asks() || occasion == Occasion.THANKS) {
                        cases.add(new Case(language, Channel.CALL, occasion, tone));
                    }
                    if (occasion.asks()) {
                        cases.add(new Case(language, Channel.MEETING, occasion, tone));
                    }
                }
            }
        }
        return cases;
    }

    static List<Case> warm() {
        return cases().stream().filter(one -> one.tone() == Tone.WARM).toList();
    }

    static void readsCleanly(String language, String text) {
        String read = MessageMatrixTest.withoutLinks(text);
        MessageMatrixTest.forbidden(language)
                .forEach((what, pattern) -> assertThat(
                                pattern.matcher(read).results().map(found -> found.group()))
                        .as("%s in:%n%s", what, text)
                        .isEmpty());
        assertThat(read).doesNotContain("!!").doesNotContainPattern("\\b(?!IBAN|BIC)\\p{Lu}{5,}\\b");
    }

    @ParameterizedTest
    @MethodSource("warm")
    void isAsItWasRead(Case one) throws IOException {
        StringBuilder text = new StringBuilder(one.written().text());
        for (Tone tone : List.of(Tone.NEUTRAL, Tone.FIRM)) {
            Conversation other = new Case(one.language(), one.channel(), one.occasion(), tone).written();
            text.append("\n=== ").append(tone).append('\n');
            Stream.concat(other.opening().stream(), other.closing().stream())
                    .forEach(line -> text.append(line).append('\n'));
        }

        GoldenFile.verify(one.language() + "/" + one.file(), text.toString());
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void aboutSeveralInvoicesAndInstalmentsIsAsItWasRead(String language) throws IOException {
        Composer composer = Composer.create().inLanguage(language);
        for (Channel channel : List.of(Channel.CALL, Channel.MEETING)) {
            String name = channel.name().toLowerCase(Locale.ROOT) + ".txt";
            GoldenFile.verify(
                    language + "/several-" + name,
                    Talks.of(composer, channel, Several.message(Occasion.REQUEST, Tone.WARM))
                                    .text()
                            + "\n"
                            + Talks.of(composer, channel, Several.message(Occasion.OVERDUE, Tone.FIRM))
                                    .text());
            GoldenFile.verify(
                    language + "/instalment-" + name,
                    Talks.of(composer, channel, Several.instalments(Occasion.UPCOMING), Occasion.UPCOMING, Tone.WARM)
                                    .text()
                            + "\n"
                            + Talks.of(
                                            composer,
                                            channel,
                                            Several.instalments(Occasion.OVERDUE),
                                            Occasion.OVERDUE,
                                            Tone.NEUTRAL)
                                    .text());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsCleanlyAndHasEveryPart(Case one) {
        Conversation script = one.written();

        readsCleanly(one.language(), script.text());
        assertThat(script.language()).isEqualTo(one.language());
        assertThat(script.channel()).isEqualTo(one.channel());
        assertThat(script.listening()).hasSize(4);
        for (List<String> part :
                List.of(script.background(), script.opening(), script.facts(), script.questions(), script.closing())) {
            assertThat(part).isNotEmpty().noneMatch(String::isBlank);
            part.forEach(line -> assertThat(script.text()).contains(line));
        }
        assertThat(script.text()).contains(script.goal()).endsWith("\n").doesNotEndWith("\n\n");
        assertThat(script.questions())
                .allMatch(question -> QUESTION.matcher(question).find());
        assertThat(script.toString()).doesNotContain("Мария").hasSizeLessThan(60);
        assertThat(script).isEqualTo(one.written()).hasSameHashCodeAs(one.written());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheFactsOfTheEmail(Case one) {
        Situation situation = one.situation();
        Conversation script = one.written();
        String mail =
                one.composer().email(situation, one.occasion(), one.tone()).text();
        BigDecimal sum = one.occasion().asks() ? situation.amountDue().asked().getAmount() : new BigDecimal("2000.00");
        List<String> facts = new ArrayList<>(List.of(MessageMatrixTest.money(one.language(), "RUB", sum), "123"));
        if (one.occasion().asks()) {
            facts.add(MessageMatrixTest.date(one.language(), situation.dueOn()));
            situation.amountDue().discount().ifPresent(discount -> {
                facts.add(MessageMatrixTest.money(
                        one.language(), "RUB", discount.reduced().getAmount()));
                facts.add(MessageMatrixTest.date(one.language(), discount.lastDay()));
            });
            script.facts().stream()
                    .filter(line -> line.contains(MessageMatrixTest.money(one.language(), "RUB", sum)))
                    .forEach(line -> assertThat(mail).contains(line));
        }

        for (String fact : facts) {
            assertThat(mail).contains(fact);
            assertThat(String.join("\n", script.facts())).contains(fact);
        }
    }

    // Bank details that are read out on the phone are how fraud works; a client is told that they are not.
    @ParameterizedTest
    @MethodSource("cases")
    void neverNamesAnAccount(Case one) {
        assertThat(one.written().text()).doesNotContain("40702810200000012345", "30101810400000000225", "044525225");
    }

    // FCA CONC 7.9: a third party is told nothing about the debt.
    @ParameterizedTest
    @MethodSource("cases")
    void whoeverElseListensLearnsANameAndANumber(Case one) {
        Conversation script = one.written();
        Branch other = script.branches().get(0);
        List<String> said = new ArrayList<>(List.of(other.say()));
        if (script instanceof CallScript call) {
            said.add(call.voicemail());
            int right = script.opening()
                    .indexOf(script.opening().stream()
                            .filter(line -> IN_BRACKETS.matcher(line).lookingAt())
                            .findFirst()
                            .orElseThrow());
            said.addAll(script.opening().subList(0, right));
            assertThat(call.voicemail()).contains("Мария Соколова", "+74950000002");
        }

        assertThat(other.id()).isEqualTo("anotherPerson");
        assertThat(other.say()).contains("Мария Соколова", "+74950000002");
        for (String words : said) {
            assertThat(words.replace("+74950000002", ""))
                    .doesNotContainPattern("[0-9]")
                    .doesNotContain("Студия", "Лого", "logo")
                    .doesNotContainIgnoringCase("invoice");
            assertThat(words.toLowerCase(Locale.ROOT))
                    .doesNotContainPattern(Wording.in(one.language()).payment());
        }
    }

    @ParameterizedTest
    @MethodSource("warm")
    void everyEventIsOneOfTheJournal(Case one) {
        Conversation script = one.written();
        List<EventDraft> drafts = new ArrayList<>(List.of(script.record()));
        script.branches().forEach(branch -> drafts.add(branch.event()));

        for (EventDraft draft : drafts) {
            ObjectNode json = PayreqJson.mapper().createObjectNode();
            json.put("type", draft.type()).put("id", "e1").put("at", "2026-12-09T10:00:00Z");
            draft.given().forEach(json::put);
            draft.fields()
                    .forEach(field -> json.set(
                            field, PayreqJson.mapper().readTree(java.util.Objects.requireNonNull(SAMPLES.get(field)))));

            assertThat(draft.missing()).isEmpty();
            assertThat(PayreqJson.mapper().readValue(json.toString(), ContactEvent.class))
                    .isInstanceOf(draft.event());
        }
    }

    @Test
    void aCallHasTheSevenThatComeUpOftenAndAMeetingHasAll() {
        CallScript call = Composer.create().callScript(Talks.on(Occasion.OVERDUE), Occasion.OVERDUE, Tone.WARM);
        MeetingBrief meeting = Composer.create().meetingBrief(Talks.on(Occasion.OVERDUE), Occasion.OVERDUE, Tone.WARM);

        assertThat(call.branches().stream().map(Branch::id))
                .containsExactly(
                        "anotherPerson",
                        "voicemail",
                        "alreadyPaid",
                        "noInvoice",
                        "wrongSum",
                        "noMoney",
                        "askBoss",
                        "notAccepted",
                        "callLater");
        assertThat(meeting.branches().stream().map(Branch::id))
                .startsWith("anotherPerson", "alreadyPaid")
                .hasSize(1 + ObjectionPlaybook.shipped().ids().size());
        assertThat(meeting.bring()).hasSize(4);
        assertThat(call.record()).isEqualTo(EventDraft.of(ContactEvent.Call.class, "outcome", "note"));
    }

    @Test
    void tellsWhatHappenedSoFar() {
        CallScript call =
                Composer.create().callScript(Talks.on(Occasion.OVERDUE_AGAIN), Occasion.OVERDUE_AGAIN, Tone.WARM);

        String asked = MessageMatrixTest.money("ru", "RUB", new BigDecimal("5000.00"));
        String paid = MessageMatrixTest.money("ru", "RUB", new BigDecimal("2000.00"));
        assertThat(call.background())
                .containsSequence(
                        "Последнее обращение: 23 ноября 2026, звонок без ответа",
                        "— 20 ноября 2026: письмо по электронной почте, " + asked + " до 4 декабря 2026",
                        "— 22 ноября 2026: СМС, " + asked + " до 4 декабря 2026",
                        "— 22 ноября 2026: сообщение не доставлено",
                        "— 23 ноября 2026: звонок без ответа",
                        "— 3 декабря 2026: обещание оплатить, " + asked + " до 9 декабря 2026",
                        "  «Оплатим после выставки»",
                        "— 3 декабря 2026: заметка",
                        "  «Просит звонить после обеда»",
                        "— 10 декабря 2026: платёж клиента, " + paid)
                .contains("Оплату согласует: Ольга Чернова, olga@romashka.example")
                .noneMatch(line -> line.contains("сообщение доставлено"));
    }

    @Test
    void showsTheLatestEventsAndAlwaysTheLastContact() {
        List<ContactEvent> events = new ArrayList<>(List.of(Talks.history()[0]));
        for (int day = 10; day < 25; day++) {
            events.add(new ContactEvent.Note(
                    "n" + day, Instant.parse("2026-12-" + day + "T10:00:00Z"), Optional.empty(), "заметка " + day));
        }
        Situation situation = Examples.on("2027-01-03", Talks.request(), events.toArray(ContactEvent[]::new));

        List<String> background = Composer.create()
                .callScript(situation, Occasion.OVERDUE, Tone.WARM)
                .background();

        assertThat(background)
                .contains("Последнее обращение: 20 ноября 2026, письмо по электронной почте", "  «заметка 24»")
                .doesNotContain("  «заметка 16»")
                .contains("  «заметка 17»");
    }

    @Test
    void aNoteStaysOnItsLine() {
        Instant at = Instant.parse("2026-12-04T10:00:00Z");
        Situation situation = Examples.on(
                "2026-12-05",
                Talks.request(),
                new ContactEvent.Note("n1", at, Optional.empty(), "один\r\n\r\n два\u001b[31m\u202Eтри\t"),
                new ContactEvent.Note("n2", at, Optional.empty(), " \n "));

        assertThat(Composer.create()
                        .callScript(situation, Occasion.OVERDUE, Tone.WARM)
                        .background())
                .endsWith("— 4 декабря 2026: заметка", "  «один два [31m три»", "— 4 декабря 2026: заметка");
    }

    /** A message about several requests is recorded once for each of them. */
    @Test
    void aMessageAboutSeveralRequestsIsTold() {
        PlannedMessage first = Several.message(Occasion.OVERDUE, Tone.WARM);
        History history =
                History.of(first.sentEvents(Channel.EMAIL, Instant.parse("2026-12-15T09:00:00Z"), Optional.empty()));
        PlannedMessage later = new PlannedMessage(
                first.carrier(),
                first.requests().stream()
                        .map(one -> Situation.on(one.request(), history, LocalDate.parse("2026-12-20")))
                        .toList(),
                first.advancing());

        assertThat(first.advancing()).hasSizeGreaterThan(1);
        assertThat(Composer.create().callScript(later).background())
                .filteredOn(line -> line.startsWith("—"))
                .hasSize(1);
    }

    @Test
    void severalInvoicesAreListedAndCurrenciesNeverAdded() {
        PlannedMessage message = Several.message(Occasion.OVERDUE, Tone.WARM);

        for (Channel channel : List.of(Channel.CALL, Channel.MEETING)) {
            Conversation script = Talks.of(Composer.create().inLanguage("en"), channel, message);
            String facts = String.join("\n", script.facts());

            readsCleanly("en", script.text());
            assertThat(facts)
                    .contains("1. Invoice 123", "2. Invoice 124", "3. Invoice 125")
                    .contains("2 invoices together: " + MessageMatrixTest.money("en", "RUB", new BigDecimal("6200.50")))
                    .contains(MessageMatrixTest.money("en", "EUR", new BigDecimal("300.00")))
                    .contains("https://pay.studio-logo.example/i/124");
            assertThat(facts.replaceAll("[^0-9]", "")).doesNotContain("650050");
            assertThat(facts).contains("There is nothing to offer yet");
        }
    }

    @Test
    void thanksOnlyForWhatWasPaid() {
        PaymentRequest request = Talks.request();
        Client stranger = request.client().toBuilder()
                .history(PaymentHistory.builder().build())
                .build();
        Situation situation =
                Examples.on("2026-11-24", request.toBuilder().client(stranger).build());

        List<String> known = Composer.create()
                .callScript(Talks.on(Occasion.REQUEST), Occasion.REQUEST, Tone.WARM)
                .opening();
        List<String> unknown = Composer.create()
                .callScript(situation, Occasion.REQUEST, Tone.WARM)
                .opening();

        assertThat(String.join(" ", known)).contains("уже оплатили 3 наших счёта");
        assertThat(String.join(" ", unknown)).doesNotContain("уже оплатили");
    }

    @Test
    void thanksAreACallThatAsksForNothing() {
        CallScript call = Composer.create().callScript(Talks.on(Occasion.THANKS), Occasion.THANKS, Tone.WARM);

        assertThat(call.branches().stream().map(Branch::id))
                .containsExactly("anotherPerson", "voicemail", "notAccepted", "callLater");
        assertThat(call.closing()).containsExactly("Спасибо за разговор! Хорошего вам дня.");
        assertThat(call.text()).doesNotContain("https://", "когда вам будет удобно оплатить");
    }

    @Test
    void whatIsPutInWritingIsNotSaid() {
        Situation promised =
                Examples.on("2026-12-09", "logo-ru", Examples.promise("2026-12-09T10:00:00Z", "2026-12-11"));
        Composer composer = Composer.create();

        for (Occasion occasion : List.of(Occasion.PROMISE_NOTED, Occasion.STATEMENT)) {
            assertThatExceptionOfType(OccasionNotPossibleException.class)
                    .isThrownBy(() -> composer.callScript(promised, occasion, Tone.WARM))
                    .satisfies(e -> assertThat(e.finding().code()).isEqualTo("OCCASION_NOT_SPOKEN"));
            assertThatExceptionOfType(OccasionNotPossibleException.class)
                    .isThrownBy(() -> composer.meetingBrief(promised, occasion, Tone.WARM))
                    .satisfies(e -> assertThat(e.finding().code()).isEqualTo("OCCASION_NOT_SPOKEN"));
        }
        assertThatExceptionOfType(OccasionNotPossibleException.class)
                .isThrownBy(() -> composer.meetingBrief(Talks.on(Occasion.THANKS), Occasion.THANKS, Tone.WARM))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo("OCCASION_NOT_SPOKEN"));
        assertThatExceptionOfType(OccasionNotPossibleException.class)
                .isThrownBy(() -> composer.callScript(Talks.on(Occasion.UPCOMING), Occasion.OVERDUE, Tone.WARM))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo("NOT_OVERDUE"));
    }

    @Test
    void asksForWhoeverAnswersTheNumberThatIsCalled() {
        PaymentRequest request = Talks.request();
        Client client = request.client().toBuilder()
                .contact(ClientContact.builder(ClientContact.Role.ACCOUNTS)
                        .name("Нина Белова")
                        .phone("+79990000007")
                        .build())
                .build();
        Situation situation =
                Examples.on("2026-12-05", request.toBuilder().client(client).build());

        CallScript call = Composer.create().callScript(situation, Occasion.OVERDUE, Tone.WARM);
        MeetingBrief meeting = Composer.create().meetingBrief(situation, Occasion.OVERDUE, Tone.WARM);

        assertThat(call.opening()).contains("Подскажите, пожалуйста, это Нина Белова?");
        assertThat(call.background()).contains("Собеседник: Нина Белова", "Телефон: +79990000007");
        assertThat(meeting.background()).contains("Собеседник: Иван Сергеевич Петров");
    }

    @Test
    void withoutAManagerNobodyIsNamedAndNoMessageLeft() {
        PaymentRequest request = Talks.request();
        PaymentRequest anonymous = request.toBuilder()
                .payee(io.github.payreq.party.Payee.builder("Acme")
                        .timeZone(java.time.ZoneId.of("Europe/Moscow"))
                        .country("RU")
                        .taxId("7701234560")
                        .build())
                .build();
        Situation situation = Examples.on("2026-12-05", anonymous);

        for (String language : Composer.languages()) {
            Composer composer = Composer.create().inLanguage(language);
            CallScript call = composer.callScript(situation, Occasion.OVERDUE, Tone.WARM);

            readsCleanly(language, call.text());
            readsCleanly(
                    language,
                    composer.meetingBrief(situation, Occasion.OVERDUE, Tone.WARM)
                            .text());
            assertThat(call.voicemail()).matches("[(（].*[)）]");
            assertThat(call.branches().get(0).say()).doesNotContain("Acme");
        }
    }

    @Test
    void aNameWithoutANumberIsLeftAlone() {
        PaymentRequest request = Talks.request();
        PaymentRequest quiet = request.toBuilder()
                .payee(request.payee().toBuilder()
                        .manager(AccountManager.builder("Мария Соколова").build())
                        .build())
                .build();
        CallScript call = Composer.create().callScript(Examples.on("2026-12-05", quiet), Occasion.OVERDUE, Tone.WARM);

        assertThat(call.branches().get(0).say()).contains("Мария Соколова").doesNotContain("+7");
    }

    @Test
    void theQuickestWayStandsFirstAndIsLinked() {
        PaymentRequest request = Talks.request();
        Client prefersTransfers = request.client().toBuilder()
                .prefers(Preferences.builder().methods("transfer").build())
                .build();
        Situation situation = Examples.on(
                "2026-12-05", request.toBuilder().client(prefersTransfers).build());
        List<String> facts = Composer.create()
                .callScript(situation, Occasion.OVERDUE, Tone.WARM)
                .facts();
        int ways = facts.indexOf("Способы оплаты, самый быстрый первым:");

        assertThat(situation.rankedMethods().get(0).method().id()).isEqualTo("transfer");
        assertThat(facts.subList(ways + 1, ways + 6))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("— Банковская карта; деньги приходят в тот же день"),
                        line -> assertThat(line).isEqualTo("   https://pay.studio-logo.example/i/123"),
                        line -> assertThat(line).startsWith("— СБП").endsWith("в тот же день"),
                        line -> assertThat(line).startsWith("   https://qr.nspk.ru/"),
                        line -> assertThat(line).isEqualTo("— Банковский перевод; 1 рабочий день"));
    }

    @Test
    void anOrderSaysWhatWasDeliveredAndAcceptedSoFar() {
        assertThat(Composer.create()
                        .callScript(Talks.on(Occasion.OVERDUE), Occasion.OVERDUE, Tone.WARM)
                        .facts())
                .containsSubsequence("   передано: 18 ноября 2026", "   принято: 19 ноября 2026");
    }

    @Test
    void aDecidedCallIsMadeByThePersonOfTheDecision() {
        PaymentRequest request = Examples.request("logo-ru");
        EscalationPolicy policy = EscalationPolicy.named("test")
                .within(List.of())
                .daysAfter(1, Stage.warm("call").as(Occasion.OVERDUE).by(Channel.CALL, Channel.MEETING, Channel.EMAIL))
                .build();
        Situation situation = Situation.of(request, History.none(), Instant.parse("2026-12-07T09:00:00Z"));
        Decision.Send send = (Decision.Send) policy.decide(situation);
        Composer composer = Composer.create();

        assertThat(composer.compose(situation, send).stream().map(Message::channel))
                .containsExactlyElementsOf(send.channels())
                .contains(Channel.CALL, Channel.MEETING);
        assertThat(composer.callScript(situation, send))
                .isEqualTo(composer.callScript(situation, Occasion.OVERDUE, Tone.WARM));
        assertThat(composer.meetingBrief(situation, send))
                .isEqualTo(composer.meetingBrief(situation, Occasion.OVERDUE, Tone.WARM));
        Situation other = Situation.of(
                Several.request("124", "RUB 1200.50", "2026-12-07"),
                History.none(),
                Instant.parse("2026-12-07T09:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> composer.callScript(other, send));
        assertThatIllegalArgumentException().isThrownBy(() -> composer.meetingBrief(other, send));
    }

    /** No blame, no threat, no false urgency, in whatever may be said. */
    @ParameterizedTest
    @MethodSource("cases")
    void isKind(Case one) {
        assertThat(one.written().text().toLowerCase(Locale.ROOT))
                .doesNotContainPattern(Wording.in(one.language()).unkind())
                .containsPattern(Wording.in(one.language()).polite());
    }
}
