package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianRequisitesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "russian-requisites.csv", delimiter = '|')
    void agreesWithPublishedExamples(String expected, String kind, String number, String bic) {
        boolean accepted = switch (kind) {
            case "inn" -> RussianRequisites.isInn(number);
            case "kpp" -> RussianRequisites.isKpp(number);
            case "bic" -> RussianRequisites.isBic(number);
            case "account" -> RussianRequisites.accountMatchesBic(number, bic);
            case "corrAccount" -> RussianRequisites.correspondentAccountMatchesBic(number, bic);
            default -> throw new AssertionError(kind);
        };

        assertThat(accepted).isEqualTo(expected.equals("valid"));
    }

    @ParameterizedTest
    @CsvSource({
        "40702810800001400002, true",
        "40702A10800001400002, true",
        "40702X10800001400002, true",
        "40702D10800001400002, false",
        "40702a10800001400002, false",
        "4070А810800001400002, false",
        "4070281080000140000, false",
        "407028108000014000021, false",
        "4070281080000140000A, false",
        "4070281080000140000٢, false"
    })
    void anAccountHasTwentyDigitsAndMaybeAClearingLetterInTheSixthPlace(String account, boolean expected) {
        assertThat(RussianRequisites.isAccount(account)).isEqualTo(expected);
    }

    @Test
    void aClearingLetterCountsAsItsPlaceInTheKey() {
        String withDigit = withKey("700", "40702", "0", "10000001400002");
        String withLetter = withKey("700", "40702", "A", "10000001400002");

        assertThat(withLetter.substring(6)).isEqualTo(withDigit.substring(6));
        assertThat(RussianRequisites.accountMatchesBic(withLetter, "044525700")).isTrue();
        assertThat(RussianRequisites.accountMatchesBic(withLetter.replace('A', 'B'), "044525700"))
                .isFalse();
    }

    @Test
    void anAccountAtTheCentralBankHasItsKeyWithTheBranchOfTheCentralBank() {
        String account = withKey("045", "40501", "8", "10000002000079");

        assertThat(RussianRequisites.accountMatchesBic(account, "044545001")).isTrue();
        assertThat(RussianRequisites.accountMatchesBic(account, "044525001")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"03100643000000017300, 017003983", "03212643450000007300, 004525988", "40102810545370000003, 004525988"
    })
    void aTreasuryAccountIsNeverRefusedForItsKey(String account, String bic) {
        assertThat(
                        account.startsWith("40102")
                                ? RussianRequisites.correspondentAccountMatchesBic(account, bic)
                                : RussianRequisites.accountMatchesBic(account, bic))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04452522", "0445252250", "04452522A", "٠٤٤٥٢٥٢٢٥", "144525225"})
    void nothingMatchesWhatIsNoBic(String bic) {
        assertThat(RussianRequisites.isBic(bic)).isFalse();
        assertThat(RussianRequisites.accountMatchesBic("40702810800001400002", bic))
                .isFalse();
        assertThat(RussianRequisites.correspondentAccountMatchesBic("30101810200000000700", bic))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "773601001, true",
        "7736AZ001, true",
        "7736az001, false",
        "77360A00Z, false",
        "7736ЯЯ001, false",
        "77360100٩, false"
    })
    void aKppMayHaveTwoLatinCapitals(String kpp, boolean expected) {
        assertThat(RussianRequisites.isKpp(kpp)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "٧٧٠٧٠٨٣٨٩٣", "770708389３", " 7707083893", "7707083893\n"})
    void anInnIsAsciiDigitsAndNothingElse(String inn) {
        assertThat(RussianRequisites.isInn(inn)).isFalse();
    }

    @Property
    void everyChangeOfOneDigitOfAnAccountIsNoticed(
            @ForAll @StringLength(13) @NumericChars String tail,
            @ForAll @StringLength(3) @NumericChars String bank,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        String bic = "044525" + bank;
        boolean isCentralBank = bank.equals("000") || bank.equals("001") || bank.equals("002");
        String account = withKey(isCentralBank ? "025" : bank, "40702", "8", "1" + tail);
        assertThat(RussianRequisites.accountMatchesBic(account, bic)).isTrue();

        StringBuilder changed = new StringBuilder(account);
        changed.setCharAt(at, (char) ('0' + (changed.charAt(at) - '0' + step) % 10));
        boolean becameTreasury = changed.toString().startsWith("03");
        assertThat(RussianRequisites.accountMatchesBic(changed.toString(), bic)).isEqualTo(becameTreasury);
    }

    @Property
    void everyChangeOfOneDigitOfACorrespondentAccountIsNoticed(
            @ForAll @StringLength(11) @NumericChars String tail,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        String account = withKey("025", "30101", "8", "10" + tail + "0");
        assertThat(RussianRequisites.correspondentAccountMatchesBic(account, "044525225"))
                .isTrue();

        StringBuilder changed = new StringBuilder(account);
        changed.setCharAt(at, (char) ('0' + (changed.charAt(at) - '0' + step) % 10));
        assertThat(RussianRequisites.correspondentAccountMatchesBic(changed.toString(), "044525225"))
                .isFalse();
    }

    /** One check digit stands for eleven remainders by ten digits: of changes in ten digits, 98.45 % are noticed. */
    @Test
    void nearlyEveryChangeOfOneDigitOfAnInnIsNoticed() {
        assertThat(shareNoticed(10)).isBetween(98_40, 98_50);
        assertThat(shareNoticed(12)).isGreaterThanOrEqualTo(99_99);
    }

    /** In hundredths of a percent, over a fixed sample. */
    private static int shareNoticed(int length) {
        int noticed = 0;
        int all = 0;
        for (int n = 1; n <= 2000; n++) {
            String inn =
                    innFrom(Long.toString(7_700_000_000L + n * 7_919L).substring(0, length == 10 ? 9 : 10), length);
            for (int at = 0; at < length; at++) {
                for (int step = 1; step <= 9; step++) {
                    StringBuilder changed = new StringBuilder(inn);
                    changed.setCharAt(at, (char) ('0' + (changed.charAt(at) - '0' + step) % 10));
                    all++;
                    noticed += RussianRequisites.isInn(changed.toString()) ? 0 : 1;
                }
            }
        }
        return (int) (noticed * 10_000L / all);
    }

    private static String innFrom(String base, int length) {
        for (int check = 0; check < (length == 10 ? 10 : 100); check++) {
            String inn = base + (length == 12 && check < 10 ? "0" : "") + check;
            if (RussianRequisites.isInn(inn)) {
                return inn;
            }
        }
        throw new AssertionError(base);
    }

    /** The account with its key in the ninth place, found by the rule as the central bank words it. */
    private static String withKey(String prefix, String balance, String currency, String rest) {
        int sum = 0;
        String digits = prefix + balance + "ABCEHKMPTX".indexOf(currency) + rest;
        if (Character.isDigit(currency.charAt(0))) {
            digits = prefix + balance + currency + rest;
        }
        digits = digits.substring(0, 11) + "0" + digits.substring(12);
        for (int i = 0; i < digits.length(); i++) {
            int weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 1 : 3;
            sum += (digits.charAt(i) - '0') * weight % 10;
        }
        int key = sum % 10 * 3 % 10;
        String account = balance + currency + rest;
        return account.substring(0, 8) + key + account.substring(9);
    }
}
