/** How long payreq takes. Build the jar and run it with {@code -prof gc}; the names of benchmarks are arguments. */
@org.jspecify.annotations.NullMarked
package io.github.payreq.examples.benchmarks;
