package io.github.payreq.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.validator.routines.IBANValidator;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextConstraintsTest {
    static Stream<String> fields() {
        return Arrays.stream(Fields.class.getRecordComponents()).map(component -> component.getName());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void nothingAtAllIsValid(String field) {
        assertThat(Fields.accept(field, null)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void anEmptyTextIsValidWhereTextIsFreeOnly(String field) {
        assertThat(Fields.accept(field, "")).isEqualTo(field.startsWith("line"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void controlCharactersAndHalfCharactersAreNeverValid(String field) {
        for (String bad : new String[] {"\u0000", "\t", "\u0085", "\u202E", "\u2066", "\uD800", "\uDC00"}) {
            assertThat(Fields.accept(field, bad)).isFalse();
            assertThat(Fields.accept(field, "anna@example.com" + bad)).isFalse();
            assertThat(Fields.accept(field, "https://example.com/" + bad)).isFalse();
        }
    }

    /** The example that ends a message, in the words of every language. */
    private static final Pattern EXAMPLE = Pattern.compile(
            ".*[,，،] ?(?:such as|например|zum Beispiel|par exemple"
                    + "|por ejemplo|per esempio|como(?! fornecido| emitido)|na przykład|наприклад|örneğin|мысалы,|例如|जैसे|مثل) (.*)|.*（例：(.*)）");

    @ParameterizedTest
    @MethodSource("fields")
    void theExampleInTheMessageIsValid(String field) throws NoSuchFieldException {
        String key = Fields.class
                        .getDeclaredField(field)
                        .getAnnotations()[0]
                        .annotationType()
                        .getName() + ".message";
        for (String language : Messages.LANGUAGES) {
            String message = Messages.read(language).getOrDefault(key, "");
            Matcher example = EXAMPLE.matcher(message);
            if (example.matches()) {
                String value = example.group(1) == null ? example.group(2) : example.group(1);
                assertThat(Fields.accept(field, value)).as(message).isTrue();
            } else {
                assertThat(field).isIn("line", "lines", "sbpLink", "qrisPayload");
            }
        }
    }

    // IBAN and BIC

    @ParameterizedTest
    @CsvFileSource(resources = "iban.csv", delimiter = '|')
    void anIbanAgreesWithPublishedExamples(String expected, String iban, String why) {
        assertThat(Fields.accept("iban", iban)).as(why).isEqualTo(expected.equals("valid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89 3704 0044 0532 0130 00", "DE89\u00A03704\u202F0044 0532 0130 00"})
    void anIbanMayHaveSpaces(String iban) {
        assertThat(Fields.accept("iban", iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE89370400440532013O00", "DE8937040044053201300٠", "de89370400440532013000", "DE89-3704", "DE"})
    void anIbanHasAsciiDigitsAndCapitalsInTheirPlaces(String iban) {
        assertThat(Fields.accept("iban", iban)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FK88SC123456789012",
                "HN88CABF00000000000250005469",
                "MN121234123456789123",
                "NI45BAPR00000013000003558124",
                "PK06MHPKTR5M1U49OKJDMAKG",
                "SO211000001001000100141",
                "UA45265020M7Y3THA7NSNZL71CJ0H",
                "YE15CBYE0001018861234567891234"
            })
    void ibansThatIban4jDoesNotKnowYetAreValid(String iban) {
        assertThat(Fields.accept("iban", iban)).isTrue();
        assertThat(IbanUtil.isValid(iban))
                .as("iban4j has learnt it: remove the country from the type Iban")
                .isFalse();
    }

    @Property(tries = 5000)
    void anIbanIsValidHereExactlyIfAnotherLibrarySaysSo(
            @ForAll("nearlyIbans") String changed, @ForAll boolean withRightCheckDigits) {
        String iban = withRightCheckDigits
                ? changed.substring(0, 2) + IbanUtil.calculateCheckDigit(changed) + changed.substring(4)
                : changed;
        assertThat(Fields.accept("iban", iban)).as(iban).isEqualTo(IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(iban));
    }

    /** Published examples with up to two characters changed. */
    @Provide
    Arbitrary<String> nearlyIbans() {
        Arbitrary<Character> signs = Arbitraries.chars().range('0', '9').range('A', 'Z');
        return Arbitraries.of(Examples.VALID_IBANS)
                .flatMap(iban -> Arbitraries.integers()
                        .between(4, iban.length() - 1)
                        .list()
                        .ofMaxSize(2)
                        .flatMap(places -> signs.list().ofSize(places.size()).map(changes -> {
                            StringBuilder changed = new StringBuilder(iban);
                            for (int i = 0; i < places.size(); i++) {
                                changed.setCharAt(places.get(i), changes.get(i));
                            }
                            return changed.toString();
                        })));
    }

    @Property
    void checkDigitsOfAnIbanAreTheOnesThatTheStandardComputes(@ForAll @IntRange(max = 9_999_999) int account) {
        for (String twin : new String[] {"00", "01", "99"}) {
            String iban = "DE" + twin + String.format(Locale.ROOT, "370400440%09d", account);
            assertThat(Fields.accept("iban", iban)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bic.csv", delimiter = '|')
    void aBicAgreesWithPublishedExamples(String expected, String bic) {
        assertThat(Fields.accept("bic", bic)).isEqualTo(expected.equals("valid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NCBVXKPR", "1234DEFF"})
    void aBicMayBeFromKosovoAndBeginWithDigits(String bic) {
        assertThat(Fields.accept("bic", bic)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cobadeff", "COBAEUFF", "COBAZZFF", "COBADEFF12", "COBADEFF٣٣٣", "COBADEFF 33", "ЁЁЁЁDEFF"})
    void aBicHasCapitalsDigitsAndACountryThatExists(String bic) {
        assertThat(Fields.accept("bic", bic)).isFalse();
    }

    // The numbers of which the reference package has the rules

    @Test
    void numbersWithCheckDigitsFollowTheReferencePackage() {
        assertThat(Fields.accept("russianBic", "044525225")).isTrue();
        assertThat(Fields.accept("russianBic", "144525225")).isFalse();
        assertThat(Fields.accept("russianAccount", "40702810800001400002")).isTrue();
        assertThat(Fields.accept("russianAccount", "4070281080000140000")).isFalse();
        assertThat(Fields.accept("russianInn", "7707083893")).isTrue();
        assertThat(Fields.accept("russianInn", "7707083894")).isFalse();
        assertThat(Fields.accept("russianKpp", "773601001")).isTrue();
        assertThat(Fields.accept("russianKpp", "77360100")).isFalse();
        assertThat(Fields.accept("creditorReference", "rf18 5390 0754 7034")).isTrue();
        assertThat(Fields.accept("creditorReference", "RF19 5390 0754 7034")).isFalse();
        assertThat(Fields.accept("swissQrReference", "21 00000 00003 13947 14300 09017"))
                .isTrue();
        assertThat(Fields.accept("swissQrReference", "21 00000 00003 13947 14300 09018"))
                .isFalse();
        assertThat(Fields.accept(
                        "sbpLink",
                        "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8A"))
                .isTrue();
        assertThat(Fields.accept(
                        "sbpLink",
                        "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8B"))
                .isFalse();
    }

    // Text

    @ParameterizedTest
    @ValueSource(strings = {"Müller & Söhne", "می\u200Cخواهم", "👩\u200D💻", "\u200Eabc\u200F", "日本語", "{x} ${y}"})
    void textOfEveryScriptIsPlainTextWithItsJoinersAndMarks(String text) {
        assertThat(Fields.accept("line", text)).isTrue();
        assertThat(Fields.accept("lines", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\r\nb", "a\rb", "a\u2028b", "a\u2029b"})
    void lineBreaksAreForTextsOfSeveralLines(String text) {
        assertThat(Fields.accept("line", text)).isFalse();
        assertThat(Fields.accept("lines", text)).isTrue();
    }

    @Property
    void plainTextRefusesExactlyTheCharactersThatItNames(@ForAll @IntRange(max = 0x10FFFF) int codePoint) {
        boolean isLineBreak = codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
        boolean isBad = codePoint < 0x20
                || (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF);

        String text = "a" + new String(Character.toChars(codePoint)) + "b";
        assertThat(Fields.accept("line", text)).isEqualTo(!isBad && !isLineBreak);
        assertThat(Fields.accept("lines", text)).isEqualTo(!isBad || isLineBreak);
    }

    // Addresses

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay.example.com/i/1042",
                "HTTPS://PAY.EXAMPLE.COM",
                "https://pay.example.com:8443/?a=b&c=%20#d",
                "https://xn--mnchen-3ya.example/x",
                "https://münchen.example/straße",
                "https://оплата.рф:443/счёт/42",
                "https://192.0.2.1/",
                "https://[2001:db8::1]/",
                "https://localhost/x"
            })
    void aWebAddressMayBeInternationalized(String url) {
        assertThat(Fields.accept("url", url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example.com/",
                "ftp://pay.example.com/",
                "javascript:alert(1)",
                "//pay.example.com/",
                "https:pay.example.com",
                "https://",
                "https:///path",
                "https://user@pay.example.com/",
                "https://user:secret@pay.example.com/",
                "https://user@оплата.рф/",
                "https://pay.example.com@evil.example/",
                "https://good.example\\@evil.example/",
                "https://pay.example.com/a b",
                "https://pay.example.com/a\u00A0b",
                "https://pay.example.com/\"onclick=x",
                "https://pay.example.com/<script>",
                "https://pay.example.com/\r\nX: y",
                "https://pay.example.com:99999/",
                "https://оплата.рф:99999/",
                "https://a..b/",
                "https://pay example.com/",
                " https://pay.example.com/"
            })
    void aWebAddressHidesNothing(String url) {
        assertThat(Fields.accept("url", url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "anna.o'neill+invoices@mail.example.co.uk",
                "анна@почта.рф",
                "anna@münchen.example",
                "a@xn--mnchen-3ya.example"
            })
    void anEmailAddressMayBeInternationalized(String email) {
        assertThat(Fields.accept("email", email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@example.com",
                "anna@example",
                "Anna <anna@example.com>",
                "anna@example.com, ben@example.com",
                "anna@example.com;ben@example.com",
                "anna,ben@example.com",
                "anna@example.com\r\nBcc: all@example.com",
                "anna\n@example.com",
                "\"anna smith\"@example.com",
                "anna smith@example.com",
                "anna@exa mple.com",
                "anna@@example.com",
                "anna@example..com",
                "anna@example.com.",
                ".anna@example.com",
                "mailto:anna@example.com",
                "anna@[192.0.2.1]",
                "anna\u202E@example.com",
                "anna\u200B@example.com",
                " anna@example.com",
                "anna@bank.example\uFF20studio.example",
                "anna@bank.example\u2100.example",
                "anna@studio_logo.example",
                "anna@127.0.0.1"
            })
    void anEmailAddressIsOneAddressAndNothingElse(String email) {
        assertThat(Fields.accept("email", email)).isFalse();
    }

    @Test
    void aLongEmailAddressIsRefusedQuickly() {
        assertThat(Fields.accept("email", "a".repeat(100_000) + "@" + "b.".repeat(100_000)))
                .isFalse();
        assertThat(Fields.accept("email", "a@" + "b".repeat(63) + ("." + "c".repeat(63)).repeat(3)))
                .isFalse();
    }

    // Codes

    @ParameterizedTest
    @ValueSource(strings = {"+491701234567", "+1234567", "+123456789012345"})
    void aPhoneNumberIsInternational(String phone) {
        assertThat(Fields.accept("phone", phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "491701234567",
                "+49 170 1234567",
                "+123456",
                "+1234567890123456",
                "+0491701234",
                "+4917012٣4567",
                "+7\n"
            })
    void aPhoneNumberIsAPlusSignAndSevenToFifteenDigits(String phone) {
        assertThat(Fields.accept("phone", phone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt-BR", "zh-Hans", "sr-Latn-RS", "de-DE-1996", "x-private", "EN-us"})
    void aLanguageTagIsWellFormed(String tag) {
        assertThat(Fields.accept("language", tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "de_DE", "de-", "germanlanguage", "de DE", "en-a-", "д", "de-١٩٩٦"})
    void aLanguageTagIsNotAnythingElse(String tag) {
        assertThat(Fields.accept("language", tag)).isFalse();
    }

    @Test
    void countriesAreThoseOfTheStandardAndKosovo() {
        assertThat(Locale.getISOCountries()).allMatch(country -> Fields.accept("country", country));
        assertThat(Fields.accept("country", "XK")).isTrue();
        assertThat(Stream.of("de", "DEU", "ZZ", "EU", "UK", "D", "DE ", "ＤＥ"))
                .noneMatch(country -> Fields.accept("country", country));
    }

    @Test
    void aColourHasSixHexadecimalDigits() {
        assertThat(Stream.of("#1a73e8", "#ABCDEF", "#000000")).allMatch(colour -> Fields.accept("colour", colour));
        assertThat(Stream.of("1a73e8", "#1a73e", "#1a73e8f", "#1a73eg", "red", "#fff", "#1a73e٨", "#000000;x"))
                .noneMatch(colour -> Fields.accept("colour", colour));
    }
}
