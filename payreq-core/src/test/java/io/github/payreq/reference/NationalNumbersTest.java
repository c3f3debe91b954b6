package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each country has of its own. */
class NationalNumbersTest {
    // Belgium

    @ParameterizedTest
    @CsvSource({
        "+++020/3430/53497+++, true",
        "***020/3430/53497***, true",
        "020/3430/53497, true",
        "+++020343053497+++, true",
        "' +++ 020/3430/53497 +++ ', true",
        "+++020/3430/53497***, false",
        "+++020/3430/53497, false",
        "020/343053497, false",
        "++020/3430/53497++, false",
        "000000000097, false"
    })
    void aBelgianReferenceStandsBetweenEqualSigns(String text, boolean expected) {
        assertThat(BelgianReference.isValid(text)).isEqualTo(expected);
    }

    @Test
    void ninetySevenStandsForZeroInABelgianReference() {
        assertThat(BelgianReference.of("97").value()).isEqualTo("000000009797");
        assertThat(BelgianReference.isValid("000000009700")).isFalse();
    }

    // Finland and Estonia

    @Test
    void zerosAtTheLeftOfAFinnishReferenceCountForNothing() {
        FinnishReference reference = FinnishReference.parse("00000000002023000098");

        assertThat(reference).isEqualTo(FinnishReference.parse("2023 0000 98")).hasToString("***0098");
        assertThat(reference.value()).isEqualTo("2023000098");
        assertThat(reference.creditorReference()).isEqualTo(CreditorReference.of("2023000098"));
        assertThat(FinnishReference.of("002023-00009")).isEqualTo(reference);
    }

    @Test
    void aFinnishReferenceKeepsFourDigitsAndItsInternationalFormNone() {
        FinnishReference reference = FinnishReference.parse("0000013");

        assertThat(reference.value()).isEqualTo("0013");
        assertThat(FinnishReference.parse(reference.value())).isEqualTo(reference);
        assertThat(reference.creditorReference()).isEqualTo(CreditorReference.of("13"));
    }

    @Test
    void aFinnishInvoiceNumberIsNeverCutOff() {
        assertThat(FinnishReference.of("1234567890123456789").value()).isEqualTo("12345678901234567894");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinnishReference.of("12345678901234567890"))
                .withMessage(
                        "an invoice number (12345678901234567890) must have 1 to 19 digits, not all of them zero, to"
                                + " become a Finnish reference");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinnishReference.of("x"))
                .withMessageContaining("(x) must have");
    }

    @Test
    void anEstonianReferenceMayBeShorterThanAFinnishOne() {
        assertThat(EstonianReference.of("1").value()).isEqualTo("13");
        assertThat(EstonianReference.isValid("3")).isFalse();
        assertThat(FinnishReference.isValid("13")).isFalse();
    }

    // Norway

    @Test
    void aKidHasAMinusSignWhereItsCheckDigitWouldBeTen() {
        NorwegianKid kid = NorwegianKid.ofModulus11("6");

        assertThat(kid.value()).isEqualTo("6-");
        assertThat(kid.isModulus11()).isTrue();
        assertThat(kid.isModulus10()).isFalse();
        assertThat(NorwegianKid.isValid("7-")).isFalse();
        assertThat(NorwegianKid.isValid("6-6")).isFalse();
        assertThat(NorwegianKid.of("6").isModulus10()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "86011117947, true",
        "8601.11.17947, true",
        "8601 11 17947, true",
        "8601.1117947, false",
        "8601-11-17947, false",
        "00000000000, false"
    })
    void aNorwegianAccountHasBothDotsOrNone(String text, boolean expected) {
        assertThat(NorwegianAccount.isValid(text)).isEqualTo(expected);
    }

    // Sweden

    @Test
    void anOcrReferenceMayHaveALengthDigitOrAFixedLength() {
        assertThat(SwedishOcr.parse("12351").hasLengthDigit()).isTrue();
        assertThat(SwedishOcr.parse("1230").hasLengthDigit()).isFalse();
        assertThat(SwedishOcr.parse("18").hasLengthDigit()).isFalse();
        assertThat(SwedishOcr.withLengthDigit("12345678").value())
                .startsWith("123456780")
                .hasSize(10);
        assertThat(SwedishOcr.ofLength("123", 8).value()).isEqualTo("00001230");
    }

    @Test
    void anOcrReferenceOfAFixedLengthLosesNoDigit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwedishOcr.ofLength("1234", 4))
                .withMessageContaining("(1234) must have 1 to 3 digits")
                .withMessageContaining("to become an OCR reference of 4 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwedishOcr.ofLength("1", 26))
                .withMessage("length (26) must be from 2 to 25");
    }

    @Test
    void aBankgiroAndAPlusgiroOfTheSameDigitsAreNotTheSame() {
        SwedishGiro bankgiro = SwedishGiro.parse("5402-9681");
        SwedishGiro plusgiro = SwedishGiro.parse("5402968-1");

        assertThat(bankgiro).isNotEqualTo(plusgiro);
        assertThat(bankgiro.digits()).isEqualTo(plusgiro.digits()).isEqualTo("54029681");
        assertThat(bankgiro.isBankgiro()).isTrue();
        assertThat(plusgiro.isBankgiro()).isFalse();
        assertThat(plusgiro.formatted()).isEqualTo("5 40 29 68-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"54029681", "54-029681", "5402-968-1", "-18", "18-", "0-0", "123456782-0"})
    void aGiroNumberHasOneDashInItsPlace(String text) {
        assertThat(SwedishGiro.isValid(text)).isFalse();
    }

    // The Netherlands

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "123456789012345", "0000000", "5000-0567-8901-2345"})
    void aDutchReferenceHasItsLengths(String text) {
        assertThat(DutchReference.isValid(text)).isFalse();
    }

    @Test
    void aDutchReferenceIsMadeWithSixteenDigits() {
        assertThat(DutchReference.of("2026-118").value()).matches("[0-9]0{8}2026118");
    }

    // Denmark

    @Test
    void aDanishLineNamesTypePaymentAndCreditor() {
        DanishFi line = DanishFi.parse("+71< 026840149965328 +81234567<");

        assertThat(line.type()).isEqualTo("71");
        assertThat(line.paymentId()).hasValue("026840149965328");
        assertThat(line.creditor()).isEqualTo("81234567");
        assertThat(DanishFi.ofType75("2", "81234567").type()).isEqualTo("75");
        assertThat(DanishFi.withoutPaymentId("81234567").paymentId()).isEmpty();
        assertThat(DanishFi.withoutPaymentId("81234567").value()).isEqualTo("+73<+81234567<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+71<0026840149965328+81234567<",
                "+75<026840149965328+81234567<",
                "+73<026840149965328+81234567<",
                "+71<+81234567<",
                "+71<000000000000000+81234567<",
                "+71<026840149965328+00000000<",
                "+71<026840149965328+8123456<",
                "+04<026840149965328+81234567<",
                "71<026840149965328+81234567<",
                "+71<026840149965328+81234567"
            })
    void aDanishLineHasTheLengthsOfItsType(String text) {
        assertThat(DanishFi.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8123456", "812345678", "8123456x", "00000000"})
    void aDanishCreditorHasEightDigits(String creditor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DanishFi.of("1", creditor))
                .withMessage("creditor must have 8 digits, not all of them zero, such as 81234567");
    }

    // Slovenia

    @Test
    void aSlovenianReferenceKeepsTheDashesOfTheInvoiceNumber() {
        SlovenianReference reference = SlovenianReference.of("2026/118");

        assertThat(reference.formatted()).isEqualTo("SI01 2026-1187");
        assertThat(reference.model()).isEqualTo("01");
        assertThat(reference).isNotEqualTo(SlovenianReference.of("2026118"));
    }

    @ParameterizedTest
    @CsvSource({
        "SI00 2026-118, true",
        "SI00 12345678-12345678-1234, true",
        "SI00 1234567890123456789012, true",
        "SI00 12345678901234567890123, false",
        "SI00 1-2-3-4, false",
        "SI00 1--2, false",
        "SI00 -1, false",
        "SI00 1-, false",
        "SI00 12A, false",
        "SI00 0, false",
        "SI00, false",
        "SI99, false",
        "SI99 1, false",
        "SI01 7, false",
        "SI01 1-2-36, true",
        "SI01 1-2-35, false",
        "SI01 12345678901231, false",
        "RF18539007547034, false"
    })
    void aSlovenianReferenceHasAModelAndUpToThreeParts(String text, boolean expected) {
        assertThat(SlovenianReference.isValid(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2-3-4", "1234567890123", "-1", "1-", "0-0", "RE-1"})
    void aSlovenianReferenceIsNotMadeOfWhatDoesNotFit(String invoiceNumber) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlovenianReference.of(invoiceNumber))
                .withMessageContaining("(" + invoiceNumber + ") must have 1 to 12 digits, not all of them zero");
    }

    // Accounts

    @ParameterizedTest
    @CsvSource({
        "60-16-13 31926819, true",
        "601613 31926819, true",
        "601613-31926819, true",
        "60 16 13 31926819, true",
        "60-1613 31926819, false",
        "60-16-13 3192681, false",
        "60-16-13 319268190, false"
    })
    void aBritishAccountHasSixAndEightDigits(String text, boolean expected) {
        assertThat(BritishAccount.isValid(text)).isEqualTo(expected);
    }

    @Test
    void aBritishAccountHasASortCode() {
        BritishAccount account = BritishAccount.parse("60-16-13 31926819");

        assertThat(account.sortCode()).isEqualTo("601613");
        assertThat(account.accountNumber()).isEqualTo("31926819");
        assertThat(account).isEqualTo(BritishAccount.parse("60161331926819"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19-2000145399",
                "19-2000145399/800",
                "1234567-2000145399/0800",
                "19-20001453990/0800",
                "-2000145399/0800",
                "19-0000000000/0800",
                "19-2000145399/0800/1"
            })
    void aCzechAccountHasItsParts(String text) {
        assertThat(CzechAccount.isValid(text)).isFalse();
    }

    @Test
    void zerosAtTheLeftOfACzechAccountCountForNothing() {
        assertThat(CzechAccount.parse("000019-2000145399/0800"))
                .isEqualTo(CzechAccount.parse("19-2000145399/0800"))
                .extracting(CzechAccount::bankCode)
                .isEqualTo("0800");
    }

    @ParameterizedTest
    @CsvSource({
        "840-955845-10, 840000000095584510",
        "165-55-74, 165000000000005574",
        "310-1234567891211-86, 310123456789121186"
    })
    void aSerbianAccountIsFilledToEighteenDigits(String printed, String value) {
        assertThat(SerbianAccount.parse(printed).value()).isEqualTo(value);
        assertThat(SerbianAccount.parse(value).formatted()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"840-95584510", "84095584510", "000-0-98", "840-955845-11"})
    void aSerbianAccountHasBothDashesOrAllDigits(String text) {
        assertThat(SerbianAccount.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PL61109010140000071219812874", "6110901014000007121981287", "61109010140000071219812875"})
    void aPolishAccountHasTwentySixDigits(String text) {
        assertThat(PolishAccount.isValid(text)).isFalse();
    }
}
