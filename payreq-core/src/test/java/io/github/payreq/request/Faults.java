package io.github.payreq.request;

import io.github.payreq.constraint.Finding;
import java.util.List;

/** What {@code build()} says about a request. */
final class Faults {

    private Faults() {}

    /** Every fault as {@code path CODE value}; none if the request is valid. */
    static List<String> of(PaymentRequest.Builder request) {
        return findings(request).stream().map(Faults::brief).toList();
    }

    static List<Finding> findings(PaymentRequest.Builder request) {
        try {
            request.build();
            return List.of();
        } catch (InvalidPaymentRequestException e) {
            return e.findings();
        }
    }

    private static String brief(Finding finding) {
        String value = finding.value() == null ? "" : " " + finding.value();
        return finding.path() + " " + finding.code() + value;
    }
}
