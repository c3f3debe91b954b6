package io.github.payreq.paycode;

import io.github.payreq.method.SwissTransfer;
import io.github.payreq.party.Address;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.reference.SwissQrReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The Swiss QR code of a QR-bill: lines in a fixed order.
 *
 * <p>Addresses are structured; the combined form (type K) has not been allowed since 21 November 2025 and is only read.
 *
 * <p>Source: SIX, Swiss Implementation Guidelines QR-bill, version 2.3, section 4.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class SwissQrBill {

    /** The lines, in their order. */
    public enum Field implements CodeField {
        /** The payee's IBAN or QR-IBAN, without spaces. */
        IBAN(FieldRules.iban(
                iban -> List.of("CH", "LI").contains(iban.countryCode()), "an IBAN of Switzerland or Liechtenstein")),
        /** The type of the payee's address; {@code S} is the default. */
        CREDITOR_ADDRESS_TYPE(FieldRules.optional("S", "S: combined addresses are no longer allowed")),
        /** The payee. */
        CREDITOR_NAME(text(true, 70)),
        /** The payee's street. */
        CREDITOR_STREET(text(false, 70)),
        /** The payee's house number. */
        CREDITOR_HOUSE(text(false, 16)),
        /** The payee's postal code. */
        CREDITOR_POSTAL_CODE(text(true, 16)),
        /** The payee's town. */
        CREDITOR_TOWN(text(true, 35)),
        /** The payee's country. */
        CREDITOR_COUNTRY(FieldRules.required("[A-Z]{2}", "a country code of two capital letters")),
        /** The sum with a decimal point, 0.01 to 999999999.99; if it is absent, the payer fills it in. */
        AMOUNT(new FieldRule(
                false, SwissQrBill::isAmount, "a sum from 0.01 to 999999999.99 with at most two decimals")),
        /** {@code CHF} or {@code EUR}. */
        CURRENCY(FieldRules.required("CHF|EUR", "CHF or EUR")),
        /** The type of the payer's address; {@code S} is the default. */
        DEBTOR_ADDRESS_TYPE(FieldRules.optional("S", "S: combined addresses are no longer allowed")),
        /** The payer; without a name the payer is left out. */
        DEBTOR_NAME(text(false, 70)),
        /** The payer's street. */
        DEBTOR_STREET(text(false, 70)),
        /** The payer's house number. */
        DEBTOR_HOUSE(text(false, 16)),
        /** The payer's postal code. */
        DEBTOR_POSTAL_CODE(text(false, 16)),
        /** The payer's town. */
        DEBTOR_TOWN(text(false, 35)),
        /** The payer's country. */
        DEBTOR_COUNTRY(FieldRules.optional("[A-Z]{2}", "a country code of two capital letters")),
        /** {@code QRR}, {@code SCOR} or {@code NON}; it follows from the reference and need not be given. */
        REFERENCE_TYPE(FieldRules.optional("QRR|SCOR|NON", "QRR, SCOR or NON, as the reference demands")),
        /** A QR reference for a QR-IBAN, else a creditor reference or none; without spaces. */
        REFERENCE(FieldRules.optional(
                "[0-9]{27}|RF[0-9]{2}[0-9A-Z]{1,21}",
                "a QR reference of 27 digits for a QR-IBAN, else a creditor reference or none")),
        /** What the payer reads; together with the bill information at most 140 characters. */
        MESSAGE(text(false, 140)),
        /** What the payer's software reads; it begins with {@code //}. */
        BILL_INFORMATION(text(false, 140).and(text -> text.startsWith("//"), ", beginning with //")),
        /** An alternative procedure. */
        ALTERNATIVE_1(text(false, 100)),
        /** A second alternative procedure. */
        ALTERNATIVE_2(text(false, 100));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.SWISS_QR_BILL;
    private static final String TYPE = "SPC";
    private static final String TRAILER = "EPD";
    /** The ultimate creditor: seven lines that stay empty until the standard opens them. */
    private static final List<String> ULTIMATE_CREDITOR = Collections.nCopies(7, "");

    private static final int TOGETHER = 140;

    /** What the symbol holds; section 4.2.1 counts characters, but one outside ASCII takes two bytes. */
    private static final int LONGEST = 997;

    private static final BigDecimal LEAST = new BigDecimal("0.01");

    /** Basic Latin, Latin-1, Latin Extended-A, Ș ș Ț ț and the euro sign: section 4.1.1. */
    static final IntPredicate EXTENDED_LATIN =
            c -> (c >= ' ' && c <= '~') || (c >= 0xA0 && c <= 0x17F) || (c >= 0x218 && c <= 0x21B) || c == '€';

    private static final Alphabet ALPHABET = Alphabet.of(c -> EXTENDED_LATIN.test(c) && c != 0xA0 && c != 0xAD);

    private SwissQrBill() {}

    /** No constant: the fields need this class to come into being, so it must not need them. */
    private static List<Field> creditor() {
        return List.copyOf(EnumSet.range(Field.CREDITOR_ADDRESS_TYPE, Field.CREDITOR_COUNTRY));
    }

    private static List<Field> debtor() {
        return List.copyOf(EnumSet.range(Field.DEBTOR_ADDRESS_TYPE, Field.DEBTOR_COUNTRY));
    }

    private static FieldRule text(boolean required, int longest) {
        FieldRule rule = required ? FieldRules.requiredText(longest) : FieldRules.optionalText(longest);
        return rule.and(text -> text.codePoints().allMatch(EXTENDED_LATIN), " of Latin script");
    }

    /**
     * Writes the content of a code.
     *
     * @param fields the lines; absent ones are left empty
     * @return the lines, divided by line feeds, up to the trailer or the last line that is filled after it
     * @throws PayCodeException if a line breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> lines = FieldRules.checked(STANDARD, Field.class, fields);
        lines.put(Field.CREDITOR_ADDRESS_TYPE, "S");
        checkDebtor(lines);
        checkReference(lines);
        checkTogether(lines);
        lines.computeIfPresent(
                Field.AMOUNT,
                (field, amount) -> new BigDecimal(amount).setScale(2).toPlainString());
        List<String> out = new ArrayList<>(List.of(TYPE, "0200", "1"));
        add(out, lines, List.of(Field.IBAN));
        add(out, lines, creditor());
        out.addAll(ULTIMATE_CREDITOR);
        add(out, lines, List.of(Field.AMOUNT, Field.CURRENCY));
        add(out, lines, debtor());
        add(out, lines, List.of(Field.REFERENCE_TYPE, Field.REFERENCE, Field.MESSAGE));
        out.add(TRAILER);
        List<Field> optional = List.of(Field.BILL_INFORMATION, Field.ALTERNATIVE_1, Field.ALTERNATIVE_2);
        int last = optional.size();
        while (last > 0 && !lines.containsKey(optional.get(last - 1))) {
            last--;
        }
        add(out, lines, optional.subList(0, last));
        return String.join("\n", out);
    }

    private static void add(List<String> out, Map<Field, String> lines, List<Field> fields) {
        fields.forEach(field -> out.add(lines.getOrDefault(field, "")));
    }

    private static void checkDebtor(Map<Field, String> lines) {
        if (lines.containsKey(Field.DEBTOR_NAME)) {
            lines.put(Field.DEBTOR_ADDRESS_TYPE, "S");
            for (Field field : List.of(Field.DEBTOR_POSTAL_CODE, Field.DEBTOR_TOWN, Field.DEBTOR_COUNTRY)) {
                if (!lines.containsKey(field)) {
                    throw new PayCodeException(STANDARD, field.name(), "", "given where the payer is named");
                }
            }
        } else if (debtor().stream().anyMatch(lines::containsKey)) {
            throw new PayCodeException(STANDARD, Field.DEBTOR_NAME.name(), "", "given where the payer has an address");
        }
    }

    /** Section 4.2.2: a QR-IBAN and a QR reference need each other. */
    private static void checkReference(Map<Field, String> lines) {
        String reference = lines.getOrDefault(Field.REFERENCE, "");
        String type = reference.isEmpty() ? "NON" : reference.startsWith("RF") ? "SCOR" : "QRR";
        boolean isSound = reference.isEmpty()
                || (type.equals("QRR") ? SwissQrReference.isValid(reference) : CreditorReference.isValid(reference));
        boolean isPaired = isQrIban(lines.getOrDefault(Field.IBAN, "")) == type.equals("QRR");
        if (!isSound || !isPaired) {
            throw refused(Field.REFERENCE, reference);
        }
        String stated = lines.put(Field.REFERENCE_TYPE, type);
        if (stated != null && !stated.equals(type)) {
            throw refused(Field.REFERENCE_TYPE, stated);
        }
    }

    private static boolean isQrIban(String iban) {
        int clearing = Integer.parseInt(iban.substring(4, 9));
        return clearing >= 30_000 && clearing <= 31_999;
    }

    private static void checkTogether(Map<Field, String> lines) {
        String both = lines.getOrDefault(Field.MESSAGE, "") + lines.getOrDefault(Field.BILL_INFORMATION, "");
        if (both.length() > TOGETHER) {
            throw new PayCodeException(
                    STANDARD,
                    Field.BILL_INFORMATION.name(),
                    lines.getOrDefault(Field.BILL_INFORMATION, ""),
                    "at most 140 characters long together with the message");
        }
    }

    private static PayCodeException refused(Field field, String value) {
        return new PayCodeException(STANDARD, field.name(), value, field.rule().right());
    }

    /**
     * Reads the content of a code, whoever wrote it: line feeds with or without carriage returns, combined addresses too.
     *
     * @param payload the content
     * @return the lines that are filled; of a combined address, street and house number hold its two lines
     * @throws IllegalArgumentException if the content does not begin with SPC and a version 02, or has no trailer
     */
    public static Map<Field, String> read(String payload) {
        String[] lines = payload.split("\\r\\n|\\n|\\r", -1);
        int trailer = 30;
        if (lines.length <= trailer
                || !lines[0].equals(TYPE)
                || !lines[1].startsWith("02")
                || !lines[trailer].equals(TRAILER)) {
            throw new IllegalArgumentException(
                    "a Swiss QR code must begin with the lines SPC and 0200 and have EPD in line 31");
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        int at = 3;
        for (Field field : Field.values()) {
            if (field == Field.AMOUNT) {
                at += ULTIMATE_CREDITOR.size();
            } else if (field == Field.BILL_INFORMATION) {
                at++;
            }
            if (at < lines.length && !lines[at].isEmpty()) {
                fields.put(field, lines[at]);
            }
            at++;
        }
        return fields;
    }

    static PayCode of(PaymentFacts facts, SwissTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.IBAN, transfer.iban());
        fields.put(Field.CREDITOR_NAME, facts.fitPayee("CREDITOR_NAME", 70, ALPHABET));
        facts.payee().address().ifPresent(address -> put(facts, fields, address, creditor()));
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.CURRENCY, facts.currency());
        facts.payerName()
                .filter(name -> !ALPHABET.write(name).isEmpty())
                .filter(name -> facts.client()
                        .address()
                        .filter(address -> isComplete(address))
                        .isPresent())
                .ifPresent(name -> {
                    fields.put(Field.DEBTOR_NAME, facts.fit("DEBTOR_NAME", name, 70, ALPHABET));
                    facts.client().address().ifPresent(address -> put(facts, fields, address, debtor()));
                });
        transfer.reference().ifPresent(reference -> fields.put(Field.REFERENCE, reference));
        int room = LONGEST - PaymentFacts.utf8(payload(fields));
        fields.put(Field.MESSAGE, facts.fitPurpose("MESSAGE", TOGETHER, ALPHABET, PaymentFacts::utf8, room));
        return facts.code(STANDARD, payload(fields));
    }

    /** Town and postal code are demanded; a payer without them is left out. */
    private static boolean isComplete(Address address) {
        Predicate<String> isWritable = text -> !ALPHABET.write(text).isEmpty();
        return address.postalCode().filter(isWritable).isPresent()
                && address.town().filter(isWritable).isPresent();
    }

    /** Into the fields of the payee's or the payer's address: after type and name, street to country. */
    private static void put(PaymentFacts facts, Map<Field, String> fields, Address address, List<Field> party) {
        int street = 2;
        address.street().ifPresent(text -> put(facts, fields, party.get(street), text, 70));
        address.house().ifPresent(text -> put(facts, fields, party.get(street + 1), text, 16));
        address.postalCode().ifPresent(text -> put(facts, fields, party.get(street + 2), text, 16));
        address.town().ifPresent(text -> put(facts, fields, party.get(street + 3), text, 35));
        fields.put(party.get(street + 4), address.country());
    }

    private static void put(PaymentFacts facts, Map<Field, String> fields, Field field, String text, int longest) {
        fields.put(field, facts.fit(field.name(), text, longest, ALPHABET));
    }

    private static boolean isAmount(String amount) {
        return amount.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") && new BigDecimal(amount).compareTo(LEAST) >= 0;
    }
}
