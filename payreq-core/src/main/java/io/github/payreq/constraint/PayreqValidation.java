package io.github.payreq.constraint;

import io.github.payreq.constraint.internal.AnyMoneyIsPositive;
import io.github.payreq.constraint.internal.AnyMoneyIsPositiveOrZero;
import jakarta.validation.Configuration;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/**
 * Validators for payreq's types and constraints. Messages are in one language, fixed when the validator is asked for: the
 * JVM's locale plays no part. They speak to developers, so a language without messages gets English ones. There is no
 * expression language: a message holds plain {@code {parameter}}s.
 *
 * <pre>{@code
 * Set<ConstraintViolation<Customer>> violations = PayreqValidation.validator("ru").validate(customer);
 * }</pre>
 *
 * <p>This class is thread-safe.
 */
public final class PayreqValidation {
    /** One a language that has messages; so it cannot grow. */
    private static final Map<String, Validator> VALIDATORS = new ConcurrentHashMap<>();

    private PayreqValidation() {}

    /**
     * Adds to a host's own configuration what payreq's types need: {@code @Positive} and {@code @PositiveOrZero} on sums of
     * money. On plain numbers both work as before.
     *
     * <p>Hibernate Validator finds both by itself where its class loader sees payreq's services, which is the usual case, and
     * this does no harm then. Call it once for a configuration: the factory cannot be built after a second time.
     *
     * @param <T> the type of configuration
     * @param configuration one of Hibernate Validator's
     * @return the same configuration
     * @throws IllegalArgumentException if the configuration is another provider's
     */
    public static <T extends Configuration<?>> T configure(T configuration) {
        if (!(configuration instanceof HibernateValidatorConfiguration ofHibernate)) {
            throw new IllegalArgumentException(
                    "configuration (" + configuration.getClass().getName()
                            + ") must be one of Hibernate Validator's: payreq's rules run on it alone");
        }
        ConstraintMapping mapping = ofHibernate.createConstraintMapping();
        mapping.constraintDefinition(Positive.class)
                .includeExistingValidators(true)
                .validatedBy(AnyMoneyIsPositive.class);
        mapping.constraintDefinition(PositiveOrZero.class)
                .includeExistingValidators(true)
                .validatedBy(AnyMoneyIsPositiveOrZero.class);
        ofHibernate.addMapping(mapping);
        return configuration;
    }

    /**
     * A validator of payreq's own factory, which is made on first use and shared. It reads no XML.
     *
     * @param language a language tag; {@code ru-RU} means {@code ru}, and what has no messages means {@code en}
     * @return the validator, the same one for the same language of messages
     */
    public static Validator validator(String language) {
        return VALIDATORS.computeIfAbsent(
                Messages.languageFor(language), known -> validator(SharedFactory.INSTANCE, known));
    }

    /**
     * A validator of a host's factory that speaks with payreq's messages.
     *
     * @param hostFactory the factory, prepared by {@link #configure}
     * @param language a language tag; {@code ru-RU} means {@code ru}, and what has no messages means {@code en}
     * @return a new validator; making one is cheap, keeping it is cheaper
     */
    public static Validator validator(ValidatorFactory hostFactory, String language) {
        return hostFactory
                .usingContext()
                .messageInterpolator(Messages.of(language))
                .getValidator();
    }

    private static final class SharedFactory {
        static final ValidatorFactory INSTANCE = make();

        private static ValidatorFactory make() {
            return configure(Validation.byProvider(HibernateValidator.class)
                            .providerResolver(() -> List.of(new HibernateValidator()))
                            .configure())
                    .ignoreXmlConfiguration()
                    .externalClassLoader(PayreqValidation.class.getClassLoader())
                    .messageInterpolator(Messages.of(Messages.LANGUAGES.get(0)))
                    .buildValidatorFactory();
        }
    }
}
