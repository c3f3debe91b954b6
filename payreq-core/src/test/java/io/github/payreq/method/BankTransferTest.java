package io.github.payreq.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankTransferTest {

    private static final String IBAN = "DE89370400440532013000";

    /** The begin of {@code printf DE89370400440532013000 | sha256sum}. */
    private static final String FINGERPRINT = "faf7e1c0107370ff";

    @ParameterizedTest
    @ValueSource(strings = {IBAN, "DE89 3704 0044 0532 0130 00", "DE89\u00a037040044\u202f0532013000"})
    void aFingerprintIsTheSameHoweverTheAccountIsWritten(String iban) {
        assertThat(BankTransfer.sepa(iban).build().accountFingerprint()).isEqualTo(FINGERPRINT);
    }

    /** A reference may be typed in small letters; banks carry capitals. */
    @Test
    void aReferenceIsKeptInCapitals() {
        assertThat(BankTransfer.sepa(IBAN)
                        .reference("rf18 5390 0754 7034")
                        .build()
                        .reference())
                .contains("RF18539007547034");
    }

    @Test
    void aFingerprintTellsAccountsApartAndNothingElse() {
        assertThat(BankTransfer.sepa("DE89370400440532013001").build().accountFingerprint())
                .isNotEqualTo(FINGERPRINT);
        assertThat(BankTransfer.sepa(IBAN)
                        .id("x")
                        .reference("RF18539007547034")
                        .build()
                        .accountFingerprint())
                .isEqualTo(FINGERPRINT);
        assertThat(BankTransfer.swiss(IBAN).build().accountFingerprint()).isEqualTo(FINGERPRINT);
    }

    @ParameterizedTest
    @CsvSource({
        "CH4430000123000889012, true",
        "CH4431999123000889012, true",
        "CH4429999123000889012, false",
        "CH4432000123000889012, false",
        "CH44319991230008890, false"
    })
    void aQrIbanHasAClearingNumberFrom30000To31999(String iban, boolean isQrIban) {
        assertThat(BankTransfer.swiss(iban).build().isQrIban()).isEqualTo(isQrIban);
    }

    @Test
    void aTextOfAMethodShowsTheLastFourCharactersOfTheAccountOnly() {
        assertThat(BankTransfer.sepa(IBAN).accountHolder("Canary").build())
                .hasToString("SepaTransfer[transfer, ***3000]");
        assertThat(BankTransfer.swiss("CH4431999123000889012").build()).hasToString("SwissTransfer[transfer, ***9012]");
        assertThat(BankTransfer.russian("40702810200000012345").build())
                .hasToString("RussianTransfer[transfer, ***2345]");
        assertThat(Objects.toString(SbpPayment.link("https://qr.nspk.ru/TOKEN").build()))
                .doesNotContain("TOKEN");
    }

    @Test
    void methodsAreEqualByKindAndContent() {
        assertThat(BankTransfer.sepa(IBAN).build())
                .isEqualTo(BankTransfer.sepa(IBAN).build())
                .hasSameHashCodeAs(BankTransfer.sepa(IBAN).build())
                .isNotEqualTo(BankTransfer.swiss(IBAN).build())
                .isNotEqualTo(BankTransfer.sepa(IBAN).id("x").build())
                .isNotEqualTo(BankTransfer.sepa(IBAN).accountHolder("x").build())
                .isNotEqualTo(BankTransfer.sepa(IBAN).purpose("x").build())
                .isNotEqualTo(BankTransfer.sepa(IBAN).fee("x").build())
                .isNotEqualTo(BankTransfer.sepa(IBAN).arrives(Duration.ZERO).build())
                .isNotEqualTo(BankTransfer.sepa(IBAN).bic("COBADEFFXXX").build())
                .isNotEqualTo(
                        BankTransfer.sepa(IBAN).reference("RF18539007547034").build());
    }

    @Test
    void aTimeOfArrivalIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankTransfer.sepa(IBAN).arrives(Duration.ofDays(-1)))
                .withMessage("arrives (PT-24H) must not be negative");
    }
}
