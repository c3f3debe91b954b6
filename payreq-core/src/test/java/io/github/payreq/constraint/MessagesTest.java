package io.github.payreq.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    record Invoice(
            @NotNull @Nullable String number,
            @NotBlank String subject,
            @NotEmpty List<String> lines,
            @Positive Money amount,
            @PositiveOrZero Money paid,
            @Positive int days,
            @Size(max = 3) String code,
            @Iban String iban,
            @EmailAddress String email) {}

    static final Invoice NINE_FAULTS = new Invoice(
            null, " ", List.of(), Money.parse("EUR -5.00"), Money.parse("EUR -0.01"), 0, "abcd", "DE00", "anna");

    @Test
    void nineFaultsAreSaidAtOnceInEnglishAndInRussianWhateverTheLocaleOfTheJvm() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(sentences("en", NINE_FAULTS))
                    .containsExactly(
                            "amount (-5.00 EUR): must be positive",
                            "code (abcd): number of characters must be at most 3",
                            "days (0): must be positive",
                            "email (a***): must be one e-mail address, such as anna@example.com",
                            "iban (***): must be a valid IBAN, such as DE89 3704 0044 0532 0130 00",
                            "lines: must have at least one entry",
                            "number: must be given",
                            "paid (-0.01 EUR): must be zero or more",
                            "subject ( ): must be filled in");
            assertThat(sentences("ru", NINE_FAULTS))
                    .containsExactly(
                            "amount (-5.00 EUR): нужна сумма больше нуля",
                            "code (abcd): количество знаков должно быть не больше 3",
                            "days (0): нужно число больше нуля",
                            "email (a***): нужен один адрес электронной почты, например anna@example.com",
                            "iban (***): нужен верный IBAN, например DE89 3704 0044 0532 0130 00",
                            "lines: нужен хотя бы один элемент",
                            "number: нужно указать",
                            "paid (-0.01 EUR): нужна сумма не меньше нуля",
                            "subject ( ): нужно заполнить");
        } finally {
            Locale.setDefault(before);
        }
    }

    record Bounds(
            @Size(min = 2, max = 3) String both,
            @Size(min = 2) String least,
            @Size(min = 1, max = 2) List<String> list,
            @Size(max = 2) List<String> most,
            @Min(5) int min,
            @Max(4) int max,
            @DecimalMin("0.5") BigDecimal atLeast,
            @DecimalMin(value = "0.5", inclusive = false) BigDecimal moreThan,
            @DecimalMax(value = "0.1", inclusive = false) BigDecimal lessThan,
            @Digits(integer = 2, fraction = 1) BigDecimal digits,
            @Pattern(regexp = "[A-Z]{2}") String pattern) {}

    @Test
    void boundsAreSaidWithTheirNumbers() {
        Bounds bounds = new Bounds(
                "a",
                "a",
                List.of(),
                List.of("", "", ""),
                1,
                9,
                new BigDecimal("0.4"),
                new BigDecimal("0.5"),
                new BigDecimal("0.1"),
                new BigDecimal("100.25"),
                "x");

        assertThat(sentences("en", bounds))
                .containsExactly(
                        "atLeast (0.4): must be at least 0.5",
                        "both (a): number of characters must be from 2 to 3",
                        "digits (100.25): must have at most this many digits: 2 before and 1 after the decimal point",
                        "least (a): number of characters must be at least 2",
                        "lessThan (0.1): must be less than 0.1",
                        "list: number of entries must be from 1 to 2",
                        "max (9): must be at most 4",
                        "min (1): must be at least 5",
                        "moreThan (0.5): must be more than 0.5",
                        "most: number of entries must be at most 2",
                        "pattern (x): must match the pattern [A-Z]{2}");
        assertThat(sentences("ru", bounds)).hasSize(11).allMatch(sentence -> sentence.matches(".*: .*[а-я].*"));
    }

    // What comes out of a value is never interpreted.

    @Constraint(validatedBy = EchoValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Echo {
        String message() default "it was {seen}, {unknown} and {secret}";

        String secret() default "an attribute";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Must be public for Hibernate Validator. */
    public static class EchoValidator implements ConstraintValidator<Echo, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("seen", value);
            return false;
        }
    }

    record Echoed(@Echo String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{secret}",
                "${validatedValue}",
                "${''.getClass()}",
                "$1 \\1 \\{secret\\}",
                "{jakarta.validation.constraints.NotNull.message}",
                "\\",
                "{",
                "{seen}"
            })
    void whatComesOutOfAValueIsNeverInterpreted(String value) {
        for (String language : Messages.LANGUAGES) {
            assertThat(PayreqValidation.validator(language).validate(new Echoed(value)))
                    .singleElement()
                    .extracting(violation -> violation.getMessage())
                    .isEqualTo("it was " + value + ", {unknown} and an attribute");
        }
    }

    record Escaped(
            @NotNull(message = "\\{message\\} costs \\$5 \\\\ {message}") @Nullable
            String text) {}

    @Test
    void aBackslashKeepsASignFromBeingRead() {
        assertThat(sentences("en", new Escaped(null)))
                .containsExactly("text: {message} costs $5 \\ \\{message\\} costs \\$5 \\\\ {message}");
    }

    // The files

    static Stream<String> languages() {
        return Messages.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryMessageWithTheSameParameters(String language) {
        Map<String, String> english = Messages.read("en");
        Map<String, String> texts = Messages.read(language);

        assertThat(new TreeSet<>(texts.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.forEach((key, text) ->
                assertThat(parameters(texts.getOrDefault(key, ""))).as(key).isEqualTo(parameters(text)));
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("${"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyConstraintOfPayreqHasAMessage(String language) {
        Set<String> constraints = Arrays.stream(Fields.class.getDeclaredFields())
                .flatMap(field -> Arrays.stream(field.getAnnotations()))
                .map(annotation -> annotation.annotationType().getName() + ".message")
                .collect(Collectors.toSet());

        assertThat(constraints).hasSize(33);
        assertThat(Messages.read(language).keySet()).containsAll(constraints);
        assertThat(Messages.read(language).keySet().stream()
                        .filter(key -> key.startsWith("io.github.payreq.constraint.")))
                .containsExactlyInAnyOrderElementsOf(constraints);
    }

    @Test
    void aMessageSaysWhatWouldBeRight() {
        Map<String, String> right = Map.ofEntries(
                Map.entry("ar", "يجب"),
                Map.entry("de", "muss |darf "),
                Map.entry("en", "must "),
                Map.entry("es", "debe "),
                Map.entry("fr", "doit "),
                Map.entry("hi", "चाहिए|ज़रूरी"),
                Map.entry("it", "dev(e|ono) "),
                Map.entry("ja", "ください"),
                Map.entry("kk", "керек|тиіс|болуы"),
                Map.entry("pl", "musi |może |trzeba "),
                Map.entry("pt", "deve "),
                Map.entry("ru", "нуж(ен|на|но)|долж(ен|на|но)"),
                Map.entry("tr", "m[ae]lıdır|m[ae]lidir|m[ae]lı|m[ae]li"),
                Map.entry("uk", "потріб(ен|на|но|ні)|потрібн|ма(є|ють) "),
                Map.entry("zh-Hans", "必须|须|应|不得|至少|最多|上限"));
        assertThat(right.keySet()).containsExactlyInAnyOrderElementsOf(Messages.LANGUAGES);
        right.forEach((language, pattern) -> assertThat(Messages.read(language).entrySet())
                .filteredOn(entry -> !entry.getKey().startsWith("payreq."))
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).containsPattern(pattern)));
    }

    private static Set<String> parameters(String text) {
        return java.util.regex.Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sentences(String language, Object bean) {
        return PayreqValidationTest.findings(PayreqValidation.validator(language), bean).stream()
                .map(Finding::toString)
                .toList();
    }
}
