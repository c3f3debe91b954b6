/** A batch of millions on Apache Flink. Start with {@link io.github.payreq.examples.flink.BatchCommand}. */
@NullMarked
package io.github.payreq.examples.flink;

import org.jspecify.annotations.NullMarked;
