/**
 * Request to pay: the request as an ISO 20022 message to the client's bank, and what the client answers there.
 * Start with {@link io.github.payreq.rtp.PaymentActivationRequest} and
 * {@link io.github.payreq.rtp.PaymentActivationStatus}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.rtp;
