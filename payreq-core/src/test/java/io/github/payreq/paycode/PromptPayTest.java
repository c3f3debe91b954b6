package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.paycode.PromptPay.Field;
import io.github.payreq.reference.EmvData;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptPayTest {
    static final Map<Field, String> VALID = Codes.fields(Field.class, "MOBILE=0066812345678; AMOUNT=4.22");

    /** dtinth/promptpay-qr index.test.js writes tag 58 before tag 53, which EMVCo leaves to the writer. */
    @Test
    void agreesWithAPublishedVectorButForTheOrderOfTags() {
        EmvData published =
                EmvData.parseCode("00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469");
        EmvData written = EmvData.parseCode(PromptPay.payload(Codes.with(VALID, Field.MOBILE, "0066000000000")));
        assertThat(written.values()).containsExactlyInAnyOrderEntriesOf(published.values());
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE, 0812345678", "MOBILE, +66812345678", "MOBILE, 00668123456789", "TAX_ID, 123456789012",
                "TAX_ID, 1-2345-67890-12-3",
        "E_WALLET, 12345678901234", "AMOUNT, 0", "AMOUNT, 0.00", "AMOUNT, '4,22'", "AMOUNT, 12345678901.00"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> PromptPay.payload(Codes.with(VALID, field, value)));
    }

    @Test
    void eachProxyHasItsTag() {
        Codes.assertRefused("MOBILE", "", () -> PromptPay.payload(Map.of()));
        assertThat(PromptPay.payload(Map.of(Field.TAX_ID, "1234567890123")))
                .startsWith("00020101021129370016A00000067701011102131234567890123530376458");
        assertThat(PromptPay.payload(Map.of(Field.E_WALLET, "123456789012345")))
                .startsWith("00020101021129390016A0000006770101110315123456789012345530376458");
    }
}
