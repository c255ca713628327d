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
 * Qualifies the CDI event that is fired, in the session's turn, when the connection of a session was lost. The
 * session's status is {@link SessionStatus#DISCONNECTED}. Its turns go on, and what they produce waits for the page,
 * which mostly is back within a second; the session is closed when it does not come back in time
 * ({@code tandem.resume.grace}), and at once when the user has left the page.
 *
 * <pre>{@code
 * void onDisconnected(@Observes @Disconnected Session session) { ... }
 * }</pre>
 */
@Documented
@Qualifier
@Retention(RUNTIME)
@Target({ TYPE, METHOD, FIELD, PARAMETER })
public @interface Disconnected {

    /** The annotation as a value, for programmatic look-ups. */
    final class Literal extends AnnotationLiteral<Disconnected> implements Disconnected {

        private static final long serialVersionUID = 1L;

        /** The only instance. */
        public static final Literal INSTANCE = new Literal();

        private Literal() {
        }
    }
}
