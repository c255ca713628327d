package dev.tandem.cdi;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.enterprise.inject.spi.Unmanaged.UnmanagedInstance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ValidationException;

/**
 * Makes the validators of constraints as the container does; and where its own factory sees none of the application's
 * beans, and fails (Open Liberty) or injects nothing (TomEE), with those.
 */
final class InjectedValidators implements ConstraintValidatorFactory {

    private final ConstraintValidatorFactory container;
    private final BeanManager manager;
    private final Map<ConstraintValidator<?, ?>, UnmanagedInstance<?>> own =
        Collections.synchronizedMap(new IdentityHashMap<>());

    InjectedValidators(ConstraintValidatorFactory container, BeanManager manager) {
        this.container = container;
        this.manager = manager;
    }

    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
        T validator;
        try {
            validator = container.getInstance(type);
        }
        catch (RuntimeException e) {
            return make(type, e);
        }
        if (!isMissingSome(validator)) {
            return validator;
        }
        container.releaseInstance(validator);
        return make(type, new ValidationException(Messages.notInjectedInto(type)));
    }

    private static boolean isMissingSome(ConstraintValidator<?, ?> validator) {
        for (Class<?> c = validator.getClass(); c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) && UnfilledResources.isNull(validator, field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private <T extends ConstraintValidator<?, ?>> T make(Class<T> type, RuntimeException containersReason) {
        try {
            UnmanagedInstance<T> instance = new Unmanaged<>(manager, type).newInstance().produce().inject()
                .postConstruct();
            own.put(instance.get(), instance);
            return instance.get();
        }
        catch (RuntimeException e) {
            containersReason.addSuppressed(e);
            throw containersReason;
        }
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> validator) {
        UnmanagedInstance<?> instance = own.remove(validator);
        if (instance == null) {
            container.releaseInstance(validator);
        }
        else {
            instance.preDestroy().dispose();
        }
    }
}
