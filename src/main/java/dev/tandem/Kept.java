package dev.tandem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a field of a {@link Model} as part of the session's state, as all properties are: it has its value again when
 * the session is restored after a redeployment or a restart of the server.
 *
 * <pre>{@code
 * @Kept
 * private int failures;
 * }</pre>
 *
 * The field may have any type that a property may have. It is not final, not static, and no emitter. A value that
 * cannot be written as JSON is left out, and the log says so once; one that does not fit the field any more, as its
 * type has changed, leaves the field as the constructor has set it.
 * <p>
 * On a property that the server alone has it means that values are stored, too, whose classes only JSON-B can write,
 * such as beans with getters; others are stored anyway. To call getters may do more than read, as with entities that
 * load what they have not got, so it is not done without a word.
 *
 * @see Model#restored()
 */
@Documented
@Retention(RUNTIME)
@Target(FIELD)
public @interface Kept {
}
