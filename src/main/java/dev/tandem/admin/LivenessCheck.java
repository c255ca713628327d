package dev.tandem.admin;

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
        Application application = RunningApplication.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-threads");
        if (application == null) {
            return response.up().withData("reason", "not started").build();
        }
        ApplicationStatistics statistics = application.getStatistics();
        return response.status(application.sessions().isTimeKept())
            .withData("application", RunningApplication.nameOf(application.sessions().getContextPath()))
            .withData("busy", statistics.getBusyTurnThreads())
            .withData("waiting", statistics.getWaitingTurns()).build();
    }
}
