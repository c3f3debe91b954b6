package io.github.payreq.json;

import io.github.payreq.json.JsonValue.BooleanValue;
import io.github.payreq.json.JsonValue.NumberValue;
import io.github.payreq.party.WorkingHours;
import io.github.payreq.request.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;

/** The forms of single values. */
final class Forms {

    private static final Pattern DECIMAL_SHAPE = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,20})?");
    private static final Pattern INTEGER_SHAPE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.*");
    private static final Pattern FOUR_DIGIT_YEAR_AND_UTC = Pattern.compile("[0-9]{4}-.*Z");
    private static final Pattern NUMBER_OF_DAYS = Pattern.compile("P[0-9]{1,4}D");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final int LONGEST_ARRIVAL_IN_DAYS = 999;

    static final Form<String> TEXT = new TextForm<>("a text", text -> text, text -> text);

    static final Form<LocalDate> DATE = new TextForm<>(
            "a date such as 2026-12-04", text -> LocalDate.parse(matching(FOUR_DIGIT_YEAR, text)), LocalDate::toString);

    static final Form<Instant> INSTANT = new TextForm<>(
            "an instant in UTC such as 2026-12-04T09:30:00Z",
            text -> Instant.parse(matching(FOUR_DIGIT_YEAR_AND_UTC, text)),
            Instant::toString);

    static final Form<ZoneId> ZONE = new TextForm<>("a time zone such as Europe/Berlin", ZoneId::of, ZoneId::getId);

    static final Form<BigDecimal> DECIMAL =
            new TextForm<>("a number such as \"1.5\"", Forms::decimal, BigDecimal::toPlainString);

    static final Form<Duration> BUSINESS_DAYS =
            new TextForm<>("a time in business days such as P2D, at most P999D", Forms::arrival, Forms::printArrival);

    /** Calendar days. */
    static final Form<Integer> DAYS =
            new TextForm<>("a number of days such as P2D", Forms::days, days -> "P" + days + "D");

    static final Form<Duration> DURATION =
            new TextForm<>("a length of time such as P7D or PT24H", Forms::duration, Forms::printArrival);

    static final Form<LocalTime> TIME = new TextForm<>(
            "a time of day such as 09:00", text -> LocalTime.parse(matching(TIME_OF_DAY, text)), LocalTime::toString);

    static final Form<WorkingHours> HOURS = new TextForm<>(
            "working hours such as Mo-Fr 09:00-18:00; Sa 10:00-14:00", WorkingHours::parse, WorkingHours::toString);

    static final Form<LocalizedText> LOCALIZED = new LocalizedForm();

    static final Form<Money> MONEY = new MoneyForm();

    static final Form<Money> POSITIVE_MONEY = new Form<>() {
        @Override
        public Money read(JsonValue value) {
            Money money = MONEY.read(value);
            if (!money.isPositive()) {
                throw FormException.wrong(value, "above zero");
            }
            return money;
        }

        @Override
        public void write(Money value, JsonGenerator out) {
            MONEY.write(value, out);
        }
    };

    static final Form<Boolean> BOOLEAN = new Form<>() {
        @Override
        public Boolean read(JsonValue value) {
            if (value instanceof BooleanValue truth) {
                return truth.truth();
            }
            throw FormException.wrong(value, "true or false");
        }

        @Override
        public void write(Boolean value, JsonGenerator out) {
            out.writeBoolean(value);
        }
    };

    static final Form<Integer> INTEGER = new Form<>() {
        @Override
        public Integer read(JsonValue value) {
            if (value instanceof NumberValue number
                    && INTEGER_SHAPE.matcher(number.digits()).matches()) {
                return Integer.valueOf(number.digits());
            }
            throw FormException.wrong(value, "a whole number such as 3, without quotation marks");
        }

        @Override
        public void write(Integer value, JsonGenerator out) {
            out.writeNumber(value);
        }
    };

    private Forms() {}

    /** A number without an exponent and of bounded length: nothing that is short to write and long to compute. */
    static BigDecimal decimal(String text) {
        return new BigDecimal(matching(DECIMAL_SHAPE, text));
    }

    private static String matching(Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Integer days(String text) {
        return Integer.valueOf(matching(NUMBER_OF_DAYS, text).substring(1, text.length() - 1));
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private static Duration arrival(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.toDays() > LONGEST_ARRIVAL_IN_DAYS) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private static String printArrival(Duration duration) {
        long days = duration.toDays();
        return duration.equals(Duration.ofDays(days)) ? "P" + days + "D" : duration.toString();
    }
}
