package io.github.payreq;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Runs properties with fewer tries, always the same, where they are run once for each of thousands of mutants:
 * {@code -Dpayreq.tries=25}. Without the setting nothing is changed. jqwik finds it as a service.
 */
public final class FewerTries implements AroundPropertyHook {

    private static final int AS_STATED = Integer.MAX_VALUE;
    private static final int DEFAULT_TRIES = 1_000;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int most = Integer.getInteger("payreq.tries", AS_STATED);
        int tries = context.attributes().tries().orElse(DEFAULT_TRIES);
        if ((most != AS_STATED) && (tries > 1)) {
            context.attributes().setTries(Math.min(most, tries));
            context.attributes().setSeed("1");
        }
        return property.execute();
    }
}
