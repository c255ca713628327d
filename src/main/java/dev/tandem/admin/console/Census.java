package dev.tandem.admin.console;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import dev.tandem.SessionStatus;
import dev.tandem.monitor.SessionMetrics;

/** What is counted of all sessions, in one walk over them: with many of them that is what the console costs. */
final class Census {

    private final Map<SessionStatus, Integer> byStatus = new EnumMap<>(SessionStatus.class);
    private final Map<String, OfApp> byApp = new HashMap<>();
    private long models;

    private static final class OfApp {
        int sessions;
        int models;
    }

    Census(Collection<SessionMetrics> all) {
        for (SessionMetrics session : all) {
            int here = session.getModels();
            models += here;
            byStatus.merge(session.getStatus(), 1, Integer::sum);
            OfApp app = byApp.computeIfAbsent(session.getAppName(), name -> new OfApp());
            app.sessions++;
            app.models += here;
        }
    }

    int getSessions(SessionStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    int getSessions(String app) {
        return byApp.containsKey(app) ? byApp.get(app).sessions : 0;
    }

    int getModels(String app) {
        return byApp.containsKey(app) ? byApp.get(app).models : 0;
    }

    long getModels() {
        return models;
    }
}
