package io.github.payreq.templates;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.Situation;
import io.github.payreq.terms.LateTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts as they are, letter by letter: one file for each language, occasion and channel, with all tones.
 */
class GoldenMessagesTest {

    record Case(String language, Occasion occasion, String channel) {
        @Override
        public String toString() {
            return language + "/" + occasion.name().toLowerCase(Locale.ROOT) + "-" + channel + ".txt";
        }

        private Situation situation() {
            ContactEvent payment = Examples.payment("2026-11-23T10:00:00Z", "RUB 2000.00");
            return switch (occasion) {
                case REQUEST -> Examples.on("2026-11-24", "logo-ru");
                case UPCOMING -> Examples.on("2026-12-01", "logo-ru");
                case DUE_TODAY -> Examples.on("2026-12-04", "logo-ru");
                case OVERDUE -> Examples.on("2026-12-05", "logo-ru", payment);
                case OVERDUE_AGAIN -> Examples.on("2026-12-11", "logo-ru", payment);
                case FINAL_NOTICE -> Examples.on("2027-01-03", "logo-ru");
                case THANKS -> Examples.on("2026-11-24", "logo-ru", payment);
                case STATEMENT -> Examples.on("2026-12-09", "logo-ru", payment);
                case PROMISE_NOTED ->
                    Examples.on("2026-12-09", "logo-ru", Examples.promise("2026-12-09T10:00:00Z", "2026-12-11"));
            };
        }

        String text() {
            Composer composer = Composer.create().inLanguage(language);
            return Stream.of(Tone.values())
                    .map(tone -> "=== " + tone + "\n" + text(composer, tone))
                    .collect(Collectors.joining("\n"));
        }

        private String text(Composer composer, Tone tone) {
            if (channel.equals("sms")) {
                SmsMessage sms = composer.sms(situation(), occasion, tone);
                return sms.text() + "\n(" + sms.encoding().label() + ", " + sms.segments() + ")\n";
            }
            if (channel.equals("messenger")) {
                ChatMessage chat = composer.chat(situation(), occasion, tone);
                return chat.text()
                        + chat.buttons().stream()
                                .map(button -> "[" + button.label() + "] " + button.url() + "\n")
                                .collect(Collectors.joining("", "\n", ""));
            }
            if (channel.equals("letter")) {
                return composer.letter(situation(), occasion, tone).text();
            }
            EmailMessage mail = composer.email(situation(), occasion, tone);
            return mail.subject() + "\n\n" + mail.text();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String language : Composer.languages()) {
            for (Occasion occasion : Occasion.values()) {
                cases.add(new Case(language, occasion, "email"));
                cases.add(new Case(language, occasion, "sms"));
                cases.add(new Case(language, occasion, "messenger"));
                cases.add(new Case(language, occasion, "letter"));
            }
        }
        return cases;
    }

    record Planned(String language, String name, PlannedMessage message) {
        @Override
        public String toString() {
            return language + "/" + name + ".txt";
        }

        String text() {
            Composer composer = Composer.create().inLanguage(language);
            return composer.compose(message).stream()
                    .map(one -> one instanceof EmailMessage mail ? mail.subject() + "\n\n" + mail.text() : one.text())
                    .collect(Collectors.joining("\n=== SMS\n", "=== E-MAIL\n", "\n"));
        }
    }

    static List<Planned> planned() {
        List<Planned> cases = new ArrayList<>();
        for (String language : Composer.languages()) {
            for (Occasion occasion : Occasion.values()) {
                if (occasion.asks()) {
                    String name = occasion.name().toLowerCase(Locale.ROOT);
                    for (Tone tone : Tone.values()) {
                        cases.add(new Planned(
                                language,
                                "several-" + name + "-" + tone.name().toLowerCase(Locale.ROOT),
                                Several.message(occasion, tone)));
                    }
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("planned")
    void aboutSeveralInvoicesAreAsTheyWereRead(Planned one) throws IOException {
        GoldenFile.verify(one.toString(), one.text());
    }

    record OfInstalments(String language, Occasion occasion) {
        @Override
        public String toString() {
            return language + "/instalment-" + occasion.name().toLowerCase(Locale.ROOT) + ".txt";
        }

        String text() {
            Composer composer = Composer.create().inLanguage(language);
            Situation situation = Several.instalments(occasion);
            StringBuilder out = new StringBuilder();
            for (Tone tone : Tone.values()) {
                EmailMessage mail = composer.email(situation, occasion, tone);
                out.append("=== ").append(tone).append('\n');
                out.append(mail.subject()).append("\n\n").append(mail.text()).append('\n');
            }
            return out.append("=== SMS\n")
                    .append(composer.sms(situation, occasion, Tone.WARM).text())
                    .append('\n')
                    .toString();
        }
    }

    static List<OfInstalments> instalments() {
        return Composer.languages().stream()
                .flatMap(language -> Stream.of(Occasion.values())
                        .filter(occasion -> occasion != Occasion.STATEMENT)
                        .map(occasion -> new OfInstalments(language, occasion)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("instalments")
    void aboutInstalmentsAreAsTheyWereRead(OfInstalments one) throws IOException {
        GoldenFile.verify(one.toString(), one.text());
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void statementsOfAccountAreAsTheyWereRead(String language) throws IOException {
        EmailMessage mail = Composer.create().inLanguage(language).email(Several.account(), Tone.WARM);

        GoldenFile.verify(language + "/statement-several.txt", mail.subject() + "\n\n" + mail.text());
    }

    static List<String> languagesWithTwoForms() {
        return Composer.languages().stream()
                .filter(language -> Composer.formalities(language).size() > 1)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languagesWithTwoForms")
    void informalOnesAreAsTheyWereRead(String language) throws IOException {
        Composer composer = Composer.create().inLanguage(language).withFormality(Formality.INFORMAL);
        StringBuilder out = new StringBuilder();
        for (Occasion occasion : Occasion.values()) {
            Situation situation = new Case(language, occasion, "email").situation();
            for (Tone tone : Tone.values()) {
                EmailMessage mail = composer.email(situation, occasion, tone);
                out.append("=== ").append(occasion).append(", ").append(tone).append('\n');
                out.append(mail.subject()).append("\n\n").append(mail.text()).append('\n');
            }
            out.append("=== SMS\n")
                    .append(composer.sms(situation, occasion, Tone.WARM).text())
                    .append("\n\n");
        }
        GoldenFile.verify(language + "/informal.txt", out.toString());
    }

    @Test
    void thoseOfARegionAreAsTheyWereRead() throws IOException {
        for (String region : Composer.regions()) {
            Composer composer = Composer.create().inLanguage(region);
            StringBuilder out = new StringBuilder();
            for (Occasion occasion : Occasion.values()) {
                Situation situation = new Case(region, occasion, "email").situation();
                EmailMessage mail = composer.email(situation, occasion, Tone.NEUTRAL);
                out.append("=== ").append(occasion).append('\n').append(mail.subject());
                out.append("\n\n").append(mail.text()).append("\n=== SMS\n");
                out.append(composer.sms(situation, occasion, Tone.WARM).text()).append("\n\n");
            }
            GoldenFile.verify(region + ".txt", out.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void finalNoticesWithLateChargesAreAsTheyWereRead(String language) throws IOException {
        Composer composer = Composer.create().inLanguage(language);
        StringBuilder out = new StringBuilder();
        Stream.of(
                        Late.under(new LateTerms("DE"), "EUR 5000.00", true),
                        Late.under(new LateTerms("RU_395"), "RUB 500000.00", false),
                        Late.under(Late.contract(), "RUB 500000.00", true))
                .forEach(situation -> out.append("=== ")
                        .append(situation.request().lateTerms().orElseThrow().regime())
                        .append('\n')
                        .append(composer.email(situation, Occasion.FINAL_NOTICE, Tone.WARM)
                                .text())
                        .append('\n'));

        GoldenFile.verify(language + "/final_notice-late.txt", out.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areAsTheyWereRead(Case one) throws IOException {
        GoldenFile.verify(one.toString(), one.text());
    }
}
