/**
 * Who pays and who asks: the client, the payee and its account managers.
 * Start with {@link io.github.payreq.party.Client} and {@link io.github.payreq.party.Payee}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.party;
