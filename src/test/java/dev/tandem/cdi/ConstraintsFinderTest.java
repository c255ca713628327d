package dev.tandem.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

import org.junit.jupiter.api.Test;

import jakarta.enterprise.inject.spi.BeanManager;

class ConstraintsFinderTest {

    @Test
    void withoutBeanValidationWhatHasConstraintsIsNotDeployed() throws Exception {
        Class<?> type = new WithoutValidation().loadClass(ConstraintsFinder.class.getName());
        Constructor<?> constructor = type.getDeclaredConstructor(BeanManager.class);
        constructor.setAccessible(true);
        Method of = type.getDeclaredMethod("of", Class.class, String.class);
        of.setAccessible(true);

        Object finder = constructor.newInstance((Object) null);
        assertThatThrownBy(() -> of.invoke(finder, String.class, "size")).cause().isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0205: constraints such as those of 'size' in java.lang.String cannot be checked");
    }

    @Test
    void thatIsSaidWithTheWayOut() {
        assertThat(Messages.noValidation(String.class, "size", new NoClassDefFoundError("jakarta/validation/Validation")))
            .hasMessage("TANDEM-0205: constraints such as those of 'size' in java.lang.String cannot be checked, as the server has "
                + "no Bean Validation (java.lang.NoClassDefFoundError: jakarta/validation/Validation); add it to the server, or "
                + "leave them out");
    }

    /** Loads the classes that know of Bean Validation anew, and has no Bean Validation to offer. */
    private static final class WithoutValidation extends ClassLoader {

        WithoutValidation() {
            super(ConstraintsFinder.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jakarta.validation.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.tandem.cdi.") && !name.startsWith("dev.tandem.validation.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            }
            catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
