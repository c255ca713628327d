package dev.tandem;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lets the browser call a method of a {@link Model}. Nothing else of the server can be called from there.
 *
 * <pre>{@code
 * @Remote
 * List<City> search(String text, int limit) { ... }
 *
 * public class JS extends Model.JS {
 *     void onInput(String text) {
 *         remote(() -> search(text, 10)).thenAccept(this::show);
 *     }
 *
 *     void show(List<City> cities) { ... }
 * }
 * }</pre>
 *
 * In {@link Model.JS} such a call stands in a lambda given to {@code remote(...)}, and may go to any model that the
 * browser side knows: {@code remote(() -> basket.add(item))}. The compiler turns it into a message, so that javac
 * checks name and types, and renaming finds it; the result comes later, as the
 * {@link java.util.concurrent.CompletionStage} that {@code remote} returns.
 * <p>
 * <strong>Use.</strong> The method runs in the session's turn, with its interceptors. It takes and returns what a
 * {@link Property} may hold, or a {@code CompletionStage} of that, whose value is sent when it is there. It is called
 * once for each call, after what the browser has changed before, and before the handlers of these changes. Its name
 * stands once in the model; a subclass overrides it as any other method, and it stays callable.
 * <p>
 * <strong>Trust.</strong> Whoever has the page can call the method with any arguments of the declared types: check
 * them as those of a web service. {@code @RolesAllowed} of Jakarta Annotations, on the method or its class, lets only
 * users call it that have such a role; for others the call fails as "not allowed". Calls with other arguments, and
 * calls of any other method, are refused, counted and logged.
 * <p>
 * <strong>Errors.</strong> The message of a {@link RemoteException} reaches the browser. Of any other exception the
 * browser learns only that the call failed; the exception itself is logged with the session's id.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Remote {
}
