package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.Vectors.Vector;
import org.junit.jupiter.api.Test;

class PaymeLinkTest {

    @Test
    void thePublishedLinkIsRead() {
        Vector vector = Vectors.of("payme", "decode").findFirst().orElseThrow();

        assertThat(PaymeLink.read(vector.expected())).isEqualTo(vector.inputs());
    }

    @Test
    void otherLinksAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymeLink.read("https://payme.example/?IBAN=SK9611000000002918599669"));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymeLink.read("https://payme.sk/?V=1&IBAN=SK00"));
        assertThatIllegalArgumentException().isThrownBy(() -> PaymeLink.read("https://payme.sk/?V=%"));
    }
}
