package dev.tandem.web;

/** The messages of this package; codes 0160 to 0189. */
final class Messages {

    private Messages() {
    }

    static String started(String context, int apps) {
        return "TANDEM-0160: " + apps + (apps == 1 ? " app" : " apps") + " at " + (context.isEmpty() ? "/" : context);
    }

    static String initFailed(String app) {
        return "TANDEM-0161: the page of app '" + app + "' could not be made";
    }

    static String foreignOrigin(String origin, String host) {
        return "TANDEM-0162: refused a socket from origin " + origin + " at " + host
            + "; behind a proxy, let it pass on the Host header";
    }

    static String socketRefused(String who, int code, String reason) {
        return "TANDEM-0500: closed a socket " + who + " by " + code + ": " + reason;
    }

    static String noAdministrator(String role) {
        return "TANDEM-0506: this is for administrators" + (role.isEmpty() ? ", and tandem.admin.role names none"
            : "; sign in as a user in the role " + role);
    }

    static IllegalStateException notDeployed() {
        return new IllegalStateException("TANDEM-0163: Tandem's CDI extension has not run; is CDI switched off in "
            + "beans.xml, or the library outside WEB-INF/lib?");
    }
}
