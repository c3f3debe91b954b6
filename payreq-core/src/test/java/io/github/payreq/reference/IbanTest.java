package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.IBANValidator;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final IBANValidator OTHER = IBANValidator.DEFAULT_IBAN_VALIDATOR;

    /** Countries that use IBANs without being in the registry: iban4j has them. */
    private static final Set<String> NOT_IN_THE_OTHER = Set.of("AO", "CV", "GA", "IR", "MA", "MZ", "SN");

    @ParameterizedTest
    @CsvFileSource(resources = "iban-registry.csv", delimiter = '|')
    void agreesWithTheRegistry(String country, String structure, int length, String example, String sepa) {
        Iban iban = Iban.parse(example);

        assertThat(iban.countryCode()).isEqualTo(country);
        assertThat(iban.isInSepa()).isEqualTo(sepa.equals("yes"));
        assertThat(iban.value()).isEqualTo(example).hasSize(length).matches(pattern(structure));
        assertThat(Iban.parse(iban.formatted())).isEqualTo(iban).hasSameHashCodeAs(iban);
    }

    @ParameterizedTest
    @MethodSource("registered")
    void everyChangeOfOneDigitIsNoticedInEveryCountry(String iban) {
        for (int at = 2; at < iban.length(); at++) {
            for (int step = 1; step <= 9 && Character.isDigit(iban.charAt(at)); step++) {
                assertThat(Iban.isValid(Numbers.changed(iban, at, step))).isFalse();
            }
        }
    }

    /** With check digits that fit, what is too short, too long or of another class in one place is refused all the same. */
    @ParameterizedTest
    @CsvFileSource(resources = "iban-registry.csv", delimiter = '|')
    void keepsToTheStructureOfTheRegistry(String country, String structure, int length, String example, String sepa) {
        String bban = example.substring(4);
        Pattern allowed = Pattern.compile(pattern(structure));
        assertThat(Iban.isValid(withCheckDigits(country, bban + "0"))).isFalse();
        assertThat(Iban.isValid(withCheckDigits(country, bban.substring(1)))).isFalse();
        for (int at = 0; at < bban.length(); at++) {
            for (char sign : new char[] {'7', 'Q'}) {
                String changed = withCheckDigits(country, bban.substring(0, at) + sign + bban.substring(at + 1));
                assertThat(Iban.isValid(changed))
                        .as(changed)
                        .isEqualTo(allowed.matcher(changed).matches());
            }
        }
    }

    /** "AD2!n4!n4!n12!c" says: AD, two digits, four digits, four digits, twelve letters or digits. */
    private static String pattern(String structure) {
        return structure.substring(0, 2)
                + Pattern.compile("([0-9]+)!([nac])")
                        .matcher(structure)
                        .results()
                        .map(IbanTest::group)
                        .collect(Collectors.joining());
    }

    private static String group(MatchResult part) {
        String signs = switch (part.group(2)) {
            case "n" -> "[0-9]";
            case "a" -> "[A-Z]";
            default -> "[0-9A-Z]";
        };
        return signs + "{" + part.group(1) + "}";
    }

    private static String withCheckDigits(String country, String bban) {
        return country + CheckDigits.iso7064(bban + country) + bban;
    }

    // commons-validator 1.11.0 is the oracle: its answers are compared over the published data, and over all of the
    // valid ones
    // with each character in turn replaced by each digit and each capital letter.

    static Stream<String> published() {
        return Stream.concat(
                lines("/io/github/payreq/constraint/iban.csv")
                        .map(line -> line.split("\\|", -1)[1].replaceAll("^\"(.*)\"$", "$1")),
                registered());
    }

    static Stream<String> registered() {
        return lines("iban-registry.csv").map(line -> line.split("\\|", -1)[3]);
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(IbanTest.class.getResourceAsStream(resource));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void answersAsCommonsValidatorDoes(String iban) {
        // Of the published examples this is the only one on which the two differ; spaces are for people, so they are
        // read here.
        assertThat(Iban.isValid(iban)).isEqualTo(OTHER.isValid(iban));
    }

    @Test
    void answersAsCommonsValidatorDoesWhateverCharacterIsChanged() {
        Set<String> others = new TreeSet<>();
        int compared = 0;
        for (String iban : published().filter(Iban::isValid).distinct().toList()) {
            for (int at = 0; at < iban.length(); at++) {
                for (int sign = 0; sign < SIGNS.length(); sign++) {
                    String changed = iban.substring(0, at) + SIGNS.charAt(sign) + iban.substring(at + 1);
                    compared++;
                    if (Iban.isValid(changed) != OTHER.isValid(changed)) {
                        others.add(changed);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(90_000);
        assertThat(others).isEmpty();
    }

    @Test
    void takesCountriesThatAreNotInTheRegistryWhereCommonsValidatorDoesNot() {
        assertThat(Arrays.stream(CountryCode.values())
                        .filter(IbanUtil::isSupportedCountry)
                        .map(CountryCode::getAlpha2)
                        .filter(country -> !OTHER.hasValidator(country)))
                .containsExactlyInAnyOrderElementsOf(NOT_IN_THE_OTHER);
        assertThat(Iban.isValid("AO06000600000100037131174")).isTrue();
        assertThat(OTHER.isValid("AO06000600000100037131174")).isFalse();
    }

    @Test
    void isPrintedInGroupsOfFour() {
        Iban iban = Iban.parse("DE89370400440532013000");

        assertThat(iban.formatted()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(iban).hasToString("***3000").isEqualTo(Iban.parse("DE89\u00A03704\u202F0044 0532 0130 00"));
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, 37040044, 0532013000",
        "GB29NWBK60161331926819, NWBK, 31926819",
        "FR1420041010050500013M02606, 20041, 0500013M026",
        "CZ6508000000192000145399, 0800, 0000192000145399",
        "NO9386011117947, 8601, 111794",
        "MN121234123456789123, ,"
    })
    void namesBankAndAccountWhereTheCountryIsKnownThatWell(String text, String bank, String account) {
        assertThat(Iban.parse(text).bankCode().orElse(null)).isEqualTo(bank);
        assertThat(Iban.parse(text).accountNumber().orElse(null)).isEqualTo(account);
    }

    @Test
    void everyPublishedIbanIsTakenApartWithoutFailing() {
        assertThat(published().filter(Iban::isValid).map(Iban::parse))
                .allSatisfy(iban -> assertThat(iban.bankCode().isPresent())
                        .isEqualTo(iban.accountNumber().isPresent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DE", "DE8", "DE89", "de89370400440532013000", "DE89-3704", "DE8937040044053201300\t0"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iban.parse(text))
                .withMessageContaining("such as DE89 3704 0044 0532 0130 00");
    }

    @Test
    void comesOfCzechAndPolishAccounts() {
        assertThat(CzechAccount.parse("19-2000145399/0800").iban().value()).isEqualTo("CZ6508000000192000145399");
        assertThat(CzechAccount.parse("178124-4159/0710").iban().value()).isEqualTo("CZ6907101781240000004159");
        assertThat(PolishAccount.parse("61 1090 1014 0000 0712 1981 2874").iban())
                .isEqualTo(Iban.parse("PL61109010140000071219812874"));
    }
}
