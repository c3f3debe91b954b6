package io.github.payreq.templates.internal;

import io.github.payreq.paycode.SwissQrBill;
import io.github.payreq.paycode.SwissQrBill.Field;
import io.github.payreq.reference.Iban;
import io.github.payreq.templates.layout.CodePicture;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The payment part of a Swiss QR-bill with its receipt, as people read it: what the code holds and nothing else, so that both
 * always say the same.
 *
 * <p>Source: SIX, Swiss Implementation Guidelines QR-bill, version 2.3, section 3.5 and following.
 *
 * @param terms the wording
 * @param picture the Swiss QR code
 * @param account the IBAN, and below it the payee with the address
 * @param reference the reference in its groups; empty if the bill has none
 * @param information what the payer and the payer's software read
 * @param payer the payer with the address; empty if the payer is to be written by hand
 * @param currency {@code CHF} or {@code EUR}
 * @param amount the sum, with spaces between thousands and a decimal point
 */
public record SwissPaymentPart(
        SwissTerms terms,
        CodePicture picture,
        List<String> account,
        String reference,
        List<String> information,
        List<String> payer,
        String currency,
        String amount) {

    /** Without the country: it stands before the postal code of payers and payees abroad only. */
    private static final List<String> AT_HOME = List.of("CH", "LI");

    static SwissPaymentPart of(CodePicture picture, String language) {
        Map<Field, String> fields = SwissQrBill.read(picture.code().payload());
        List<String> account = new ArrayList<>();
        account.add(Iban.parse(fields.getOrDefault(Field.IBAN, "")).formatted());
        account.addAll(party(fields, EnumSet.range(Field.CREDITOR_NAME, Field.CREDITOR_COUNTRY)));
        return new SwissPaymentPart(
                SwissTerms.in(language),
                picture,
                List.copyOf(account),
                grouped(fields.getOrDefault(Field.REFERENCE, "")),
                present(fields, Field.MESSAGE, Field.BILL_INFORMATION),
                party(fields, EnumSet.range(Field.DEBTOR_NAME, Field.DEBTOR_COUNTRY)),
                fields.getOrDefault(Field.CURRENCY, ""),
                spaced(fields.getOrDefault(Field.AMOUNT, "")));
    }

    /** Name, street with house, postal code with town. */
    private static List<String> party(Map<Field, String> fields, EnumSet<Field> party) {
        List<String> values =
                party.stream().map(field -> fields.getOrDefault(field, "")).toList();
        String country = values.get(5);
        String abroad = country.isEmpty() || AT_HOME.contains(country) ? "" : country + "-";
        return Stream.of(
                        values.get(0),
                        joined(values.get(1), values.get(2)),
                        joined(abroad + values.get(3), values.get(4)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static List<String> present(Map<Field, String> fields, Field... wanted) {
        return Stream.of(wanted)
                .map(field -> fields.getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A QR reference in fives from the right, a creditor reference in fours from the left. */
    private static String grouped(String reference) {
        return reference.startsWith("RF")
                ? reference.replaceAll("(.{4})(?=.)", "$1 ")
                : reference.replaceAll("(?<=.)(?=(.{5})+$)", " ");
    }

    private static String spaced(String amount) {
        return amount.replaceAll("(?<=[0-9])(?=([0-9]{3})+\\.)", " ");
    }

    @Override
    public String toString() {
        return "SwissPaymentPart[" + terms + ", " + picture.id() + "]";
    }
}
