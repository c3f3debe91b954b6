package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.FpsQr.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FpsQrTest {
    static final Map<Field, String> VALID = Codes.fields(Field.class, "FPS_ID=1234567; CURRENCY=HKD");

    @ParameterizedTest
    @CsvSource({
        "FPS_ID, 123456",
        "FPS_ID, 1234567890",
        "MOBILE, +85291234567",
        "MOBILE, 852-91234567",
        "EMAIL, a",
        "EMAIL, a@b@c",
        "EMAIL, 'a b@c'",
        "EMAIL, é@example.hk",
        "CURRENCY, ''",
        "CURRENCY, USD",
        "AMOUNT, 0",
        "AMOUNT, '1,00'",
        "NAME, 名前",
        "BILL_NUMBER, é"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> FpsQr.payload(Codes.with(VALID, field, value)));
    }

    @Test
    void eachProxyHasItsTag() {
        Map<Field, String> nobody = Map.of(Field.CURRENCY, "CNY");
        Codes.assertRefused("FPS_ID", "", () -> FpsQr.payload(nobody));
        assertThat(FpsQr.payload(VALID)).startsWith("00020101021126270012hk.com.hkicl0207123456752040000530334458");
        assertThat(FpsQr.payload(Codes.with(nobody, Field.MOBILE, "+852-91234567")))
                .startsWith("00020101021126330012hk.com.hkicl0313+852-9123456752040000530315658");
        assertThat(FpsQr.payload(Codes.with(nobody, Field.EMAIL, "a@example.hk")))
                .contains("0412a@example.hk5204");
    }

    @Test
    void anAddressIsAsLongAsTheTemplateAllows() {
        Map<Field, String> nobody = Map.of(Field.CURRENCY, "HKD");
        String longest = "a".repeat(76) + "@hk";
        assertThat(FpsQr.payload(Codes.with(nobody, Field.EMAIL, longest))).contains("0479" + longest);
        Codes.assertRefused(
                "EMAIL", "a" + longest, () -> FpsQr.payload(Codes.with(nobody, Field.EMAIL, "a" + longest)));
        Codes.assertRefused("tag 26", () -> FpsQr.payload(Codes.with(VALID, Field.EMAIL, longest)));
    }
}
