package dev.tandem.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.tandem.AppInfo;
import dev.tandem.Apps;

/** The apps of an application; complete when it is deployed. */
public final class AppRegistry implements Apps {

    private final Map<String, AppInfo> apps = new TreeMap<>();

    public AppRegistry(Collection<AppInfo> apps) {
        apps.forEach(app -> this.apps.put(app.name(), app));
    }

    @Override
    public List<AppInfo> getApps() {
        return List.copyOf(apps.values());
    }

    @Override
    public AppInfo getApp(String name) {
        return apps.get(name);
    }
}
