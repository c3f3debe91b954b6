package io.github.payreq.json;

import io.github.payreq.request.PaymentRequest;

/** The examples and the generated requests, for tests of other packages. */
public final class Samples {

    private Samples() {}

    /** A request by the name of its file. */
    public static PaymentRequest request(String name) {
        return Examples.request(Examples.json(name));
    }

    /** A request in which every part is there or not. */
    public static PaymentRequest generated(long seed) {
        return GeneratedRequests.of(seed);
    }
}
