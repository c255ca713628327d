package dev.tandem;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Makes a method of a {@link Model}, or of its {@link Model.JS} class, a handler of events.
 *
 * <pre>{@code
 * @Handler({"target", "name"})
 * void show(ModelEvent... events) { ... }
 * }</pre>
 *
 * The method takes {@code ModelEvent...} or nothing, and is called once per turn with all events that have come
 * together, in the order in which they occurred. A handler of a property is called once after creation, with the
 * property's initial value. An exception is logged; other handlers run all the same.
 * <p>
 * {@code @RolesAllowed}, {@code @DenyAll} and {@code @PermitAll} of Jakarta Annotations, on a handler of the server or
 * on its class, say for whose sessions it runs; see {@link Session#isUserInRole(String)}. For others it is logged
 * instead. The value of a property changes all the same: what only some may change is {@code readonly}, and changed by
 * a method.
 * <p>
 * A subclass overrides a handler as any other method; it stays connected, also when the override has no annotation.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Handler {

    /**
     * Connection strings: the name of a property or emitter ({@code "target"}), or a path to it over properties and
     * fields that hold models ({@code "slider.value"}, {@code "items*.done"}, {@code "children**.size"}). A leading
     * {@code !} accepts a type that is not declared. A label after a colon ({@code "target:a"}) places the handler
     * among the others of the same event; the default is the method's name.
     */
    String[] value();
}
