package dev.tandem.app;

import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.monitor.ApplicationMetrics;
import dev.tandem.monitor.CountedApplication;
import dev.tandem.monitor.SessionControl;
import dev.tandem.session.SessionRegistry;
import dev.tandem.turn.TurnThreads;

/** The parts of one deployed application, put together at deployment. */
public record Application(Configuration configuration, ModelIndex index, ModelDescriptors descriptors, AppRegistry apps,
    AssetStore assets, SessionRegistry sessions,
    TurnThreads threads) {

    /** Returns what administrators do to sessions. */
    public SessionControl getControl() {
        return new SessionControl(sessions, assets);
    }

    /** Returns what is counted. */
    public ApplicationMetrics getMetrics() {
        return new CountedApplication(sessions, threads);
    }
}
