package io.github.payreq.json;

import io.github.payreq.request.PaymentRequest;

/** The generated requests, for the tests of other packages. */
public final class AnyRequest {

    private AnyRequest() {}

    public static PaymentRequest of(long seed) {
        return GeneratedRequests.of(seed);
    }
}
