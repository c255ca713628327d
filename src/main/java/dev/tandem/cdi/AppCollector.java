package dev.tandem.cdi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.App;
import dev.tandem.AppInfo;
import dev.tandem.Model;
import dev.tandem.app.AppName;

/** Collects the apps among model classes, and what is wrong with them. */
final class AppCollector {

    private final List<String> problems;

    AppCollector(List<String> problems) {
        this.problems = problems;
    }

    Collection<AppInfo> collect(Collection<Class<? extends Model>> types) {
        Map<String, AppInfo> apps = new LinkedHashMap<>();
        for (Class<? extends Model> type : types) {
            App app = type.getDeclaredAnnotation(App.class);
            if (app == null) {
                continue;
            }
            if (!AppName.isAllowed(app.value())) {
                problems.add(Messages.badAppName(app.value(), type));
                continue;
            }
            String title = app.title().isEmpty() ? app.value() : app.title();
            AppInfo previous = apps.put(app.value(), new AppInfo(app.value(), title, app.description(), type));
            if (previous != null) {
                problems.add(Messages.appTwice(app.value(), previous.modelClass(), type));
            }
        }
        return apps.values();
    }
}
