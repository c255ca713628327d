package dev.tandem.admin;

import java.util.List;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import dev.tandem.app.Application;
import dev.tandem.monitor.ApplicationMetrics;

/** Ready when new sessions are let in. No bean by itself; the annotation is what Payara looks for in an archive. */
@Readiness
final class ReadinessCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        List<Application> applications = RunningApplications.getAll();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-sessions");
        if (applications.isEmpty()) {
            return response.down().withData("reason", "not started").build();
        }
        List<ApplicationMetrics> statistics = applications.stream().map(Application::getMetrics).toList();
        boolean draining = statistics.stream().anyMatch(ApplicationMetrics::isDraining);
        return response.status(!draining)
            .withData("application", RunningApplications.namesOf(applications))
            .withData("draining", draining)
            .withData("connected", statistics.stream().mapToLong(ApplicationMetrics::getConnectedSessions).sum())
            .withData("most", statistics.stream().mapToLong(ApplicationMetrics::getMaxSessions).sum()).build();
    }
}
