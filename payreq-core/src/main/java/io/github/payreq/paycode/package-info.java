/**
 * What a client scans or taps to pay: the content of a code by the standard that fits the method, and its symbol.
 * Start with {@link io.github.payreq.paycode.PayCodes}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.paycode;
