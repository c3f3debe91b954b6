package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many changes of one digit the check digits notice that cannot notice all. The figures stand in the Javadoc of the
 * classes; the samples are fixed, and every change of every digit of each number is tried.
 */
class NoticedChangesTest {
    private static final int SAMPLE = 10_000;

    @Test
    void ofADutchReferenceOfSixteenDigits() {
        assertThat(share(
                        DutchReference::isValid,
                        16,
                        random -> DutchReference.of(digits(random, 15)).value()))
                .isBetween(98_15, 98_35);
    }

    @Test
    void ofADutchReferenceOfSevenDigitsNothing() {
        assertThat(share(DutchReference::isValid, 7, random -> digits(random, 7)))
                .isZero();
    }

    @Test
    void ofASlovenianReferenceOfModel01() {
        assertThat(share(
                        SlovenianReference::isValid,
                        13,
                        random -> SlovenianReference.of(digits(random, 12)).value()))
                .isBetween(90_68, 90_88);
        assertThat(share(
                        SlovenianReference::isValid,
                        10,
                        random -> SlovenianReference.of(digits(random, 9)).value()))
                .isBetween(98_26, 98_46);
    }

    @Test
    void ofAKidIfBothWaysAreTaken() {
        assertThat(share(
                        NorwegianKid::isValid,
                        10,
                        random -> NorwegianKid.of(digits(random, 9)).value()))
                .isBetween(90_80, 91_00);
        assertThat(share(
                        NorwegianKid::isValid,
                        10,
                        random -> NorwegianKid.ofModulus11(digits(random, 9)).value()))
                .isBetween(90_70, 90_90);
    }

    @Test
    void ofAKidIfOneWayIsTakenAll() {
        Predicate<String> modulus10 = Numbers.kind("NorwegianKid modulo 10").isValid();
        Predicate<String> modulus11 = Numbers.kind("NorwegianKid modulo 11").isValid();
        assertThat(share(
                        modulus10,
                        10,
                        random -> NorwegianKid.of(digits(random, 9)).value()))
                .isEqualTo(100_00);
        assertThat(share(
                        modulus11,
                        10,
                        random -> NorwegianKid.ofModulus11(digits(random, 9)).value()))
                .isEqualTo(100_00);
    }

    @Test
    void ofACzechAccountAllBeforeTheSlashAndNothingAfterIt() {
        List<String> numbers = IntStream.range(0, 100)
                .mapToObj(n -> String.format(Locale.ROOT, "%06d", 120_000 + n))
                .flatMap(prefix -> IntStream.range(0, 100)
                        .mapToObj(n -> prefix + "-" + String.format(Locale.ROOT, "20001453%02d", n) + "/0800"))
                .filter(CzechAccount::isValid)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(50);
        for (String number : numbers) {
            for (int at = 0; at < number.length(); at++) {
                for (int step = 1; step <= 9 && Character.isDigit(number.charAt(at)); step++) {
                    assertThat(CzechAccount.isValid(Numbers.changed(number, at, step)))
                            .as(number)
                            .isEqualTo(at > number.indexOf('/'));
                }
            }
        }
    }

    /** Digits at random, the same at every run, the first of them no zero. */
    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private interface Made {
        String number(Random random);
    }

    /** In hundredths of a percent; the last so many characters are tried. */
    private static int share(Predicate<String> isValid, int digits, Made made) {
        long noticed = 0;
        long all = 0;
        Random random = new Random(2026);
        for (int n = 0; n < SAMPLE; n++) {
            String number = made.number(random);
            assertThat(isValid).accepts(number);
            for (int at = number.length() - digits; at < number.length(); at++) {
                for (int step = 1; step <= 9 && Character.isDigit(number.charAt(at)); step++) {
                    all++;
                    noticed += isValid.test(Numbers.changed(number, at, step)) ? 0 : 1;
                }
            }
        }
        return (int) (noticed * 10_000L / all);
    }
}
