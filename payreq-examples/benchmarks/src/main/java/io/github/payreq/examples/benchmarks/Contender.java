package io.github.payreq.examples.benchmarks;

/** Writes the e-mail. */
@FunctionalInterface
interface Contender {

    Email write();
}
