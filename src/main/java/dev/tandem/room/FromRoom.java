package dev.tandem.room;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Lets a bean observe what is published in a room, as it observes any CDI event.
 *
 * <pre>{@code
 * void record(@Observes @FromRoom("lobby") Line line) {
 *     archive.add(line);
 * }
 * }</pre>
 *
 * It is called for each message, in the order in which they were published, on a thread of the application with a
 * request context of its own, after and not within the turn that has published. The type of the parameter is that of
 * the room's messages; when it is another one, the deployment fails.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface FromRoom {

    /** The name of the room. */
    String value();

    /** Names a room where there is no annotation. */
    final class Literal extends AnnotationLiteral<FromRoom> implements FromRoom {

        private static final long serialVersionUID = 1;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** Returns the annotation with that name. */
        public static Literal of(String value) {
            return new Literal(value);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
