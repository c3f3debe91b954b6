package io.github.payreq.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PayreqValidationTest {
    record Sums(
            @Positive @Nullable Money price,
            @PositiveOrZero @Nullable Money deposit,
            @Positive int count,
            @Positive @Nullable BigDecimal rate,
            @PositiveOrZero long places) {}

    /** As a host may write it: a bean with constrained fields and elements. */
    static class HostBean {
        @Iban
        @NotNull
        String account = "DE89 3704 0044 0532 0130 00";

        List<@Iban String> others = List.of("DE89370400440532013000");
        Map<@LanguageTag String, @PlainText String> names = Map.of("de", "Miete");
        Optional<@Bic String> bic = Optional.of("COBADEFFXXX");

        @Valid
        Sums sums = sums("1.00", "0.00", 1);

        @PhoneNumber
        String getMobile() {
            return mobile;
        }

        String mobile = "+491701234567";
    }

    static Sums sums(String price, String deposit, int count) {
        return new Sums(
                Money.parse("EUR " + price), Money.parse("EUR " + deposit), count, BigDecimal.valueOf(count), count);
    }

    static Stream<ValidatorFactory> factories() {
        return Stream.of(
                // found as a service alone
                hibernate().buildValidatorFactory(),
                // configured, and found as a service
                PayreqValidation.configure(hibernate()).buildValidatorFactory(),
                // configured, with a class loader that sees no services
                PayreqValidation.configure(hibernate())
                        .externalClassLoader(new ClassLoader(null) {})
                        .buildValidatorFactory());
    }

    static HibernateValidatorConfiguration hibernate() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void sumsOfMoneyAndPlainNumbersCanBothBePositive(ValidatorFactory factory) {
        try (factory) {
            Validator validator = PayreqValidation.validator(factory, "en");

            assertThat(validator.validate(sums("0.01", "0.00", 1))).isEmpty();
            assertThat(findings(validator, sums("0.00", "-0.01", 0)))
                    .extracting(Finding::toString)
                    .containsExactly(
                            "count (0): must be positive",
                            "deposit (-0.01 EUR): must be zero or more",
                            "price (0.00 EUR): must be positive",
                            "rate (0): must be positive");
            assertThat(validator.validate(new Sums(null, null, 1, null, 0))).isEmpty();
        }
    }

    @Test
    void aHostThatKnowsNoProviderMayConfigureToo() {
        Configuration<?> any = Validation.byDefaultProvider().configure();

        assertThat(PayreqValidation.configure(any)).isSameAs(any);
    }

    @Test
    void anotherProvidersConfigurationIsRefusedByName() {
        Configuration<?> other = (Configuration<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Configuration.class}, (proxy, method, args) -> null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayreqValidation.configure(other))
                .withMessageContaining(other.getClass().getName())
                .withMessageContaining("must be one of Hibernate Validator's");
    }

    @Test
    void constraintsStandOnFieldsGettersRecordsAndElements() {
        Validator validator = PayreqValidation.validator("en");
        HostBean bean = new HostBean();
        assertThat(validator.validate(bean)).isEmpty();

        bean.account = "DE00";
        bean.others = List.of("DE89370400440532013000", "DE01");
        bean.names = Map.of("german_language", "a\nb");
        bean.bic = Optional.of("x");
        bean.mobile = "0170";
        bean.sums = sums("-5.00", "0.00", 1);

        assertThat(findings(validator, bean))
                .extracting(finding -> finding.path() + " " + finding.code())
                .containsExactly(
                        "account IBAN",
                        "bic BIC",
                        "mobile PHONE_NUMBER",
                        "names[german_language] LANGUAGE_TAG",
                        "names[german_language] PLAIN_TEXT",
                        "others[1] IBAN",
                        "sums.price POSITIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, ru",
        "ru-RU, ru",
        "RU, ru",
        "ru-Cyrl-RU, ru",
        "en, en",
        "en-GB, en",
        "de-AT, de",
        "fr-CH, fr",
        "pt-BR, pt",
        "zh, zh-Hans",
        "zh-CN, zh-Hans",
        "zh-TW, en",
        "nl, en",
        "rus, en",
        "x, en",
        "'', en",
        "-, en",
        "not a tag, en"
    })
    void aLanguageIsCutShortUntilItHasMessagesAndIsEnglishOtherwise(String asked, String used) {
        assertThat(PayreqValidation.validator(asked)).isSameAs(PayreqValidation.validator(used));
    }

    @Test
    void validatorsOfTwoLanguagesAreTwo() {
        assertThat(PayreqValidation.validator("ru")).isNotSameAs(PayreqValidation.validator("en"));
    }

    @Test
    void aHostThatKeepsItsOwnMessagesFindsTextsForPayreqsConstraints() throws IOException {
        // ResourceBundle asks the JVM's locale, here Turkish, before the file without a language.
        assertThat(hostSays(Locale.ENGLISH)).isEqualTo("must be a valid BIC, such as COBADEFFXXX");
        assertThat(hostSays(Locale.CHINA)).isEqualTo("必须是有效的 BIC，例如 COBADEFFXXX");
        assertThat(hostSays(Locale.FRANCE)).isEqualTo("doit être un BIC valide, par exemple COBADEFFXXX");
        assertThat(hostSays(new Locale("ru", "RU")))
                .isEqualTo("нужен действительный BIC (SWIFT), например COBADEFFXXX");

        for (String language : Messages.LANGUAGES) {
            String file = "ContributorValidationMessages_" + language.replace('-', '_') + ".properties";
            assertThat(contributed(file)).as(file).isEqualTo(ofConstraints(language));
        }
        assertThat(contributed("ContributorValidationMessages.properties")).isEqualTo(ofConstraints("en"));
    }

    private static String hostSays(Locale locale) {
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(locale)
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
                .buildValidatorFactory()) {
            return factory.getValidator().validateValue(Fields.class, "bic", "x").stream()
                    .map(ConstraintViolation::getMessage)
                    .collect(Collectors.joining());
        }
    }

    private static Map<String, String> contributed(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = PayreqValidation.class.getResourceAsStream("/" + file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    private static Map<String, String> ofConstraints(String language) {
        return Messages.read(language).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("io.github.payreq.constraint."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static List<Finding> findings(Validator validator, Object bean) {
        return validator.validate(bean).stream()
                .map(violation -> Finding.of(violation, Finding.Severity.ERROR))
                .sorted()
                .toList();
    }
}
