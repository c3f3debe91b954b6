/**
 * What Hibernate Validator runs: public for it alone. Start with {@link io.github.payreq.constraint.internal.Validators}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.constraint.internal;
