package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;

/** commons-validator 1.11.0 is the oracle for Luhn and for routing numbers, and whole numbers of Java for modulo 97. */
class CheckDigitsTest {
    @Property
    void luhnIsThatOfCommonsValidator(@ForAll @StringLength(min = 1, max = 25) @NumericChars String digits) {
        String number = digits + CheckDigits.luhn(digits);
        // It refuses zeros alone, as all kinds of number here do.
        if (!Characters.isZero(number)) {
            assertThat(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)).isTrue();
            assertThat(SwedishOcr.isValid(number)).isEqualTo(number.length() <= 25);
        }
    }

    @Property
    void luhnRefusesWhatCommonsValidatorRefuses(@ForAll @StringLength(min = 2, max = 25) @NumericChars String number) {
        if (!Characters.isZero(number)) {
            assertThat(SwedishOcr.isValid(number)).isEqualTo(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number));
        }
    }

    /** Each pair of first digits with a hundred numbers: commons-validator knows no list of first digits, payreq does. */
    @Test
    void routingNumbersAreThoseOfCommonsValidatorWithFirstDigitsThatAreInUse() {
        int valid = 0;
        for (int prefix = 0; prefix < 100; prefix++) {
            boolean isInUse =
                    prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix == 80;
            for (int n = 1; n <= 100; n++) {
                String number = String.format(Locale.ROOT, "%02d%07d", prefix, (n * 7_654_321L + prefix) % 10_000_000);
                boolean fits = ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(number);
                assertThat(AbaRoutingNumber.isValid(number)).as(number).isEqualTo(fits && isInUse);
                valid += fits && isInUse ? 1 : 0;
            }
        }
        assertThat(valid).isGreaterThan(300);
    }

    @Property
    void modulo97IsThatOfWholeNumbers(@ForAll @StringLength(min = 1, max = 30) @NumericChars String digits) {
        assertThat(CheckDigits.modulo97(digits))
                .isEqualTo(new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue());
        assertThat(CheckDigits.modulo97(digits + CheckDigits.iso7064(digits))).isEqualTo(1);
    }
}
