package io.github.payreq.policy;

import java.time.Instant;

/** A rule on contact at work: it looks at those channels alone that it is about. */
record RuleGate(String family, ContactRule rule) implements Gate {

    @Override
    public Instant earliest(Attempt attempt, Instant from) {
        return attempt.count(rule.classes()) == 0 ? from : rule.earliest(attempt, from);
    }

    @Override
    public Reason reason(Attempt attempt, Instant at) {
        return rule.reason(attempt, at);
    }

    @Override
    public String detail(Attempt attempt) {
        return rule.detail();
    }
}
