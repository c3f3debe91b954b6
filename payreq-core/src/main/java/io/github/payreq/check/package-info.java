/**
 * May it go out now? Checks of a request on a day.
 * Start with {@link io.github.payreq.check.RequestCheck}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.check;
