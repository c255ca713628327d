package dev.tandem.session;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks the model of an app as one for administrators: it is served to them only, also while no other sessions are let
 * in, and what is done to all sessions leaves its own alone.
 */
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface Administration {
}
