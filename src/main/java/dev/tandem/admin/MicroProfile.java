package dev.tandem.admin;

/** What there is of MicroProfile on this server. */
final class MicroProfile {

    private static final String HEALTH = "org.eclipse.microprofile.health.HealthCheck";
    private static final String METRICS = "org.eclipse.microprofile.metrics.MetricRegistry";

    private MicroProfile() {
    }

    static boolean hasHealth() {
        return isThere(HEALTH);
    }

    static boolean hasMetrics() {
        return isThere(METRICS);
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, MicroProfile.class.getClassLoader());
            return true;
        }
        catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
