package dev.tandem.admin;

import java.util.List;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

import dev.tandem.session.Application;
import dev.tandem.session.ApplicationStatistics;

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
        List<ApplicationStatistics> statistics = applications.stream().map(Application::getStatistics).toList();
        return response.status(applications.stream().allMatch(application -> application.sessions().isTimeKept()))
            .withData("application", RunningApplications.namesOf(applications))
            .withData("busy", statistics.stream().mapToLong(ApplicationStatistics::getBusyTurnThreads).sum())
            .withData("waiting", statistics.stream().mapToLong(ApplicationStatistics::getWaitingTurns).sum()).build();
    }
}
