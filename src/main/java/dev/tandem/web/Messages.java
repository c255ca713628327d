package dev.tandem.web;

import java.util.Set;

/** The messages of this package; codes 0160 to 0189 and 0501 to 0529. */
final class Messages {

    private Messages() {
    }

    static String started(String context, int apps) {
        return "TANDEM-0160: " + apps + (apps == 1 ? " app" : " apps") + " at " + (context.isEmpty() ? "/" : context);
    }

    static String noModels(String context) {
        return "TANDEM-0516: no model was found for " + (context.isEmpty() ? "/" : context) + ", though Tandem is there; compile "
            + "models with Tandem's annotation processor, and put them into WEB-INF/classes, WEB-INF/lib or the lib of the EAR";
    }

    static String developmentOn(String key) {
        return "TANDEM-0518: this application runs in development mode: its pages show stack traces and sources; take out " + key
            + " where users come";
    }

    static IllegalStateException noWebSockets() {
        return new IllegalStateException("TANDEM-0517: the server has no WebSockets for this application; add them to the "
            + "server, or put Tandem into WEB-INF/lib");
    }

    static String initFailed(String app) {
        return "TANDEM-0161: the page of app '" + app + "' could not be made";
    }

    static String tooBusy() {
        return "TANDEM-0501: too many people are here right now; this page tries again by itself";
    }

    static String forbidden() {
        return "TANDEM-0515: this page is not for you; sign in as somebody who may open it";
    }

    static String noAdministrator(String role) {
        return "TANDEM-0506: this is for administrators" + (role.isEmpty() ? ", and tandem.admin.role names none"
            : "; sign in as a user in the role " + role);
    }

    static String notCompiled(Set<String> models) {
        return "TANDEM-0502: " + String.join(", ", models) + (models.size() == 1 ? " has" : " have")
            + " no generated module, as Tandem's annotation processor has not run: name dev.tandem:tandem with the "
            + "classifier 'processor' in the compiler plugin's <annotationProcessorPaths> (Gradle: annotationProcessor), "
            + "then build again, from clean";
    }

    static String evalOn(String app, String key) {
        return "TANDEM-0510: the pages of app '" + app + "' allow code that is made of text, for session.eval; take it out of "
            + key + " where users come";
    }

    static IllegalStateException notDeployed() {
        return new IllegalStateException("TANDEM-0163: Tandem's CDI extension has not run; is CDI switched off in "
            + "beans.xml, or the library outside WEB-INF/lib?");
    }

    static String assetFailed(String name) {
        return "TANDEM-0511: asset " + name + " cannot be served, as its text is not to be had";
    }

    static String exported(String app, java.nio.file.Path file) {
        return "TANDEM-0528: app '" + app + "' is exported to " + file;
    }

    static String notExported(String app, java.nio.file.Path file) {
        return "TANDEM-0529: app '" + app + "' could not be exported to " + file;
    }
}
