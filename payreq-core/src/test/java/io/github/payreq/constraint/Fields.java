package io.github.payreq.constraint;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Every constraint on one text, as a host would put it on a record of its own. */
record Fields(
        @Iban String iban,
        @Bic String bic,
        @RussianBic String russianBic,
        @RussianAccount String russianAccount,
        @RussianInn String russianInn,
        @RussianKpp String russianKpp,
        @CreditorReference String creditorReference,
        @SwissQrReference String swissQrReference,
        @AbaRoutingNumber String abaRoutingNumber,
        @BelgianReference String belgianReference,
        @BritishAccount String britishAccount,
        @CzechAccount String czechAccount,
        @DanishFi String danishFi,
        @DutchReference String dutchReference,
        @EstonianReference String estonianReference,
        @FinnishReference String finnishReference,
        @NorwegianAccount String norwegianAccount,
        @NorwegianKid String norwegianKid,
        @PolishAccount String polishAccount,
        @SerbianAccount String serbianAccount,
        @SlovenianReference String slovenianReference,
        @SwedishGiro String swedishGiro,
        @SwedishOcr String swedishOcr,
        @PlainText String line,
        @PlainText(lines = true) String lines,
        @HttpsUrl String url,
        @SbpLink String sbpLink,
        @QrisPayload String qrisPayload,
        @BitcoinAddress String bitcoinAddress,
        @EmailAddress String email,
        @PhoneNumber String phone,
        @LanguageTag String language,
        @CountryCode String country,
        @HexColour String colour) {
    private static final Validator VALIDATOR = PayreqValidation.validator("en");

    static boolean accept(String field, @Nullable String value) {
        return VALIDATOR.validateValue(Fields.class, field, value).isEmpty();
    }
}
