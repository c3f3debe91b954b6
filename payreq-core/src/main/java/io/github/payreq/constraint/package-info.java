/**
 * Jakarta Validation constraints for payments, for payreq's own model and for a host's types, and how they are run and
 * reported. Start with {@link io.github.payreq.constraint.PayreqValidation}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.constraint;
