/**
 * The words of a payment request: from a situation to a message in the client's language.
 * Start with {@link io.github.payreq.templates.Composer}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.templates;
