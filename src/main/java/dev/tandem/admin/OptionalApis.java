package dev.tandem.admin;

/** What there is on this server, or in the application, besides what Tandem needs. */
final class OptionalApis {

    private static final String HEALTH = "org.eclipse.microprofile.health.HealthCheck";
    private static final String METRICS = "org.eclipse.microprofile.metrics.MetricRegistry";
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private OptionalApis() {
    }

    static boolean hasHealth() {
        return isThere(HEALTH);
    }

    static boolean hasMetrics() {
        return isThere(METRICS);
    }

    static boolean hasMicrometer() {
        return isThere(MICROMETER);
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, OptionalApis.class.getClassLoader());
            return true;
        }
        catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
