/**
 * Numbers with check digits: parsed, checked, made and printed.
 * Start with {@link io.github.payreq.reference.CreditorReference}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.reference;
