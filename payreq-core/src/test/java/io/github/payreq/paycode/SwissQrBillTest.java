package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payreq.paycode.SwissQrBill.Field;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.SwissQrReference;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.AlternativeScheme;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.QrDataSeparator;
import net.codecrete.qrbill.generator.SPSCharacterSet;
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

class SwissQrBillTest {
    static final Map<Field, String> VALID = Map.of(
            Field.IBAN, "CH5800791123000889012",
            Field.CREDITOR_NAME, "Régie du Léman SA",
            Field.CREDITOR_POSTAL_CODE, "1003",
            Field.CREDITOR_TOWN, "Lausanne",
            Field.CREDITOR_COUNTRY, "CH",
            Field.CURRENCY, "CHF");

    private static final Map<Field, String> DEBTOR = Map.of(
            Field.DEBTOR_NAME, "Chantal Rochat",
            Field.DEBTOR_POSTAL_CODE, "1003",
            Field.DEBTOR_TOWN, "Lausanne",
            Field.DEBTOR_COUNTRY, "CH");

    @ParameterizedTest
    @CsvFileSource(resources = "swiss-qr-bill.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, String fields, String expected, @Nullable String why) {
        Map<Field, String> given = Codes.fields(Field.class, fields);
        String payload = Codes.plain(expected);
        switch (taken) {
            case "written" -> {
                assertThat(SwissQrBill.payload(given)).as(why).isEqualTo(payload.replace("\r", ""));
                assertThat(SwissQrBill.read(payload)).isEqualTo(given);
            }
            case "read" -> assertThat(SwissQrBill.read(payload)).as(why).isEqualTo(given);
            case "accepted" -> assertThat(SwissQrBill.payload(given)).contains("\nQRR\n" + expected);
            default ->
                Codes.assertRefused(
                        expected, given.getOrDefault(Field.valueOf(expected), ""), () -> SwissQrBill.payload(given));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, ''",
        "IBAN, DE89370400440532013000",
        "IBAN, CH5800791123000889013",
        "IBAN, 'CH58 0079 1123 0008 8901 2'",
        "IBAN, ch5800791123000889012",
        "CREDITOR_ADDRESS_TYPE, K",
        "CREDITOR_NAME, ''",
        "CREDITOR_NAME, Жан",
        "CREDITOR_NAME, 名前",
        "CREDITOR_POSTAL_CODE, ''",
        "CREDITOR_TOWN, ''",
        "CREDITOR_COUNTRY, CHE",
        "CREDITOR_COUNTRY, ch",
        "CREDITOR_COUNTRY, ''",
        "CURRENCY, ''",
        "CURRENCY, USD",
        "AMOUNT, 0",
        "AMOUNT, 0.00",
        "AMOUNT, 1.005",
        "AMOUNT, 1000000000.00",
        "AMOUNT, -5",
        "AMOUNT, '1,00'",
        "DEBTOR_ADDRESS_TYPE, K",
        "REFERENCE, RF18539007547035",
        "REFERENCE, rf18539007547034",
        "REFERENCE_TYPE, XXX",
        "REFERENCE_TYPE, QRR",
        "BILL_INFORMATION, S1/10/1",
        "BILL_INFORMATION, /S1"
    })
    void refusesWhatBreaksARule(Field field, String value) {
        Codes.assertRefused(field.name(), value, () -> SwissQrBill.payload(Codes.with(VALID, field, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "CREDITOR_NAME, 70", "CREDITOR_STREET, 70", "CREDITOR_HOUSE, 16", "CREDITOR_POSTAL_CODE, 16",
                "CREDITOR_TOWN, 35",
        "DEBTOR_NAME, 70", "DEBTOR_STREET, 70", "DEBTOR_HOUSE, 16", "DEBTOR_POSTAL_CODE, 16", "DEBTOR_TOWN, 35",
        "MESSAGE, 140", "ALTERNATIVE_1, 100", "ALTERNATIVE_2, 100"
    })
    void takesTextUpToItsLength(Field field, int longest) {
        Map<Field, String> fields = new LinkedHashMap<>(VALID);
        fields.putAll(DEBTOR);
        assertThat(SwissQrBill.payload(Codes.with(fields, field, "é".repeat(longest))))
                .contains("é".repeat(longest));
        String longer = "é".repeat(longest + 1);
        Codes.assertRefused(field.name(), longer, () -> SwissQrBill.payload(Codes.with(fields, field, longer)));
    }

    @Test
    void messageAndBillInformationShareTheirLength() {
        Map<Field, String> both = Codes.with(
                Codes.with(VALID, Field.MESSAGE, "m".repeat(71)), Field.BILL_INFORMATION, "//" + "i".repeat(68));
        Codes.assertRefused("BILL_INFORMATION", "//" + "i".repeat(68), () -> SwissQrBill.payload(both));
        assertThat(SwissQrBill.payload(Codes.with(both, Field.MESSAGE, "m".repeat(70))))
                .endsWith("i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEBTOR_POSTAL_CODE", "DEBTOR_TOWN", "DEBTOR_COUNTRY", "DEBTOR_NAME"})
    void aPayerHasANameAndAWholeAddressOrNothing(Field field) {
        Map<Field, String> fields = new LinkedHashMap<>(VALID);
        fields.putAll(DEBTOR);
        fields.remove(field);
        Codes.assertRefused(field.name(), "", () -> SwissQrBill.payload(fields));
    }

    @Test
    void aQrIbanDemandsAQrReference() {
        Map<Field, String> qr = Codes.with(VALID, Field.IBAN, "CH4431999123000889012");
        Codes.assertRefused("REFERENCE", "", () -> SwissQrBill.payload(qr));
        String reference = SwissQrReference.of("2026112").value();
        assertThat(SwissQrBill.payload(Codes.with(qr, Field.REFERENCE, reference)))
                .endsWith("\nQRR\n" + reference + "\n\nEPD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SPC", "SPC\n0100\n1", "SPC\n0200\n1\nCH5800791123000889012"})
    void doesNotReadWhatIsNoSuchCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SwissQrBill.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("bills") Map<Field, String> fields) {
        assertThat(SwissQrBill.read(SwissQrBill.payload(fields))).containsAllEntriesOf(fields);
        assertThat(SwissQrBill.read(SwissQrBill.payload(fields).replace("\n", "\r\n")))
                .containsAllEntriesOf(fields);
    }

    /** net.codecrete.qrbill, which was written independently, writes the same text and reads the same bill out of it. */
    @Property
    void anIndependentLibraryWritesAndReadsTheSame(@ForAll("bills") Map<Field, String> fields) {
        Bill bill = bill(fields);
        String payload = SwissQrBill.payload(fields);
        assertThat(payload).isEqualTo(QRBill.encodeQrCodeText(bill));
        Bill read = QRBill.decodeQrCodeText(payload);
        // Neither stands in the text.
        read.setCharacterSet(bill.getCharacterSet());
        read.setFormat(bill.getFormat());
        if (bill.getBillInformation() == null) {
            bill.setBillInformation("");
        }
        for (AlternativeScheme scheme :
                Optional.ofNullable(bill.getAlternativeSchemes()).orElse(new AlternativeScheme[0])) {
            scheme.setName(null);
        }
        assertThat(read).isEqualTo(bill);
    }

    private static Bill bill(Map<Field, String> fields) {
        Bill bill = new Bill();
        bill.setCharacterSet(SPSCharacterSet.EXTENDED_LATIN);
        bill.setSeparator(QrDataSeparator.LF);
        bill.setAccount(fields.getOrDefault(Field.IBAN, ""));
        bill.setCreditor(party(fields, "CREDITOR_"));
        Optional.ofNullable(fields.get(Field.AMOUNT)).map(BigDecimal::new).ifPresent(bill::setAmount);
        bill.setCurrency(fields.getOrDefault(Field.CURRENCY, ""));
        if (fields.containsKey(Field.DEBTOR_NAME)) {
            bill.setDebtor(party(fields, "DEBTOR_"));
        }
        bill.setReference(fields.getOrDefault(Field.REFERENCE, ""));
        bill.updateReferenceType();
        bill.setUnstructuredMessage(fields.getOrDefault(Field.MESSAGE, ""));
        Optional.ofNullable(fields.get(Field.BILL_INFORMATION)).ifPresent(bill::setBillInformation);
        AlternativeScheme[] schemes = Stream.of(Field.ALTERNATIVE_1, Field.ALTERNATIVE_2)
                .filter(fields::containsKey)
                .map(field -> new AlternativeScheme("name", fields.get(field)))
                .toArray(AlternativeScheme[]::new);
        bill.setAlternativeSchemes(schemes.length == 0 ? null : schemes);
        return bill;
    }

    private static Address party(Map<Field, String> fields, String prefix) {
        Address address = new Address();
        address.setName(fields.getOrDefault(Field.valueOf(prefix + "NAME"), ""));
        address.setStreet(fields.getOrDefault(Field.valueOf(prefix + "STREET"), ""));
        address.setHouseNo(fields.getOrDefault(Field.valueOf(prefix + "HOUSE"), ""));
        address.setPostalCode(fields.getOrDefault(Field.valueOf(prefix + "POSTAL_CODE"), ""));
        address.setTown(fields.getOrDefault(Field.valueOf(prefix + "TOWN"), ""));
        address.setCountryCode(fields.getOrDefault(Field.valueOf(prefix + "COUNTRY"), ""));
        return address;
    }

    @Provide
    Arbitrary<Map<Field, String>> bills() {
        Arbitrary<Map<Field, String>> creditors = Codes.maps(
                Map.of(
                        Field.CREDITOR_NAME, latin(70),
                        Field.CREDITOR_POSTAL_CODE, latin(16),
                        Field.CREDITOR_TOWN, latin(35),
                        Field.CREDITOR_COUNTRY, Arbitraries.of("CH", "LI", "DE"),
                        Field.CURRENCY, Arbitraries.of("CHF", "EUR")),
                Map.of(
                        Field.CREDITOR_STREET, latin(70),
                        Field.CREDITOR_HOUSE, latin(16),
                        Field.AMOUNT, Codes.sum("999999999.99"),
                        Field.MESSAGE, latin(70),
                        Field.BILL_INFORMATION, latin(65).map(text -> "//S1/" + text)));
        Arbitrary<Map<Field, String>> debtors = Codes.maps(
                Map.of(
                        Field.DEBTOR_NAME, latin(70),
                        Field.DEBTOR_POSTAL_CODE, latin(16),
                        Field.DEBTOR_TOWN, latin(35),
                        Field.DEBTOR_COUNTRY, Arbitraries.of("CH", "AT")),
                Map.of(Field.DEBTOR_STREET, latin(70), Field.DEBTOR_HOUSE, latin(16)));
        Arbitrary<Map<Field, String>> schemes = Arbitraries.oneOf(
                Arbitraries.just(Map.of()),
                latin(100).map(one -> Map.of(Field.ALTERNATIVE_1, one)),
                latin(100).map(two -> Map.of(Field.ALTERNATIVE_1, "UV;UltraPay005", Field.ALTERNATIVE_2, two)));
        return net.jqwik.api.Combinators.combine(creditors, debtors.optional(), accounts(), schemes)
                .as((creditor, debtor, account, scheme) -> {
                    Map<Field, String> fields = new LinkedHashMap<>(creditor);
                    debtor.ifPresent(fields::putAll);
                    fields.putAll(account);
                    fields.putAll(scheme);
                    return fields;
                });
    }

    private static Arbitrary<Map<Field, String>> accounts() {
        Arbitrary<String> qrIbans = Arbitraries.integers()
                .between(30_000, 31_999)
                .flatMap(bank -> Codes.iban("CH", String.valueOf(bank), 12));
        Arbitrary<String> ibans = Arbitraries.integers()
                .between(10_000, 29_999)
                .flatMap(bank -> Codes.iban("LI", String.valueOf(bank), 12));
        return Arbitraries.oneOf(
                ibans.map(iban -> Map.of(Field.IBAN, iban)),
                ibans.flatMap(iban -> Codes.characters("ABC0189", 1, 21)
                        .map(reference -> Map.of(
                                Field.IBAN,
                                iban,
                                Field.REFERENCE,
                                CreditorReference.of(reference).value()))),
                qrIbans.flatMap(iban -> Codes.digits(1, 25)
                        .map(number -> Map.of(
                                Field.IBAN,
                                iban,
                                Field.REFERENCE,
                                SwissQrReference.of("1" + number).value()))));
    }

    /** The other library joins spaces, and takes no-break spaces for spaces. */
    private static Arbitrary<String> latin(int longest) {
        return Codes.text(longest, Alphabet.of(c -> SwissQrBill.EXTENDED_LATIN.test(c) && c != 0xA0))
                .map(text -> text.replaceAll(" {2,}", " "));
    }
}
