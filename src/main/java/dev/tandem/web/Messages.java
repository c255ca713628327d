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

    static IllegalStateException notDeployed() {
        return new IllegalStateException("TANDEM-0163: Tandem's CDI extension has not run; is CDI switched off in "
            + "beans.xml, or the library outside WEB-INF/lib?");
    }

    static String assetFailed(String name) {
        return "TANDEM-0510: asset " + name + " cannot be served, as its text is not to be had";
    }
}
