package dev.tandem.admin;

import java.util.List;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

import dev.tandem.app.Application;
import dev.tandem.monitor.ApplicationMetrics;

/** Alive when the thread that keeps time does so. No bean by itself; the annotation is what Payara looks for. */
@Liveness
final class LivenessCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        List<Application> applications = RunningApplications.getAll();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-threads");
        if (applications.isEmpty()) {
            return response.up().withData("reason", "not started").build();
        }
        List<ApplicationMetrics> statistics = applications.stream().map(Application::getMetrics).toList();
        return response.status(applications.stream().allMatch(application -> application.sessions().isTimeKept()))
            .withData("application", RunningApplications.namesOf(applications))
            .withData("busy", statistics.stream().mapToLong(ApplicationMetrics::getBusyTurnThreads).sum())
            .withData("waiting", statistics.stream().mapToLong(ApplicationMetrics::getWaitingTurns).sum()).build();
    }
}
