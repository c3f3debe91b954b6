package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LocaleTableTest {
    static final Iterable<String> LANGUAGES = Languages.ALL;

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String NARROW_NO_BREAK_SPACE = "\u202F";

    private final SplittableRandom random = new SplittableRandom(20261124);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void writesWholeNumbersLikeIcu(String language) {
        NumberFormat icu = NumberFormat.getInstance(ULocale.forLanguageTag(language));
        for (BigDecimal value : values(0, 2000)) {
            long number = value.longValueExact();
            assertThat(written(out -> Languages.table(language).appendNumber(out, number)))
                    .isEqualTo(icu.format(number));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void writesAllDigitsOfDecimalsAndPercentagesLikeIcu(String language) {
        LocaleTable table = Languages.table(language);
        NumberFormat decimal = NumberFormat.getInstance(ULocale.forLanguageTag(language));
        NumberFormat percent = NumberFormat.getPercentInstance(ULocale.forLanguageTag(language));
        decimal.setMaximumFractionDigits(40);
        percent.setMaximumFractionDigits(40);
        for (int scale = 0; scale <= 12; scale++) {
            for (BigDecimal value : values(scale, 300)) {
                assertThat(written(out -> table.appendDecimal(out, value))).isEqualTo(decimal.format(value));
                assertThat(written(out -> table.appendPercent(out, value)))
                        .isEqualTo(percent.format(value.movePointLeft(2)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void writesSumsInEveryCurrencyWithoutASignLikeIcuWithCodes(String language) {
        LocaleTable table = Languages.table(language);
        LocalizedNumberFormatter icu =
                NumberFormatter.withLocale(ULocale.forLanguageTag(language)).unitWidth(UnitWidth.ISO_CODE);
        for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
            // CLDR gives the lira, which is gone, a pattern of its own in Italian.
            boolean hasOwnPattern = currency.getCode().equals("ITL");
            if (!hasOwnPattern && !Languages.WITH_SIGN.contains(currency.getCode())) {
                compareSums(table, icu, currency, 40);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void writesSumsInCurrenciesWithASignLikeIcu(String language) {
        LocaleTable table = Languages.table(language);
        LocalizedNumberFormatter icu = NumberFormatter.withLocale(ULocale.forLanguageTag(language));
        for (String code : Languages.WITH_SIGN) {
            compareSums(table, icu, CurrencyUnit.of(code), 500);
        }
    }

    private void compareSums(LocaleTable table, LocalizedNumberFormatter icu, CurrencyUnit currency, int count) {
        LocalizedNumberFormatter inCurrency = icu.unit(Currency.getInstance(currency.getCode()))
                .precision(Precision.fixedFraction(currency.getDecimalPlaces()));
        for (BigDecimal value : values(currency.getDecimalPlaces(), count)) {
            assertThat(written(out -> table.appendMoney(out, Money.of(currency, value))))
                    .as("%s in %s", currency, table.language())
                    .isEqualTo(inCurrency.format(value).toString());
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void writesDatesLikeIcu(String language) {
        LocaleTable table = Languages.table(language);
        SimpleDateFormat date = dateFormat("EEEE, d MMMM y", language);
        SimpleDateFormat dateShort = dateFormat("dd.MM d MMM", language);
        SimpleDateFormat weekday = dateFormat("EEEE", language);
        LocalDate last = LocalDate.of(2100, 12, 31);
        for (LocalDate day = LocalDate.of(1990, 1, 1); day.isBefore(last); day = day.plusDays(5)) {
            LocalDate value = day;
            Object instant = day.toEpochDay() * 86_400_000L;
            assertThat(written(out -> table.appendDate(out, value))).isEqualTo(date.format(instant));
            assertThat(written(out -> table.appendShortDate(out, value))).isEqualTo(dateShort.format(instant));
            assertThat(written(out -> table.appendWeekday(out, value))).isEqualTo(weekday.format(instant));
        }
    }

    @Test
    void russianShowsRoublesAndEurosBySignAndOtherCurrenciesByCode() {
        assertThat(money("ru", "RUB 5000")).isEqualTo("5 000,00 ₽".replace(" ", NO_BREAK_SPACE));
        assertThat(money("ru", "EUR -1234567.5")).isEqualTo("-1 234 567,50 €".replace(" ", NO_BREAK_SPACE));
        assertThat(money("ru", "KZT 20000")).isEqualTo("20 000,00 KZT".replace(" ", NO_BREAK_SPACE));
        assertThat(money("ru", "JPY 5000")).isEqualTo("5 000 JPY".replace(" ", NO_BREAK_SPACE));
    }

    /** CLDR writes sums with a point and other numbers with a comma, and has an ASCII apostrophe. */
    @Test
    void swissFrenchSumsHaveAPointAlsoInTextMessages() {
        LocaleTable table = Languages.table("fr-CH", "symbols", "");

        assertThat(written(out -> table.appendMoney(out, Money.parse("CHF -1450.75"))))
                .isEqualTo("-1’450.75" + NO_BREAK_SPACE + "CHF");
        assertThat(written(out -> table.appendPlainMoney(out, Money.parse("CHF 1450.75"))))
                .isEqualTo("1450.75 CHF");
        assertThat(written(out -> table.appendDecimal(out, new BigDecimal("1450.75"))))
                .isEqualTo("1’450,75");
    }

    @Test
    void englishShowsEveryCurrencyByCode() {
        assertThat(money("en", "EUR 1500")).isEqualTo("EUR" + NO_BREAK_SPACE + "1,500.00");
        assertThat(money("en", "RUB 5000")).isEqualTo("RUB" + NO_BREAK_SPACE + "5,000.00");
        assertThat(money("en", "KWD -0.005")).isEqualTo("-KWD" + NO_BREAK_SPACE + "0.005");
    }

    @Test
    void spanishShowsEurosBySignAndDoesNotGroupFourDigits() {
        assertThat(money("es", "EUR 5000")).isEqualTo("5000,00" + NO_BREAK_SPACE + "€");
        assertThat(money("es", "EUR 12500.5")).isEqualTo("12.500,50" + NO_BREAK_SPACE + "€");
        assertThat(money("es", "RUB 5000")).isEqualTo("5000,00" + NO_BREAK_SPACE + "RUB");
    }

    @Test
    void germanShowsEurosBySignAndOtherCurrenciesByCode() {
        assertThat(money("de", "EUR 1234.56")).isEqualTo("1.234,56" + NO_BREAK_SPACE + "€");
        assertThat(money("de", "EUR -0.5")).isEqualTo("-0,50" + NO_BREAK_SPACE + "€");
        assertThat(money("de", "CHF 1450.75")).isEqualTo("1.450,75" + NO_BREAK_SPACE + "CHF");
    }

    @Test
    void sumsForSmsArePlain() {
        assertThat(plainMoney("de", "EUR 1234567.80")).isEqualTo("1234567,80 EUR");
        assertThat(plainMoney("ru", "RUB 5000")).isEqualTo("5000,00 руб.");
        assertThat(plainMoney("ru", "EUR -5000.25")).isEqualTo("-5000,25 EUR");
        assertThat(plainMoney("en", "EUR 1234567.80")).isEqualTo("EUR 1234567.80");
        assertThat(plainMoney("en", "JPY -5000")).isEqualTo("-JPY 5000");
        assertThat(plainMoney("es", "EUR 1234567.80")).isEqualTo("1234567,80 EUR");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void sumsForSmsAreAsciiInEveryLanguageWithoutAnOwnAbbreviation(String language) {
        for (String sum : List.of("EUR 1234567.80", "PLN -0.10", "JPY 100000", "KWD 1.005")) {
            assertThat(written(out -> Languages.table(language).appendPlainMoney(out, Money.parse(sum))))
                    .isASCII();
        }
    }

    @Test
    void datesFollowTheLanguagesOwnPatterns() {
        LocalDate day = LocalDate.of(2026, 12, 4);
        assertThat(written(out -> shipped("ru").appendDate(out, day))).isEqualTo("4 декабря 2026");
        assertThat(written(out -> shipped("ru").appendShortDate(out, day))).isEqualTo("04.12");
        assertThat(written(out -> shipped("ru").appendWeekday(out, day))).isEqualTo("пятница");
        assertThat(written(out -> shipped("de").appendDate(out, day))).isEqualTo("4. Dezember 2026");
        assertThat(written(out -> shipped("de").appendShortDate(out, day))).isEqualTo("04.12.");
        assertThat(written(out -> shipped("en").appendDate(out, day))).isEqualTo("4 December 2026");
        assertThat(written(out -> shipped("en").appendShortDate(out, day))).isEqualTo("4 Dec");
        assertThat(written(out -> shipped("es").appendDate(out, day))).isEqualTo("4 de diciembre de 2026");
        assertThat(written(out -> shipped("es").appendShortDate(out, day))).isEqualTo("04/12");
    }

    /** ICU's dates write "1 décembre", which no French reader would; its numbers know the ordinal. */
    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        RuleBasedNumberFormat ordinals = new RuleBasedNumberFormat(ULocale.FRENCH, RuleBasedNumberFormat.ORDINAL);
        SimpleDateFormat date = dateFormat("d MMMM y", "fr");
        SimpleDateFormat month = dateFormat("MMMM y", "fr");
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate value = day;
            Object instant = day.toEpochDay() * 86_400_000L;
            assertThat(written(out -> shipped("fr").appendDate(out, value)))
                    .isEqualTo(
                            day.getDayOfMonth() == 1
                                    ? ordinals.format(1, "%digits-ordinal-masculine") + " " + month.format(instant)
                                    : date.format(instant));
        }
        assertThat(written(out -> shipped("fr").appendDate(out, LocalDate.of(2027, 2, 1))))
                .isEqualTo("1er février 2027");
    }

    @Test
    void theFirstOfAMonthIsAPlainNumberWhereTheMonthIsANumber() {
        LocalDate first = LocalDate.of(2027, 2, 1);
        LocalDate eleventh = LocalDate.of(2027, 2, 11);
        LocaleTable table = Languages.table("fr", "firstDay", "1er", "date", "d/M/y", "dateShort", "dd. EEEE d MMM");

        assertThat(written(out -> table.appendDate(out, first))).isEqualTo("1/2/2027");
        assertThat(written(out -> table.appendShortDate(out, first))).isEqualTo("01. lundi 1er févr.");
        assertThat(written(out -> table.appendShortDate(out, eleventh))).isEqualTo("11. jeudi 11 févr.");
    }

    @Test
    void frenchShowsEurosBySignAndOtherCurrenciesByCode() {
        assertThat(money("fr", "EUR -1234567.5"))
                .isEqualTo("-1_234_567,50".replace("_", NARROW_NO_BREAK_SPACE) + NO_BREAK_SPACE + "€");
        assertThat(money("fr", "CHF 1450.75"))
                .isEqualTo("1" + NARROW_NO_BREAK_SPACE + "450,75" + NO_BREAK_SPACE + "CHF");
        assertThat(plainMoney("fr", "EUR 1450.75")).isEqualTo("1450,75 EUR");
    }

    @Test
    void trailingZerosAreNotPrintedAndNothingIsRounded() {
        LocaleTable table = shipped("en");
        assertThat(written(out -> table.appendDecimal(out, new BigDecimal("2.50"))))
                .isEqualTo("2.5");
        assertThat(written(out -> table.appendDecimal(out, new BigDecimal("1E+3"))))
                .isEqualTo("1,000");
        assertThat(written(out -> table.appendPercent(out, new BigDecimal("0.0000000000001"))))
                .isEqualTo("0.0000000000001%");
        assertThat(written(out -> table.appendPercent(out, new BigDecimal("5.00"))))
                .isEqualTo("5%");
    }

    @Test
    void aTableThatLacksAKeyNamesIt() {
        assertThatThrownBy(() -> LocaleTable.parse(List.of("language=xx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the locale table lacks");
    }

    private static String money(String language, String sum) {
        return written(out -> shipped(language).appendMoney(out, Money.parse(sum)));
    }

    private static String plainMoney(String language, String sum) {
        return written(out -> shipped(language).appendPlainMoney(out, Money.parse(sum)));
    }

    private static LocaleTable shipped(String language) {
        return LocaleTable.of(language).orElseThrow();
    }

    private static String written(Consumer<StringBuilder> action) {
        StringBuilder out = new StringBuilder();
        action.accept(out);
        return out.toString();
    }

    private static SimpleDateFormat dateFormat(String pattern, String language) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, ULocale.forLanguageTag(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** Small values, those around the powers of ten, and random ones of up to 15 digits, positive and negative. */
    private List<BigDecimal> values(int scale, int randomCount) {
        List<BigDecimal> values = new ArrayList<>();
        for (long power = 1; power <= 1_000_000_000_000_000L; power *= 10) {
            for (long unscaled : new long[] {power - 1, power, power + 1}) {
                values.add(new BigDecimal(BigInteger.valueOf(unscaled), scale));
                values.add(new BigDecimal(BigInteger.valueOf(-unscaled), scale));
            }
        }
        for (int i = 0; i < randomCount; i++) {
            long bound = BigInteger.TEN.pow(random.nextInt(1, 16)).longValueExact();
            values.add(new BigDecimal(BigInteger.valueOf(random.nextLong(-bound, bound)), scale));
        }
        return values;
    }
}
