package dev.tandem.admin;

/** The messages of this package; codes 0250 to 0269. */
final class Messages {

    private Messages() {
    }

    static String notRegistered(String context, Throwable cause) {
        return "TANDEM-0250: the application at " + (context.isEmpty() ? "/" : context)
            + " cannot be managed over JMX ("
            + cause + "); it runs without";
    }

    static String noMetrics(Throwable cause) {
        return "TANDEM-0252: the figures are no metrics of this server (" + cause + "); is its MicroProfile Metrics of "
            + "another version than 5? They are there over JMX";
    }

    static String noMeters(Throwable cause) {
        return "TANDEM-0253: the figures are no meters of Micrometer (" + cause
            + "); is its version older than 1.5? They are "
            + "there over JMX";
    }

    static String notUnregistered(Object name, Throwable cause) {
        return "TANDEM-0251: the MBean " + name + " could not be unregistered (" + cause
            + "); it keeps the undeployed application in memory until the server is started again";
    }
}
