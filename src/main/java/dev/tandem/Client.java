package dev.tandem;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Compiles a class, record, enum or interface for the browser too, so that {@link Model.JS} classes and validators can
 * use it.
 *
 * <pre>{@code
 * @Client
 * public record Reading(double cpu, double memory) {
 * }
 * }</pre>
 */
@Documented
@Retention(CLASS)
@Target(TYPE)
public @interface Client {
}
