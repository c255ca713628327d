package dev.tandem.metamodel;

import dev.tandem.Model;

/** The messages of this package; codes 0062 to 0064, 0076 and 0620. */
final class Messages {

    private Messages() {
    }

    static IllegalStateException unknownModel(Class<?> type) {
        return new IllegalStateException("TANDEM-0062: " + type.getName() + " is no model that this application has "
            + "deployed; a model is a concrete class that extends " + Model.class.getName()
            + " in the WAR or in a jar in WEB-INF/lib");
    }

    static String notCompiled(Class<?> type) {
        return "TANDEM-0063: " + type.getName() + " has no generated module, as Tandem's annotation processor has not "
            + "run: "
            + "name dev.tandem:tandem with the classifier 'processor' in the compiler plugin's "
            + "<annotationProcessorPaths> "
            + "(Gradle: annotationProcessor), then build again, from clean";
    }

    static String doesNotMatch(Class<?> type, Throwable cause) {
        return "TANDEM-0064: " + type.getName() + " does not match its generated metadata (" + cause
            + "); compile it again, from clean";
    }

    static String notKept(Class<?> type, String field) {
        return "TANDEM-0620: field '" + field + "' of " + type.getName() + " cannot be kept, as it is final, "
            + "static or an emitter; take that, or @Kept, from it";
    }

    static String cannotLoad(String name, Throwable cause) {
        return "TANDEM-0076: " + name + " is listed as a model but cannot be loaded (" + cause
            + "); build the archive again, from clean";
    }
}
