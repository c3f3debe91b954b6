package io.github.payreq.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Danish payment line (FI, Fælles Indbetalingskort): the type of the slip, a payment id, and the eight digits of the
 * creditor. Type 71 has a payment id of 15 digits, type 75 one of 16, the last of them a check digit by Luhn; type 73 has
 * none. The older lines of the giro (01, 04 and 15) are not read.
 *
 * <p>Every change of one digit of the payment id is noticed. The creditor has no check digit.
 *
 * <p>Source: the descriptions of Danish printers of such slips, and the rule as Odoo and Business::DK::FI apply it, with
 * their examples.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DanishFi extends CheckedNumber {
    private static final int ID_OF_71 = 15;
    private static final int ID_OF_75 = 16;
    private static final Pattern PRINTED =
            Pattern.compile("\\+(?<type>71|73|75)<(?<id>[0-9]{15,16}|)\\+(?<creditor>[0-9]{8})<");

    private final String type;
    private final @Nullable String paymentId;
    private final String creditor;

    private DanishFi(String type, @Nullable String paymentId, String creditor) {
        super("+" + type + "<" + (paymentId == null ? "" : paymentId) + "+" + creditor + "<");
        this.type = type;
        this.paymentId = paymentId;
        this.creditor = creditor;
    }

    /**
     * Reads a line, with or without spaces.
     *
     * @param text such as {@code +71<026840149965328+81234567<}
     * @return the line
     * @throws IllegalArgumentException if the text is not such a line
     */
    public static DanishFi parse(String text) {
        return read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("an FI line must have a type (71, 73 or 75), a payment id"
                                + " whose check digit fits, except for 73, and 8 digits of the creditor, such as"
                                + " +71<026840149965328+81234567<"));
    }

    /**
     * Makes a line of type 71 from an invoice number, filled with zeros from the left. Spaces and the dividers
     * {@code - / . _} are left out, so two numbers that differ in nothing else, or only in zeros at the left, get the same
     * line.
     *
     * @param invoiceNumber 1 to 14 digits, not all of them zero, such as {@code 2026-118}
     * @param creditor the payee's eight digits from the bank
     * @return the line with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters, or if the creditor has
     *     not eight digits
     */
    public static DanishFi of(String invoiceNumber, String creditor) {
        return new DanishFi("71", paymentId(invoiceNumber, ID_OF_71, "71"), required(creditor));
    }

    /**
     * Makes a line of type 75, as {@link #of} makes one of type 71.
     *
     * @param invoiceNumber 1 to 15 digits, not all of them zero
     * @param creditor the payee's eight digits from the bank
     * @return the line with its check digit
     * @throws IllegalArgumentException if the number is empty, too long, zero or has other characters, or if the creditor has
     *     not eight digits
     */
    public static DanishFi ofType75(String invoiceNumber, String creditor) {
        return new DanishFi("75", paymentId(invoiceNumber, ID_OF_75, "75"), required(creditor));
    }

    /**
     * Makes a line of type 73, which names no invoice: the payer writes a message instead.
     *
     * @param creditor the payee's eight digits from the bank
     * @return the line
     * @throws IllegalArgumentException if the creditor has not eight digits
     */
    public static DanishFi withoutPaymentId(String creditor) {
        return new DanishFi("73", null, required(creditor));
    }

    /**
     * Says whether a text is such a line, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /**
     * The type of the slip.
     *
     * @return {@code 71}, {@code 73} or {@code 75}
     */
    public String type() {
        return type;
    }

    /**
     * What names the payment.
     *
     * @return 15 digits for type 71, 16 for type 75; empty for type 73
     */
    public Optional<String> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    /**
     * Who is paid.
     *
     * @return eight digits
     */
    public String creditor() {
        return creditor;
    }

    /**
     * The line as people read it.
     *
     * @return the value
     */
    @Override
    public String formatted() {
        return value();
    }

    private static Optional<DanishFi> read(String text) {
        Matcher printed = PRINTED.matcher(Characters.withoutSpaces(text));
        if (!printed.matches() || Characters.isZero(printed.group("creditor"))) {
            return Optional.empty();
        }
        String type = printed.group("type");
        String id = printed.group("id");
        if (type.equals("73")) {
            return id.isEmpty() ? Optional.of(new DanishFi(type, null, printed.group("creditor"))) : Optional.empty();
        }
        int length = type.equals("71") ? ID_OF_71 : ID_OF_75;
        return Characters.isNumber(id, length, length) && CheckDigits.endsWithLuhn(id)
                ? Optional.of(new DanishFi(type, id, printed.group("creditor")))
                : Optional.empty();
    }

    private static String paymentId(String invoiceNumber, int length, String type) {
        String digits = Characters.digitsOf(invoiceNumber, length - 1, "the payment id of an FI line of type " + type);
        String base = Characters.filled(digits, length - 1);
        return base + CheckDigits.luhn(base);
    }

    private static String required(String creditor) {
        if (!Characters.isNumber(creditor, 8, 8)) {
            throw new IllegalArgumentException("creditor must have 8 digits, not all of them zero, such as 81234567");
        }
        return creditor;
    }
}
