package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.EventDraft;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.Help;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients object, and how to meet it. */
class ObjectionPlaybookTest {

    private static final ObjectionPlaybook SHIPPED = ObjectionPlaybook.shipped();
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern INDEX = Pattern.compile("^ *[0-9]+\\. ");

    private static Objection.Builder own(String id) {
        return Objection.builder(id)
                .when(LocalizedText.of(Map.of("en", "The number is missing", "ru", "Нет номера")))
                .say(LocalizedText.of(Map.of("en", "I will add {it}.", "ru", "Добавлю {его}.")))
                .check(LocalizedText.of(Map.of("en", "The number.", "ru", "Номер.")))
                .next(LocalizedText.of(Map.of("en", "Send it today.", "ru", "Отправьте сегодня.")))
                .event(EventDraft.of(ContactEvent.Note.class, "note"));
    }

    private static Situation with(@Nullable Help help, String day) {
        PaymentRequest logo = Examples.request("logo-ru");
        PaymentRequest.Builder request = logo.toBuilder();
        if (help == null) {
            request.help(Help.builder().build());
        } else {
            request.help(help);
        }
        return Examples.on(day, request.build());
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void isAsItWasRead(String language) throws IOException {
        Situation full = Talks.on(Occasion.OVERDUE);
        Situation none = with(null, "2026-12-05");
        StringBuilder text = new StringBuilder();
        SHIPPED.answers(full, language).forEach(branch -> print(text, branch));
        text.append("=== no help\n");
        SHIPPED.answers(none, language).stream()
                .filter(branch -> !SHIPPED.answers(full, language).contains(branch))
                .forEach(branch -> print(text, branch));

        GoldenFile.verify(language + "/objections.txt", text.toString());
    }

    private static void print(StringBuilder text, Branch branch) {
        text.append(branch.id()).append(": ").append(branch.when()).append('\n');
        for (String line : List.of(
                branch.say(), branch.check(), branch.next(), branch.event().toString())) {
            text.append("   ").append(line).append('\n');
        }
    }

    @Test
    void knowsWhatClientsSay() {
        assertThat(SHIPPED.ids())
                .startsWith("alreadyPaid")
                .contains(
                        "noInvoice",
                        "wrongSum",
                        "noMoney",
                        "askBoss",
                        "notAccepted",
                        "callLater",
                        "tooExpensive",
                        "wrongDetails",
                        "contactLeft",
                        "inProcess",
                        "otherDocuments",
                        "isItSafe",
                        "inParts",
                        "willNotPay")
                .hasSize(15)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void everyAnswerIsWholeAndClean(String language) {
        for (Situation situation : List.of(Talks.on(Occasion.OVERDUE), with(null, "2026-12-05"))) {
            List<Branch> answers = SHIPPED.answers(situation, language);

            assertThat(answers.stream().map(Branch::id)).containsExactlyElementsOf(SHIPPED.ids());
            for (Branch answer : answers) {
                for (String text : List.of(answer.when(), answer.say(), answer.check(), answer.next())) {
                    assertThat(text).as(answer.id()).isNotBlank();
                    ConversationTest.readsCleanly(language, text);
                }
                assertThat(answer.event().missing()).as(answer.id()).isEmpty();
                assertThat(answer).hasToString("Branch[" + answer.id() + "]");
            }
        }
    }

    @Property(tries = 200)
    void nothingIsOfferedBeyondTheHelpOfTheRequest(@ForAll("helps") Help help, @ForAll("languages") String language) {
        Situation situation = with(help, "2026-12-05");
        Composer composer = Composer.create().inLanguage(language);
        Situation bare = with(null, "2026-12-05");
        boolean mayBeLater = help.latestDate()
                .filter(latest -> latest.isAfter(situation.today()))
                .isPresent();

        for (Channel channel : List.of(Channel.CALL, Channel.MEETING)) {
            Conversation script = Talks.of(composer, channel, situation, Occasion.OVERDUE, Tone.WARM);
            List<String> offered = new ArrayList<>(script.text().lines().toList());
            offered.removeAll(Talks.of(composer, channel, bare, Occasion.OVERDUE, Tone.WARM)
                    .text()
                    .lines()
                    .toList());
            String latest = help.latestDate()
                    .map(day -> MessageMatrixTest.date(language, day))
                    .orElse("no day");

            assertThat(offered.stream().anyMatch(line -> line.contains(latest))).isEqualTo(mayBeLater);
            assertThat(offered.isEmpty()).isEqualTo(!help.instalments() && !mayBeLater);
            if (!help.instalments()) {
                assertThat(offered).allMatch(line -> line.contains(latest));
            }
            Set<String> numbers = offered.stream()
                    .flatMap(line -> DIGITS.matcher(
                                    INDEX.matcher(line).replaceFirst("").replace(latest, ""))
                            .results()
                            .map(MatchResult::group))
                    .collect(Collectors.toSet());
            boolean inADual = language.equals("ar") && help.maxInstalments().equals(Optional.of(2));
            assertThat(numbers)
                    .isEqualTo(
                            inADual
                                    ? Set.of()
                                    : help.maxInstalments()
                                            .map(most -> Set.of(most.toString()))
                                            .orElse(Set.of()));
            if (inADual) {
                assertThat(offered).anyMatch(line -> line.contains("قسطين"));
            }
        }
        assertThat(composer.frequentQuestions(unasked(situation)).size()).isEqualTo(help.instalments() ? 5 : 4);
    }

    private static Situation unasked(Situation situation) {
        PaymentRequest asked = situation.request();
        PaymentRequest.Builder request = PaymentRequest.builder("unasked")
                .language("ru")
                .client(asked.client())
                .payee(asked.payee())
                .invoice(asked.invoice())
                .dueOn(asked.dueOn());
        asked.methods().forEach(request::payBy);
        asked.help().ifPresent(request::help);
        return Examples.on(situation.today().toString(), request.build());
    }

    @Provide
    Arbitrary<Help> helps() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(2, 60).optional(),
                        Arbitraries.integers().between(-300, 300).optional())
                .as((instalments, most, days) -> {
                    Help.Builder help = Help.builder().instalments(instalments);
                    if (instalments) {
                        most.ifPresent(help::maxInstalments);
                    }
                    days.filter(day -> day >= 0)
                            .ifPresent(day -> help.latestDate(
                                    LocalDate.parse("2026-12-04").plusDays(day)));
                    return help.build();
                });
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(Composer.languages());
    }

    @Test
    void partsAreOfferedInWordsOnlyWhereTheyAreAllowed() {
        Help later = Help.builder().latestDate(LocalDate.parse("2027-02-01")).build();
        Help parts = Help.builder().instalments(true).build();

        for (Help help : List.of(later, parts)) {
            List<Branch> answers = SHIPPED.answers(with(help, "2026-12-05"), "en");
            for (String id : List.of("noMoney", "inParts")) {
                assertThat(say(answers, id).contains("can be split")).as(id).isEqualTo(help.instalments());
            }
            assertThat(answers.stream()
                            .filter(one -> one.id().equals("inParts"))
                            .map(one -> one.event().type()))
                    .containsExactly(help.instalments() ? "instalments" : "moreTime");
        }
    }

    @Test
    void whileInstalmentsRunNothingElseIsOffered() {
        List<Branch> answers = SHIPPED.answers(Several.instalments(Occasion.OVERDUE), "en");

        assertThat(say(answers, "noMoney"))
                .contains("Which date is realistic for you?")
                .doesNotContain("split");
        assertThat(say(answers, "inParts")).contains("I cannot promise that now");
    }

    private static String say(List<Branch> answers, String id) {
        return answers.stream()
                .filter(branch -> branch.id().equals(id))
                .map(Branch::say)
                .collect(Collectors.joining());
    }

    @Test
    void aHostAddsReplacesAndRemoves() {
        ObjectionPlaybook playbook = SHIPPED.toBuilder()
                .without("tooExpensive")
                .objection(own("noInvoice").build())
                .objection(own("noPurchaseOrder").build())
                .objection(own("rare").inCalls(false).build())
                .build();
        Composer composer = Composer.builder().objections(playbook).build().inLanguage("en");
        Situation situation = Talks.on(Occasion.OVERDUE);

        assertThat(playbook.ids())
                .startsWith("alreadyPaid", "noInvoice", "wrongSum")
                .endsWith("willNotPay", "noPurchaseOrder", "rare")
                .doesNotContain("tooExpensive");
        assertThat(say(playbook.answers(situation, "en"), "noInvoice")).isEqualTo("I will add {it}.");
        assertThat(say(composer.objections(situation), "noPurchaseOrder")).isEqualTo("I will add {it}.");
        assertThat(composer.callScript(situation, Occasion.OVERDUE, Tone.WARM).branches().stream()
                        .map(Branch::id))
                .contains("noInvoice", "noPurchaseOrder")
                .doesNotContain("rare", "tooExpensive");
        assertThat(composer.meetingBrief(situation, Occasion.OVERDUE, Tone.WARM).branches().stream()
                        .map(Branch::id))
                .contains("rare");
        assertThat(SHIPPED.ids()).contains("tooExpensive").doesNotContain("rare");
        assertThat(playbook.toBuilder().build()).isEqualTo(playbook).hasSameHashCodeAs(playbook);
        assertThat(ObjectionPlaybook.builder().build().ids()).isEmpty();
    }

    @Test
    void wordsTheShippedOnesAnew() {
        Composer composer = Composer.builder()
                .texts("en", Map.of("objection.callLater.say", "Gladly. When?"))
                .build()
                .inLanguage("en");

        assertThat(say(composer.objections(Talks.on(Occasion.OVERDUE)), "callLater"))
                .isEqualTo("Gladly. When?");
    }

    @Test
    void whatIsNotInTheLanguageIsLeftOutWithAWarning() {
        ObjectionPlaybook playbook = ObjectionPlaybook.builder()
                .objection(
                        own("half").say(LocalizedText.of(Map.of("ru", "Да."))).build())
                .objection(own("whole").build())
                .build();
        Situation situation = Talks.on(Occasion.OVERDUE);

        assertThat(playbook.answers(situation, "en").stream().map(Branch::id)).containsExactly("whole");
        assertThat(playbook.answers(situation, "ru").stream().map(Branch::id)).containsExactly("half", "whole");
        assertThat(playbook.findings(situation, "ru")).isEmpty();
        assertThat(playbook.findings(situation, "en")).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("objections.half.say");
            assertThat(finding.code()).isEqualTo("TEXT_NOT_IN_LANGUAGE");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
        assertThat(SHIPPED.findings(situation, "en")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.toBuilder().without("tooexpensive"))
                .withMessageStartingWith("objection (tooexpensive) must be one of alreadyPaid, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own("no order").build())
                .withMessageStartingWith("id (no order) of an objection must be a letter and then");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own("voicemail").build())
                .withMessage("id (voicemail) of an objection must not be one of anotherPerson, voicemail, which every"
                        + " script has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objection.builder("empty").build())
                .withMessage("event of objection empty must be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own("late")
                        .event(EventDraft.of(ContactEvent.Promise.class, "note"))
                        .build())
                .withMessage("event (promise (note)) of objection late must also name payBy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own("odd").say(LocalizedText.of("a\u202Eb")).build())
                .withMessage("say of objection odd must hold no control characters and no direction marks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own("odd").when(LocalizedText.of("a\tb")).build());
        assertThatExceptionOfType(LanguageNotAvailableException.class)
                .isThrownBy(() -> SHIPPED.answers(Talks.on(Occasion.OVERDUE), "tlh"));
    }

    @Test
    void anObjectionIsAValue() {
        Objection one = own("a").build();

        assertThat(one)
                .isEqualTo(own("a").build())
                .hasSameHashCodeAs(own("a").build())
                .hasToString("Objection[a]");
        assertThat(one).isNotEqualTo(own("a").inCalls(false).build()).isNotEqualTo(own("b").build());
        assertThat(Optional.of(one.event())).contains(EventDraft.of(ContactEvent.Note.class, "note"));
    }
}
