package dev.tandem.cdi;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.enterprise.inject.spi.Unmanaged.UnmanagedInstance;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/**
 * Makes the validators of constraints as the container does; and where it cannot, as its own factory sees none of the
 * application's beans (Open Liberty), with those.
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
        try {
            return container.getInstance(type);
        }
        catch (RuntimeException e) {
            return make(type, e);
        }
    }

    private <T extends ConstraintValidator<?, ?>> T make(Class<T> type, RuntimeException containersReason) {
        try {
            UnmanagedInstance<T> instance = new Unmanaged<>(manager, type).newInstance().produce().inject().postConstruct();
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
