package dev.tandem.socket;

/** The messages of this package; codes 0162 and 0500. */
final class Messages {

    private Messages() {
    }

    static String foreignOrigin(String origin, String host) {
        return "TANDEM-0162: refused a socket from origin " + origin + " at " + host
            + "; behind a proxy, let it pass on the Host header";
    }

    static String socketRefused(String who, int code, String reason, String address) {
        return "TANDEM-0500: closed a socket " + who + " by " + code + ": " + reason
            + (address.isEmpty() ? "" : ", from " + address);
    }
}
