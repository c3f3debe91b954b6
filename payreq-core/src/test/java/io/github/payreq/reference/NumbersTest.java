package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.reference.Numbers.Kind;
import io.github.payreq.reference.Numbers.Maker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all kinds of number alike. */
class NumbersTest {
    static Stream<Kind> kinds() {
        return StreamSupport.stream(Numbers.kinds().spliterator(), false);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "numbers.csv", delimiter = '|')
    void agreesWithPublishedExamples(String expected, String kind, String number) {
        assertThat(Numbers.kind(kind).isValid().test(number)).isEqualTo(expected.equals("valid"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "numbers.csv", delimiter = '|')
    void isReadExactlyIfItIsValidAndReadBackAsItIsPrinted(String expected, String kind, String number) {
        if (expected.equals("valid")) {
            CheckedNumber read = Numbers.kind(kind).parse().apply(number);
            assertThat(Numbers.kind(kind).parse().apply(read.formatted()))
                    .isEqualTo(read)
                    .hasSameHashCodeAs(read);
            assertThat(Numbers.kind(kind).parse().apply(read.value())).isEqualTo(read);
            assertThat(read.value()).doesNotContain(" ");
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Numbers.kind(kind).parse().apply(number))
                    .withMessageContaining(" must have ")
                    .withMessageContaining(", such as ");
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "numbers-created.csv", delimiter = '|')
    void makesWhatOthersMake(String maker, String invoiceNumber, String expected, @Nullable String why) {
        if (expected.equals("refused")) {
            assertThat(why).isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Numbers.maker(maker).of().apply(invoiceNumber))
                    .withMessageContaining("must have 1 to ");
        } else {
            assertThat(Numbers.maker(maker).of().apply(invoiceNumber).value()).isEqualTo(expected);
        }
    }

    /** What a message calls right is right, and shows nothing of the number that was wrong. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aRefusalGivesAnExampleThatIsValidAndHidesTheNumber(Kind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.parse().apply("98765x"))
                .withMessageNotContaining("98765x")
                .satisfies(refusal -> assertThat(kind.isValid())
                        .accepts(String.valueOf(refusal.getMessage())
                                .replaceFirst(".*, such as ", "")
                                .replaceFirst(" \\(.*", "")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noKindTakesNothingSpacesOrDigitsOfAnotherScript(Kind kind) {
        assertThat(Stream.of("", " ", "-", "+", "/", "0", "٠١٢٣٤٥٦٧٨٩", "１２３４５６７", "\uD800"))
                .noneMatch(kind.isValid());
    }

    @ParameterizedTest
    @CsvSource({
        "BelgianReference, 020343053497, ***3497",
        "NorwegianKid, 2345676, ***",
        "SwedishGiro, 5402-9681, ***9681",
        "CreditorReference, RF040, ***"
    })
    void theTextShowsTheLastFourCharactersAtMost(String kind, String number, String masked) {
        assertThat(Numbers.kind(kind).parse().apply(number)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "BelgianReference, 020343053497, +++020/3430/53497+++",
        "FinnishReference, 2023000098, 20230 00098",
        "FinnishReference, 12345678901234567894, 12345 67890 12345 67894",
        "FinnishReference, 1261, 1261",
        "FinnishReference, 1231234, 12 31234",
        "EstonianReference, 1234561, 1234561",
        "NorwegianKid, 2345676, 2345676",
        "SwedishOcr, 1234567897, 1234567897",
        "DutchReference, 5000056789012345, 5000 0567 8901 2345",
        "DutchReference, 1234567, 1234 567",
        "DanishFi, +71<026840149965328+81234567<, +71<026840149965328+81234567<",
        "SlovenianReference, si011234567890120, SI01 1234567890120",
        "AbaRoutingNumber, 011000015, 011000015",
        "BritishAccount, 60161331926819, 60-16-13 31926819",
        "CzechAccount, 34278-0727558021/0100, 34278-727558021/0100",
        "CzechAccount, 000000-0727558021/0100, 727558021/0100",
        "NorwegianAccount, 86011117947, 8601.11.17947",
        "SerbianAccount, 840000000095584510, 840-955845-10",
        "SwedishGiro, 54029681, ''",
        "SwedishGiro, 5402-9681, 5402-9681",
        "SwedishGiro, 902-0033, 902-0033",
        "SwedishGiro, 286543-4, 28 65 43-4",
        "SwedishGiro, 1-8, 1-8",
        "PolishAccount, 61109010140000071219812874, 61 1090 1014 0000 0712 1981 2874"
    })
    void isPrintedAsItsCountryPrintsIt(String kind, String number, String printed) {
        if (printed.isEmpty()) {
            assertThat(Numbers.kind(kind).isValid()).rejects(number);
        } else {
            assertThat(Numbers.kind(kind).parse().apply(number).formatted()).isEqualTo(printed);
        }
    }

    /** A template engine of a host calls getters by reflection, and may not see the class that they share. */
    @Test
    void theValueCanBeReadByReflection() throws NoSuchMethodException {
        for (Class<?> type : List.of(Iban.class, CreditorReference.class, SwedishGiro.class)) {
            assertThat(type.getMethod("value").getDeclaringClass()).isEqualTo(type);
            assertThat(type.getMethod("formatted").getDeclaringClass()).isEqualTo(type);
        }
    }

    @Provide
    Arbitrary<String> makers() {
        return Arbitraries.of(
                StreamSupport.stream(Numbers.makers().spliterator(), false).toList());
    }

    @Property(tries = 3000)
    void whatIsMadeIsReadBack(
            @ForAll("makers") String name, @ForAll @StringLength(min = 1, max = 24) @NumericChars String digits) {
        Maker maker = Numbers.maker(name);
        String number = "1" + digits.substring(0, Math.min(digits.length(), maker.longest() - 1));
        CheckedNumber made = maker.of().apply(number);

        Kind kind = Numbers.kindOf(made);
        assertThat(kind.parse().apply(made.formatted())).isEqualTo(made).hasSameHashCodeAs(made);
        assertThat(kind.parse().apply(made.value())).isEqualTo(made);
        assertThat(made.value()).contains(number);
    }

    @Property
    void whatCannotCarryTheInvoiceNumberIsRefusedWithWhatWouldBeRight(
            @ForAll("makers") String name,
            @ForAll @StringLength(min = 1, max = 4) @CharRange(from = '!', to = 'ћ') String bad) {
        Maker maker = Numbers.maker(name);
        String right = name.equals("CreditorReference") ? "letters from A to Z and digits" : "digits";
        Stream.of("", "1".repeat(maker.longest() + 1), "1" + bad + "€", "0000")
                .filter(number -> !(name.equals("CreditorReference") && number.equals("0000")))
                .forEach(number -> assertThatIllegalArgumentException()
                        .as("%s", number)
                        .isThrownBy(() -> maker.of().apply(number))
                        .withMessageContaining("(%s) must have 1 to ", number)
                        .withMessageContaining(right));
    }

    /** For the kinds whose check digits promise it; the digit that is changed may be a check digit. */
    @Property(tries = 5000)
    void everyChangeOfOneDigitIsNoticed(
            @ForAll("promising") String name, @ForAll @StringLength(min = 1, max = 24) @NumericChars String digits) {
        Maker maker = Numbers.maker(name);
        String number = "1" + digits.substring(0, Math.min(digits.length(), maker.longest() - 1));
        CheckedNumber made = maker.of().apply(number);
        Kind kind = name.startsWith("NorwegianKid")
                ? Numbers.kind(name.equals("NorwegianKid") ? "NorwegianKid modulo 10" : name)
                : Numbers.kindOf(made);
        String value = made.value();
        int end = name.startsWith("DanishFi") ? value.indexOf('+', 1) : value.length();
        for (int at = 0; at < end; at++) {
            for (int step = 1; step <= 9 && Character.isDigit(value.charAt(at)); step++) {
                assertThat(kind.isValid().test(Numbers.changed(value, at, step)))
                        .as(() -> name + " " + value)
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<String> promising() {
        return makers().filter(name -> !name.equals("DutchReference") && !name.equals("SlovenianReference"));
    }

    @Property
    void everyChangeOfOneDigitOfAnAccountIsNoticed(
            @ForAll("accounts") String kind, @ForAll @StringLength(8) @NumericChars String digits) {
        String account = Accounts.of(kind, digits);
        assertThat(Numbers.kind(kind).isValid()).accepts(account);
        for (int at = 0; at < account.length(); at++) {
            for (int step = 1; step <= 9 && Character.isDigit(account.charAt(at)); step++) {
                assertThat(Numbers.kind(kind).isValid().test(Numbers.changed(account, at, step)))
                        .as(account)
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<String> accounts() {
        return Arbitraries.of(
                "AbaRoutingNumber", "Iban", "NorwegianAccount", "PolishAccount", "SerbianAccount", "SwedishGiro");
    }

    /** Accounts with check digits found by trying: the first that the kind accepts, which is the only one. */
    private static final class Accounts {
        static String of(String kind, String digits) {
            return switch (kind) {
                case "AbaRoutingNumber" ->
                    first(kind, "0" + (digits.charAt(0) == '0' ? "1" : digits.charAt(0)) + digits.substring(2) + "%d");
                case "Iban" -> first(kind, "DE%02d37040044" + "10" + digits);
                case "NorwegianAccount" -> norwegian("1" + digits.substring(1));
                case "PolishAccount" -> first(kind, "%02d10901014" + "10000000" + digits);
                case "SerbianAccount" -> first(kind, "84010000" + digits + "%02d");
                case "SwedishGiro" -> first(kind, "1" + digits.substring(2, 4) + "-" + digits.substring(4, 7) + "%d");
                default -> throw new AssertionError(kind);
            };
        }

        private static String first(String kind, String pattern) {
            for (int check = 0; check < (pattern.contains("%d") ? 10 : 100); check++) {
                String number = String.format(Locale.ROOT, pattern, check);
                if (Numbers.kind(kind).isValid().test(number)) {
                    return number;
                }
            }
            throw new AssertionError(pattern);
        }

        /** Of ten numbers that follow each other, at least nine have a check digit. */
        private static String norwegian(String base) {
            for (int check = 0; check < 100; check++) {
                String number = base + String.format(Locale.ROOT, "1%02d", check);
                if (NorwegianAccount.isValid(number)) {
                    return number;
                }
            }
            throw new AssertionError(base);
        }
    }
}
