package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymeLinkTest {

    @ParameterizedTest
    @CsvFileSource(resources = "payme-link.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String link) {
        assertThat(taken).isEqualTo("read");
        assertThat(PaymeLink.read(link)).containsExactlyEntriesOf(Codes.named(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://payme.sk/",
                "https://payme.sk/?V=1",
                "https://payme.sk/?IBAN=SK9181800000007000155734",
                "https://payme.sk.example/?V=1&IBAN=SK9181800000007000155733",
                "http://payme.sk/?V=1&IBAN=SK9181800000007000155733",
                "https://payme.sk/?V=1&IBAN=SK9181800000007000155733&MSG=%",
                "https://payme.sk/?V=1&IBAN=SK9181800000007000155733&MSG=%GG"
            })
    void doesNotReadWhatIsNoSuchLink(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PaymeLink.read(text));
    }

    @Test
    void theFirstOfTwoValuesCounts() {
        assertThat(PaymeLink.read("https://payme.sk/?IBAN=SK9181800000007000155733&AM=1&AM=2"))
                .containsEntry("AM", "1");
    }
}
