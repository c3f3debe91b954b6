package io.github.payreq.templates;

import io.github.payreq.check.OccasionCheck;
import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.internal.CompiledCatalogue;
import io.github.payreq.templates.internal.EmailWriter;
import io.github.payreq.templates.internal.InstructionsWriter;
import io.github.payreq.templates.internal.Section;
import io.github.payreq.templates.internal.SmsEncoding;
import io.github.payreq.templates.internal.SmsWriter;
import io.github.payreq.templates.internal.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages: from a situation, an occasion and a tone to an e-mail or a text message in the client's language.
 *
 * <p>The language is the request's, else the client's, else the payee's, unless {@link #inLanguage} names another. A
 * regional language falls back to its language ({@code en-GB} to {@code en}), and never to another one.
 *
 * <p>What a message says is true at the moment of its situation: an occasion that does not fit is refused, a discount that
 * is over is not offered, a reason whose day is over is not said.
 *
 * <pre>{@code
 * EmailMessage mail = Composer.create().email(situation, Occasion.REQUEST, Tone.WARM);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Composer {

    /** When a text message names the sum. Whatever is chosen, a message that has no link names it. */
    public enum SmsSum {
        /** The sum is named for businesses and left out for consumers, whose phone others may see. */
        FOR_BUSINESSES,
        /** The sum is always named. */
        ALWAYS,
        /** The sum is left out where there is a link. */
        NEVER
    }

    private final @Nullable String language;
    private final SmsSum smsSum;
    private final Map<String, Texts> ownTexts;

    private Composer(@Nullable String language, SmsSum smsSum, Map<String, Texts> ownTexts) {
        this.language = language;
        this.smsSum = smsSum;
        this.ownTexts = ownTexts;
    }

    /**
     * Makes a composer with the shipped texts.
     *
     * @return the composer
     */
    public static Composer create() {
        return builder().build();
    }

    /**
     * Opens a builder: the shipped texts, and sums in text messages for businesses only.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the languages that have texts.
     *
     * @return BCP 47 tags in alphabetical order
     */
    public static List<String> languages() {
        return CompiledCatalogue.languages();
    }

    /**
     * Returns a composer that writes in one language, whatever the request says.
     *
     * @param language a BCP 47 tag
     * @return the composer
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public Composer inLanguage(String language) {
        return new Composer(texts(language).locale().language(), smsSum, ownTexts);
    }

    /**
     * Writes an e-mail.
     *
     * @param situation the request at the moment of writing
     * @param occasion why it is written
     * @param tone how it speaks
     * @return the e-mail
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation
     */
    public EmailMessage email(Situation situation, Occasion occasion, Tone tone) {
        Texts texts = textsFor(situation, occasion);
        EmailWriter.Email email = EmailWriter.write(situation, occasion, tone, texts);
        String text = email.sections().stream().map(Composer::plain).collect(Collectors.joining("\n\n", "", "\n"));
        return new EmailMessage(texts.locale().language(), email.subject(), text);
    }

    private static String plain(Section section) {
        return String.join("\n", section.lines());
    }

    /**
     * Writes a text message of at most two segments, as long as its link allows that.
     *
     * @param situation the request at the moment of writing
     * @param occasion why it is written
     * @param tone how it speaks; a text message is too short to make a difference
     * @return the text message
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation
     */
    public SmsMessage sms(Situation situation, Occasion occasion, Tone tone) {
        Texts texts = textsFor(situation, occasion);
        boolean sum = switch (smsSum) {
            case ALWAYS -> true;
            case NEVER -> false;
            case FOR_BUSINESSES -> situation.request().client().business();
        };
        String text = SmsWriter.write(situation, occasion, sum, texts);
        return new SmsMessage(
                texts.locale().language(),
                text,
                SmsEncoding.isGsm7(text) ? SmsMessage.Encoding.GSM_7 : SmsMessage.Encoding.UCS_2,
                SmsEncoding.segments(text));
    }

    /**
     * Writes how to pay by one method, for a page or a letter with its code.
     *
     * @param situation the request at the moment of writing
     * @param method one of its methods
     * @return the instructions
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws IllegalArgumentException if the method is not one of the request's
     */
    public PaymentInstructions instructions(Situation situation, PaymentMethod method) {
        Texts texts = textsFor(situation);
        InstructionsWriter.Instructions instructions = InstructionsWriter.write(situation, method, texts);
        return new PaymentInstructions(
                texts.locale().language(),
                instructions.title(),
                instructions.details(),
                instructions.steps(),
                instructions.codes(),
                instructions.altText(),
                instructions.altTextOfFullSum());
    }

    private Texts textsFor(Situation situation) {
        return texts(language == null ? situation.request().messageLanguage() : language);
    }

    private Texts textsFor(Situation situation, Occasion occasion) {
        Texts texts = textsFor(situation);
        if (!texts.cover(occasion)) {
            throw new OccasionNotPossibleException(Finding.of(
                    situation.request().messageLanguage(),
                    "occasion",
                    "OCCASION_NOT_AVAILABLE",
                    Finding.Severity.ERROR,
                    occasion,
                    Map.of()));
        }
        Optional<Finding> unfit = OccasionCheck.of(situation, occasion);
        if (unfit.isPresent()) {
            throw new OccasionNotPossibleException(unfit.get());
        }
        return texts;
    }

    private Texts texts(String tag) {
        for (String candidate : LanguageTags.chain(tag)) {
            Texts own = ownTexts.get(candidate);
            if (own != null) {
                return own;
            }
            Optional<CompiledCatalogue> shipped = CompiledCatalogue.of(candidate);
            if (shipped.isPresent()) {
                return Texts.of(shipped.get());
            }
        }
        throw new LanguageNotAvailableException(tag, languages());
    }

    /**
     * Builds a {@link Composer}. The texts are the shipped ones, and text messages name the sum for businesses only.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final List<OwnText> ownTexts = new ArrayList<>();
        private SmsSum smsSum = SmsSum.FOR_BUSINESSES;

        private record OwnText(String language, Map<String, String> texts, String source) {}

        private Builder() {}

        /**
         * Puts own texts over the shipped ones of a language. They are checked in {@link #build()}: each key must exist,
         * the message must be well formed, and the sums, dates, percentages and links of the shipped text must be there.
         * What is not worded anew stays as shipped.
         *
         * @param language a language that has texts, BCP 47
         * @param texts from key (such as {@code closing.warm}) to message (ICU MessageFormat)
         * @return this builder
         */
        public Builder texts(String language, Map<String, String> texts) {
            ownTexts.add(new OwnText(
                    LanguageTags.canonical(language), Map.copyOf(texts), "texts of the host in " + language));
            return this;
        }

        /**
         * Sets when text messages name the sum. For businesses only by default.
         *
         * @param smsSum when
         * @return this builder
         */
        public Builder smsSum(SmsSum smsSum) {
            this.smsSum = smsSum;
            return this;
        }

        /**
         * Builds the composer.
         *
         * @return the composer
         * @throws LanguageNotAvailableException if own texts are in a language that has none
         * @throws IllegalArgumentException if an own text is wrong; the message names its key and the reason
         */
        public Composer build() {
            Map<String, Texts> byLanguage = new LinkedHashMap<>();
            Composer shipped = new Composer(null, smsSum, Map.of());
            for (OwnText own : ownTexts) {
                if (!languages().contains(own.language())) {
                    throw new LanguageNotAvailableException(own.language(), languages());
                }
                Texts below = byLanguage.getOrDefault(own.language(), shipped.texts(own.language()));
                byLanguage.put(own.language(), below.with(own.texts(), own.source()));
            }
            return new Composer(null, smsSum, Map.copyOf(byLanguage));
        }
    }
}
