package io.github.payreq.paycode;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.joda.money.Money;

/**
 * What a code is made of: a request, one of its methods, a sum and the text that goes with the payment. It remembers what
 * had to be written otherwise.
 *
 * <p>This class is not thread-safe: it serves the making of one code.
 */
final class PaymentFacts {

    private final PaymentRequest request;
    private final PaymentMethod method;
    private final Money amount;
    private final String purpose;
    private final LocalDate payBy;
    private final Optional<LocalDate> lastDayOfDiscount;
    private final List<Adaptation> adaptations = new ArrayList<>();

    /**
     * Gathers the facts.
     *
     * @param situation the request today
     * @param method the way to pay
     * @param amount the sum
     * @param purpose the text that goes with the payment
     * @param lastDayOfDiscount the last day on which this sum may be paid, if it is a reduced one
     */
    PaymentFacts(
            Situation situation,
            PaymentMethod method,
            Money amount,
            String purpose,
            Optional<LocalDate> lastDayOfDiscount) {
        this.request = situation.request();
        this.method = method;
        this.amount = amount;
        this.purpose = purpose;
        this.lastDayOfDiscount = lastDayOfDiscount;
        LocalDate dueOn = situation.dueOn();
        this.payBy = lastDayOfDiscount.orElse(dueOn.isBefore(situation.today()) ? situation.today() : dueOn);
    }

    Invoice invoice() {
        return request.invoice();
    }

    Payee payee() {
        return request.payee();
    }

    Client client() {
        return request.client();
    }

    /**
     * The day for which an app may schedule the payment: the due date, today if that is over, and for a reduced sum the last
     * day of the discount, so that a reduced sum is never paid too late.
     */
    LocalDate payBy() {
        return payBy;
    }

    Optional<LocalDate> lastDayOfDiscount() {
        return lastDayOfDiscount;
    }

    Money amount() {
        return amount;
    }

    /** The sum with a decimal point and as many decimals as its currency has. */
    String decimal() {
        return amount.getAmount().toPlainString();
    }

    /** The sum without decimals that are zero: {@code 1500}, {@code 1500.5}. */
    String shortDecimal() {
        BigDecimal stripped = amount.getAmount().stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** The sum in minor units: cents, kopecks. */
    String minorUnits() {
        return amount.getAmountMinor().toPlainString();
    }

    String currency() {
        return amount.getCurrencyUnit().getCode();
    }

    /** Who receives the money. */
    String payeeName() {
        return method.accountHolder().orElse(payee().organization());
    }

    /** Whether the money goes to the payee itself, whose numbers may then stand in the code. */
    boolean isPaidToPayee() {
        return payeeName().equals(payee().organization());
    }

    /** Who pays: the organisation, else the person. */
    Optional<String> payerName() {
        return client().organization()
                .or(() -> client().person().flatMap(person -> {
                    String name =
                            (person.given().orElse("") + " " + person.family().orElse("")).strip();
                    return name.isEmpty() ? Optional.empty() : Optional.of(name);
                }));
    }

    /** The structured reference, if the method has one. */
    Optional<String> reference() {
        return method instanceof BankTransfer transfer ? transfer.reference() : Optional.empty();
    }

    /** The text that goes with the payment, after the reference if the standard has no field for one. */
    String purposeWithReference() {
        return reference().map(reference -> reference + " ").orElse("") + purpose;
    }

    static String date(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
    }

    /**
     * A text as the standard can carry it. What had to be changed is remembered.
     *
     * @param field the field of the standard
     * @param text the text of the request
     * @param longest how many characters the standard allows
     * @param alphabet which ones
     * @return the text; empty if the standard carries none of its characters
     */
    String fit(String field, String text, int longest, Alphabet alphabet) {
        String written = shortened(alphabet.write(text), longest);
        if (!written.equals(text)) {
            adaptations.add(new Adaptation(field, text, written));
        }
        return written;
    }

    /**
     * A text as the standard can carry it, where not the characters alone are counted. It is left out if not even one character
     * has room.
     *
     * @param size how much room a text takes
     * @param room how much is left
     */
    String fit(String field, String text, int longest, Alphabet alphabet, ToIntFunction<String> size, int room) {
        String written = alphabet.write(text);
        int length = longest;
        while (length > 0 && size.applyAsInt(shortened(written, length)) > room) {
            length--;
        }
        return fit(field, text, length, alphabet);
    }

    /** How many bytes of UTF-8 a text takes. */
    static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * The text that goes with the payment. Where it belongs to a script that the standard does not carry, the invoice number
     * stands for it: what would be left of the text says nothing.
     */
    String fitPurpose(String field, int longest, Alphabet alphabet) {
        return fitPurpose(field, longest, alphabet, PaymentFacts::utf8, Integer.MAX_VALUE);
    }

    /** The same where not the characters alone are counted. */
    String fitPurpose(String field, int longest, Alphabet alphabet, ToIntFunction<String> size, int room) {
        if (alphabet.spells(purpose)) {
            return fit(field, purpose, longest, alphabet, size, room);
        }
        String written = shortened(alphabet.write(invoice().number()), longest);
        adaptations.add(new Adaptation(field, purpose, written));
        return written;
    }

    /**
     * Who receives the money; where the name belongs to a script that the standard does not carry, the brand's name, and if
     * that does as well, nothing.
     */
    String fitPayee(String field, int longest, Alphabet alphabet) {
        return fitPayee(field, longest, alphabet, Integer.MAX_VALUE);
    }

    /** The same where the bytes of UTF-8 are counted as well. */
    String fitPayee(String field, int longest, Alphabet alphabet, int bytes) {
        String name = payeeName();
        if (alphabet.spells(name)) {
            return fit(field, name, longest, alphabet, PaymentFacts::utf8, bytes);
        }
        String brand = payee().displayName();
        String written = isPaidToPayee() && alphabet.spells(brand) ? shortened(alphabet.write(brand), longest) : "";
        adaptations.add(new Adaptation(field, name, written));
        return written;
    }

    /** Shortened at a word if the first word fits, else within it; never inside a character. */
    static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int end = text.offsetByCodePoints(0, longest);
        int space = text.charAt(end) == ' ' ? end : text.lastIndexOf(' ', end - 1);
        return text.substring(0, space > 0 ? space : beforeMarks(text, end)).strip();
    }

    /** An accent belongs to the letter before it. */
    private static int beforeMarks(String text, int end) {
        int at = end;
        while (at > 0 && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK) {
            at = text.offsetByCodePoints(at, -1);
        }
        return at > 0 ? at : end;
    }

    /** The finished code. */
    PayCode code(PayCodeStandard standard, String payload) {
        return new PayCode(standard, amount, payload, reference(), adaptations);
    }
}
