package dev.tandem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.context.NormalScope;

/**
 * One instance per {@link Session}, that is per browser tab. The scope is active in the session's turn, and its beans
 * are destroyed when the session is closed.
 *
 * <pre>{@code
 * @ClientSessionScoped
 * public class Cart { ... }
 * }</pre>
 */
@Documented
@Inherited
@NormalScope
@Retention(RUNTIME)
@Target({ TYPE, METHOD, FIELD })
public @interface ClientSessionScoped {
}
