package dev.tandem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Keeps a value from those who look at sessions in the admin console: it is masked among the properties of a model and in
 * the messages of the wire. Names such as {@code password} or {@code cardPin} need no annotation.
 *
 * <pre>{@code
 * @Secret
 * public final Property<String> answer = prop("");          // also an emitter
 *
 * record Patient(String name, @Secret String diagnosis) { }
 *
 * @Remote
 * void confirm(@Secret String code) { ... }                 // all arguments, and what it returns, are masked
 * }</pre>
 *
 * What is marked in one class is masked by its name in all models of the application. It still goes to the browser, like any other
 * value.
 */
@Documented
@Retention(RUNTIME)
@Target({ FIELD, METHOD, PARAMETER, RECORD_COMPONENT })
public @interface Secret {
}
