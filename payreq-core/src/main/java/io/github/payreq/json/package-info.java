/**
 * The JSON form of requests, histories and findings, as an optional module for Jackson 3.
 * Start with {@link io.github.payreq.json.PayreqJson}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.json;
