package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.MessageKey;
import io.github.payreq.party.AccountManager;
import io.github.payreq.request.PaymentRequest;
import org.jspecify.annotations.Nullable;

/** The domain of a {@code Message-ID}: as it is given, else that of the e-mail address of the payee's manager. */
final class SenderDomain {

    private SenderDomain() {}

    static String of(@Nullable String given, PaymentRequest request) {
        String domain = given == null
                ? request.payee()
                        .manager()
                        .flatMap(AccountManager::email)
                        .map(address -> address.substring(address.lastIndexOf('@') + 1))
                        .orElseThrow(() -> new UnusableInputException(
                                "--domain", "must be given where the payee's manager has no e-mail address"))
                : given;
        try {
            return MessageKey.requireDomain(domain);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--domain", String.valueOf(e.getMessage()));
        }
    }
}
