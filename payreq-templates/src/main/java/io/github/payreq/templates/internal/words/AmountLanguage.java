package io.github.payreq.templates.internal.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> TAGS = List.of(
            "de", "en", "es", "fr", "fr-BE", "fr-CH", "it", "ja", "kk", "pl", "pt-BR", "ru", "tr", "uk", "zh-Hans");

    private static final Map<String, AmountLanguage> READ = new ConcurrentHashMap<>();

    private final String tag;
    private final Locale locale;
    private final AmountWriter writer;
    private final boolean capital;
    private final String minus;

    private AmountLanguage(String tag) {
        LanguageFile file = LanguageFile.read(tag);
        this.tag = tag;
        locale = Locale.forLanguageTag(tag);
        writer = file.says("system", "tenThousands") ? new CharacterAmounts(file) : new AlphabeticAmounts(file);
        capital = !file.says("capital", "no");
        minus = file.text("minus");
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
        return List.copyOf(writer.currencies());
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
        checkCurrency(money.getCurrencyUnit());
        BigDecimal amount = money.getAmount().abs();
        BigInteger whole = amount.toBigInteger();
        if (whole.compareTo(BigInteger.valueOf(writer.limit())) >= 0) {
            throw new IllegalArgumentException("amount (" + money + ") must be below " + writer.limit());
        }
        int minor = amount.subtract(new BigDecimal(whole))
                .movePointRight(money.getCurrencyUnit().getDecimalPlaces())
                .intValueExact();
        StringBuilder out = new StringBuilder();
        if (money.isNegative()) {
            out.append(minus);
        }
        writer.append(out, money.getCurrencyUnit().getCode(), whole.longValueExact(), minor, style, withCapital);
        return withCapital ? capitalised(out) : out.toString();
    }

    private void checkCurrency(CurrencyUnit currency) {
        if (!writer.currencies().contains(currency.getCode())) {
            throw new IllegalArgumentException("currency (" + currency.getCode() + ") has no words in " + tag
                    + "; it must be one of " + String.join(", ", writer.currencies()));
        }
        int decimals = writer.decimals(currency.getCode());
        if (decimals != currency.getDecimalPlaces()) {
            throw new IllegalArgumentException("currency (" + currency.getCode() + ") must have " + decimals
                    + " decimals to be written in words, not " + currency.getDecimalPlaces());
        }
    }

    /** In the way of the language: Turkish "iki" begins with "İ". */
    private String capitalised(StringBuilder text) {
        return text.substring(0, 1).toUpperCase(locale).concat(text.substring(1));
    }
}
