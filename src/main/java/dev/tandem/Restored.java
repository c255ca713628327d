package dev.tandem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Qualifies the CDI event that is fired, in the session's turn, when a session has been restored after a redeployment
 * or a restart of the server: all its models are there, and their {@link Model#restored()} has run. {@link Connected}
 * follows when its browser has joined.
 *
 * <pre>{@code
 * void onRestored(@Observes @Restored Session session) { ... }
 * }</pre>
 */
@Documented
@Qualifier
@Retention(RUNTIME)
@Target({ TYPE, METHOD, FIELD, PARAMETER })
public @interface Restored {

    /** The annotation as a value, for programmatic look-ups. */
    final class Literal extends AnnotationLiteral<Restored> implements Restored {

        private static final long serialVersionUID = 1L;

        /** The only instance. */
        public static final Literal INSTANCE = new Literal();

        private Literal() {
        }
    }
}
