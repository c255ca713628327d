package dev.tandem.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.NotNull;

/** Validators get the application's beans also from a container whose own factory does not see them. */
class InjectedValidatorsTest {

    private final List<Object> released = new ArrayList<>();
    private final Picky containers = new Picky();
    private ConstraintValidatorFactory validators;
    private boolean containerFails;
    private SeContainer weld;

    @BeforeEach
    void start() {
        weld = SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Taste.class).initialize();
        validators = new InjectedValidators(new Container(), weld.getBeanManager());
    }

    @AfterEach
    void stop() {
        weld.close();
    }

    @Test
    void theContainersValidatorIsTakenAndGivenBack() {
        containers.taste = new Taste();
        ConstraintValidator<?, ?> validator = validators.getInstance(Picky.class);

        assertThat(validator).isSameAs(containers);
        validators.releaseInstance(validator);
        assertThat(released).containsExactly(validator);
    }

    @Test
    void whereTheContainerFailsTheValidatorIsMadeWithTheBeansOfTheApplication() {
        containerFails = true;
        Picky validator = validators.getInstance(Picky.class);

        assertThat(validator.taste).isNotNull();
        validators.releaseInstance(validator);
        assertThat(validator.destroyed).isTrue();
        assertThat(released).isEmpty();
    }

    @Test
    void whereTheContainerInjectsNothingTheValidatorIsMadeAnew() {
        Picky validator = validators.getInstance(Picky.class);

        assertThat(validator.taste).isNotNull();
        assertThat(released).containsExactly(containers);
    }

    @Test
    void aValidatorThatNobodyCanInjectIntoIsNamed() {
        assertThatThrownBy(() -> validators.getInstance(Unsatisfied.class))
            .hasMessageContaining("TANDEM-0207").hasMessageContaining(Unsatisfied.class.getName());
    }

    @Test
    void whereBothFailTheContainersReasonIsTold() {
        containerFails = true;

        assertThatThrownBy(() -> validators.getInstance(Unsatisfied.class)).isInstanceOf(ValidationException.class)
            .hasMessage("on purpose").satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    /** A bean of the application. */
    public static class Taste {
    }

    /** A validator that needs the bean. */
    public static class Picky implements ConstraintValidator<NotNull, Object> {

        @Inject Taste taste;
        private boolean destroyed;

        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return true;
        }

        @PreDestroy
        void end() {
            destroyed = true;
        }
    }

    /** A validator that needs what there is not. */
    public static class Unsatisfied extends Picky {

        @Inject Runnable missing;
    }

    private class Container implements ConstraintValidatorFactory {

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            if (containerFails) {
                throw new ValidationException("on purpose");
            }
            return type.cast(type == Picky.class ? containers : new Unsatisfied());
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> validator) {
            released.add(validator);
        }
    }
}
