/**
 * Numbers of accounts, banks and payments, most of them with check digits: parsed, checked, made and printed.
 * Start with {@link io.github.payreq.reference.CreditorReference}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.reference;
