package io.github.payreq.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.constraint.Finding.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {
    @Constraint(validatedBy = SumValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface LinesSum {
        String message() default "{payreq.LINES_DO_NOT_SUM}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Must be public for Hibernate Validator. */
    public static class SumValidator implements ConstraintValidator<LinesSum, Bill> {
        @Override
        public boolean isValid(Bill bill, ConstraintValidatorContext context) {
            HibernateConstraintValidatorContext ofHibernate = context.unwrap(HibernateConstraintValidatorContext.class);
            ofHibernate.withDynamicPayload(new SeenValue(bill.seen)).disableDefaultConstraintViolation();
            ofHibernate
                    .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("lines")
                    .addConstraintViolation();
            return false;
        }
    }

    @LinesSum
    record Bill(@Nullable Object seen) {}

    record Part(
            @NotNull(message = "own words") @Iban(message = "{host.iban}") @Nullable
            String iban) {}

    record Anything(@Null Object value) {}

    record Lists(@NotEmpty List<String> list) {}

    static Finding only(Object bean) {
        return PayreqValidationTest.findings(PayreqValidation.validator("en"), bean)
                .get(0);
    }

    @Test
    void aRuleOverSeveralFieldsHasItsOwnCodePathAndValue() {
        Finding finding = only(new Bill(Money.parse("EUR 12.50")));

        assertThat(finding.code()).isEqualTo("LINES_DO_NOT_SUM");
        assertThat(finding.path()).isEqualTo("lines");
        assertThat(finding.value()).isEqualTo("12.50 EUR");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aRuleMaySayThatItSawNothing() {
        assertThat(only(new Bill(null)).value()).isNull();
    }

    @Test
    void theCodeIsTheConstraintsNameWhenTheMessageIsAHostsOwn() {
        assertThat(PayreqValidationTest.findings(PayreqValidation.validator("en"), new Part(null)))
                .containsExactly(new Finding("iban", "NOT_NULL", Severity.ERROR, "own words", null));
        assertThat(PayreqValidationTest.findings(PayreqValidation.validator("en"), new Part("DE00")))
                .containsExactly(new Finding("iban", "IBAN", Severity.ERROR, "{host.iban}", "DE00"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("text", "text"),
                Arguments.of(Money.parse("EUR -5.00"), "-5.00 EUR"),
                Arguments.of(Money.parse("JPY 500"), "500 JPY"),
                Arguments.of(Money.parse("KWD 1.250"), "1.250 KWD"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(7L, "7"),
                Arguments.of(true, "true"),
                Arguments.of('x', "x"),
                Arguments.of(DayOfWeek.MONDAY, "monday"),
                Arguments.of(LocalDate.of(2026, 12, 4), "2026-12-04"),
                Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aSingleValueIsShownAsJsonHasIt(Object value, String shown) {
        assertThat(only(new Anything(value)).value()).isEqualTo(shown);
    }

    @Test
    void whatIsMoreThanOneValueIsNotShown() {
        assertThat(only(new Anything(new Part("secret"))).value()).isNull();
        assertThat(only(new Lists(List.of()))).hasToString("list: must have at least one entry");
    }

    @Test
    void theValueIsWholeAndTheSentenceIsMasked() {
        Finding finding = new Finding("payee.iban", "IBAN", Severity.ERROR, "must be valid", "DE00370400440532013000");

        assertThat(finding.value()).isEqualTo("DE00370400440532013000");
        assertThat(finding).hasToString("payee.iban (***3000): must be valid");
        assertThat(new Finding("", "X", Severity.WARNING, "is odd", null)).hasToString("is odd");
    }

    @Test
    void findingsAreOrderedByPathAndThenByCode() {
        Finding a1 = new Finding("a", "X", Severity.WARNING, "m", null);
        Finding a2 = new Finding("a", "Y", Severity.ERROR, "m", null);
        Finding a3 = new Finding("a", "Y", Severity.ERROR, "m", "v");
        Finding b = new Finding("b", "A", Severity.ERROR, "m", null);

        assertThat(Stream.of(b, a3, a2, a1).sorted()).containsExactly(a1, a2, a3, b);
    }

    @ParameterizedTest
    @MethodSource("camelCases")
    void namesBecomeCodes(String name, String code) {
        assertThat(Texts.upperSnake(name)).isEqualTo(code);
    }

    static Stream<Arguments> camelCases() {
        return Stream.of(
                Arguments.of("Iban", "IBAN"),
                Arguments.of("NotNull", "NOT_NULL"),
                Arguments.of("PositiveOrZero", "POSITIVE_OR_ZERO"),
                Arguments.of("SwissQrReference", "SWISS_QR_REFERENCE"));
    }
}
