package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The entry is read by ical4j. */
class CalendarEntryTest {

    private static final String NBSP = "\u00a0";

    private static Calendar read(CalendarEntry entry) throws Exception {
        return new CalendarBuilder().build(new StringReader(entry.text()));
    }

    private static VEvent event(CalendarEntry entry) throws Exception {
        return (VEvent) read(entry).getComponents(Component.VEVENT).get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static Optional<CalendarEntry> entry(Composer composer, Situation situation) {
        return composer.calendarEntry(situation);
    }

    private static CalendarEntry entry(Situation situation) {
        return entry(Mails.COMPOSER, situation).orElseThrow();
    }

    private static Situation at(String at, ContactEvent... events) {
        return Situation.of(Examples.request("logo-ru"), History.of(events), Instant.parse(at));
    }

    @Test
    void saysOnTheDueDateWhatIsDueAndHowToPay() throws Exception {
        CalendarEntry entry = entry(at("2026-11-24T09:05:07Z"));
        VEvent event = event(entry);

        assertThat(value(event, Property.SUMMARY)).isEqualTo("Счёт № 123: срок оплаты 4 декабря 2026");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261204");
        assertThat(value(event, Property.DTEND)).isEqualTo("20261205");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20261124T090507Z");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(value(event, Property.CLASS)).isEqualTo("PRIVATE");
        assertThat(value(event, Property.URL)).startsWith("https://");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:maria@studio-logo.example");
        assertThat(value(event, Property.DESCRIPTION))
                .startsWith("К оплате: 5" + NBSP + "000,00" + NBSP + "₽ до 4 декабря 2026 включительно\n")
                .contains(value(event, Property.URL));
    }

    static Stream<String> languages() {
        return Composer.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isValidInEveryLanguageAndNoLineIsLongerThan75Octets(String language) throws Exception {
        CalendarEntry entry = entry(Mails.COMPOSER.inLanguage(language), at("2026-11-24T09:00:00Z"))
                .orElseThrow();
        ValidationResult result = read(entry).validate();

        assertThat(result.getEntries()).as(language).isEmpty();
        assertThat(entry.text()).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(entry.text().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 75));
        assertThat(value(event(entry), Property.SUMMARY))
                .isEqualTo(Mails.COMPOSER
                        .inLanguage(language)
                        .email(at("2026-12-02T09:00:00Z"), Occasion.UPCOMING, Tone.WARM)
                        .subject());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-11-24T09:00:00Z | -PT15H
                    2026-12-03T05:59:59Z | -PT15H
                    2026-12-03T06:00:00Z | PT9H
                    2026-12-04T05:59:59Z | PT9H
                    2026-12-04T06:00:00Z | none
                    """)
    void remindsAtNineOnTheDayBeforeElseOnTheDay(String now, String trigger) throws Exception {
        List<VAlarm> alarms = event(entry(at(now))).getAlarms();

        if (trigger.equals("none")) {
            assertThat(alarms).isEmpty();
        } else {
            assertThat(alarms).hasSize(1);
            VAlarm alarm = alarms.get(0);
            assertThat(alarm.getProperty(Property.TRIGGER).map(Property::getValue))
                    .contains(Duration.parse(trigger).toString().replace("PT-15H", "-PT15H"));
            assertThat(alarm.getProperty(Property.ACTION).map(Property::getValue))
                    .contains("DISPLAY");
        }
    }

    @Test
    void aLaterOneTakesThePlaceOfTheFormer() throws Exception {
        PaymentRequest request = Examples.request("logo-ru");
        PaymentRequest moved =
                request.toBuilder().dueOn(LocalDate.parse("2026-12-11")).build();
        CalendarEntry first = entry(at("2026-11-24T09:00:00Z"));
        CalendarEntry second = entry(Situation.of(moved, History.none(), Instant.parse("2026-11-26T09:00:00Z")));

        assertThat(second.uid()).isEqualTo(first.uid()).matches("[0-9a-f]{40}");
        assertThat(value(event(second), Property.UID)).isEqualTo(second.uid());
        assertThat(Integer.parseInt(value(event(second), Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(event(first), Property.SEQUENCE)));
        assertThat(value(event(second), Property.DTSTART)).isEqualTo("20261211");
        assertThat(entry(at("2026-11-24T09:00:00Z")).text()).isEqualTo(first.text());
    }

    /** Until 1 December 4,750.00 roubles are enough; on the due date they are not. */
    @Test
    void namesTheSumOfThatDayAndNotTheDiscountOfToday() throws Exception {
        String description = value(event(entry(at("2026-11-24T09:00:00Z"))), Property.DESCRIPTION);

        assertThat(description).contains("5" + NBSP + "000,00").doesNotContain("4" + NBSP + "750,00");
    }

    @Test
    void agreedInstalmentsAreEntriesOneAfterTheOther() throws Exception {
        CalendarEntry first = entry(Examples.on("2026-12-03", "logo-ru", Several.agreement("2026-12-03T10:00:00Z")));
        CalendarEntry second = entry(Several.instalments(Occasion.UPCOMING));

        assertThat(value(event(first), Property.DTSTART)).isEqualTo("20261210");
        assertThat(value(event(first), Property.DESCRIPTION)).contains("2" + NBSP + "000,00");
        assertThat(value(event(second), Property.DTSTART)).isEqualTo("20270111");
        assertThat(value(event(second), Property.DESCRIPTION)).contains("1" + NBSP + "500,00");
        assertThat(second.uid()).isEqualTo(first.uid());
    }

    @Test
    void thereIsNoneIfTheClientHasNothingToDo() {
        PaymentRequest request = Examples.request("logo-ru");
        Situation paid = Examples.on("2026-11-30", "logo-ru", Examples.payment("2026-11-29T10:00:00Z", "RUB 4750.00"));
        Situation collected =
                Examples.on("2026-11-24", request.toBuilder().directDebit(true).build());

        assertThat(entry(Mails.COMPOSER, paid)).isEmpty();
        assertThat(entry(Mails.COMPOSER, Examples.on("2026-12-05", "logo-ru"))).isEmpty();
        assertThat(entry(Mails.COMPOSER, collected)).isEmpty();
    }

    @Test
    void whatTheTextsHoldIsNoMarkup() throws Exception {
        PaymentRequest logo = Examples.request("logo-ru");
        String number = "1;2,3\\n:\"^";
        PaymentRequest request = logo.toBuilder()
                .invoice(Invoice.builder(number)
                        .issuedOn(LocalDate.parse("2026-11-20"))
                        .total(Money.parse("RUB 5000.00"))
                        .build())
                .build();
        VEvent event = event(entry(Examples.on("2026-11-24", request)));

        assertThat(value(event, Property.SUMMARY)).contains(number);
    }

    @Test
    void isAttachedAsACalendar() throws Exception {
        Attachment file = entry(at("2026-11-24T09:00:00Z")).attachment();

        assertThat(file.fileName()).isEqualTo("2026-12-04.ics");
        assertThat(file.mediaType()).isEqualTo("text/calendar; charset=UTF-8; method=PUBLISH");
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("METHOD:PUBLISH\r\n");
        assertThat(entry(at("2026-11-24T09:00:00Z")).toString()).isEqualTo("CalendarEntry[2026-12-04]");
    }

    /** RFC 5546, section 3.2.1: what is published has an organizer. */
    @Test
    void withoutAnybodysAddressItNamesNoMethod() throws Exception {
        PaymentRequest logo = Examples.request("logo-ru");
        PaymentRequest request = logo.toBuilder()
                .payee(logo.payee().toBuilder()
                        .manager(io.github.payreq.party.AccountManager.builder("Мария")
                                .build())
                        .build())
                .build();
        Situation situation = Examples.on("2026-11-24", request);
        CalendarEntry none = entry(Composer.create(), situation).orElseThrow();
        CalendarEntry sender = entry(Mails.COMPOSER, situation).orElseThrow();

        assertThat(read(none).validate().getEntries()).isEmpty();
        assertThat(none.text()).doesNotContain("METHOD", "ORGANIZER");
        assertThat(none.attachment().mediaType()).isEqualTo("text/calendar; charset=UTF-8");
        assertThat(value(event(sender), Property.ORGANIZER)).isEqualTo("mailto:billing@studio-logo.example");
        assertThat(read(sender).validate().getEntries()).isEmpty();
    }
}
