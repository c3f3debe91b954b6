/**
 * What contact with a client is made of: the channel, the tone, the occasion, and what has happened so far.
 * Start with {@link io.github.payreq.contact.Occasion}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.contact;
