package io.github.payreq.paycode;

import io.github.payreq.method.PagoPaPayment;

/**
 * The QR code of a pagoPA payment notice, Italy: {@code PAGOPA|002|notice|tax code|cents}.
 *
 * <p>Source: pagoPA, technical specifications of the payment notice, section on the QR code.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PagoPa {
    private static final PayCodeStandard STANDARD = PayCodeStandard.PAGO_PA;

    private PagoPa() {}

    /**
     * Writes the content of a code.
     *
     * @param noticeNumber the number of the notice, 18 digits
     * @param creditorTaxCode the tax code of the public body, 11 digits
     * @param cents the sum in cents, above zero
     * @return the content
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(String noticeNumber, String creditorTaxCode, String cents) {
        check("noticeNumber", noticeNumber, "[0-9]{18}", "18 digits");
        check("creditorTaxCode", creditorTaxCode, "[0-9]{11}", "11 digits");
        check("cents", cents, "[1-9][0-9]{0,10}", "a whole number of cents above zero, at most eleven digits");
        return String.join("|", "PAGOPA", "002", noticeNumber, creditorTaxCode, cents);
    }

    private static void check(String field, String value, String pattern, String right) {
        if (!value.matches(pattern)) {
            throw new PayCodeException(STANDARD, field, value, right);
        }
    }

    static PayCode of(PaymentFacts facts, PagoPaPayment payment) {
        return facts.code(STANDARD, payload(payment.noticeNumber(), payment.creditorTaxCode(), facts.minorUnits()));
    }
}
