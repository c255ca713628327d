package dev.tandem.cdi;

import java.lang.reflect.Method;

import dev.tandem.metamodel.Constraints;
import dev.tandem.validation.BeanConstraints;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

/** The container's Bean Validation, looked for when a property or method has constraints. A container need not have one. */
final class ConstraintsFinder implements Constraints {

    private final BeanManager manager;
    private Constraints found;
    private Throwable missing;

    ConstraintsFinder(BeanManager manager) {
        this.manager = manager;
    }

    @Override
    public Check of(Class<?> declaring, String property) {
        return found(declaring, property).of(declaring, property);
    }

    @Override
    public CallCheck of(Class<?> declaring, Method method) {
        return found(declaring, method.getName()).of(declaring, method);
    }

    /** Constraints that nobody checks would be an open door that looks shut. */
    private Constraints found(Class<?> declaring, String member) {
        if (found == null && missing == null) {
            try {
                found = Provider.find(manager);
            }
            catch (RuntimeException | LinkageError e) {
                missing = e;
            }
        }
        if (found == null) {
            throw Messages.noValidation(declaring, member, missing);
        }
        return found;
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
