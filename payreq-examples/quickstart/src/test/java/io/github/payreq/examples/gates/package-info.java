/** Gates over both libraries. */
@org.jspecify.annotations.NullMarked
package io.github.payreq.examples.gates;
