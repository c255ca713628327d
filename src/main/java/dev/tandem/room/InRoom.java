package dev.tandem.room;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;

/**
 * Injects a {@link Room} without entering it, as {@link Rooms#get} returns it: to publish, and to see who is there.
 *
 * <pre>{@code
 * @Inject @InRoom("lobby") Room<Line> lobby;
 * }</pre>
 *
 * The type of the room must be named, and be a class or record that is no generic one; else the deployment fails.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, METHOD})
public @interface InRoom {

    /** The name of the room. */
    @Nonbinding
    String value();

    /** Names a room where there is no annotation. */
    final class Literal extends AnnotationLiteral<InRoom> implements InRoom {

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
