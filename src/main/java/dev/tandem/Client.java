package dev.tandem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Says that something of the server's is for the browser as well.
 *
 * <p>A class, record, enum or interface is compiled for the browser too, so that {@link Model.JS} classes and
 * validators can use it:
 *
 * <pre>{@code
 * @Client
 * public record Reading(double cpu, double memory) {
 * }
 * }</pre>
 *
 * <p>Of a property or emitter that a model itself declares, neither in {@link Model.Both} nor in {@link Model.JS}, the
 * browser may hear: of each change with the value and the one before, of each event with its payload.
 *
 * <pre>{@code
 * @Client
 * public final Property<Integer> presses = prop(0);
 * }</pre>
 *
 * What the browser's side of a model listens to by {@link Handler} or by {@link Model.JS#connect} with literal strings,
 * also over sub-models and lists of models ({@code "items*.done"}), needs no mark: the compiler sees it, wherever it is
 * declared, and it counts for subclasses. The mark is for what the compiler cannot see: connections that hand-written
 * JavaScript or {@link RawJs} makes, names that are known only at run time, and paths over values of which only the
 * running program knows the class. Anything else of the server's alone stays there, whatever a browser asks for.
 */
@Documented
@Retention(CLASS)
@Target({ TYPE, FIELD })
public @interface Client {
}
