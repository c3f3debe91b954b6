package io.github.payreq.templates.internal.words;

import io.github.payreq.templates.internal.words.AmountLanguage.Minor;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts in languages that have words for numbers: number words that agree with a noun.
 *
 * <p>This class is immutable and thread-safe.
 */
final class AlphabeticAmounts implements AmountWriter {

    private static final long MILLION = 1_000_000;
    private static final String VOWELS = "aeiou";

    private final Numerals numerals;
    private final SortedMap<String, CurrencyNouns> currencies = new TreeMap<>();
    private final boolean houseDigits;
    private final boolean houseZero;
    private final boolean zeroInWords;
    private final String minorJoin;
    private final String nounJoin;
    private final String particle;
    private final String elidedParticle;

    AlphabeticAmounts(LanguageFile file) {
        numerals = new Numerals(file);
        int categories = file.words("forms").size();
        for (String code : file.keys("currency.")) {
            currencies.put(code, nouns(file.text("currency." + code), categories));
        }
        houseDigits = file.says("minor", "digits");
        houseZero = file.says("zero.house", "yes");
        zeroInWords = file.says("zero.words", "yes");
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

    @Override
    public Set<String> currencies() {
        return currencies.keySet();
    }

    @Override
    public int decimals(String currency) {
        return nouns(currency).decimals();
    }

    @Override
    public long limit() {
        return Numerals.LIMIT;
    }

    @Override
    public void append(StringBuilder out, String currency, long major, int minor, Minor style, boolean formal) {
        CurrencyNouns nouns = nouns(currency);
        appendMajor(out, nouns.major(), major);
        nouns.minor().ifPresent(noun -> appendMinor(out, noun, minor, style));
    }

    private CurrencyNouns nouns(String currency) {
        return Objects.requireNonNull(currencies.get(currency));
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
}
