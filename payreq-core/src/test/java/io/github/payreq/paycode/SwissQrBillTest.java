package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payreq.paycode.Vectors.Vector;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.SwissQrReference;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.SPSCharacterSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SwissQrBillTest {

    static Stream<Vector> written() {
        return Vectors.of("swiss", "encode");
    }

    static Stream<Vector> read() {
        return Vectors.of("swiss", "encode", "decode");
    }

    static Stream<Vector> refused() {
        return Vectors.of("swiss", "invalid");
    }

    private static Map<SwissQrBill.Field, String> fields(Vector vector) {
        Map<SwissQrBill.Field, String> fields = new EnumMap<>(SwissQrBill.Field.class);
        put(fields, "IBAN", vector.input().path("account"));
        party(fields, "CREDITOR_", vector.input().path("creditor"));
        put(fields, "AMOUNT", vector.input().path("amount"));
        put(fields, "CURRENCY", vector.input().path("currency"));
        party(fields, "DEBTOR_", vector.input().path("debtor"));
        put(fields, "REFERENCE_TYPE", vector.input().path("referenceType"));
        put(fields, "REFERENCE", vector.input().path("reference"));
        put(fields, "MESSAGE", vector.input().path("message"));
        put(fields, "BILL_INFORMATION", vector.input().path("billInformation"));
        put(fields, "ALTERNATIVE_1", vector.input().path("alternativeSchemes").path(0));
        put(fields, "ALTERNATIVE_2", vector.input().path("alternativeSchemes").path(1));
        return fields;
    }

    private static void party(Map<SwissQrBill.Field, String> fields, String prefix, JsonNode party) {
        put(fields, prefix + "ADDRESS_TYPE", party.path("type"));
        put(fields, prefix + "NAME", party.path("name"));
        put(fields, prefix + "STREET", party.path("street"));
        put(fields, prefix + "HOUSE", party.path("houseNo"));
        put(fields, prefix + "POSTAL_CODE", party.path("postalCode"));
        put(fields, prefix + "TOWN", party.path("town"));
        put(fields, prefix + "COUNTRY", party.path("country"));
    }

    private static void put(Map<SwissQrBill.Field, String> fields, String name, JsonNode value) {
        String text = value.asString("");
        if (!text.isEmpty()) {
            fields.put(SwissQrBill.Field.valueOf(name), text);
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void publishedExamplesAreWrittenAlikeUnlessTheirAddressIsCombined(Vector vector) {
        if (vector.input().path("debtor").path("type").asString("").equals("K")) {
            assertThatExceptionOfType(PayCodeException.class)
                    .isThrownBy(() -> SwissQrBill.payload(fields(vector)))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("DEBTOR_ADDRESS_TYPE"));
        } else {
            assertThat(SwissQrBill.payload(fields(vector))).isEqualTo(vector.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void publishedExamplesAreRead(Vector vector) {
        assertThat(SwissQrBill.read(vector.expected())).isEqualTo(fields(vector));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void referencesThatDoNotFitTheirAccountAreRefused(Vector vector) {
        Map<SwissQrBill.Field, String> fields = sound();
        fields.put(SwissQrBill.Field.IBAN, vector.input("account"));
        fields.put(SwissQrBill.Field.REFERENCE, vector.input("reference"));

        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(() -> SwissQrBill.payload(fields))
                .satisfies(e -> assertThat(e.field()).isEqualTo("REFERENCE"));
    }

    private static Map<SwissQrBill.Field, String> sound() {
        return new EnumMap<>(Map.of(
                SwissQrBill.Field.IBAN, "CH9300762011623852957",
                SwissQrBill.Field.CREDITOR_NAME, "Robert Schneider AG",
                SwissQrBill.Field.CREDITOR_POSTAL_CODE, "2501",
                SwissQrBill.Field.CREDITOR_TOWN, "Biel",
                SwissQrBill.Field.CREDITOR_COUNTRY, "CH",
                SwissQrBill.Field.AMOUNT, "1949.75",
                SwissQrBill.Field.CURRENCY, "CHF"));
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, DE33100205000001194700",
        "CREDITOR_NAME, ''",
        "CREDITOR_NAME, Студия",
        "CREDITOR_TOWN, ''",
        "CREDITOR_POSTAL_CODE, ''",
        "CREDITOR_COUNTRY, Switzerland",
        "AMOUNT, 0",
        "AMOUNT, 0.001",
        "AMOUNT, 1000000000",
        "CURRENCY, USD",
        "DEBTOR_TOWN, Bern",
        "REFERENCE_TYPE, SCOR",
        "MESSAGE, 😀"
    })
    void aValueThatBreaksARuleIsRefused(SwissQrBill.Field field, String value) {
        Map<SwissQrBill.Field, String> fields = sound();
        fields.put(field, value.replace("\\n", "\n"));

        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> SwissQrBill.payload(fields));
    }

    @Test
    void messageAndBillInformationShare140Characters() {
        Map<SwissQrBill.Field, String> fields = sound();
        fields.put(SwissQrBill.Field.MESSAGE, "m".repeat(100));
        fields.put(SwissQrBill.Field.BILL_INFORMATION, "//S1/" + "1".repeat(35));
        assertThat(SwissQrBill.payload(fields)).contains("EPD");

        fields.put(SwissQrBill.Field.BILL_INFORMATION, "//S1/" + "1".repeat(36));
        assertThatExceptionOfType(PayCodeException.class).isThrownBy(() -> SwissQrBill.payload(fields));
    }

    /** The library of Manuel Bleichenbacher, which shares no code with payreq. */
    @Test
    void theContentEqualsThatOfAnotherLibrary() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<SwissQrBill.Field, String> fields = generated(random);

            String payload = SwissQrBill.payload(fields);

            assertThat(payload).as("seed %s", seed).isEqualTo(QRBill.encodeQrCodeText(bill(fields)));
            assertThat(SwissQrBill.read(payload)).as("seed %s", seed).containsAllEntriesOf(fields);
            assertThat(QRBill.decodeQrCodeText(payload).getAccount()).isEqualTo(fields.get(SwissQrBill.Field.IBAN));
        }
    }

    private static Map<SwissQrBill.Field, String> generated(Random random) {
        Map<SwissQrBill.Field, String> fields = sound();
        boolean isQrIban = random.nextBoolean();
        fields.put(SwissQrBill.Field.IBAN, isQrIban ? "CH4431999123000889012" : "LI21088100002324013AA");
        if (isQrIban) {
            fields.put(
                    SwissQrBill.Field.REFERENCE,
                    SwissQrReference.of("" + (1 + random.nextInt(1_000_000_000)))
                            .value());
        } else if (random.nextBoolean()) {
            fields.put(
                    SwissQrBill.Field.REFERENCE,
                    CreditorReference.of("A" + random.nextInt(1_000_000)).value());
        }
        fields.put(SwissQrBill.Field.CURRENCY, random.nextBoolean() ? "CHF" : "EUR");
        fields.put(
                SwissQrBill.Field.AMOUNT,
                new BigDecimal(1 + random.nextLong(99_999_999_999L))
                        .movePointLeft(2)
                        .toPlainString());
        fields.put(SwissQrBill.Field.CREDITOR_NAME, text(random, 70));
        maybe(random, fields, SwissQrBill.Field.CREDITOR_STREET, 70);
        maybe(random, fields, SwissQrBill.Field.CREDITOR_HOUSE, 16);
        if (random.nextBoolean()) {
            fields.put(SwissQrBill.Field.DEBTOR_NAME, text(random, 70));
            maybe(random, fields, SwissQrBill.Field.DEBTOR_STREET, 70);
            maybe(random, fields, SwissQrBill.Field.DEBTOR_HOUSE, 16);
            fields.put(SwissQrBill.Field.DEBTOR_POSTAL_CODE, text(random, 16));
            fields.put(SwissQrBill.Field.DEBTOR_TOWN, text(random, 35));
            fields.put(SwissQrBill.Field.DEBTOR_COUNTRY, "DE");
        }
        maybe(random, fields, SwissQrBill.Field.MESSAGE, 100);
        if (random.nextBoolean()) {
            fields.put(SwissQrBill.Field.BILL_INFORMATION, "//S1/10/" + text(random, 30));
        }
        return fields;
    }

    private static void maybe(
            Random random, Map<SwissQrBill.Field, String> fields, SwissQrBill.Field field, int longest) {
        if (random.nextBoolean()) {
            fields.put(field, text(random, longest));
        }
    }

    private static String text(Random random, int longest) {
        String letters = "abcXYZ019äöüÉéèçñßÿŁłČčŽžșȚ€&+-.,:;/'()?";
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(longest);
        while (text.length() < length) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static Bill bill(Map<SwissQrBill.Field, String> fields) {
        Bill bill = new Bill();
        bill.setCharacterSet(SPSCharacterSet.EXTENDED_LATIN);
        bill.setAccount(fields.get(SwissQrBill.Field.IBAN));
        bill.setAmount(new BigDecimal(fields.get(SwissQrBill.Field.AMOUNT)));
        bill.setCurrency(fields.get(SwissQrBill.Field.CURRENCY));
        bill.setCreditor(address(fields, "CREDITOR_"));
        if (fields.containsKey(SwissQrBill.Field.DEBTOR_NAME)) {
            bill.setDebtor(address(fields, "DEBTOR_"));
        }
        if (fields.containsKey(SwissQrBill.Field.REFERENCE)) {
            bill.setReference(fields.get(SwissQrBill.Field.REFERENCE));
        }
        bill.setUnstructuredMessage(fields.get(SwissQrBill.Field.MESSAGE));
        bill.setBillInformation(fields.get(SwissQrBill.Field.BILL_INFORMATION));
        return bill;
    }

    private static Address address(Map<SwissQrBill.Field, String> fields, String party) {
        Address address = new Address();
        address.setName(fields.get(SwissQrBill.Field.valueOf(party + "NAME")));
        address.setStreet(fields.get(SwissQrBill.Field.valueOf(party + "STREET")));
        address.setHouseNo(fields.get(SwissQrBill.Field.valueOf(party + "HOUSE")));
        address.setPostalCode(fields.get(SwissQrBill.Field.valueOf(party + "POSTAL_CODE")));
        address.setTown(fields.get(SwissQrBill.Field.valueOf(party + "TOWN")));
        address.setCountryCode(fields.get(SwissQrBill.Field.valueOf(party + "COUNTRY")));
        return address;
    }
}
