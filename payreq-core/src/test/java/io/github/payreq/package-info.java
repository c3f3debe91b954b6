/** Gates over the whole library. */
@org.jspecify.annotations.NullMarked
package io.github.payreq;
