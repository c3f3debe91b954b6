package io.github.payreq.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all values of the model have in common. */
class ValuesTest {

    static List<Object> builtValues() {
        return FullRequest.builtValues();
    }

    static List<Object> values() {
        return FullRequest.values();
    }

    private static List<Field> fieldsOf(Object object) {
        List<Field> fields = Arrays.stream(object.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }

    private static Object reopened(Object value) throws ReflectiveOperationException {
        return Objects.requireNonNull(value.getClass().getMethod("toBuilder").invoke(value));
    }

    /** Past the rules, since only the values are looked at here. */
    private static Object built(Object builder) throws ReflectiveOperationException {
        Class<?> type = Objects.requireNonNull(builder.getClass().getEnclosingClass());
        Constructor<?> constructor = type.getDeclaredConstructor(builder.getClass());
        constructor.setAccessible(true);
        return constructor.newInstance(builder);
    }

    @ParameterizedTest
    @MethodSource("builtValues")
    void theFixtureSetsEveryField(Object value) throws ReflectiveOperationException {
        for (Field field : fieldsOf(value)) {
            assertThat(field.get(value))
                    .as(field.getName())
                    .isNotNull()
                    .isNotEqualTo(List.of())
                    .isNotEqualTo(0);
        }
    }

    @ParameterizedTest
    @MethodSource("builtValues")
    void aValueThatIsReopenedBuildsAnEqualOne(Object value) throws ReflectiveOperationException {
        Object copy = built(reopened(value));

        assertThat(copy).isNotSameAs(value).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(copy).usingRecursiveComparison().isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("builtValues")
    void everyFieldThatABuilderSetsCountsForEquality(Object value) throws ReflectiveOperationException {
        for (Field field : fieldsOf(reopened(value))) {
            Object builder = reopened(value);
            boolean isList = field.get(builder) instanceof Collection<?>;
            if (isList) {
                ((Collection<?>) Objects.requireNonNull(field.get(builder))).clear();
            } else if (!Modifier.isFinal(field.getModifiers())) {
                field.set(builder, another(field.get(builder)));
            }
            if (isList || !Modifier.isFinal(field.getModifiers())) {
                assertThat(built(builder)).as(field.getName()).isNotEqualTo(value);
            }
        }
    }

    private static @Nullable Object another(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        return value instanceof Boolean flag ? !flag : null;
    }

    @ParameterizedTest
    @MethodSource("builtValues")
    void whatABuilderDoesLaterDoesNotReachWhatItBuilt(Object value) throws ReflectiveOperationException {
        Object builder = reopened(value);
        Object first = built(builder);
        for (Field field : fieldsOf(builder)) {
            if (field.get(builder) instanceof Collection<?> elements) {
                elements.clear();
            }
        }

        assertThat(first).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("builtValues")
    void listsCannotBeChanged(Object value) throws ReflectiveOperationException {
        for (Field field : fieldsOf(value)) {
            if (field.get(value) instanceof List<?> list) {
                assertThat(list).as(field.getName()).isUnmodifiable();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsNotEqualToNothingOrToAText(Object value) {
        assertThat(value).isNotEqualTo(null).isNotEqualTo("text");
    }

    @ParameterizedTest
    @MethodSource("values")
    void noTextOfAValueShowsWhatIsPersonal(Object value) {
        assertThat(Objects.toString(value))
                .doesNotContainIgnoringCase("anary")
                .doesNotContain("9876543", "37040044", "12c", "10115", FullRequest.TAX_ID);
    }

    @Test
    void theFixtureIsValid() {
        assertThat(FullRequest.REQUEST.toBuilder().build()).isEqualTo(FullRequest.REQUEST);
    }

    @Test
    void aPercentageIsTheSameWithZerosBehindIt() {
        LocalDate until = LocalDate.parse("2026-11-20");

        assertThat(EarlyPaymentDiscount.percent("5.00", until))
                .isEqualTo(EarlyPaymentDiscount.percent("5", until))
                .hasSameHashCodeAs(EarlyPaymentDiscount.percent("5", until))
                .isNotEqualTo(EarlyPaymentDiscount.percent("5", until.plusDays(1)))
                .isNotEqualTo(EarlyPaymentDiscount.of(Money.parse("EUR 5.00"), until));
    }
}
