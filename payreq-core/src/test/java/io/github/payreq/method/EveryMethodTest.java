package io.github.payreq.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryMethodTest {

    static Stream<PaymentMethod> methods() {
        return EveryMethod.methods().stream();
    }

    @Test
    void theFixtureHasEveryType() {
        assertThat(methods().<Class<?>>map(PaymentMethod::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(EveryMethod.types().toList());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void methodsThatAreMadeAlikeAreEqual(PaymentMethod method) {
        PaymentMethod same = EveryMethod.methods().stream()
                .filter(other -> other.id().equals(method.id()))
                .findFirst()
                .orElseThrow();

        assertThat(method).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(EveryMethod.methods().stream().filter(method::equals)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aTextOfAMethodHidesWhatIdentifiesAnAccount(PaymentMethod method) {
        assertThat(method.toString()).contains(method.id()).doesNotContainPattern("[0-9A-Z]{7}|[0-9]{5}|@|https");
    }
}
