package io.github.payreq.templates.internal.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes amounts in the words of one language. Languages are read when they are first asked for.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AmountLanguage {

    /** How the minor units are written. */
    public enum Minor {
        /** As the documents of the language do. */
        HOUSE,
        /** In digits, always. */
        DIGITS,
        /** In words. */
        WORDS
    }

    private static final List<String> TAGS =
            List.of("de", "en", "es", "fr", "fr-BE", "fr-CH", "it", "kk", "pl", "pt-BR", "ru", "tr", "uk");

    private static final Map<String, AmountLanguage> READ = new ConcurrentHashMap<>();

    private static final long MILLION = 1_000_000;
    private static final String VOWELS = "aeiou";

    private final String tag;
    private final Locale locale;
    private final Numerals numerals;
    private final SortedMap<String, CurrencyNouns> currencies = new TreeMap<>();
    private final boolean capital;
    private final boolean houseDigits;
    private final boolean houseZero;
    private final boolean zeroInWords;
    private final String minus;
    private final String minorJoin;
    private final String nounJoin;
    private final String particle;
    private final String elidedParticle;

    private AmountLanguage(String tag) {
        LanguageFile file = LanguageFile.read(tag);
        this.tag = tag;
        locale = Locale.forLanguageTag(tag);
        numerals = new Numerals(file);
        int categories = file.words("forms").size();
        for (String code : file.keys("currency.")) {
            currencies.put(code, nouns(file.text("currency." + code), categories));
        }
        capital = file.says("capital", "yes");
        houseDigits = file.says("minor", "digits");
        houseZero = file.says("zero.house", "yes");
        zeroInWords = file.says("zero.words", "yes");
        minus = file.text("minus");
        minorJoin = file.text("minor.join");
        nounJoin = file.text("noun.join", " ");
        particle = file.text("particle", nounJoin);
        elidedParticle = file.text("particle.elided", particle);
    }

    private static CurrencyNouns nouns(String line, int categories) {
        int slash = line.indexOf(" / ");
        String major = slash < 0 ? line : line.substring(0, slash);
        Optional<Noun> minor = slash < 0
                ? Optional.empty()
                : Optional.of(Noun.of(LanguageFile.split(line.substring(slash + 3)), categories));
        return new CurrencyNouns(Noun.of(LanguageFile.split(major), categories), minor);
    }

    /** The tags of the languages, sorted. */
    public static List<String> tags() {
        return TAGS;
    }

    /** The language of a tag; empty if it is not there. */
    public static Optional<AmountLanguage> of(String tag) {
        return TAGS.contains(tag) ? Optional.of(READ.computeIfAbsent(tag, AmountLanguage::new)) : Optional.empty();
    }

    /** The tag of this language. */
    public String tag() {
        return tag;
    }

    /** The codes of the currencies that have nouns, sorted. */
    public List<String> currencies() {
        return List.copyOf(currencies.keySet());
    }

    /** Whether the documents of the language begin an amount with a capital letter. */
    public boolean beginsWithCapital() {
        return capital;
    }

    /**
     * Writes an amount.
     *
     * @throws IllegalArgumentException if the currency has no nouns, or the amount is too large
     */
    public String write(Money money, Minor style, boolean withCapital) {
        CurrencyNouns nouns = nouns(money.getCurrencyUnit());
        BigDecimal amount = money.getAmount().abs();
        BigInteger whole = amount.toBigInteger();
        if (whole.compareTo(BigInteger.valueOf(Numerals.LIMIT)) >= 0) {
            throw new IllegalArgumentException("amount (" + money + ") must be below " + Numerals.LIMIT);
        }
        long major = whole.longValueExact();
        int minor = amount.subtract(new BigDecimal(whole))
                .movePointRight(nouns.decimals())
                .intValueExact();
        StringBuilder out = new StringBuilder();
        if (money.isNegative()) {
            out.append(minus);
        }
        appendMajor(out, nouns.major(), major);
        nouns.minor().ifPresent(noun -> appendMinor(out, noun, minor, style));
        return withCapital ? capitalised(out) : out.toString();
    }

    private CurrencyNouns nouns(CurrencyUnit currency) {
        CurrencyNouns nouns = currencies.get(currency.getCode());
        if (nouns == null) {
            throw new IllegalArgumentException("currency (" + currency.getCode() + ") has no words in " + tag
                    + "; it must be one of " + String.join(", ", currencies.keySet()));
        }
        if (nouns.decimals() != currency.getDecimalPlaces()) {
            throw new IllegalArgumentException("currency (" + currency.getCode() + ") must have " + nouns.decimals()
                    + " decimals to be written in words, not " + currency.getDecimalPlaces());
        }
        return nouns;
    }

    private void appendMajor(StringBuilder out, Noun noun, long number) {
        String form = numerals.form(noun, number);
        numerals.write(out, number, noun.gender(), form);
        boolean wholeMillions = number >= MILLION && number % MILLION == 0;
        if (wholeMillions) {
            out.append(VOWELS.indexOf(form.charAt(0)) < 0 ? particle : elidedParticle);
        } else {
            out.append(nounJoin);
        }
        out.append(form);
    }

    private void appendMinor(StringBuilder out, Noun noun, int number, Minor style) {
        boolean digits = style == Minor.DIGITS || (style == Minor.HOUSE && houseDigits);
        boolean writesZero = switch (style) {
            case HOUSE -> houseZero;
            case DIGITS -> true;
            case WORDS -> zeroInWords;
        };
        if (number == 0 && !writesZero) {
            return;
        }
        String form = numerals.form(noun, number);
        out.append(minorJoin);
        if (digits) {
            out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
        } else {
            numerals.write(out, number, noun.gender(), form);
        }
        out.append(nounJoin).append(form);
    }

    /** In the way of the language: Turkish "iki" begins with "İ". */
    private String capitalised(StringBuilder text) {
        return text.substring(0, 1).toUpperCase(locale).concat(text.substring(1));
    }
}
