/**
 * What is asked, and how much of it is still open today.
 * Start with {@link io.github.payreq.request.PaymentRequest} and {@link io.github.payreq.request.Situation}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.request;
