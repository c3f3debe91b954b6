package io.github.payreq.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

    /** The hash: {@code printf %s 'Zahlung bis Freitag €' | sha256sum}. */
    @Test
    void aTextIsKeptAsItsHash() {
        assertThat(Said.of("de", "Zahlung bis Freitag €").textHash())
                .isEqualTo("45db654a6b83325f69bc61d2d69c1a01b74f54d876ad549af839610fc2a9636e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "de_DE", "de-", "Guten Tag, Frau Weber"})
    void whatIsNoLanguageIsRefused(String language) {
        assertThatThrownBy(() -> Said.of(language, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Guten Tag, Frau Weber"})
    void theTextItselfIsNoHash(String hash) {
        assertThatThrownBy(() -> new Said("de", hash)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void anActionIsDueInTheYearsThatEveryDatabaseKnows(String instant) {
        assertThatThrownBy(() -> new NextAction("s", "c", Instant.parse(instant), "reminder"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new NextAction("s", "c", Instant.parse("0001-01-01T00:00:00Z"), "reminder").dueAt())
                .isEqualTo("0001-01-01T00:00:00Z");
    }
}
