package dev.tandem;

import java.util.List;

/** The apps that this application serves; an {@code @ApplicationScoped} bean to inject. */
public interface Apps {

    /** Returns the apps sorted by name; empty when there are none. */
    List<AppInfo> getApps();

    /** Returns the app of that name, or {@code null} when there is none. */
    AppInfo getApp(String name);
}
