/**
 * Composing many messages: lines in, messages and failures out, without an engine. Start with {@link
 * io.github.payreq.examples.batch.ClientBatch} for what is planned, or with {@link io.github.payreq.examples.batch.Lines} for what
 * is only written.
 */
@NullMarked
package io.github.payreq.examples.batch;

import org.jspecify.annotations.NullMarked;
