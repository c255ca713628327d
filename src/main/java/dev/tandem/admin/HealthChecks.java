package dev.tandem.admin;

import java.lang.annotation.Annotation;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;

/** Adds the checks of MicroProfile Health. Loaded only where its API is there. */
final class HealthChecks {

    private HealthChecks() {
    }

    static void add(AfterBeanDiscovery event) {
        add(event, Readiness.Literal.INSTANCE, new ReadinessCheck());
        add(event, Liveness.Literal.INSTANCE, new LivenessCheck());
    }

    /** Dependent, as TomEE asks for the checks before any other scope has begun. */
    private static void add(AfterBeanDiscovery event, Annotation kind, HealthCheck check) {
        event.<HealthCheck>addBean().types(HealthCheck.class, Object.class).qualifiers(kind).scope(Dependent.class)
            .id(check.getClass().getName() + " of " + check.getClass().getProtectionDomain().getCodeSource().getLocation())
            .beanClass(check.getClass()).createWith(context -> check);
    }
}
