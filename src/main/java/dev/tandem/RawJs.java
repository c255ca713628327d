package dev.tandem;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The JavaScript body of a {@code native} method of a {@link Model.JS} class or of a {@link Client} class. The
 * method's parameters are in scope under their names, and {@code this} is the object.
 *
 * <pre>{@code
 * @RawJs("return new Intl.NumberFormat(undefined, {style: 'unit', unit: 'celsius'}).format(t);")
 * native String degrees(double t);
 * }</pre>
 */
@Documented
@Retention(CLASS)
@Target(METHOD)
public @interface RawJs {

    /** The body, as it would stand between the braces of the method. */
    String value();
}
