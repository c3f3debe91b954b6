package io.github.payreq.templates;

import io.github.payreq.paycode.PayCodes;
import java.util.List;
import java.util.Optional;

/**
 * How to pay by one method: what to do, what to copy, and the codes with their alternative texts.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} hides accounts and names.
 *
 * @param language the language of the texts, BCP 47
 * @param title the name of the method
 * @param details what the client copies or types, a line each
 * @param steps where to tap, what to check and how long it takes
 * @param codes the codes, or why there are none; the text that goes with the payment is worded in the same language
 * @param altText what the picture of today's code shows, for those who cannot see it; empty if there is no code
 * @param altTextOfFullSum the same for the code of the full sum
 */
public record PaymentInstructions(
        String language,
        String title,
        List<String> details,
        String steps,
        PayCodes codes,
        Optional<String> altText,
        Optional<String> altTextOfFullSum) {

    @Override
    public String toString() {
        return "PaymentInstructions[" + language + ", " + codes + "]";
    }
}
