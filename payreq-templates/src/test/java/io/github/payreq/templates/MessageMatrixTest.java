package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.PersonName;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that can be written: language, occasion, tone, kind of client and number of days. */
class MessageMatrixTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-04");

    static final Map<String, Pattern> FORBIDDEN = Map.ofEntries(
            Map.entry("a brace", Pattern.compile("[{}]")),
            Map.entry("null", Pattern.compile("\\bnull\\b")),
            Map.entry(
                    "a key",
                    Pattern.compile(
                            "\\b(greeting|opening|facts|late|several|agreed|statement|firstWay|method|label|closing|sms|script|past|event|who|talk|ask|offer|branch|objection|faq)\\.\\w")),
            Map.entry("a doubled space", Pattern.compile("[^\\n \\u00a0][ \\u00a0]{2,}")),
            Map.entry("a space at the end of a line", Pattern.compile("[ \\u00a0]\\n")),
            Map.entry("a space before a mark", Pattern.compile("[ \\u00a0][,.!?;:](?!\\w)")),
            Map.entry("a doubled full stop", Pattern.compile("\\.\\.")),
            Map.entry("a mark after a mark", Pattern.compile("[!?.],|,[!?.]|!\\.|\\?\\.")),
            Map.entry("an ending in brackets", Pattern.compile("\\p{L}\\(\\p{L}{1,2}\\)")),
            Map.entry("an ASCII apostrophe", Pattern.compile("'")));

    /** Marks of other scripts, where a language has its own. */
    private static final Map<String, Pattern> FOREIGN_MARKS = Map.of(
            "ar", Pattern.compile("\\p{IsArabic}[\\u2068\\u2069]?[,;?]"),
            "hi", Pattern.compile("\\p{IsDevanagari}\\.(?:\\s|$)"),
            "ja", Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][,.!?;:]|[。、：！？] |[?!,;]$"),
            "zh-Hans", Pattern.compile("\\p{IsHan}[,.!?;:]|[。，：；！？] |[?!,;]$"));

    /** French has a no-break space before a colon; {@link FrenchTypographyTest} holds it to that. */
    static Map<String, Pattern> forbidden(String language) {
        Map<String, Pattern> forbidden = new TreeMap<>(FORBIDDEN);
        if (language.startsWith("fr")) {
            forbidden.put("a space before a mark", Pattern.compile("[ \\u00a0][,.!?;](?!\\w)"));
        }
        return forbidden;
    }

    /** Lines that were found clean, by language: the same line stands in hundreds of messages. */
    private static final Set<String> CLEAN = ConcurrentHashMap.newKeySet();

    record Case(String language, Formality formality, Occasion occasion, Tone tone, String client, LocalDate day) {
        Situation situation() {
            PaymentRequest request = Examples.request("logo-ru");
            Client addressed = Objects.requireNonNull(clients(request.client()).get(client));
            PaymentRequest toClient = request.toBuilder().client(addressed).build();
            return Examples.on(day.toString(), toClient, events());
        }

        private ContactEvent[] events() {
            return switch (occasion) {
                case THANKS -> new ContactEvent[] {Examples.payment("2026-11-22T10:00:00Z", "RUB 1200.50")};
                case PROMISE_NOTED -> new ContactEvent[] {Examples.promise("2026-11-22T10:00:00Z", "2026-12-31")};
                default -> new ContactEvent[0];
            };
        }

        Composer composer() {
            return Composer.create().inLanguage(language).withFormality(formality);
        }
    }

    private static Map<String, Client> clients(Client client) {
        PersonName name = client.person().orElseThrow();
        Client nameless = Client.builder("client")
                .consumer()
                .timeZone(client.timeZone().orElseThrow())
                .build();
        return Map.of(
                "man", client,
                "woman",
                        client.toBuilder()
                                .person(PersonName.builder()
                                        .given("Анна")
                                        .patronymic("Ильинична")
                                        .vocative("Ганно Іллівно")
                                        .family("Ли")
                                        .gender(Gender.FEMALE)
                                        .build())
                                .build(),
                "unknown",
                        client.toBuilder()
                                .person(PersonName.of(
                                        name.given().orElseThrow(),
                                        name.family().orElseThrow()))
                                .build(),
                "company", nameless.toBuilder().business().organization("Acme").build(),
                "nobody", nameless);
    }

    /** What one test looks at: every tone, client and number of days. */
    record Group(String language, Formality formality, Occasion occasion) {
        Stream<Case> cases() {
            return days(occasion).stream()
                    .flatMap(day -> Stream.of(Tone.values())
                            .flatMap(tone -> Stream.of("man", "woman", "unknown", "company", "nobody")
                                    .map(client -> new Case(language, formality, occasion, tone, client, day))));
        }
    }

    static Stream<Group> groups() {
        return Stream.concat(Composer.languages().stream(), Composer.regions().stream())
                .flatMap(language -> Composer.formalities(language).stream()
                        .sorted()
                        .flatMap(formality -> Stream.of(Occasion.values())
                                .map(occasion -> new Group(language, formality, occasion))));
    }

    private static List<LocalDate> days(Occasion occasion) {
        List<Integer> distances = switch (occasion) {
            case REQUEST -> List.of(0, 1, 2, 5, 10);
            case UPCOMING -> List.of(1, 2, 5, 11);
            case DUE_TODAY -> List.of(0);
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE -> List.of(-1, -2, -5, -21);
            case THANKS, PROMISE_NOTED -> List.of(2, 0, -5);
            case STATEMENT -> List.of(14, 2, -5);
        };
        return distances.stream().map(DUE::minusDays).toList();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void readsCleanly(Group group) {
        group.cases().forEach(MessageMatrixTest::readsCleanly);
    }

    private static void readsCleanly(Case one) {
        Composer composer = one.composer();
        Situation situation = one.situation();
        EmailMessage mail = composer.email(situation, one.occasion(), one.tone());
        SmsMessage sms = composer.sms(situation, one.occasion(), one.tone());
        List<String> texts = new ArrayList<>(List.of(
                mail.subject(),
                mail.text(),
                sms.text(),
                composer.chat(situation, one.occasion(), one.tone()).text(),
                composer.letter(situation, one.occasion(), one.tone()).text()));
        if (one.occasion().asks() || (one.occasion() == Occasion.THANKS)) {
            texts.add(composer.callScript(situation, one.occasion(), one.tone()).text());
        }
        if (one.occasion().asks()) {
            texts.add(
                    composer.meetingBrief(situation, one.occasion(), one.tone()).text());
        }

        texts.forEach(text -> readsCleanly(one.language(), text));
        assertThat(mail.subject()).doesNotContain("\n");
        assertThat(sms.segments()).as(sms.text()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("askingGroups")
    void readsCleanlyAboutSeveralInvoices(Group group) {
        group.cases().forEach(MessageMatrixTest::readsCleanlyAboutSeveralInvoices);
    }

    static Stream<Group> askingGroups() {
        return groups().filter(group -> group.occasion().asks());
    }

    private static void readsCleanlyAboutSeveralInvoices(Case one) {
        Client reachable = one.situation().request().client().toBuilder()
                .email("client@romashka.example")
                .phone("+79990000001")
                .build();
        PaymentRequest first =
                one.situation().request().toBuilder().client(reachable).build();
        PaymentRequest second = Several.request("124", "RUB 1200.50", DUE.toString()).toBuilder()
                .client(first.client())
                .build();
        PlannedMessage message = Several.onBusinessDay(List.of(first, second), one.occasion(), one.tone(), one.day());
        assertThat(message.requests()).hasSize(2);

        Composer composer = one.composer();
        EmailMessage mail = composer.email(message);
        SmsMessage sms = composer.sms(message);
        for (String text : List.of(
                mail.subject(),
                mail.text(),
                sms.text(),
                composer.chat(message).text(),
                composer.letter(message).text(),
                composer.callScript(message).text(),
                composer.meetingBrief(message).text())) {
            readsCleanly(one.language(), text);
        }
        assertThat(mail.text()).contains(money(one.language(), new BigDecimal("1200.50")), "124", "123");
        assertThat(sms.segments()).as(sms.text()).isLessThanOrEqualTo(2);
    }

    private static void readsCleanly(String language, String text) {
        String own = withoutLinks(text);
        assertThat(own).as("an empty paragraph").doesNotContain("\n\n\n");
        own.lines().filter(line -> !CLEAN.contains(language + line)).forEach(line -> {
            forbidden(language)
                    .forEach((what, pattern) -> assertThat(
                                    pattern.matcher(line + "\n").results().map(found -> found.group()))
                            .as("%s in:%n%s", what, text)
                            .isEmpty());
            CLEAN.add(language + line);
        });
        assertThat(count(text, '«')).as(text).isEqualTo(count(text, '»'));
        assertThat(count(text, '「')).as(text).isEqualTo(count(text, '」'));
        assertThat(count(text, '（')).as(text).isEqualTo(count(text, '）'));
        if (language.equals("de") || language.equals("pl")) {
            assertThat(count(text, '„')).as(text).isEqualTo(count(text, language.equals("de") ? '“' : '”'));
        } else {
            assertThat(count(text, '“')).as(text).isEqualTo(count(text, '”'));
        }
        Pattern foreign = FOREIGN_MARKS.get(language);
        if (foreign != null) {
            assertThat(own.lines().filter(line -> foreign.matcher(line).find()))
                    .as("marks of another script in:%n%s", text)
                    .isEmpty();
        }
        if (language.startsWith("es")) {
            marksStandOnBothSides(text);
        }
    }

    /** Spanish opens a question and an exclamation as well. */
    static void marksStandOnBothSides(String text) {
        String own = withoutLinks(text);
        assertThat(count(own, '¿')).as(text).isEqualTo(count(own, '?'));
        assertThat(count(own, '¡')).as(text).isEqualTo(count(own, '!'));
        assertThat(own).doesNotContainPattern("[¿¡]\\s").doesNotContainPattern("\\s[?!]");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void carriesTheSameFactsWhereItAsks(Group group) {
        group.cases().forEach(MessageMatrixTest::carriesTheSameFactsWhereItAsks);
    }

    private static void carriesTheSameFactsWhereItAsks(Case one) {
        Situation situation = one.situation();
        if (!one.occasion().asks()) {
            return;
        }
        Composer composer = one.composer();
        BigDecimal due = situation.amountDue().amount().getAmount();
        String chat = composer.chat(situation, one.occasion(), one.tone()).text();
        assertThat(chat)
                .contains(money(one.language(), due))
                .contains(date(one.language(), DUE))
                .contains("https://qr.nspk.ru/")
                .contains("https://pay.studio-logo.example/i/123");
        for (String text : List.of(
                composer.email(situation, one.occasion(), one.tone()).text(),
                composer.letter(situation, one.occasion(), one.tone()).text())) {
            assertThat(text)
                    .contains(money(one.language(), due))
                    .contains(date(one.language(), DUE))
                    .contains("https://qr.nspk.ru/")
                    .contains("https://pay.studio-logo.example/i/123")
                    .contains("40702810200000012345")
                    .contains("30101810400000000225")
                    .contains("044525225")
                    .contains("123")
                    .contains("maria@studio-logo.example")
                    .contains("+74950000002");
            situation
                    .amountDue()
                    .discount()
                    .ifPresent(discount -> assertThat(List.of(text, chat))
                            .allSatisfy(shown -> assertThat(shown)
                                    .contains(money(
                                            one.language(), discount.reduced().getAmount()))
                                    .contains(date(one.language(), discount.lastDay()))));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void isPoliteAndNeverShouts(Group group) {
        group.cases().forEach(MessageMatrixTest::isPoliteAndNeverShouts);
    }

    private static void isPoliteAndNeverShouts(Case one) {
        String text = one.composer()
                .email(one.situation(), one.occasion(), one.tone())
                .text();

        assertThat(text).doesNotContain("!!").doesNotContainPattern("\\b\\p{Lu}{5,}\\b");
        assertThat(text.toLowerCase(Locale.ROOT))
                .containsPattern(Wording.in(one.language()).polite());
    }

    private static final Map<List<Object>, String> WRITTEN = new ConcurrentHashMap<>();

    /** Written by ICU4J, which shares no code with the library at run time. */
    static String money(String language, BigDecimal amount) {
        return money(language, "RUB", amount);
    }

    static String money(String language, String currency, BigDecimal amount) {
        return WRITTEN.computeIfAbsent(
                List.of(language, currency, amount), key -> writtenMoney(language, currency, amount));
    }

    private static String writtenMoney(String language, String currency, BigDecimal amount) {
        boolean bySign = List.of(own(language, "symbols").split(",", -1)).contains(currency);
        return NumberFormatter.withLocale(ULocale.forLanguageTag(language))
                .unit(Currency.getInstance(currency))
                .unitWidth(bySign ? UnitWidth.SHORT : UnitWidth.ISO_CODE)
                .format(amount)
                .toString()
                .replace('\'', '’');
    }

    static String date(String language, LocalDate date) {
        return WRITTEN.computeIfAbsent(List.of(language, date), key -> writtenDate(language, date));
    }

    private static String writtenDate(String language, LocalDate date) {
        String pattern = own(language, "date");
        SimpleDateFormat format = new SimpleDateFormat(pattern, ULocale.forLanguageTag(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        String written =
                format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        String first = own(language, "firstDay");
        return !first.isEmpty() && date.getDayOfMonth() == 1 ? first + written.substring(1) : written;
    }

    /** What a language chose for itself, where CLDR leaves a choice. */
    private static String own(String language, String key) {
        Properties own = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/locale", language + ".properties"))) {
            own.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own.getProperty(key, "");
    }

    /** Links, the abbreviation of the rouble, and the thousands of a Swiss sum have marks of their own. */
    static String withoutLinks(String text) {
        return text.replaceAll("https://\\S+", "LINK").replace("руб.", "руб").replaceAll("(?<=\\d)'(?=\\d{3})", "");
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
