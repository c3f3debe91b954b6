package io.github.payreq.request;

import io.github.payreq.constraint.SeenValue;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Turns what the rules over several fields find into violations with a path, a code and the value seen. */
final class RuleReport {

    private final HibernateConstraintValidatorContext context;
    private boolean clean = true;

    RuleReport(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        this.context = context.unwrap(HibernateConstraintValidatorContext.class);
    }

    boolean isClean() {
        return clean;
    }

    void add(String path, String code, @Nullable Object seen) {
        add(path, code, seen, Map.of());
    }

    /** Reports that a value breaks a constraint that applies here because of another field. */
    void add(String path, Class<? extends Annotation> constraint, @Nullable Object seen) {
        violation(path, "{" + constraint.getName() + ".message}", seen);
    }

    /**
     * Reports that a rule is broken.
     *
     * @param path such as {@code invoice.lines[2].amount}
     * @param code the rule, which names the message {@code payreq.CODE}
     * @param seen the value that breaks it
     * @param parameters what the message names
     */
    void add(String path, String code, @Nullable Object seen, Map<String, ?> parameters) {
        parameters.forEach((name, value) -> context.addMessageParameter(name, shown(value)));
        violation(path, "{payreq." + code + "}", seen);
    }

    /** Sums and numbers as the JSON form has them, so that a message can be compared with the input. */
    private static Object shown(Object value) {
        if (value instanceof Money money) {
            return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    private void violation(String path, String template, @Nullable Object seen) {
        clean = false;
        context.withDynamicPayload(new SeenValue(seen));
        NodeChain chain = new NodeChain(context.buildConstraintViolationWithTemplate(template));
        for (String step : path.split("\\.", -1)) {
            chain.append(step);
        }
        chain.close();
    }

    /** An index belongs to the node after the list, as Jakarta Validation has it. */
    private static final class NodeChain {
        private Function<String, NodeBuilderCustomizableContext> next;
        private Runnable end = () -> {};
        private Supplier<LeafNodeBuilderCustomizableContext> element = () -> {
            throw new IllegalStateException("a path does not begin with an index");
        };
        private @Nullable Integer index;

        NodeChain(ConstraintViolationBuilder builder) {
            next = builder::addPropertyNode;
        }

        void append(String step) {
            int bracket = step.indexOf('[');
            property(bracket < 0 ? step : step.substring(0, bracket));
            if (bracket >= 0) {
                index = Integer.valueOf(step.substring(bracket + 1, step.length() - 1));
            }
        }

        private void property(String name) {
            NodeBuilderCustomizableContext node = next.apply(name);
            if (index == null) {
                next = node::addPropertyNode;
                end = node::addConstraintViolation;
                element = node::addBeanNode;
            } else {
                NodeBuilderDefinedContext placed = node.inIterable().atIndex(index);
                next = placed::addPropertyNode;
                end = placed::addConstraintViolation;
                element = placed::addBeanNode;
                index = null;
            }
        }

        void close() {
            if (index == null) {
                end.run();
            } else {
                element.get().inIterable().atIndex(index).addConstraintViolation();
            }
        }
    }
}
