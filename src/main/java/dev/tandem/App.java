package dev.tandem;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Serves a {@link Model} as an app, at {@code {context}/{name}/}. Each page request makes a new session with a new
 * model of that class.
 * <p>
 * {@code @RolesAllowed} of Jakarta Annotations on the class (or the nearest superclass with such an annotation) lets only users with
 * one of these roles open the page: one who has not signed in is asked to, in the way that the application has chosen
 * (Jakarta Security, or {@code login-config} in {@code web.xml}), others get 403. On a class it holds for its handlers and
 * {@link Remote} methods, too.
 */
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface App {

    /**
     * The app's name, its place in the URL: a letter or underscore first, then letters, digits, underscores, at most 100 in all; not {@code tandem} and not
     * {@code __index__}; anything else is a compile error, as are two models of one name that are compiled together. There is no dash, as names are also parts of others, in the
     * configuration and the management. The empty
     * name is the main app, served at the context root.
     */
    String value();

    /** Title of the page; the name by default. */
    String title() default "";

    /** One line on what the app does, for lists of apps. */
    String description() default "";
}
