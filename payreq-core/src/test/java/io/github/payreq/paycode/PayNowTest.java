package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.PayNow.Field;
import io.github.payreq.reference.EmvData;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayNowTest {
    static final Map<Field, String> VALID =
            Codes.fields(Field.class, "PROXY_TYPE=2; PROXY=200002150HWCF; NAME=company_1_data");

    /** odoo/odoo l10n_sg tests/test_l10n_sg_emv_qr.py. */
    @Test
    void agreesWithAPublishedVector() {
        Map<Field, String> fields =
                Codes.with(Codes.with(VALID, Field.AMOUNT, "100"), Field.BILL_NUMBER, "INV/TEST/0001");
        assertThat(PayNow.payload(fields))
                .isEqualTo("00020101021226400009SG.PAYNOW010120213200002150HWCF0301052040000530370254031005802SG"
                        + "5914company_1_data6009Singapore62170113INV/TEST/0001630416C8");
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY_TYPE, ''", "PROXY_TYPE, 1", "PROXY, ''", "PROXY, 91234567", "PROXY, +6591234567", "PROXY, 200002150hwcf",
        "EDITABLE, 1", "EXPIRY, 20261304", "EXPIRY, 2026-12-04", "AMOUNT, 0", "AMOUNT, '1,00'",
                "AMOUNT, 12345678901234",
        "NAME, ''", "NAME, 名前", "CITY, é", "BILL_NUMBER, é"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> PayNow.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({"NAME, 25", "CITY, 15", "BILL_NUMBER, 25"})
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(PayNow.payload(Codes.with(VALID, field, "x".repeat(longest))))
                .contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> PayNow.payload(Codes.with(VALID, field, longer)));
    }

    @Test
    void theTypeOfTheProxyIsThatOfItsValue() {
        Map<Field, String> mobile = Codes.with(VALID, Field.PROXY_TYPE, "0");
        Codes.assertRefused("PROXY", "200002150HWCF", () -> PayNow.payload(mobile));
        EmvData account =
                EmvData.parse(EmvData.parseCode(PayNow.payload(Codes.with(mobile, Field.PROXY, "+6591234567")))
                        .value("26")
                        .orElseThrow());
        assertThat(account.value("02")).contains("+6591234567");
    }

    @Test
    void theDayOfExpiryAndTheFreedomToChangeTheSumStandInTheTemplate() {
        Map<Field, String> fields = Codes.with(Codes.with(VALID, Field.EXPIRY, "20261204"), Field.EDITABLE, "true");
        assertThat(PayNow.payload(fields)).contains("0301104082026120452040000");
    }
}
