/**
 * What is kept: which messages went out, what came back, and what comes next. Start with
 * {@link io.github.payreq.journal.Journal}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.journal;
