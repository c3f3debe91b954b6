package io.github.payreq.constraint;

import jakarta.validation.MessageInterpolator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Validation messages of one fixed language. There is no expression language, and what comes out of a value is never looked
 * at again: braces inside a value stay what they are.
 *
 * <p>A text may have forms of its own. For {@code Size}, {@code .min} and {@code .max} say that only this bound is set, then
 * {@code .text} that characters are counted; {@code .money} is for sums, {@code .exclusive} for bounds that do not belong to
 * what is allowed. The most specific form that exists is taken.
 */
final class Messages implements MessageInterpolator {
    /** The languages that have messages; the first is for all the others. */
    static final List<String> LANGUAGES =
            List.of("en", "ar", "de", "es", "fr", "hi", "it", "ja", "kk", "pl", "pt", "ru", "tr", "uk", "zh-Hans");

    /** What is replaced in a template: a name in braces, or a sign after a backslash, which stands for itself. */
    private static final Pattern TOKEN = Pattern.compile("\\{([A-Za-z0-9_.]+)}|\\\\([{}$\\\\])");

    /** One a language that has messages; so it cannot grow. */
    private static final Map<String, Messages> ALL = new ConcurrentHashMap<>();

    private final Map<String, String> texts;

    /**
     * Reads the messages of a language.
     *
     * @param language one of {@link #LANGUAGES}
     */
    private Messages(String language) {
        this.texts = read(language);
    }

    /** The messages for a language tag, read once. */
    static Messages of(String languageTag) {
        return ALL.computeIfAbsent(languageFor(languageTag), Messages::new);
    }

    /** The message of one of payreq's own rules. */
    String text(String code, Map<String, ?> parameters) {
        String text = texts.get("payreq." + code);
        if (text == null) {
            throw new IllegalArgumentException("code (" + code + ") must have a message");
        }
        return replace(text, name -> shown(parameters.get(name)), true);
    }

    /** The language of messages for a language tag: its own, that of the tag cut short, or English. */
    static String languageFor(String languageTag) {
        return LanguageTags.chain(languageTag).stream()
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    static Map<String, String> read(String language) {
        String file = "messages_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }

    @Override
    public String interpolate(String template, Context context) {
        // Twice at most: names of texts first, then the parameters in them. Values come in last and are not read again.
        return replace(replaceKeys(template, context), name -> parameter(name, context), true);
    }

    /** The language is fixed: the locale is not looked at. */
    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    private String replaceKeys(String template, Context context) {
        return replace(template, name -> text(name, context), false);
    }

    private @Nullable String text(String key, Context context) {
        for (String form : forms(context)) {
            String text = texts.get(key + form);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The endings of keys that fit, the most specific first. */
    private static List<String> forms(Context context) {
        String bounds = boundsOf(context.getConstraintDescriptor().getAttributes());
        String kind = context.getValidatedValue() instanceof Money
                ? ".money"
                : context.getValidatedValue() instanceof CharSequence ? ".text" : "";
        return List.of(bounds + kind, bounds, kind, "");
    }

    private static String boundsOf(Map<String, Object> attributes) {
        if (Boolean.FALSE.equals(attributes.get("inclusive"))) {
            return ".exclusive";
        }
        if (attributes.get("min") instanceof Integer min && attributes.get("max") instanceof Integer max) {
            return max == Integer.MAX_VALUE ? ".min" : min == 0 ? ".max" : "";
        }
        return "";
    }

    private static @Nullable String parameter(String name, Context context) {
        if (context instanceof HibernateMessageInterpolatorContext ofHibernate) {
            Object value = ofHibernate.getMessageParameters().get(name);
            if (value != null) {
                // Hibernate Validator escapes texts, for interpolators that would read them again.
                return value instanceof String text ? replace(text, unknown -> null, true) : shown(value);
            }
        }
        Object value = context.getConstraintDescriptor().getAttributes().get(name);
        return shown(value);
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String scalar = Texts.ofScalar(value);
        return scalar == null ? value.toString() : scalar;
    }

    private interface Replacement {
        /** What comes in for a name; null if nothing is known by it, so that it stays. */
        @Nullable
        String of(String name);
    }

    private static String replace(String template, Replacement replacement, boolean unescape) {
        Matcher matcher = TOKEN.matcher(template);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String text = name != null ? replacement.of(name) : unescape ? matcher.group(2) : null;
            matcher.appendReplacement(result, Matcher.quoteReplacement(text == null ? matcher.group() : text));
        }
        return matcher.appendTail(result).toString();
    }
}
