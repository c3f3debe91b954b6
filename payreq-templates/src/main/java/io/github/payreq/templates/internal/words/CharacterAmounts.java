package io.github.payreq.templates.internal.words;

import io.github.payreq.templates.internal.words.AmountLanguage.Minor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Amounts in Chinese characters, in the plain numerals or in those of documents, which nobody can change by a stroke.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CharacterAmounts implements AmountWriter {

    private static final long LIMIT_OF_PAIRS = 10_000_000_000_000_000L;
    private static final int TEN = 10;

    /** How a currency is written: a name before the number, nouns behind it. */
    private record Currency(String before, String major, String minor) {}

    private final CharacterNumerals plain;
    private final CharacterNumerals financial;
    private final Map<String, Currency> currencies = new TreeMap<>();
    private final Map<String, Currency> financialCurrencies = new TreeMap<>();
    private final boolean byTenths;
    private final List<String> whole;
    private final String tenths;
    private final String hundredths;
    private final String gap;
    private final String begins;
    private final String ends;
    private final String endsOfWhole;
    private final long limit;

    CharacterAmounts(LanguageFile file) {
        plain = new CharacterNumerals(file, "");
        financial = new CharacterNumerals(file, "financial.");
        byTenths = file.has("tenths");
        whole = file.words("whole");
        tenths = file.text("tenths", "");
        hundredths = file.text("hundredths", "");
        gap = file.text("gap", "");
        begins = file.text("financial.begins", "");
        ends = file.text("financial.ends", "");
        endsOfWhole = file.text("ends", "");
        limit = byTenths ? LIMIT_OF_PAIRS : Numerals.LIMIT;
        for (String code : file.keys("currency.")) {
            List<String> nouns = LanguageFile.split(file.text("currency." + code));
            currencies.put(code, currency(nouns, file.text("major", "")));
            financialCurrencies.put(code, currency(nouns, file.text("financial.major", "")));
        }
    }

    /** A line is the name before the number, where the language has one unit for all, else the units: {@code ドル / セント}. */
    private Currency currency(List<String> nouns, String major) {
        String first = nouns.get(0);
        if (byTenths) {
            return new Currency(first.equals("-") ? "" : first, major, "");
        }
        return new Currency("", first, nouns.size() > 1 ? nouns.get(nouns.size() - 1) : "");
    }

    @Override
    public Set<String> currencies() {
        return currencies.keySet();
    }

    @Override
    public int decimals(String currency) {
        boolean hasMinor = byTenths
                ? !whole.contains(currency)
                : !Objects.requireNonNull(currencies.get(currency)).minor().isEmpty();
        return hasMinor ? 2 : 0;
    }

    @Override
    public long limit() {
        return limit;
    }

    @Override
    public void append(StringBuilder out, String currency, long major, int minor, Minor style, boolean formal) {
        CharacterNumerals numerals = formal ? financial : plain;
        Currency names = Objects.requireNonNull((formal ? financialCurrencies : currencies).get(currency));
        out.append(formal ? begins : "").append(names.before);
        numerals.append(out, major);
        out.append(names.major);
        if (byTenths) {
            appendTenths(out, minor, numerals);
            out.append(formal && minor == 0 ? endsOfWhole : "");
        } else if (minor > 0) {
            numerals.append(out, minor);
            out.append(names.minor);
        }
        out.append(formal ? ends : "");
    }

    /** Five fen after whole yuan have a zero before them, in the place of the jiao. */
    private void appendTenths(StringBuilder out, int minor, CharacterNumerals numerals) {
        if (minor >= TEN) {
            numerals.append(out, minor / TEN);
            out.append(tenths);
        }
        if (minor % TEN > 0) {
            out.append(minor < TEN ? gap : "");
            numerals.append(out, minor % TEN);
            out.append(hundredths);
        }
    }
}
