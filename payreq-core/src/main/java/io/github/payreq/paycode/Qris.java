package io.github.payreq.paycode;

import io.github.payreq.method.QrisPayment;
import io.github.payreq.reference.EmvData;
import io.github.payreq.reference.QrisPayload;

/**
 * A dynamic QRIS code, Indonesia, made of the payee's static one: marked as dynamic, with the sum, and a new checksum. All
 * else stays as the acquirer issued it.
 *
 * <p>Source: Bank Indonesia, QRIS Merchant Presented Mode, on EMVCo MPM 1.1: tags 01, 54, 63.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class Qris {
    private static final PayCodeStandard STANDARD = PayCodeStandard.QRIS;

    private Qris() {}

    /**
     * Writes the content of a code.
     *
     * @param staticPayload the content of the static code
     * @param amount the sum in rupiah, at most 13 characters
     * @return the content with its checksum
     * @throws PayCodeException if the static code or the sum breaks a rule of the standard
     */
    public static String payload(String staticPayload, String amount) {
        EmvData data;
        try {
            data = QrisPayload.parse(staticPayload);
        } catch (IllegalArgumentException e) {
            throw new PayCodeException(
                    STANDARD, "staticPayload", staticPayload, "a static QRIS code: " + e.getMessage());
        }
        FieldRule rule = EmvCode.amount();
        if (!rule.fits().test(amount)) {
            throw new PayCodeException(STANDARD, "amount", amount, rule.right());
        }
        String code =
                data.with(EmvCode.INITIATION, "12").with(EmvCode.AMOUNT, amount).code();
        if (code.length() > EmvCode.LONGEST) {
            throw new PayCodeException(STANDARD, "payload", code.length() + " characters", "at most 512 characters");
        }
        return code;
    }

    static PayCode of(PaymentFacts facts, QrisPayment payment) {
        return facts.code(STANDARD, payload(payment.staticPayload(), facts.shortDecimal()));
    }
}
