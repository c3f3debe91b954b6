package io.github.payreq.json;

import static io.github.payreq.json.Examples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.request.PaymentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonProblemTest {

    private static final String SCHEMES =
            "sepa, swiss, ru, cz, sk, si, hr, hu, rs, pl, be, fi, nl, no, se, dk, uk, us, iban";
    private static final String TYPES =
            "bankTransfer, paymentLink, sbp, pix, payNow, fps, promptPay, vietQr, qris, upi," + " bitcoin, pagoPa";

    private static JsonProblem problem(String json, Class<?> type) {
        JacksonException exception = catchThrowableOfType(
                JacksonException.class, () -> PayreqJson.mapper().readValue(json, type));
        assertThat(exception).as("%s must be refused", json).isNotNull();
        JsonProblem problem = JsonProblem.of(exception);
        assertThat(problem.toString().lines()).hasSize(1);
        return problem;
    }

    private static JsonProblem problem(String json) {
        return problem(json, PaymentRequest.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "1850.00 EUR",    | "1850 EUR",          | invoice.total (1850 EUR): must have exactly 2 decimals, such as 5000.00 EUR
            "1850.00 EUR",    | "1850.00",           | invoice.total (1850.00): must be a sum of money such as "5000.00 RUB"
            "1850.00 EUR",    | "1.85e3 EUR",        | invoice.total (1.85e3 EUR): must be a sum of money such as "5000.00 RUB"
            "1850.00 EUR",    | 1850.00,             | invoice.total (1850.00): must be a sum of money such as "5000.00 RUB"
            "1850.00 EUR",    | "1850.00 ABC",       | invoice.total (1850.00 ABC): must end in a currency code (ISO 4217), such as RUB
            "1850.00 EUR",    | "1850.5 JPY",        | invoice.total (1850.5 JPY): must have no decimals, such as 5000 JPY
            "dueOn": "2026-11-30" | "dueOn": "30.11.2026" | dueOn (30.11.2026): must be a date such as 2026-12-04
            "dueOn": "2026-11-30" | "dueOn": "2026-11-31" | dueOn (2026-11-31): must be a date such as 2026-12-04
            "dueOn": "2026-11-30" | "dueOn": 20261130     | dueOn (20261130): must be a date such as 2026-12-04, in quotation marks
            "dueOn": "2026-11-30" | "dueOn": "+999999-01-01" | dueOn (+999999-01-01): must be a date such as 2026-12-04
            "2026-11-21T08:00:00Z" | "2026-11-21T08:00:00+01:00" | invoice.asOf (2026-11-21T08:00:00+01:00): must be an instant in UTC such as 2026-12-04T09:30:00Z
            "2026-11-21T08:00:00Z" | "2026-11-21"    | invoice.asOf (2026-11-21): must be an instant in UTC such as 2026-12-04T09:30:00Z
            "channel": "email" | "channel": "e-mail" | client.prefers.channel (e-mail): must be one of email, sms, messenger, call, meeting, letter
            "channel": "email" | "channel": "EMAIL"  | client.prefers.channel (EMAIL): must be one of email, sms, messenger, call, meeting, letter
            "gender": "female" | "gender": "f"       | client.person.gender (f): must be one of female, male
            "quantity": "1"   | "quantity": 1        | invoice.lines[0].quantity (1): must be a number such as "1.5", in quotation marks
            "quantity": "1"   | "quantity": "1,5"    | invoice.lines[0].quantity (1,5): must be a number such as "1.5"
            "quantity": "1"   | "quantity": "1e9"    | invoice.lines[0].quantity (1e9): must be a number such as "1.5"
            "unitPrice": "1850.00" | "unitPrise": "1850.00" | invoice.lines[0].unitPrise: is not a known field; the closest are unitPrice
            "unitPrice": "1850.00" | "unitPrice": null | invoice.lines[0].unitPrice: must be given
            "2%"              | "2 %"                | benefits[0].discount (2 %): must be a percentage such as "5%" or "2.5%"
            "2%"              | "two"                | benefits[0].discount (two): must be a sum of money such as "5000.00 RUB"
            "2%"              | 2                    | benefits[0].discount (2): must be a percentage such as "5%", or a sum of money such as "5000.00 RUB"
            "discount": "2%"  | "discount": "2%", "bonus": "x" | benefits[0]: must hold either a discount or a bonus
            "version": 1      | "version": 2         | version (2): must be 1, the only version that this release reads
            "version": 1      | "version": "1"       | version (1): must be a whole number such as 3, without quotation marks
            "business": true  | "business": "yes"    | client.business (yes): must be true or false
            "paidInvoices": 0 | "paidInvoices": 0.5  | client.history.paidInvoices (0.5): must be a whole number such as 3, without quotation marks
            "hours": "Mo-Fr 09:00-17:00" | "hours": "9-5" | payee.manager.hours (9-5): must be working hours such as Mo-Fr 09:00-18:00; Sa 10:00-14:00
            "kind": "card"    | "kind": "cash"       | methods[1].kind (cash): must be one of card, wallet, hosted
            "kind": "card"    | "kind": "card", "arrives": "P-1D" | methods[1].arrives (P-1D): must be a time in business days such as P2D, at most P999D
            "scheme": "sepa"  | "scheme": "xx"       | methods[0].scheme (xx): is not available; available are SCHEMES
            "scheme": "sepa", |                      | methods[0].scheme: must be given; available are SCHEMES
            "type": "paymentLink" | "type": "cash"   | methods[1].type (cash): is not available; available are TYPES
            "type": "paymentLink" | "type": "paymentLink", "iban": "X" | methods[1].iban: is not a known field; known are id, type, accountHolder, purpose, arrives, fee, kind, name, url
            "id": "online",   | "id": "online", "id": "online2", | methods[1].id: must be given once, but is given twice
            "regime": "DE"    | "law": "DE"          | lateTerms.law: is not a known field; known are regime, rate, dayCount, interestFrom, fixedSum
            "regime": "DE"    | "regime": "DE", "rate": 9 | lateTerms.rate (9): must be a number such as "1.5", in quotation marks
            "regime": "DE"    | "regime": "DE", "rate": "-1" | lateTerms: rate (-1) must be from 0 to 1000 percent
            "regime": "DE"    | "regime": "DE", "dayCount": "actual" | lateTerms.dayCount (actual): must be one of act365f, actActYear, thirty360, perDay
            "regime": "DE"    | "regime": "DE", "fixedSum": "-40.00 EUR" | lateTerms: fixedSum (EUR -40.00) must be zero or more
            "dueOn":          | "dueon":             | dueon: is not a known field; the closest are dueOn
            "en": "design of the brochure" | "xx-": "y" | invoice.subject.xx-: must stand under a language tag (BCP 47), such as pt-BR
            "en": "design of the brochure" | "DE": "y" | invoice.subject: the text in DE must be given once
            "type": "bankTransfer", | "type": 7,     | methods[0].type (7): must be a text, in quotation marks
            "benefits": [     | "benefits": [ 7,     | benefits[0] (7): must be an object in curly brackets
            "benefits": [     | "benefits": {}, "methods": [ | methods: must be given once, but is given twice
            """)
    void aFaultOfFormIsOneLineWithPathValueAndWhatWouldBeRight(String piece, String replacement, String line) {
        String json = json("design-de").replace(piece, replacement == null ? "" : replacement);

        assertThat(problem(json)).hasToString(line.replace("SCHEMES", SCHEMES).replace("TYPES", TYPES));
    }

    @Test
    void aTimeZoneThatIsNotThereIsNamed() {
        String json = json(
                "rent-ch", "\"timeZone\": \"Europe/Zurich\",\n    \"country\"", "\"timeZone\": \"Bern\", \"country\"");

        assertThat(problem(json)).hasToString("client.timeZone (Bern): must be a time zone such as Europe/Berlin");
    }

    @Test
    void personalValuesAreMaskedInTheLineButWholeInTheGetter() {
        JsonProblem problem = problem(json("design-de", "\"business\": true", "\"business\": \"anna@weber.example\""));

        assertThat(problem.path()).isEqualTo("client.business");
        assertThat(problem.value()).isEqualTo("anna@weber.example");
        assertThat(problem.message()).isEqualTo("must be true or false");
        assertThat(problem).asString().isEqualTo("client.business (a***): must be true or false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            []                                            | must be an object in curly brackets
            "x"                                           | (x): must be an object in curly brackets
            {"a": 1                                       | is not valid JSON at line 1, column 8: Unexpected end-of-input: expected close marker for Object
            {"id": x}                                     | is not valid JSON at line 1, column 8: Unrecognized token
            {"id": "a",}                                  | is not valid JSON at line 1, column 12: unexpected character
            """)
    void brokenJsonIsOneLineToo(String json, String end) {
        assertThat(problem(json).toString()).contains(end);
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertThat(problem(json("rent-ch") + " {}").toString()).startsWith("cannot be read: Trailing token");
    }

    @Test
    void nothingAtAllIsOneLineToo() {
        assertThat(problem("").toString()).isEqualTo("cannot be read: No content to map due to end-of-input");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        assertThat(problem("[".repeat(33)).toString())
                .contains("is too large: Document nesting depth (33) exceeds the maximum allowed (32");
        assertThat(problem("{\"id\": \"" + "x".repeat(100_001) + "\"}").toString())
                .contains("is too large");
        assertThat(problem("{\"id\": " + "9".repeat(101) + "}").toString()).contains("is too large");
    }

    @Test
    void namesThatStrangersChoseStayOnOneLine() {
        assertThat(problem("{\"a\\nERROR b\": 1}").toString()).startsWith("a\\u{a}ERROR b: is not a known field");
        assertThat(problem("{\"" + "x".repeat(900) + "\": 1}").toString()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duetoday", "DUE_TODAY", "due_today", "today"})
    void namesOfConstantsAreExact(String name) {
        assertThat(problem("\"" + name + "\"", Occasion.class).toString())
                .isEqualTo("(" + name + "): must be one of request, upcoming, dueToday, overdue, overdueAgain,"
                        + " finalNotice, thanks, promiseNoted, statement");
        assertThat(PayreqJson.mapper().readValue("\"dueToday\"", Occasion.class))
                .isEqualTo(Occasion.DUE_TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "payment", "amount": "0.00 RUB"   | [1].amount (0.00 RUB): must be above zero
            "payment", "amount": "-1.00 RUB"  | [1].amount (-1.00 RUB): must be above zero
            "payment"                         | [1].amount: must be given
            "instalments", "plan": []         | [1]: plan of event b must name at least one instalment
            "instalments", "plan": [{"dueOn": "2026-12-01", "amount": "x"}] | [1].plan[0].amount (x): must be a sum of money such as "5000.00 RUB"
            "call", "outcome": "busy"         | [1].outcome (busy): must be one of reached, notReached, wrongNumber
            "fax"                             | [1].type (fax): is not available; available are sent, delivered, bounced, payment, credit, refund, promise, moreTime, instalments, talk, decline, dispute, disputeResolved, optOut, call, note, pause, resume
            "resume", "note": "x"             | [1].note: is not a known field; known are type, id, at, request
            "resume", "at": "2026-11-20T08:00:00Z" | [1].at: must be given once, but is given twice
            """)
    void aFaultOfAnEventNamesItsPlaceInTheList(String event, String line) {
        String json = "[{\"id\": \"a\", \"type\": \"resume\", \"at\": \"2026-11-20T08:00:00Z\"},"
                + "{\"id\": \"b\", \"at\": \"2026-11-20T08:00:00Z\", \"type\": " + event + "}]";

        assertThat(problem(json, History.class)).hasToString(line);
    }

    @Test
    void anIdThatStandsForTwoEventsIsRefused() {
        String json = """
                [{"id": "a", "type": "resume", "at": "2026-11-20T08:00:00Z"},
                 {"id": "a", "type": "resume", "at": "2026-11-21T08:00:00Z"}]""";

        assertThat(problem(json, History.class))
                .hasToString("[1].id (a): must stand for one event, but stands for two different ones");
    }
}
