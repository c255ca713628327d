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
 * Qualifies the CDI event that is fired, in the session's turn, when a browser's socket has joined its session: the
 * first time, and each time that the page is back after its connection was lost. The session's status is
 * {@link SessionStatus#CONNECTED}.
 *
 * <pre>{@code
 * void onConnected(@Observes @Connected Session session) { ... }
 * }</pre>
 */
@Documented
@Qualifier
@Retention(RUNTIME)
@Target({ TYPE, METHOD, FIELD, PARAMETER })
public @interface Connected {

    /** The annotation as a value, for programmatic look-ups. */
    final class Literal extends AnnotationLiteral<Connected> implements Connected {

        private static final long serialVersionUID = 1L;

        /** The only instance. */
        public static final Literal INSTANCE = new Literal();

        private Literal() {
        }
    }
}
