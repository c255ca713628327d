package dev.tandem.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

import dev.tandem.session.ApplicationStatistics;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.enterprise.inject.spi.Unmanaged.UnmanagedInstance;
import jakarta.inject.Inject;

/** The figures as metrics of MicroProfile Metrics. Loaded only where its API is there. */
final class MetricsRegistration {

    private static final Map<String, ToDoubleFunction<ApplicationStatistics>> GAUGES = new LinkedHashMap<>();

    static {
        GAUGES.put("tandem.sessions.connected", ApplicationStatistics::getConnectedSessions);
        GAUGES.put("tandem.sessions.pending", ApplicationStatistics::getPendingSessions);
        GAUGES.put("tandem.sessions.disconnected", ApplicationStatistics::getDisconnectedSessions);
        GAUGES.put("tandem.sessions.started", ApplicationStatistics::getStartedSessions);
        GAUGES.put("tandem.sessions.turnedaway", ApplicationStatistics::getTurnedAwaySessions);
        GAUGES.put("tandem.models", ApplicationStatistics::getModels);
        GAUGES.put("tandem.messages.in", ApplicationStatistics::getMessagesIn);
        GAUGES.put("tandem.messages.out", ApplicationStatistics::getMessagesOut);
        GAUGES.put("tandem.bytes.in", ApplicationStatistics::getBytesIn);
        GAUGES.put("tandem.bytes.out", ApplicationStatistics::getBytesOut);
        GAUGES.put("tandem.turns", ApplicationStatistics::getTurns);
        GAUGES.put("tandem.turns.waiting", ApplicationStatistics::getWaitingTurns);
        GAUGES.put("tandem.threads.busy", ApplicationStatistics::getBusyTurnThreads);
        GAUGES.put("tandem.refusals", ApplicationStatistics::getRefusals);
        GAUGES.put("tandem.errors", ApplicationStatistics::getErrors);
    }

    private final MetricRegistry registry;

    /** Whose registry it is, Payara tells by the point of injection. */
    static class Holder {

        @Inject MetricRegistry registry;
    }

    private MetricsRegistration(MetricRegistry registry) {
        this.registry = registry;
    }

    /** Returns what ends it; does nothing where the server has the API but no metrics. */
    static Runnable start(ApplicationStatistics statistics) {
        BeanManager manager = CDI.current().getBeanManager();
        if (manager.getBeans(MetricRegistry.class).isEmpty()) {
            return () -> { };
        }
        UnmanagedInstance<Holder> holder = new Unmanaged<>(manager, Holder.class).newInstance();
        MetricsRegistration registration = new MetricsRegistration(holder.produce().inject().get().registry);
        GAUGES.forEach((name, figure) -> registration.add(name, statistics, figure));
        return registration::stop;
    }

    private void add(String name, ApplicationStatistics statistics, ToDoubleFunction<ApplicationStatistics> figure) {
        registry.gauge(Metadata.builder().withName(name).build(), statistics, figure::applyAsDouble);
    }

    private void stop() {
        GAUGES.keySet().forEach(registry::remove);
    }
}
