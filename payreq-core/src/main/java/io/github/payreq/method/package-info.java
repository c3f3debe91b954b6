/**
 * How a client can pay: bank transfers, payment links and instant systems.
 * Start with {@link io.github.payreq.method.PaymentMethod}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.method;
