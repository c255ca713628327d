package dev.tandem.session;

import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ModelPlans;
import dev.tandem.turn.TurnThreads;

/** The parts of one deployed application, put together at deployment. */
public record Application(Configuration configuration, ModelIndex index, ModelPlans plans, AppRegistry apps,
    AssetStore assets, SessionManager sessions,
    TurnThreads threads) {

    /** Returns what administrators do to sessions. */
    public SessionControl getControl() {
        return new SessionControl(sessions, assets);
    }

    /** Returns what is counted. */
    public ApplicationStatistics getStatistics() {
        return new ApplicationFigures(sessions, threads);
    }
}
