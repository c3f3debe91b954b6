package io.github.payreq.templates;

import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.templates.ToneFinding.Severity;
import io.github.payreq.templates.internal.tone.Group;
import io.github.payreq.templates.internal.tone.Group.Section;
import io.github.payreq.templates.internal.tone.Lexicon;
import io.github.payreq.templates.internal.tone.MessageBranches;
import io.github.payreq.templates.internal.tone.Occurrence;
import io.github.payreq.templates.internal.tone.ReadingEase;
import io.github.payreq.templates.internal.tone.Shouting;
import io.github.payreq.templates.internal.tone.ToneText;
import io.github.payreq.templates.internal.tone.ToneText.Sentence;
import io.github.payreq.templates.internal.tone.ToneText.Word;
import io.github.payreq.terms.LateTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says where a text is not kind or not clear: blame, threats, sarcasm, false urgency, shouting, a request without thanks or
 * "please" or a way out, sentences that nobody reads to the end.
 *
 * <p>The words come from lexicons, one a language. A lexicon knows phrases, not meanings: an insult that it does not know passes.
 * What an {@linkplain Severity#ERROR error} is, is meant to be right; nothing found is no proof of kindness.
 *
 * <pre>{@code
 * List<ToneFinding> findings = ToneCheck.check(text, "en", Occasion.OVERDUE);
 * }</pre>
 *
 * <p>A message that asks ({@link Occasion#asks()}) is held to thanks, to a polite request and to a way out. In an e-mail or a
 * letter one of thanks and "please" may be missing with a hint, both with a warning; a reminder after the due date without a
 * way out is a warning. A text message or a messenger's is short: one polite word is enough, and what is missing is a hint. A
 * call and a meeting are spoken, so nothing must be there. Thanks and a noted promise give thanks and need no "please". A
 * statement of account must have nothing.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class ToneCheck {

    private static final int LONG_SENTENCE = 25;
    private static final int VERY_LONG_SENTENCE = 45;
    private static final int MOST_EXCLAMATIONS = 3;
    private static final BigDecimal HARD = BigDecimal.valueOf(30);
    private static final BigDecimal VERY_HARD = BigDecimal.ZERO;

    private static final Comparator<ToneFinding> ORDER = Comparator.comparingInt(ToneFinding::start)
            .thenComparing(ToneFinding::severity)
            .thenComparing(ToneFinding::rule)
            .thenComparingInt(ToneFinding::end);

    private final Lexicon lexicon;
    private final String language;
    private final ToneText text;
    private final Set<Section> present = EnumSet.noneOf(Section.class);
    private final List<ToneFinding> findings = new ArrayList<>();

    private ToneCheck(Lexicon lexicon, String language, String text) {
        this.lexicon = lexicon;
        this.language = language;
        this.text = lexicon.read(text);
    }

    /**
     * Returns the languages that can be checked. A regional language is checked as its language.
     *
     * @return BCP 47 tags in alphabetical order
     */
    public static List<String> languages() {
        return Lexicon.languages();
    }

    /**
     * Checks an e-mail or a letter that states no legal basis.
     *
     * @param text the text
     * @param language its language, BCP 47
     * @param occasion why it is written
     * @return what was found, in the order of the text
     * @throws LanguageNotAvailableException if there is no lexicon for the language
     */
    public static List<ToneFinding> check(String text, String language, Occasion occasion) {
        return check(text, language, occasion, Channel.EMAIL, Optional.empty());
    }

    /**
     * Checks a message that states no legal basis.
     *
     * @param text the text
     * @param language its language, BCP 47
     * @param occasion why it is written
     * @param channel how it is sent
     * @return what was found, in the order of the text
     * @throws LanguageNotAvailableException if there is no lexicon for the language
     */
    public static List<ToneFinding> check(String text, String language, Occasion occasion, Channel channel) {
        return check(text, language, occasion, channel, Optional.empty());
    }

    /**
     * Checks a message. Terms of law, such as a late fee or a court order, are right only in a final notice, and only with a
     * legal basis.
     *
     * @param text the text
     * @param language its language, BCP 47
     * @param occasion why it is written
     * @param channel how it is sent
     * @param basis the legal basis that the caller states, as {@code request.lateTerms()}
     * @return what was found, in the order of the text
     * @throws LanguageNotAvailableException if there is no lexicon for the language
     */
    public static List<ToneFinding> check(
            String text, String language, Occasion occasion, Channel channel, Optional<LateTerms> basis) {
        ToneCheck check = of(text, language);
        check.words((occasion == Occasion.FINAL_NOTICE) && basis.isPresent());
        check.courtesy(occasion, channel);
        check.clarity();
        return check.sorted();
    }

    /**
     * Checks texts of a catalogue, each by itself and in every branch of its plurals and selects. They are parts of messages, so
     * only what they say is checked, and nothing is missing. Terms of law pass in texts of the final notice (their key has
     * {@code finalNotice} in it, or begins with {@code late.}) if a legal basis is stated.
     *
     * @param texts from key to message, in ICU MessageFormat
     * @param language their language, BCP 47
     * @param basis the legal basis that is stated for the messages
     * @return what was found, by key
     * @throws LanguageNotAvailableException if there is no lexicon for the language
     * @throws IllegalArgumentException if the braces of a message do not fit together; the message names its key
     */
    public static List<TextFinding> checkTexts(Map<String, String> texts, String language, Optional<LateTerms> basis) {
        List<TextFinding> findings = new ArrayList<>();
        new TreeMap<>(texts).forEach((key, message) -> {
            Set<ToneFinding> found = new LinkedHashSet<>();
            for (String branch : branches(key, message)) {
                ToneCheck check = of(branch, language);
                check.words(basis.isPresent() && (key.contains("finalNotice") || key.startsWith("late.")));
                check.longSentences();
                check.findings.forEach(finding -> found.add(inSource(finding, message)));
            }
            found.stream().sorted(ORDER).forEach(finding -> findings.add(new TextFinding(language, key, finding)));
        });
        return List.copyOf(findings);
    }

    private static List<String> branches(String key, String message) {
        try {
            return MessageBranches.of(message);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("text " + key + ": " + e.getMessage(), e);
        }
    }

    private static ToneFinding inSource(ToneFinding finding, String source) {
        return new ToneFinding(
                finding.rule(),
                finding.severity(),
                finding.start(),
                finding.end(),
                1
                        + (int) source.substring(0, finding.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count(),
                source.substring(finding.start(), finding.end()),
                finding.advice());
    }

    private static ToneCheck of(String text, String language) {
        String served = served(language).orElseThrow(() -> new LanguageNotAvailableException(language, languages()));
        return new ToneCheck(Lexicon.of(served).orElseThrow(), served, text);
    }

    /** The language whose lexicon serves for a tag. */
    static Optional<String> served(String language) {
        return LanguageTags.chain(language).stream()
                .filter(languages()::contains)
                .findFirst();
    }

    private List<ToneFinding> sorted() {
        return findings.stream().sorted(ORDER).toList();
    }

    private void words(boolean lawAllowed) {
        for (Occurrence found : lexicon.find(text)) {
            Group group = found.group();
            present.add(group.section());
            Optional<ToneRule> rule = ruleOf(group.section());
            if (rule.isPresent() && !(group.legal() && lawAllowed)) {
                add(
                        rule.get(),
                        group.mild() ? Severity.HINT : Severity.ERROR,
                        found.start(),
                        found.end(),
                        group.advice());
            }
        }
        for (Shouting.Shout shout : Shouting.capitals(text, lexicon)) {
            add(
                    ToneRule.CAPITALS,
                    shout.loud() ? Severity.ERROR : Severity.HINT,
                    shout.start(),
                    shout.end(),
                    advice(ToneRule.CAPITALS));
        }
        for (Shouting.Shout shout : Shouting.marks(text)) {
            add(
                    ToneRule.EXCLAMATION_MARKS,
                    Severity.ERROR,
                    shout.start(),
                    shout.end(),
                    advice(ToneRule.EXCLAMATION_MARKS));
        }
    }

    private static Optional<ToneRule> ruleOf(Section section) {
        return switch (section) {
            case BLAME -> Optional.of(ToneRule.BLAME);
            case THREAT -> Optional.of(ToneRule.THREAT);
            case PASSIVE_AGGRESSION -> Optional.of(ToneRule.PASSIVE_AGGRESSION);
            case FALSE_URGENCY -> Optional.of(ToneRule.FALSE_URGENCY);
            case PLEASE, THANKS, WAY_OUT -> Optional.empty();
        };
    }

    /** What a message on this occasion must have. */
    private void courtesy(Occasion occasion, Channel channel) {
        boolean thanks = present.contains(Section.THANKS);
        boolean please = present.contains(Section.PLEASE);
        boolean wayOut = present.contains(Section.WAY_OUT);
        switch (channel) {
            case EMAIL, LETTER -> {
                if (occasion.asks()) {
                    Severity grave = (thanks || please) ? Severity.HINT : Severity.WARNING;
                    missing(thanks, ToneRule.NO_THANKS, grave);
                    missing(please, ToneRule.NO_PLEASE, grave);
                    missing(wayOut, ToneRule.NO_WAY_OUT, occasion.afterDueDate() ? Severity.WARNING : Severity.HINT);
                } else if (occasion != Occasion.STATEMENT) {
                    missing(thanks, ToneRule.NO_THANKS, Severity.WARNING);
                }
            }
            case SMS, MESSENGER -> {
                if (occasion.asks()) {
                    missing(thanks || please, ToneRule.NO_PLEASE, Severity.HINT);
                    missing(wayOut || !occasion.afterDueDate(), ToneRule.NO_WAY_OUT, Severity.HINT);
                } else if (occasion != Occasion.STATEMENT) {
                    missing(thanks, ToneRule.NO_THANKS, Severity.HINT);
                }
            }
            case CALL, MEETING -> {
                // Spoken: courtesy is in the voice.
            }
        }
    }

    private void missing(boolean there, ToneRule rule, Severity severity) {
        if (!there) {
            findings.add(new ToneFinding(rule, severity, 0, text.source().length(), 1, "", advice(rule)));
        }
    }

    private void clarity() {
        longSentences();
        if (Shouting.exclamations(text) > MOST_EXCLAMATIONS) {
            missing(false, ToneRule.EXCLAMATION_MARKS, Severity.HINT);
        }
        ReadingEase.of(language).flatMap(formula -> formula.of(text)).ifPresent(ease -> {
            if (ease.compareTo(HARD) < 0) {
                missing(false, ToneRule.HARD_TO_READ, ease.compareTo(VERY_HARD) < 0 ? Severity.WARNING : Severity.HINT);
            }
        });
    }

    private void longSentences() {
        for (Sentence sentence : text.sentences()) {
            List<Word> words = text.words();
            int length = text.lengthOf(sentence);
            if (length > LONG_SENTENCE) {
                add(
                        ToneRule.LONG_SENTENCE,
                        length > VERY_LONG_SENTENCE ? Severity.WARNING : Severity.HINT,
                        words.get(sentence.first()).start(),
                        words.get(sentence.end() - 1).end(),
                        advice(ToneRule.LONG_SENTENCE));
            }
        }
    }

    private String advice(ToneRule rule) {
        return lexicon.advice(rule.name());
    }

    private void add(ToneRule rule, Severity severity, int start, int end, String advice) {
        findings.add(new ToneFinding(
                rule, severity, start, end, text.lineOf(start), text.source().substring(start, end), advice));
    }
}
