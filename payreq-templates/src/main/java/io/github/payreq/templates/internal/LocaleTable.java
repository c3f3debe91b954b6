package io.github.payreq.templates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;

/**
 * How one language writes numbers, sums, percentages, dates and plurals. The build bakes the tables from ICU4J, so every
 * JVM prints the same. Nothing is rounded and no binary fraction is used.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LocaleTable {
    private static final Map<String, LocaleTable> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Directions directions;
    private final NumberStyle numbers;
    private final NumberStyle sums;
    private final NumberStyle plainSums;
    private final Affixes number;
    private final Affixes percent;
    private final Affixes sumWithCode;
    private final Map<String, Affixes> sumsWithSign = new HashMap<>();
    private final Map<String, String> plainCurrencies = new HashMap<>();
    private final DateNames dateNames;
    private final DatePattern date;
    private final DatePattern dateShort;
    private final PluralRule cardinal;
    private final PluralRule ordinal;

    private LocaleTable(LocaleData data) {
        language = data.text("language");
        directions = new Directions(data.text("direction").equals("rtl"));
        numbers = data.numberStyle("number");
        sums = data.numberStyle("money");
        plainSums = new NumberStyle('0', data.text("plainDecimal"), "", 0, 0, 0);
        number = data.affixes("number.affixes");
        percent = data.affixes("percent.affixes");
        sumWithCode = data.affixes("money.affixes");
        for (String currency : data.suffixesOf("sign.")) {
            sumsWithSign.put(currency, data.affixes("sign." + currency));
        }
        for (String currency : data.suffixesOf("plain.")) {
            plainCurrencies.put(currency, data.text("plain." + currency));
        }
        dateNames = new DateNames(
                data.list("months", 12),
                data.list("months.short", 12),
                data.list("weekdays", 7),
                data.text("firstDay"),
                numbers.zero());
        date = DatePattern.parse(data.text("date"));
        dateShort = DatePattern.parse(data.text("dateShort"));
        cardinal = PluralRule.parse(data.text("cardinal"));
        ordinal = PluralRule.parse(data.text("ordinal"));
    }

    /** The table of a shipped language, by its exact BCP 47 tag. */
    public static Optional<LocaleTable> of(String language) {
        LocaleTable loaded = LOADED.get(language);
        if (loaded != null) {
            return Optional.of(loaded);
        }
        if (language.endsWith(CompiledCatalogue.INFORMAL)
                || !Resources.catalogues().containsKey(language)) {
            return Optional.empty();
        }
        return Optional.of(LOADED.computeIfAbsent(language, tag -> parse(Resources.lines("locale-" + tag + ".txt"))));
    }

    /**
     * A table from its lines {@code key=value}.
     *
     * @throws IllegalArgumentException if a key is missing or a value is malformed
     */
    static LocaleTable parse(List<String> lines) {
        return new LocaleTable(LocaleData.parse(lines));
    }

    /** The BCP 47 tag of the language. */
    public String language() {
        return language;
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return directions.rightToLeft();
    }

    /** Appends a text of the host or the client, isolated if it may run in another direction than the language. */
    void appendText(StringBuilder out, String value) {
        directions.appendText(out, value);
    }

    /** Appends what the client copies, isolated only if it would be misread without. */
    void appendCopied(StringBuilder out, String value) {
        directions.appendCopied(out, value);
    }

    /** The rules of counting: "1 day", "2 days". */
    public PluralRule cardinal() {
        return cardinal;
    }

    /** The rules of numbering: "1st", "2nd". */
    public PluralRule ordinal() {
        return ordinal;
    }

    /** Appends a whole number with the language's digits and grouping. */
    public void appendNumber(StringBuilder out, long value) {
        append(out, Long.toString(value), numbers, number, "");
    }

    /** Appends all digits of a number, without trailing zeros. */
    public void appendDecimal(StringBuilder out, BigDecimal value) {
        append(out, value.stripTrailingZeros().toPlainString(), numbers, number, "");
    }

    /** Appends a percentage; 5 is five per cent. */
    public void appendPercent(StringBuilder out, BigDecimal value) {
        append(out, value.stripTrailingZeros().toPlainString(), numbers, percent, "");
    }

    /** Appends a sum with the sign or the code of its currency and with the currency's own number of decimals. */
    public void appendMoney(StringBuilder out, Money value) {
        String code = value.getCurrencyUnit().getCode();
        Affixes affixes = sumsWithSign.getOrDefault(code, sumWithCode);
        append(out, value.getAmount().toPlainString(), sums, affixes, code);
    }

    /**
     * Appends a sum for SMS: ASCII digits and spaces, no grouping, the code or the language's abbreviation. An abbreviation with
     * a {@code #} says itself where the number stands: {@code #元}.
     */
    public void appendPlainMoney(StringBuilder out, Money value) {
        String code = value.getCurrencyUnit().getCode();
        String currency = plainCurrencies.getOrDefault(code, code);
        String plain = value.getAmount().toPlainString();
        if (NumberStyle.isNegative(plain)) {
            out.append('-');
        }
        int place = currency.indexOf('#');
        if (place >= 0) {
            out.append(currency, 0, place);
            plainSums.append(out, plain);
            out.append(currency, place + 1, currency.length());
        } else if (sumWithCode.codeComesFirst()) {
            out.append(currency).append(' ');
            plainSums.append(out, plain);
        } else {
            plainSums.append(out, plain);
            out.append(' ').append(currency);
        }
    }

    /** Appends a date with its year. */
    public void appendDate(StringBuilder out, LocalDate value) {
        date.append(out, value, dateNames);
    }

    /** Appends a date without its year. */
    public void appendShortDate(StringBuilder out, LocalDate value) {
        dateShort.append(out, value, dateNames);
    }

    /** Appends the name of the date's day of the week. */
    public void appendWeekday(StringBuilder out, LocalDate value) {
        out.append(dateNames.weekday(value));
    }

    private static void append(StringBuilder out, String plain, NumberStyle style, Affixes affixes, String code) {
        boolean negative = NumberStyle.isNegative(plain);
        Affixes.append(out, affixes.prefix(negative), code);
        style.append(out, plain);
        Affixes.append(out, affixes.suffix(negative), code);
    }
}
