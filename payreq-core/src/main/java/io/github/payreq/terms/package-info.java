/**
 * What late payment costs by law or contract.
 * Start with {@link io.github.payreq.terms.LateClaim}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.terms;
