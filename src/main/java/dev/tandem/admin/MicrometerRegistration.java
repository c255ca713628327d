package dev.tandem.admin;

import dev.tandem.monitor.ApplicationMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;

/**
 * The figures as meters of Micrometer, in the registry that is a bean: the server's, or one of the application. As one
 * registry may be for the whole server, a tag tells whose they are. Loaded only where its API is there.
 */
final class MicrometerRegistration {

    /** Kept here, as meters hold what they measure weakly. */
    private final ApplicationMetrics statistics;
    private final MeterRegistry registry;
    private final Tags tags;

    private MicrometerRegistration(ApplicationMetrics statistics, String name, MeterRegistry registry) {
        this.statistics = statistics;
        this.registry = registry;
        tags = Tags.of("application", name);
    }

    /**
     * Returns what ends it, to be kept until then; does nothing where the API is there but no registry, or more than
     * one.
     *
     * @param name of the application
     */
    static Runnable start(ApplicationMetrics statistics, String name) {
        Instance<MeterRegistry> found = CDI.current().select(MeterRegistry.class);
        return found.isResolvable() ? start(statistics, name, found.get()) : () -> { };
    }

    static Runnable start(ApplicationMetrics statistics, String name, MeterRegistry registry) {
        MicrometerRegistration registration = new MicrometerRegistration(statistics, name, registry);
        MeteredFigure.ALL.forEach(registration::add);
        return registration::stop;
    }

    /**
     * WildFly's registry of a deployment passes on what it is asked for itself, not what the builders of meters add.
     */
    private void add(MeteredFigure figure) {
        if (figure.grows()) {
            registry.more().counter(figure.name(), tags, statistics, figure.value());
        }
        else {
            registry.gauge(figure.name(), tags, statistics, figure.value());
        }
    }

    private void stop() {
        for (MeteredFigure figure : MeteredFigure.ALL) {
            registry.find(figure.name()).tags(tags).meters().forEach(registry::remove);
        }
    }
}
