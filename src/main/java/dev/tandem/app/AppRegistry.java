package dev.tandem.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.tandem.AppInfo;
import dev.tandem.Apps;
import dev.tandem.Model;
import dev.tandem.asset.AssetStore;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.session.ServedApp;
import dev.tandem.session.SessionRegistry;

/** The apps of an application: those of {@code @App}, and what is served by program. Any thread. */
public final class AppRegistry implements Apps {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final Map<String, ServedApp> apps = new ConcurrentSkipListMap<>();
    private final Predicate<Class<?>> isDeployed;
    private volatile AppExporter exporter;

    /** @param isDeployed tells whether a class is a model that can be made */
    public AppRegistry(Collection<AppInfo> apps, Predicate<Class<?>> isDeployed) {
        this.isDeployed = isDeployed;
        apps.forEach(app -> this.apps.put(app.name(), ServedApp.of(app)));
    }

    /** Sets what exports need. */
    public void setExports(SessionRegistry sessions, AssetStore assets) {
        exporter = new AppExporter(sessions, assets);
    }

    @Override
    public String export(String name) {
        return exporter.export(required(name));
    }

    @Override
    public void export(String name, Path file, int link, boolean clear) {
        exporter.export(required(name), file, link, clear);
    }

    private ServedApp required(String name) {
        ServedApp served = apps.get(name);
        if (served == null) {
            throw Messages.noSuchApp(name);
        }
        return served;
    }

    @Override
    public List<AppInfo> getApps() {
        return apps.values().stream().map(ServedApp::app).toList();
    }

    @Override
    public AppInfo getApp(String name) {
        ServedApp served = apps.get(name);
        return served == null ? null : served.app();
    }

    /** Returns the app of that name with what its models begin with, or {@code null} when there is none. */
    public ServedApp find(String name) {
        return apps.get(name);
    }

    /** Returns the app whose name is that one but for the case of its letters; {@code null} when there is none. */
    public AppInfo findIgnoringCase(String name) {
        return apps.values().stream().map(ServedApp::app).filter(app -> app.name().equalsIgnoreCase(name)).findFirst()
            .orElse(null);
    }

    @Override
    public <M extends Model> void serve(AppInfo app, Class<M> modelClass, Consumer<? super M> initialValues) {
        if (!AppName.isAllowed(app.name())) {
            throw Messages.badAppName(app.name());
        }
        if (app.modelClass() != modelClass) {
            throw Messages.otherModelClass(app.modelClass(), modelClass);
        }
        if (!isDeployed.test(modelClass)) {
            throw ModelDescriptors.unknown(modelClass);
        }
        ServedApp previous = apps.put(app.name(),
            new ServedApp(app, model -> initialValues.accept(modelClass.cast(model))));
        if (previous != null) {
            LOGGER.log(Level.WARNING, Messages.appReplaced(app.name(), previous.app().modelClass(), modelClass));
        }
    }

    @Override
    public boolean remove(String name) {
        return apps.remove(name) != null;
    }
}
