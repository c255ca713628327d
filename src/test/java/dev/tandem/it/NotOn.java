package dev.tandem.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import dev.tandem.it.server.Servers;

/**
 * Leaves a test out, or all tests of a class, on servers that cannot pass it, and says why:
 *
 * <pre>{@code
 * @Test
 * @NotOn(value = "glassfish", because = "its log does not tell which ...")
 * void theLogTells...() {
 * }</pre>
 *
 * {@code docs/servers.md} names each such test, which {@code NotOnTest} sees to.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NotOn.All.class)
@ExtendWith(NotOnCondition.class)
public @interface NotOn {

    /** The servers, each one of {@link Servers#NAMES}. */
    String[] value();

    /** What of the server keeps the test from passing. */
    String because();

    /** Several servers for different reasons. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        NotOn[] value();
    }
}
