package dev.tandem.cdi;

import java.lang.reflect.Field;
import java.util.Collection;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.DeploymentException;

/** The messages of this package; codes 0190 to 0219. */
final class Messages {

    private Messages() {
    }

    static DeploymentException problems(Collection<String> problems) {
        return new DeploymentException("TANDEM-0190: " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
            + " with this application:\n  " + String.join("\n  ", problems));
    }

    static String hasScope(Class<?> type, Class<?> scope) {
        return "TANDEM-0192: " + type.getName() + " has the scope @" + scope.getSimpleName() + "; a model belongs to the "
            + "session that creates it: remove the annotation";
    }

    static String noConstructor(Class<?> type) {
        return "TANDEM-0193: " + type.getName() + " cannot be made by CDI; a model needs a constructor that takes nothing or "
            + "is annotated with @Inject, and nested model classes must be static";
    }

    static String badAppName(String name, Class<?> type) {
        return "TANDEM-0194: '" + name + "' of @App on " + type.getName() + " is no app name; use a letter or underscore "
            + "first, then letters, digits, underscores, and neither tandem nor __index__";
    }

    static IllegalStateException noValidation(Class<?> declaring, String member, Throwable cause) {
        return new IllegalStateException("TANDEM-0205: constraints such as those of '" + member + "' in " + declaring.getName()
            + " cannot be checked, as the server has no Bean Validation (" + cause + "); add it to the server, or leave them out");
    }

    static String resourceNotFilled(Field field, Class<?> annotation) {
        return "TANDEM-0206: the server has left '" + field.getName() + "' of " + field.getDeclaringClass().getName()
            + " empty, which is annotated with @" + annotation.getSimpleName() + "; annotate the class with @Dependent, too, "
            + "or inject a bean that has the resource";
    }

    static String notInjectedInto(Class<?> validator) {
        return "TANDEM-0207: the server has injected nothing into " + validator.getName()
            + "; give its @Inject fields types that are beans of the application";
    }

    static String outsideTurn(Contextual<?> bean) {
        return "TANDEM-0208: " + nameOf(bean) + " belongs to a session and was used outside any turn; "
            + "take a session from Sessions, and wrap the call in session.execute(...)";
    }

    static String noHttpSession(Contextual<?> bean) {
        return "TANDEM-0209: " + nameOf(bean) + " is @SessionScoped, and the page of this session had no HTTP session; "
            + "inject it into a model, or let init() use it, so that the page has one";
    }

    static String noSessionScope(Contextual<?> bean) {
        return "TANDEM-0210: " + nameOf(bean) + " is @SessionScoped, which this server has in requests only; "
            + "use it in init(), or make it @ClientSessionScoped";
    }

    private static String nameOf(Contextual<?> bean) {
        return bean instanceof Bean<?> known ? known.getBeanClass().getSimpleName() : "a bean";
    }

    static IllegalStateException noWebApplication() {
        return new IllegalStateException("TANDEM-0211: several web applications share Tandem, and the calling thread is in none of "
            + "them; inject Sessions, Apps, AssetStore or Configuration in code of a WAR, or ask in a request or turn");
    }

    static String appTwice(String name, Class<?> first, Class<?> second) {
        return "TANDEM-0195: app '" + name + "' is both " + first.getName() + " and " + second.getName()
            + "; give one of them another name";
    }

    static String notInjectable(Class<?> type, RuntimeException cause) {
        return "TANDEM-0197: " + type.getName() + " cannot be injected into: " + cause.getMessage();
    }

    static String roomOfNoClass(String place) {
        return "TANDEM-0212: " + place + " has @InRoom, but its type does not tell the messages; write Room<Line>, with a class or "
            + "record that is not generic";
    }

    static String observesNoClass(Class<?> bean, String room) {
        return "TANDEM-0213: " + bean.getName() + " observes room '" + room + "' with a parameter that is no class or record; give "
            + "it the type of the room's messages, which is not generic";
    }

    static String observesTwoTypes(String room, Class<?> first, Class<?> second) {
        return "TANDEM-0214: room '" + room + "' is observed as " + first.getName() + " and as " + second.getName()
            + "; a room has messages of one type";
    }

    static String memberFailed() {
        return "TANDEM-0215: a bean that is in a room failed; the room goes on, and so does the bean";
    }
}
