package dev.tandem.session;

import dev.tandem.asset.AssetStore;

/** The parts of one deployed application, put together at deployment. */
public record Application(ModelIndex index, ModelPlans plans, AppRegistry apps, AssetStore assets, SessionManager sessions,
    TurnThreads threads) {
}
