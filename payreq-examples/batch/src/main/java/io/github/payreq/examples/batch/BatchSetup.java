package io.github.payreq.examples.batch;

import io.github.payreq.json.JsonProblem;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.policy.EscalationPolicy;
import io.github.payreq.templates.Composer;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a batch is told, in a form that can travel to workers. A {@code Composer} does not travel: it is made anew by {@link #open()}
 * in each worker, which takes milliseconds, and is shared by that worker's threads.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BatchSetup implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is written of a message. */
    public enum Write {
        /** All of it. */
        MESSAGES,
        /** The SHA-256 of its JSON, to compare runs: a million e-mails are tens of gigabytes. */
        HASHES
    }

    private final String policy;
    private final Moment moment;
    private final Write write;
    private final @Nullable String domain;

    /**
     * Makes a setup.
     *
     * @param policy {@code gentle}, {@code standard}, {@code strict}, or an escalation policy in JSON
     * @param moment the moment for which is planned
     * @param write what is written of a message
     * @param domain the sender's domain for the {@code Message-ID}; null: that of the e-mail address of the payee's manager
     * @throws IllegalArgumentException if the policy cannot be read
     */
    public BatchSetup(String policy, Moment moment, Write write, @Nullable String domain) {
        this.policy = policy;
        this.moment = Objects.requireNonNull(moment, "moment");
        this.write = write;
        this.domain = domain;
        ladder();
    }

    /**
     * Makes ready to work.
     *
     * @return the batch
     */
    public ClientBatch open() {
        return new ClientBatch(ladder(), moment, Composer.create(), write, Optional.ofNullable(domain));
    }

    private EscalationPolicy ladder() {
        return switch (policy) {
            case "gentle" -> EscalationPolicy.gentle();
            case "standard" -> EscalationPolicy.standard();
            case "strict" -> EscalationPolicy.strict();
            default -> read(policy);
        };
    }

    private static EscalationPolicy read(String policy) {
        try {
            return PayreqJson.mapper().readValue(policy, EscalationPolicy.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("policy: " + JsonProblem.of(e), e);
        }
    }

    /**
     * Says what the messages depend on: two runs with equal descriptions and inputs write equal messages.
     *
     * @return a line
     */
    @Override
    public String toString() {
        return "moment " + moment + ", " + Tally.spelt(write) + ", domain "
                + (domain == null ? "of the manager" : domain) + ", policy " + policy.replaceAll("\\s+", " ");
    }
}
