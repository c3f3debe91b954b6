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
                .vocative(blank)
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
    void aWholeNameStandsInTheOrderOfItsScript() {
        PersonName russian = PersonName.builder()
                .title("д-р")
                .given("Иван")
                .patronymic("Сергеевич")
                .family("Петров")
                .vocative("Иване Сергійовичу")
                .build();

        assertThat(russian.inFull()).isEqualTo("д-р Иван Сергеевич Петров");
        assertThat(PersonName.of("太郎", "山田").inFull()).isEqualTo("山田太郎");
        assertThat(PersonName.of("Taro", "Yamada").inFull()).isEqualTo("Taro Yamada");
        assertThat(PersonName.of("민준", "김").inFull()).isEqualTo("김민준");
        assertThat(PersonName.of("太郎").inFull()).isEqualTo("太郎");
        assertThat(PersonName.builder().build().inFull()).isEmpty();
    }

    @Test
    void theVocativeIsKept() {
        PersonName name = PersonName.builder().given("Anna").vocative(" Anno ").build();

        assertThat(name.vocative()).contains("Anno");
        assertThat(name.toBuilder().build()).isEqualTo(name);
        assertThat(name).isNotEqualTo(PersonName.of("Anna"));
    }

    @Test
    void aNameIsMaskedInItsText() {
        assertThat(PersonName.of("Anna", "Weber")).hasToString("PersonName[A***]");
        assertThat(PersonName.builder().family("Weber").build()).hasToString("PersonName[W***]");
        assertThat(PersonName.of("A")).hasToString("PersonName[***]");
        assertThat(PersonName.builder().build()).hasToString("PersonName[]");
    }
}
