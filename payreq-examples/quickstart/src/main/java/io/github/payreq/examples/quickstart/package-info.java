/** The command line over the JSON form. Start with {@link io.github.payreq.examples.quickstart.PayreqCommand}. */
@org.jspecify.annotations.NullMarked
package io.github.payreq.examples.quickstart;
