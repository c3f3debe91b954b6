package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.PayBySquare.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;

class PayBySquareTest {
    static final Map<Field, String> VALID = Map.of(
            Field.CURRENCY, "EUR",
            Field.IBAN, "SK9611000000002918599669",
            Field.BENEFICIARY_NAME, "John Doe");

    /** The two older strings come out byte for byte; those of version 1.2 were packed by other encoders. */
    @ParameterizedTest
    @CsvFileSource(resources = "pay-by-square.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String tabbed, String expected, @Nullable String why) {
        String text = Codes.plain(tabbed);
        if (taken.equals("text")) {
            assertThat(PayBySquare.text(Codes.fields(Field.class, expected))).isEqualTo(text);
        } else {
            assertThat(PayBySquare.readText(expected)).as(why).isEqualTo(text);
            Map<Field, String> fields = PayBySquare.read(expected);
            assertThat(PayBySquare.text(fields)).isEqualTo(text);
            assertThat(PayBySquare.payload(fields).equals(expected)).isEqualTo(taken.equals("written"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE_ID, 12345678901",
        "AMOUNT, 1.005",
        "AMOUNT, '1,00'",
        "AMOUNT, -1",
        "AMOUNT, 1234567890123",
        "CURRENCY, ''",
        "CURRENCY, eur",
        "DUE_DATE, 2026-12-04",
        "DUE_DATE, 20261304",
        "VARIABLE_SYMBOL, 12345678901",
        "VARIABLE_SYMBOL, VS1",
        "CONSTANT_SYMBOL, 12345",
        "SPECIFIC_SYMBOL, 12345678901",
        "IBAN, ''",
        "IBAN, SK9611000000002918599668",
        "IBAN, 'SK96 1100 0000 0029 1859 9669'",
        "IBAN, sk9611000000002918599669",
        "BIC, TATRSKB",
        "BIC, tatrskbx",
        "BENEFICIARY_NAME, ''"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> PayBySquare.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE_ID, 10",
        "ORIGINATOR_REFERENCE, 35",
        "NOTE, 140",
        "BENEFICIARY_NAME, 70",
        "BENEFICIARY_STREET, 70",
        "BENEFICIARY_CITY, 70"
    })
    void takesTextUpToItsLength(Field field, int longest) {
        assertThat(PayBySquare.text(Codes.with(VALID, field, "x".repeat(longest))))
                .contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> PayBySquare.payload(Codes.with(VALID, field, longer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0004", "00000000", "W0000000", "0004I0006UC5LT8E21H3IC1K9R40P82GJL22NTU0586BBEOEKDMQ"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PayBySquare.read(text));
    }

    @Test
    void aChangedCharacterIsNoticed() {
        String payload = PayBySquare.payload(VALID);
        // The last character holds bits that fill it up; what stands before it counts.
        for (int at = 20; at < 60; at++) {
            StringBuilder changed = new StringBuilder(payload);
            changed.setCharAt(at, payload.charAt(at) == 'A' ? 'B' : 'A');
            assertThatIllegalArgumentException().isThrownBy(() -> PayBySquare.read(changed.toString()));
        }
    }

    @Test
    void smallLettersAndSpacesAroundAreRead() {
        assertThat(PayBySquare.read(" " + PayBySquare.payload(VALID).toLowerCase(Locale.ROOT) + "\n"))
                .isEqualTo(VALID);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("orders") Map<Field, String> fields) {
        assertThat(PayBySquare.read(PayBySquare.payload(fields))).isEqualTo(fields);
    }

    /** Whatever is packed with a checksum that fits: either a payment, or no payment. */
    @Property
    void whatIsPackedIsReadOrRefused(@ForAll("texts") String text) throws IOException {
        String code = packed(text);
        assertThat(PayBySquare.readText(code)).isEqualTo(text);
        try {
            assertThat(PayBySquare.read(code)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("a PAY by square code must contain a payment with an account");
        }
    }

    private static String packed(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        byte[] content = ByteBuffer.allocate(4 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .put(bytes)
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LZMA2Options options = new LZMA2Options();
        options.setDictSize(1 << 17);
        try (LZMAOutputStream lzma = new LZMAOutputStream(out, options, content.length)) {
            lzma.write(content);
        }
        byte[] file = out.toByteArray();
        file[9] = 0;
        file[10] = 0;
        file[11] = (byte) content.length;
        file[12] = (byte) (content.length >> 8);
        StringBuilder bits = new StringBuilder();
        for (int i = 9; i < file.length; i++) {
            bits.append(String.format(Locale.ROOT, "%8s", Integer.toBinaryString(file[i] & 0xFF))
                    .replace(' ', '0'));
        }
        bits.append("0".repeat((5 - bits.length() % 5) % 5));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 5) {
            code.append(Integer.toString(Integer.parseInt(bits.substring(i, i + 5), 2), 32)
                    .toUpperCase(Locale.ROOT));
        }
        return code.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Codes.text(40),
                Arbitraries.of("", "1", "2", "99", "0", "-1", "100", "EUR", "SK9611000000002918599669", "\u0000", "٣")
                        .list()
                        .ofMaxSize(25)
                        .map(parts -> String.join("\t", parts)));
    }

    @Provide
    Arbitrary<Map<Field, String>> orders() {
        return Codes.maps(
                Map.of(
                        Field.CURRENCY, Arbitraries.of("EUR", "CZK"),
                        Field.IBAN, Codes.iban("SK", "1100", 16),
                        Field.BENEFICIARY_NAME, Codes.text(70)),
                Map.of(
                        Field.INVOICE_ID, Codes.text(10),
                        Field.AMOUNT, Codes.sum("999999999.99"),
                        Field.DUE_DATE, Codes.date("yyyyMMdd"),
                        Field.VARIABLE_SYMBOL, Codes.digits(1, 10),
                        Field.CONSTANT_SYMBOL, Codes.digits(1, 4),
                        Field.ORIGINATOR_REFERENCE, Codes.text(35),
                        Field.NOTE, Codes.text(140),
                        Field.BIC, Arbitraries.of("TATRSKBX", "TATRSKBXXXX"),
                        Field.BENEFICIARY_STREET, Codes.text(70),
                        Field.BENEFICIARY_CITY, Codes.text(70)));
    }
}
