/**
 * What to send next, when, to whom and why: the escalation policy, the rules on contact, and the decision.
 * Start with {@link io.github.payreq.policy.EscalationPolicy}.
 */
@org.jspecify.annotations.NullMarked
package io.github.payreq.policy;
