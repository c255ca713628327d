package dev.tandem.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.session.Constraints;
import dev.tandem.validation.BeanConstraints;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

/** The container's Bean Validation, looked for when a property has constraints. A container need not have one. */
final class ConstraintsFinder implements Constraints {

    private static final Logger LOGGER = System.getLogger("dev.tandem.cdi");

    private final BeanManager manager;
    private Constraints found;
    private boolean missing;

    ConstraintsFinder(BeanManager manager) {
        this.manager = manager;
    }

    @Override
    public Check of(Class<?> declaring, String property) {
        if (found == null && !missing) {
            try {
                found = Provider.find(manager);
            }
            catch (RuntimeException | LinkageError e) {
                missing = true;
                LOGGER.log(Level.WARNING, Messages.noValidation(declaring, property, e));
            }
        }
        return missing ? null : found.of(declaring, property);
    }

    /** Loaded only where it is tried: the API of Bean Validation may be missing. */
    private static final class Provider {

        static Constraints find(BeanManager manager) {
            Instance<ValidatorFactory> beans = manager.createInstance().select(ValidatorFactory.class);
            ValidatorFactory factory = beans.isResolvable() ? beans.get() : Validation.buildDefaultValidatorFactory();
            return new BeanConstraints(factory, new InjectedValidators(factory.getConstraintValidatorFactory(), manager));
        }
    }
}
