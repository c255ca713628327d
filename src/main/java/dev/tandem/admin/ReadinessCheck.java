package dev.tandem.admin;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import dev.tandem.session.Application;
import dev.tandem.session.ApplicationStatistics;

/** Ready when new sessions are let in. No bean by itself; the annotation is what Payara looks for in an archive. */
@Readiness
final class ReadinessCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        Application application = RunningApplication.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-sessions");
        if (application == null) {
            return response.down().withData("reason", "not started").build();
        }
        ApplicationStatistics statistics = application.getStatistics();
        return response.status(!statistics.isDraining())
            .withData("application", RunningApplication.nameOf(application.sessions().getContextPath()))
            .withData("draining", statistics.isDraining())
            .withData("connected", statistics.getConnectedSessions()).withData("most", statistics.getMaxSessions()).build();
    }
}
