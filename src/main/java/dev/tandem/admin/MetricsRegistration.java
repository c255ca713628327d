package dev.tandem.admin;

import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

import dev.tandem.monitor.ApplicationMetrics;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.enterprise.inject.spi.Unmanaged.UnmanagedInstance;
import jakarta.inject.Inject;

/**
 * The figures as metrics of MicroProfile Metrics. A tag tells whose they are, as a server may list those of all
 * applications together. Loaded only where its API is there.
 */
final class MetricsRegistration {

    private final MetricRegistry registry;
    private final Tag application;

    /** Whose registry it is, Payara tells by the point of injection. */
    static class Holder {

        @Inject MetricRegistry registry;
    }

    private MetricsRegistration(MetricRegistry registry, Tag application) {
        this.registry = registry;
        this.application = application;
    }

    /**
     * Returns what ends it; does nothing where the server has the API but no metrics.
     *
     * @param name of the application
     */
    static Runnable start(ApplicationMetrics statistics, String name) {
        BeanManager manager = CDI.current().getBeanManager();
        if (manager.getBeans(MetricRegistry.class).isEmpty()) {
            return () -> { };
        }
        UnmanagedInstance<Holder> holder = new Unmanaged<>(manager, Holder.class).newInstance();
        MetricsRegistration registration = new MetricsRegistration(holder.produce().inject().get().registry,
            new Tag("application", name));
        MeteredFigure.ALL.forEach(figure -> registration.add(figure, statistics));
        return registration::stop;
    }

    private void add(MeteredFigure figure, ApplicationMetrics statistics) {
        registry.gauge(Metadata.builder().withName(figure.name()).build(), statistics,
            figure.value()::applyAsDouble, application);
    }

    private void stop() {
        MeteredFigure.ALL.forEach(figure -> registry.remove(new MetricID(figure.name(), application)));
    }
}
