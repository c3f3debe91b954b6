package io.github.payreq.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, ***3000",
        "40702810800001400002, ***0002",
        "12345678, ***5678",
        "1234567, ***",
        "'', ***"
    })
    void anAccountKeepsItsLastFourCharacters(String account, String masked) {
        assertThat(Mask.account(account)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"Анна, А***", "anna@example.com, a***", "😀nna, 😀***", "A, ***", "'', ***"})
    void aPersonalValueKeepsItsFirstCharacter(String value, String masked) {
        assertThat(Mask.personal(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "client.email, anna@example.com, a***",
        "client.name.given, Анна, А***",
        "client.name.family[0], Смирнова, С***",
        "payee.address.street, Hauptstraße 1, H***",
        "methods[0].iban, DE89370400440532013000, ***3000",
        "methods[0].accountHolder, Muster AG, M***",
        "methods[2].reference, RF18539007547034, ***7034",
        "methods[3].url, https://user:key@pay.example.com/i/secret?x, https://pay.example.com/***",
        "answerLinks[paid], https://example.com, https://example.com/***",
        "invoice.total, -5.00 EUR, -5.00 EUR",
        "invoice.number, INV-42, INV-42",
        "invoice.dueOn, 2026-12-04, 2026-12-04",
        "'', '', ''",
        "x], y, y"
    })
    void theNameOfAFieldSaysWhetherItIsPersonal(String path, String value, String masked) {
        assertThat(Mask.forPath(path, value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "anna@example.com, a***",
        "+491701234567, +***",
        "DE89 3704 0044 0532 0130 00, ***3000",
        "40702810800001400002, ***0002",
        "1234567890, 1234567890"
    })
    void whatLooksPersonalIsMaskedWhateverItsFieldIsCalled(String value, String masked) {
        assertThat(Mask.forPath("anything", value)).isEqualTo(masked);
    }

    @Test
    void whatIsShownIsOneShortLineWithoutHiddenCharacters() {
        assertThat(Mask.forPath("subject", "a\r\nERROR forged\u202E\u2028"))
                .isEqualTo("a\\u{d}\\u{a}ERROR forged\\u{202e}\\u{2028}");
        assertThat(Mask.forPath("subject", "x".repeat(1000))).isEqualTo("x".repeat(100) + "…");
        assertThat(Mask.personal("\nx")).isEqualTo("\\u{a}***");
        assertThat(Mask.forPath("url", "https://a\nb/c")).isEqualTo("https://a\\u{a}b/***");
    }

    @Property
    void neverFailsAndNeverBreaksALine(@ForAll String path, @ForAll String value) {
        assertThat(Mask.forPath(path, value)).doesNotContain("\n", "\r", "\u2028", "\u2029");
        assertThat(Mask.account(value)).hasSizeLessThanOrEqualTo(3 + 4 * 9);
        assertThat(Mask.personal(value)).endsWith("***");
    }
}
