package io.github.payreq.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void aBlankPartIsAbsent(String blank) {
        PersonName name = PersonName.builder()
                .given(blank)
                .patronymic(blank)
                .family(blank)
                .title(blank)
                .build();

        assertThat(name).isEqualTo(PersonName.builder().build());
        assertThat(PersonName.of("Anna", "Weber").toBuilder().family(blank).build())
                .isEqualTo(PersonName.of("Anna"));
    }

    @Test
    void aSingleWordIsAGivenName() {
        assertThat(PersonName.of("Suharto").given()).contains("Suharto");
        assertThat(PersonName.of("Suharto").family()).isEmpty();
    }

    @Test
    void spaceAroundAPartIsLeftOut() {
        assertThat(PersonName.of(" Anna ", "Weber\n")).isEqualTo(PersonName.of("Anna", "Weber"));
    }

    @Test
    void aNameIsMaskedInItsText() {
        assertThat(PersonName.of("Anna", "Weber")).hasToString("PersonName[A***]");
        assertThat(PersonName.builder().family("Weber").build()).hasToString("PersonName[W***]");
        assertThat(PersonName.of("A")).hasToString("PersonName[***]");
        assertThat(PersonName.builder().build()).hasToString("PersonName[]");
    }
}
