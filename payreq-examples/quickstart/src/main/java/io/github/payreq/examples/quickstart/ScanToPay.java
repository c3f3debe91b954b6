package io.github.payreq.examples.quickstart;

import static java.lang.System.out;

import io.github.payreq.paycode.PayCode;
import io.github.payreq.paycode.PayCodes;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.PaymentInstructions;

/**
 * The code that a bank app reads, in a few lines; the README shows them.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class ScanToPay {

    private ScanToPay() {}

    /**
     * Prints how to pay by the first method.
     *
     * @param today a request on a day
     */
    static void print(Situation today) {
        PaymentRequest request = today.request();
        // readme
        PaymentInstructions pay =
                Composer.create().instructions(today, request.methods().get(0));
        out.println(pay.steps());

        PayCodes codes = pay.codes();
        PayCode code = codes.today()
                .orElseThrow(() -> new IllegalStateException(codes.problem().toString()));
        out.println(code.standard().title() + " for " + code.amount());
        out.println(code.symbol().svg(pay.altText().orElseThrow()));
        // end
    }
}
