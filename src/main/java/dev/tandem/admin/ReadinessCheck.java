package dev.tandem.admin;

import java.util.List;

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
        List<Application> applications = RunningApplications.getAll();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-sessions");
        if (applications.isEmpty()) {
            return response.down().withData("reason", "not started").build();
        }
        List<ApplicationStatistics> statistics = applications.stream().map(Application::getStatistics).toList();
        boolean draining = statistics.stream().anyMatch(ApplicationStatistics::isDraining);
        return response.status(!draining)
            .withData("application", RunningApplications.namesOf(applications))
            .withData("draining", draining)
            .withData("connected", statistics.stream().mapToLong(ApplicationStatistics::getConnectedSessions).sum())
            .withData("most", statistics.stream().mapToLong(ApplicationStatistics::getMaxSessions).sum()).build();
    }
}
