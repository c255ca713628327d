package dev.tandem.session;

import java.util.concurrent.Executor;

import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ModelPlans;
import dev.tandem.metamodel.ValueTypes;
import dev.tandem.wire.FrameReader;

/** What all sessions of an application share. */
record SessionServices(Configuration configuration, ModelIndex index, ModelPlans plans, ValueTypes valueTypes,
    Container container,
    FrameReader frames, Executor executor, SessionManager sessions, AssetStore assets) {
}
