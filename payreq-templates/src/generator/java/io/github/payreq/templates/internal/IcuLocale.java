package io.github.payreq.templates.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.joda.money.CurrencyUnit;

/** Yields the lines of a {@link LocaleTable}: what ICU knows of a language, and the language's own choices. */
final class IcuLocale {
    private static final String SIGN = "sign.";
    private static final String PLAIN = "plain.";
    private static final String FIRST_DAY = "firstDay";
    private static final String CODE_SIGN = "\u00A4";

    private final ULocale locale;
    private final Properties own;
    private final DecimalFormatSymbols symbols;
    private final SortedMap<String, String> table = new TreeMap<>();

    private IcuLocale(String tag, Properties own) {
        this.locale = ULocale.forLanguageTag(tag);
        this.own = own;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /**
     * The lines {@code key=value} of a language, sorted.
     *
     * @param own {@code date}, {@code dateShort}, {@code symbols}: the currencies shown by their sign, {@code plain.XXX}:
     *     what stands for a currency in SMS, and {@code firstDay}: what stands for the first day before a month's name
     * @throws IllegalArgumentException if one of them is missing, unknown or unfit
     */
    static List<String> lines(String tag, Properties own) {
        IcuLocale icu = new IcuLocale(tag, own);
        icu.table.put("language", tag);
        icu.table.put("direction", icu.locale.isRightToLeft() ? "rtl" : "ltr");
        icu.numbers();
        icu.sums();
        icu.dates();
        icu.table.put("cardinal", icu.rules(PluralType.CARDINAL));
        icu.table.put("ordinal", icu.rules(PluralType.ORDINAL));
        icu.ownChoices();
        return icu.table.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    /** The lines {@code code=name} of the countries, in capital letters. */
    static List<String> countries(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale, DialectHandling.STANDARD_NAMES);
        return Arrays.stream(ULocale.getISOCountries())
                .sorted()
                .map(code -> code + "=" + UCharacter.toUpperCase(locale, names.regionDisplayName(code)))
                .toList();
    }

    /** The plural categories that whole numbers of the language take, by ICU's answers, and {@code other}. */
    static Set<String> wholeNumberCategories(String tag, PluralType type) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(tag), type);
        Set<String> categories = new LinkedHashSet<>();
        for (int number = 0; number <= 1000; number++) {
            categories.add(rules.select(number));
        }
        categories.add(rules.select(1_000_000));
        categories.add(PluralRules.KEYWORD_OTHER);
        return categories;
    }

    private void numbers() {
        table.put("zero", String.valueOf(symbols.getZeroDigit()));
        String decimal = symbols.getDecimalSeparatorString();
        table.put("plainDecimal", symbols.getMonetaryDecimalSeparatorString().equals(",") ? "," : ".");
        table.put("number.separators", decimal + "|" + typographic(symbols.getGroupingSeparatorString()));
        table.put("number.grouping", grouping(NumberFormat.getInstance(locale)));
        LocalizedNumberFormatter formatter = NumberFormatter.withLocale(locale);
        table.put("number.affixes", affixes(formatter));
        table.put("percent.affixes", affixes(formatter.unit(NoUnit.PERCENT)));
    }

    private void sums() {
        table.put(
                "money.separators",
                symbols.getMonetaryDecimalSeparatorString() + "|"
                        + typographic(symbols.getMonetaryGroupingSeparatorString()));
        String sample = CurrencyUnit.EUR.getCode();
        LocalizedNumberFormatter withCode = currency(sample, UnitWidth.ISO_CODE);
        table.put(
                "money.grouping",
                groupSizes(NumberFormat.getCurrencyInstance(locale))
                        + minimumGrouping(value -> withCode.format(value).toString()));
        table.put("money.affixes", affixes(withCode).replace(sample, CODE_SIGN));
    }

    /** The apostrophe is U+2019 in texts and therefore in numbers; CLDR has the ASCII one for fr-CH. */
    private static String typographic(String separator) {
        return separator.replace('\'', '\u2019');
    }

    private void dates() {
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        table.put("months", String.join("|", names.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)));
        table.put(
                "months.short",
                String.join("|", names.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)));
        String[] sundayFirst = names.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        List<String> weekdays = new ArrayList<>(Arrays.asList(sundayFirst).subList(2, 8));
        weekdays.add(sundayFirst[1]);
        table.put("weekdays", String.join("|", weekdays));
    }

    /** ICU's rules without their samples. */
    private String rules(PluralType type) {
        List<String> rules = new ArrayList<>();
        for (String rule : PluralRules.forLocale(locale, type).toString().split(";", -1)) {
            int samples = rule.indexOf('@');
            rules.add((samples < 0 ? rule : rule.substring(0, samples)).strip());
        }
        return String.join("; ", rules);
    }

    private void ownChoices() {
        boolean latin = UScript.getCodeFromName(ULocale.addLikelySubtags(locale).getScript()) == UScript.LATIN;
        table.put("date", required("date"));
        table.put("dateShort", required("dateShort"));
        table.put(FIRST_DAY, own.getProperty(FIRST_DAY, ""));
        for (String code : required("symbols").split(",", -1)) {
            if (!code.isBlank()) {
                table.put(SIGN + code.strip(), affixes(currency(code.strip(), UnitWidth.SHORT)));
            }
        }
        for (String key : own.stringPropertyNames()) {
            if (key.startsWith(PLAIN)) {
                String abbreviation = own.getProperty(key);
                if (latin && !abbreviation.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                    throw new IllegalArgumentException(
                            "%s must be ASCII, so that an SMS stays in GSM-7: %s".formatted(key, abbreviation));
                }
                table.put(key, abbreviation);
            } else if (!Set.of("date", "dateShort", "symbols", FIRST_DAY).contains(key)) {
                throw new IllegalArgumentException(
                        key + " is unknown; date, dateShort, symbols, firstDay and plain.XXX are known");
            }
        }
    }

    private String required(String key) {
        String value = own.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    private LocalizedNumberFormatter currency(String code, UnitWidth width) {
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(code))
                .unitWidth(width)
                .precision(Precision.integer());
    }

    /** What stands around the digit of 1 and of -1. */
    private String affixes(LocalizedNumberFormatter formatter) {
        return around(formatter.format(1).toString()) + "|"
                + around(formatter.format(-1).toString());
    }

    private String around(String one) {
        int digit = one.indexOf(symbols.getZeroDigit() + 1);
        if (digit < 0 || one.contains("|")) {
            throw new IllegalArgumentException("cannot tell the affixes of " + one);
        }
        return one.substring(0, digit) + "|" + one.substring(digit + 1);
    }

    /** The size of the first group, of the others, and the digits before the first separator. */
    private static String grouping(NumberFormat format) {
        return groupSizes(format) + minimumGrouping(format::format);
    }

    private static String groupSizes(NumberFormat format) {
        DecimalFormat decimal = (DecimalFormat) format;
        int primary = decimal.getGroupingSize();
        int secondary = decimal.getSecondaryGroupingSize() == 0 ? primary : decimal.getSecondaryGroupingSize();
        return primary + "|" + secondary + "|";
    }

    /**
     * Spanish, Italian and Polish write 5000 and 10.000. ICU's {@code NumberFormatter} keeps to that; its older
     * {@code NumberFormat}, and {@code MessageFormat} with it, does not.
     */
    private static int minimumGrouping(LongFunction<String> format) {
        return format.apply(1111).length() > format.apply(111).length() + 1 ? 1 : 2;
    }
}
