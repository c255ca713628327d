package dev.tandem.admin;

import java.lang.annotation.Annotation;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

import dev.tandem.session.Application;
import dev.tandem.session.ApplicationStatistics;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.inject.Singleton;

/** The checks of MicroProfile Health. Loaded only where its API is there. */
final class HealthChecks {

    private HealthChecks() {
    }

    static void add(AfterBeanDiscovery event) {
        add(event, Readiness.Literal.INSTANCE, HealthChecks::checkReadiness);
        add(event, Liveness.Literal.INSTANCE, HealthChecks::checkLiveness);
    }

    private static void add(AfterBeanDiscovery event, Annotation kind, HealthCheck check) {
        event.<HealthCheck>addBean().types(HealthCheck.class, Object.class).qualifiers(kind).scope(Singleton.class)
            .id(HealthChecks.class.getName() + kind.annotationType().getSimpleName()).beanClass(HealthChecks.class)
            .createWith(context -> check);
    }

    /** New sessions are let in. */
    private static HealthCheckResponse checkReadiness() {
        Application application = RunningApplication.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-sessions");
        if (application == null) {
            return response.down().withData("reason", "not started").build();
        }
        ApplicationStatistics statistics = application.getStatistics();
        return response.status(!statistics.isDraining()).withData("draining", statistics.isDraining())
            .withData("connected", statistics.getConnectedSessions()).withData("most", statistics.getMaxSessions()).build();
    }

    /** The thread that keeps time does so. */
    private static HealthCheckResponse checkLiveness() {
        Application application = RunningApplication.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tandem-threads");
        if (application == null) {
            return response.up().withData("reason", "not started").build();
        }
        ApplicationStatistics statistics = application.getStatistics();
        return response.status(application.sessions().isTimeKept()).withData("busy", statistics.getBusyTurnThreads())
            .withData("waiting", statistics.getWaitingTurns()).build();
    }
}
