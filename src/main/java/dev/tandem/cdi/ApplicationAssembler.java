package dev.tandem.cdi;

import dev.tandem.asset.AssetStore;
import dev.tandem.session.AppRegistry;
import dev.tandem.session.Application;
import dev.tandem.session.ModelIndex;
import dev.tandem.session.ModelPlans;
import dev.tandem.session.SessionManager;
import dev.tandem.session.Settings;
import dev.tandem.session.TurnThreads;
import dev.tandem.session.ValueTypes;

/** Puts the parts of an application together. */
final class ApplicationAssembler {

    private ApplicationAssembler() {
    }

    static Application assemble(ModelIndex index, ModelPlans plans, ValueTypes valueTypes, AppRegistry apps,
        CdiContainer container) {
        Settings settings = Settings.DEFAULT;
        AssetStore assets = new AssetStore(Thread.currentThread().getContextClassLoader());
        TurnThreads threads = new TurnThreads(settings.maxTurnThreads());
        SessionManager sessions = new SessionManager(settings, index, plans, valueTypes, container, threads,
            assets);
        return new Application(index, plans, apps, assets, sessions, threads);
    }
}
