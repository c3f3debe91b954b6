package io.github.payreq.templates;

import static io.github.payreq.templates.Examples.on;
import static io.github.payreq.templates.Examples.payment;
import static io.github.payreq.templates.Examples.promise;
import static io.github.payreq.templates.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.PersonName;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.policy.Reason;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposerTest {

    private static final Composer COMPOSER = Composer.create();
    private static final String NBSP = "\u00a0";

    private static EmailMessage warm(Situation situation, Occasion occasion) {
        return COMPOSER.email(situation, occasion, Tone.WARM);
    }

    private static EmailMessage english(Situation situation, Occasion occasion) {
        return COMPOSER.inLanguage("en").email(situation, occasion, Tone.WARM);
    }

    private static String text(String day, String example) {
        return warm(on(day, example), Occasion.REQUEST).text();
    }

    @Test
    void asksInRussianWithEveryFactOfTheExample() {
        EmailMessage mail = warm(on("2026-11-24", "logo-ru"), Occasion.REQUEST);

        assertThat(mail.subject()).isEqualTo("Счёт № 123: оплата до 4 декабря 2026");
        assertThat(mail.language()).isEqualTo("ru");
        assertThat(mail.text())
                .startsWith("Уважаемый Иван Сергеевич!\n")
                .contains("Счёт № 123 от 20 ноября 2026: услуги по разработке логотипа для вашей компании")
                .contains("К оплате: 5" + NBSP + "000,00" + NBSP + "₽ до 4 декабря 2026 включительно")
                .contains("4" + NBSP + "750,00" + NBSP + "₽, если оплатить до 1 декабря 2026 включительно")
                .contains("Руководство по применению логотипа: 2 × 500,00" + NBSP + "₽ = 1" + NBSP + "000,00" + NBSP
                        + "₽")
                .contains("так вы успеете к выставке 8 декабря.")
                .contains("визитка в фирменном стиле в подарок.")
                .contains("Получатель: ООО «Студия Лого»\n")
                .contains("ИНН: 7701234560\n")
                .contains("КПП: 770101001\n")
                .contains("Счёт получателя: 40702810200000012345\n")
                .contains("Банк: ПАО Сбербанк\n")
                .contains("БИК: 044525225\n")
                .contains("Корр. счёт: 30101810400000000225\n")
                .contains("Назначение платежа: Оплата по счёту № 123 от 20.11.2026. НДС не облагается\n")
                .contains("уже оплатили 3 наших счёта")
                .contains("не больше чем на 3 части, а срок перенести, самое позднее на 1 февраля 2027")
                .contains("Нужен ли акт?\nДа, акт придёт в день оплаты на эту же почту.")
                .contains("Уже оплачено: https://studio-logo.example/a/123/paid")
                .contains("Мария Соколова\nТелефон: +74950000002\nПочта: maria@studio-logo.example\n"
                        + "Часы работы: пн–пт 09:00–18:00");
    }

    @Test
    void namesSumAndDueDateWithinTheFirst75Words() {
        for (String language : Composer.languages()) {
            String text = COMPOSER.inLanguage(language)
                    .email(on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM)
                    .text();
            String start = Arrays.stream(text.split("[ \n]+")).limit(75).collect(Collectors.joining(" "));

            assertThat(start)
                    .as(language)
                    .contains(MessageMatrixTest.money(language, "RUB", new BigDecimal("5000.00")))
                    .contains(MessageMatrixTest.date(language, LocalDate.of(2026, 12, 4)))
                    .contains("https://qr.nspk.ru/");
        }
    }

    @Test
    void offersTheMethodsInTheClientsOrder() {
        assertThat(text("2026-11-24", "logo-ru"))
                .containsSubsequence("1. СБП", "2. Банковская карта", "3. Банковский перевод");
    }

    @Test
    void saysTheSameFactsInEnglish() {
        assertThat(english(on("2026-11-24", "logo-ru"), Occasion.REQUEST).text())
                .startsWith("Dear Mr Петров,\n")
                .contains("Invoice 123 dated 20 November 2026: logo design services for your company")
                .contains("To pay: RUB" + NBSP + "5,000.00 by 4 December 2026")
                .contains("RUB" + NBSP + "4,750.00 if you pay by 1 December 2026")
                .contains("so you have them for the fair on 8 December.")
                .contains("a business card in your new style as a gift.")
                .containsSubsequence("1. SBP", "2. Bank card", "3. Bank transfer")
                .contains("Account: 40702810200000012345\n")
                .contains("Thank you for paying 3 earlier invoices")
                .contains("Will there be a certificate of completion?")
                .contains("Мария Соколова\nPhone: +74950000002\nE-mail: maria@studio-logo.example\n"
                        + "Hours: Mon–Fri 09:00–18:00");
    }

    @Test
    void asksForTheRemainderAndNotForTheTotal() {
        String text = english(on("2026-11-24", "design-de"), Occasion.REQUEST).text();

        assertThat(text)
                .contains("Total: EUR" + NBSP + "1,850.00. Paid so far: EUR" + NBSP + "350.00, thank you!")
                .contains("To pay: EUR" + NBSP + "1,500.00 by 30 November 2026")
                .contains("With the 2% discount: EUR" + NBSP + "1,463.00 if you pay by 26 November 2026")
                .contains("IBAN: DE89 3704 0044 0532 0130 00\n")
                .contains("BIC: COBADEFFXXX\n")
                .contains("Reference: RF972026014\n")
                .contains("Dear Dr. Weber,");
    }

    @Test
    void keepsSilentAboutADiscountThatIsOver() {
        assertThat(english(on("2026-11-27", "design-de"), Occasion.REQUEST).text())
                .contains("To pay: EUR" + NBSP + "1,500.00")
                .doesNotContain("discount")
                .doesNotContain("1,463");
    }

    @Test
    void keepsSilentAboutAReasonWhoseDayIsOver() {
        assertThat(warm(on("2026-12-08", "logo-ru"), Occasion.OVERDUE).text()).contains("выставке");
        assertThat(warm(on("2026-12-09", "logo-ru"), Occasion.OVERDUE).text()).doesNotContain("выставке");
    }

    @Test
    void thanksForEarlierPaymentsOnlyIfThereWereAny() {
        assertThat(english(on("2026-11-24", "design-de"), Occasion.REQUEST).text())
                .doesNotContain("Thank you for paying");
    }

    private static String greeting(String language, PersonName.Builder name) {
        PaymentRequest request = request("logo-ru");
        Client client = request.client().toBuilder().person(name.build()).build();
        Situation situation =
                on("2026-11-24", request.toBuilder().client(client).build());
        return COMPOSER.inLanguage(language)
                .email(situation, Occasion.REQUEST, Tone.WARM)
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void assumesNoGenderThatIsNotKnown() {
        assertThat(greeting("ru", PersonName.builder().given("Иван").family("Петров")))
                .isEqualTo("Здравствуйте, Иван!");
        assertThat(greeting("en", PersonName.builder().given("Ivan").family("Petrov")))
                .isEqualTo("Dear Ivan Petrov,");
        assertThat(greeting("ru", PersonName.builder().family("Петров"))).isEqualTo("Уважаемые коллеги!");
    }

    @Test
    void takesTheGenderFromAPatronymic() {
        assertThat(greeting("ru", PersonName.builder().given("Иван").patronymic("Сергеевич")))
                .isEqualTo("Уважаемый Иван Сергеевич!");
        assertThat(greeting("ru", PersonName.builder().given("Анна").patronymic("Ильинична")))
                .isEqualTo("Уважаемая Анна Ильинична!");
        assertThat(greeting("ru", PersonName.builder().given("Фома").patronymic("Кузьмич")))
                .isEqualTo("Уважаемый Фома Кузьмич!");
        assertThat(greeting("en", PersonName.builder().patronymic("Сергеевна").family("Petrova")))
                .isEqualTo("Dear Ms Petrova,");
    }

    @Test
    void greetsASingleNameAnEmptyNameAndACompany() {
        assertThat(greeting("ru", PersonName.builder().given("Шер"))).isEqualTo("Здравствуйте, Шер!");
        assertThat(greeting("en", PersonName.builder().given("Cher"))).isEqualTo("Dear Cher,");
        assertThat(greeting("ru", PersonName.builder())).isEqualTo("Уважаемые коллеги!");
        assertThat(greeting("en", PersonName.builder().given("  "))).isEqualTo("Hello,");
    }

    @Test
    void spanishKeepsBothSurnamesAsTheyAreStored() {
        PersonName.Builder garcia = PersonName.builder().given("María").family("García López");

        assertThat(greeting("es", garcia)).isEqualTo("Hola, María:");
        assertThat(greeting("es", garcia.gender(Gender.FEMALE))).isEqualTo("Estimada Sra. García López:");
        assertThat(greeting("es", garcia.title("Dra."))).isEqualTo("Estimada Dra. García López:");
        assertThat(greeting("es", PersonName.builder().family("García").gender(Gender.MALE)))
                .isEqualTo("Estimado Sr. García:");
        assertThat(greeting("es", PersonName.builder().given("Juan").gender(Gender.MALE)))
                .isEqualTo("Estimado Juan:");
        assertThat(greeting("es", PersonName.builder().family("García"))).isEqualTo("Estimado cliente:");
    }

    @Test
    void greetsInGermanByTitleAndSurnameAndNeverByAGuess() {
        PersonName.Builder anna = PersonName.builder().given("Anna").family("Weber");

        assertThat(greeting("de", anna)).isEqualTo("Guten Tag Anna Weber,");
        assertThat(greeting("de", anna.title("Dr."))).isEqualTo("Guten Tag Dr. Anna Weber,");
        assertThat(greeting("de", anna.gender(Gender.FEMALE))).isEqualTo("Sehr geehrte Frau Dr. Weber,");
        assertThat(greeting("de", PersonName.builder().family("Li").gender(Gender.MALE)))
                .isEqualTo("Sehr geehrter Herr Li,");
        assertThat(greeting("de", PersonName.builder().family("Li").title("Prof.")))
                .isEqualTo("Guten Tag Prof. Li,");
        assertThat(greeting("de", PersonName.builder().given("Cher").gender(Gender.FEMALE)))
                .isEqualTo("Guten Tag Cher,");
        assertThat(greeting("de", PersonName.builder().family("Li"))).isEqualTo("Sehr geehrte Damen und Herren,");
        assertThat(greeting("de", PersonName.builder().given(" "))).isEqualTo("Sehr geehrte Damen und Herren,");
    }

    @Test
    void saysTheSameFactsInGerman() {
        assertThat(COMPOSER.email(on("2026-11-24", "design-de"), Occasion.REQUEST, Tone.WARM)
                        .text())
                .startsWith("Sehr geehrte Frau Dr. Weber,\n\nIhr Vertrauen freut uns")
                .contains("Rechnung 2026-014 vom 16. November 2026: Gestaltung der Broschüre\n")
                .contains("Rechnungsbetrag: 1.850,00" + NBSP + "€. Bisher bezahlt: 350,00" + NBSP + "€, vielen Dank!")
                .contains("Zu zahlen: 1.500,00" + NBSP + "€ bis zum 30. November 2026\n")
                .contains("Mit 2" + NBSP + "% Skonto: 1.463,00" + NBSP + "€ bei Zahlung bis zum 26. November 2026\n")
                .contains("Empfänger: Lena Vogt Design\n")
                .contains("IBAN: DE89 3704 0044 0532 0130 00\n")
                .contains("Referenz: RF972026014\n");
    }

    /** After the comma of the greeting a sentence goes on in lower case; a noun or "Sie" is right in either case. */
    @ParameterizedTest
    @EnumSource(Occasion.class)
    void goesOnAfterTheGermanGreetingWithAWordThatIsAlwaysCapital(Occasion occasion) {
        Set<String> words = Set.of("Ihr", "Ihre", "Rechnung");
        Situation situation = switch (occasion) {
            case REQUEST, THANKS -> on("2026-11-24", "logo-ru", payment("2026-11-22T10:00:00Z", "RUB 1200.50"));
            case UPCOMING -> on("2026-12-01", "logo-ru");
            case DUE_TODAY -> on("2026-12-04", "logo-ru");
            case PROMISE_NOTED -> on("2026-12-09", "logo-ru", promise("2026-12-09T10:00:00Z", "2026-12-11"));
            default -> on("2026-12-15", "logo-ru");
        };
        for (Tone tone : Tone.values()) {
            String text =
                    COMPOSER.inLanguage("de").email(situation, occasion, tone).text();

            int opening = text.indexOf("\n\n") + 2;
            assertThat(words).contains(text.substring(opening, text.indexOf(' ', opening)));
        }
    }

    @Test
    void writesGermanTextMessagesInTheGsmAlphabet() {
        SmsMessage sms = COMPOSER.sms(on("2026-11-24", "design-de"), Occasion.REQUEST, Tone.WARM);

        assertThat(sms.text())
                .startsWith(
                        "Guten Tag, Frau Dr. Weber! Rechnung 2026-014: bitte 1463,00 EUR bis 26.11. oder 1500,00 EUR"
                                + " bis 30.11. bezahlen.");
        assertThat(sms.encoding()).isEqualTo(SmsMessage.Encoding.GSM_7);
    }

    @Test
    void quotesAFactThatIsNotInTheLanguageOfTheMessage() {
        PaymentRequest request = request("logo-ru");
        Invoice invoice = request.invoice().toBuilder()
                .subject(io.github.payreq.request.LocalizedText.of("логотип"))
                .build();

        assertThat(english(on("2026-11-24", request.toBuilder().invoice(invoice).build()), Occasion.REQUEST)
                        .text())
                .contains("Invoice 123 dated 20 November 2026: “логотип”\n");
    }

    @Test
    void saysWhyADecisionWaitsAndUntilWhen() {
        Situation situation = on("2026-12-09", "logo-ru", promise("2026-12-09T10:00:00Z", "2026-12-11"));
        Decision decision = EscalationPolicy.standard().decide(situation);

        assertThat(decision.reason()).isEqualTo(Reason.PROMISED);
        assertThat(COMPOSER.inLanguage("en").reason(situation, decision))
                .startsWith("The client has promised to pay, and the promised day with its grace is not over yet."
                        + " The next look is on 1")
                .endsWith(" December 2026.");
        assertThat(COMPOSER.inLanguage("ru").reason(situation, decision)).startsWith("Клиент обещал оплатить");
    }

    @Test
    void refusesALanguageThatIsNotThereAndListsThoseThatAre() {
        PaymentRequest klingon = request("rent-ch").toBuilder().language("tlh").build();
        assertThatExceptionOfType(LanguageNotAvailableException.class)
                .isThrownBy(() -> warm(on("2026-11-24", klingon), Occasion.REQUEST))
                .withMessage("LANGUAGE_NOT_AVAILABLE: language (tlh) must be one of "
                        + String.join(", ", Composer.languages()))
                .satisfies(e -> {
                    assertThat(e.requested()).isEqualTo("tlh");
                    assertThat(e.available()).isEqualTo(Composer.languages()).contains("en", "ru");
                });
    }

    @Test
    void servesARegionalLanguageByItsLanguage() {
        assertThat(COMPOSER.inLanguage("en-AU")
                        .email(on("2026-11-24", "rent-ch"), Occasion.REQUEST, Tone.WARM)
                        .language())
                .isEqualTo("en");
    }

    @Test
    void printsASwissReferenceAsItIsPaid() {
        assertThat(english(on("2026-11-24", "rent-ch"), Occasion.REQUEST).text())
                .contains("IBAN: CH44 3199 9123 0008 8901 2\n")
                .contains("Reference: 000000000000000000002026112\n")
                .contains("CHF" + NBSP + "1,450.75");
    }

    private static String codeOfRefusal(Situation situation, Occasion occasion) {
        try {
            warm(situation, occasion);
            return "none";
        } catch (OccasionNotPossibleException e) {
            return e.finding().code();
        }
    }

    @Test
    void refusesToSayWhatIsNotTrue() {
        Situation before = on("2026-11-24", "logo-ru");
        Situation dueDay = on("2026-12-04", "logo-ru");
        Situation after = on("2026-12-05", "logo-ru");
        Situation paid = on("2026-12-05", "logo-ru", payment("2026-12-05T09:00:00Z", "RUB 5000.00"));

        assertThat(codeOfRefusal(before, Occasion.OVERDUE)).isEqualTo("NOT_OVERDUE");
        assertThat(codeOfRefusal(dueDay, Occasion.OVERDUE_AGAIN)).isEqualTo("NOT_OVERDUE");
        assertThat(codeOfRefusal(before, Occasion.DUE_TODAY)).isEqualTo("NOT_THE_DUE_DATE");
        assertThat(codeOfRefusal(dueDay, Occasion.UPCOMING)).isEqualTo("DUE_DATE_REACHED");
        assertThat(codeOfRefusal(after, Occasion.REQUEST)).isEqualTo("DUE_DATE_PASSED");
        assertThat(codeOfRefusal(before, Occasion.THANKS)).isEqualTo("NOTHING_PAID");
        assertThat(codeOfRefusal(before, Occasion.PROMISE_NOTED)).isEqualTo("NO_PROMISE");
        assertThat(codeOfRefusal(paid, Occasion.OVERDUE)).isEqualTo("NOTHING_DUE");
        assertThat(codeOfRefusal(paid, Occasion.STATEMENT)).isEqualTo("none");
        assertThat(codeOfRefusal(dueDay, Occasion.DUE_TODAY)).isEqualTo("none");
    }

    @Test
    void thanksForAPartAndNamesTheRest() {
        Situation part = on("2026-12-10", "logo-ru", payment("2026-12-10T09:30:00Z", "RUB 2000.00"));

        assertThat(warm(part, Occasion.THANKS).text())
                .contains("Получено 10 декабря 2026: 2" + NBSP + "000,00" + NBSP + "₽")
                .contains("Осталось оплатить: 3" + NBSP + "000,00" + NBSP + "₽")
                .doesNotContain("Как оплатить");
    }

    @Test
    void thanksForTheWholeAndAsksForNothing() {
        Situation whole = on("2026-12-03", "logo-ru", payment("2026-12-03T09:30:00Z", "RUB 5000.00"));

        assertThat(warm(whole, Occasion.THANKS).text())
                .contains("Счёт оплачен полностью.")
                .doesNotContain("К оплате")
                .doesNotContain("Осталось");
    }

    @Test
    void saysHonestlyThatTooMuchWasPaid() {
        Situation more = on("2026-12-03", "logo-ru", payment("2026-12-03T09:30:00Z", "RUB 5100.00"));

        assertThat(warm(more, Occasion.THANKS).text()).contains("Переплата: 100,00" + NBSP + "₽");
    }

    @Test
    void notesAPromiseWithItsDayAndSum() {
        Situation promised = on("2026-12-03", "logo-ru", promise("2026-12-03T12:00:00Z", "2026-12-11"));

        assertThat(warm(promised, Occasion.PROMISE_NOTED).text())
                .contains("Договорились: 5" + NBSP + "000,00" + NBSP + "₽ до 11 декабря 2026 включительно");
        assertThat(COMPOSER.sms(promised, Occasion.PROMISE_NOTED, Tone.WARM).text())
                .contains("до 11.12");
    }

    private static ContactEvent sent(String account) {
        return new ContactEvent.Sent(
                "sent",
                Instant.parse("2026-11-20T08:00:00Z"),
                Optional.empty(),
                "request",
                Channel.EMAIL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account));
    }

    @Test
    void saysThatTheAccountIsTheSameOnlyIfAnEarlierMessageNamedIt() {
        String same = BankTransfer.russian("40702810200000012345").build().accountFingerprint();
        String sentence = "Наши банковские реквизиты те же";

        assertThat(warm(on("2026-11-25", "logo-ru", sent(same)), Occasion.UPCOMING)
                        .text())
                .contains(sentence);
        assertThat(warm(on("2026-11-25", "logo-ru", sent("0000000000000000")), Occasion.UPCOMING)
                        .text())
                .doesNotContain(sentence);
        assertThat(warm(on("2026-11-25", "logo-ru"), Occasion.UPCOMING).text()).doesNotContain(sentence);
    }

    @Test
    void marksAMethodThatCannotArriveInTime() {
        assertThat(warm(on("2026-12-03", "logo-ru"), Occasion.UPCOMING).text())
                .doesNotContain("могут прийти позже срока");
        assertThat(warm(on("2026-12-04", "logo-ru"), Occasion.DUE_TODAY).text())
                .contains("могут прийти позже срока; другой из названных здесь способов быстрее");
    }

    @Test
    void putsALinkThatIsBoundToAnotherSumBelowAndNamesItsSum() {
        String link =
                "https://qr.nspk.ru/AD10006M8KH234K782OQM0L13JI31LQD?type=02&bank=100000000004&sum=500000&cur=RUB";
        PaymentMethod bound = SbpPayment.link(link + "&crc=" + Crc16.of(link)).build();
        PaymentRequest request = request("logo-ru");
        PaymentRequest.Builder builder = PaymentRequest.builder(request.id())
                .language("ru")
                .client(request.client())
                .payee(request.payee())
                .invoice(request.invoice())
                .dueOn(request.dueOn())
                .benefit(request.benefits().get(0))
                .payBy(bound, request.methods().get(1));

        assertThat(warm(on("2026-11-24", builder.build()), Occasion.REQUEST).text())
                .containsSubsequence(
                        "1. Банковская карта", "2. СБП", "Сумма по этой ссылке: 5" + NBSP + "000,00" + NBSP + "₽");
        assertThat(warm(on("2026-12-02", builder.build()), Occasion.REQUEST).text())
                .containsSubsequence("1. СБП", "2. Банковская карта")
                .doesNotContain("Сумма по этой ссылке");
    }

    @Test
    void namesTheSumInATextMessageToABusinessOnly() {
        PaymentRequest business = request("logo-ru");
        Client consumer = business.client().toBuilder().consumer().build();
        Situation toConsumer =
                on("2026-12-02", business.toBuilder().client(consumer).build());

        assertThat(COMPOSER.sms(on("2026-12-02", business), Occasion.REQUEST, Tone.WARM)
                        .text())
                .contains("5000,00 руб.");
        assertThat(COMPOSER.sms(toConsumer, Occasion.REQUEST, Tone.WARM).text())
                .doesNotContain("5000")
                .contains("https://");
        assertThat(Composer.builder()
                        .smsSum(Composer.SmsSum.ALWAYS)
                        .build()
                        .sms(toConsumer, Occasion.REQUEST, Tone.WARM)
                        .text())
                .contains("5000,00 руб.");
    }

    @Test
    void neverSendsATextMessageWithNeitherLinkNorSum() {
        SmsMessage toConsumerWithoutLink =
                COMPOSER.inLanguage("en").sms(on("2026-11-24", "rent-ch"), Occasion.REQUEST, Tone.WARM);

        assertThat(toConsumerWithoutLink.text()).contains("CHF 1450.75");
        assertThat(toConsumerWithoutLink.encoding()).isEqualTo(SmsMessage.Encoding.GSM_7);
    }

    @Test
    void keepsATextMessageWithinTwoSegmentsAndItsLinkWhole() {
        for (String language : Composer.languages()) {
            SmsMessage sms =
                    COMPOSER.inLanguage(language).sms(on("2026-11-24", "logo-ru"), Occasion.REQUEST, Tone.WARM);

            assertThat(sms.segments()).as(language).isLessThanOrEqualTo(2);
            assertThat(request("logo-ru").methods().stream()
                            .flatMap(method -> method.link().stream())
                            .anyMatch(link -> sms.text().contains(link)))
                    .as(sms.text())
                    .isTrue();
        }
    }

    @Test
    void keepsThePlainTextOfTwoClientsApartUnderLoad() {
        Situation first = on("2026-11-24", "logo-ru");
        Situation second = on("2026-11-24", "design-de");
        Composer english = COMPOSER.inLanguage("en");
        List<String> expected = List.of(
                english.email(first, Occasion.REQUEST, Tone.WARM).text(),
                english.email(second, Occasion.REQUEST, Tone.WARM).text());

        List<String> wrong = java.util.stream.IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> english.email(i % 2 == 0 ? first : second, Occasion.REQUEST, Tone.WARM)
                                .text()
                                .equals(expected.get(i % 2))
                        ? ""
                        : "message " + i)
                .filter(fault -> !fault.isEmpty())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void asksForWhatIsLeftAfterAPaymentInTheJournal() {
        Situation reminded = on("2026-12-15", "logo-ru", payment("2026-12-10T09:30:00Z", "RUB 2000.00"));

        assertThat(warm(reminded, Occasion.OVERDUE).text())
                .contains("К оплате: 3" + NBSP + "000,00" + NBSP + "₽, срок был 4 декабря 2026")
                .contains("Уже оплачено: 2" + NBSP + "000,00" + NBSP + "₽, спасибо!");
    }

    @Test
    void keepsNoPersonalValueInToString() {
        Situation situation = on("2026-11-24", "logo-ru");

        assertThat(warm(situation, Occasion.REQUEST))
                .hasToString("EmailMessage[ru, "
                        + warm(situation, Occasion.REQUEST).text().length() + " characters, 0 attachment(s)]");
        assertThat(COMPOSER.sms(situation, Occasion.REQUEST, Tone.WARM).toString())
                .matches("SmsMessage\\[ru, UCS-2, \\d segment\\(s\\)]");
    }

    @Test
    void showsAZeroDecimalAndAThreeDecimalCurrencyWithItsOwnDecimals() {
        for (String sum : List.of("JPY 5000", "KWD 5000.125")) {
            PaymentRequest request = request("logo-ru");
            PaymentRequest other = PaymentRequest.builder("x")
                    .language("en")
                    .client(request.client())
                    .payee(request.payee())
                    .invoice(Invoice.builder("1")
                            .issuedOn(LocalDate.parse("2026-11-20"))
                            .total(Money.parse(sum))
                            .build())
                    .dueOn(request.dueOn())
                    .payBy(request.methods().get(1))
                    .build();

            assertThat(english(on("2026-11-24", other), Occasion.REQUEST).text())
                    .contains(sum.equals("JPY 5000") ? "JPY" + NBSP + "5,000 by" : "KWD" + NBSP + "5,000.125 by");
        }
    }
}
