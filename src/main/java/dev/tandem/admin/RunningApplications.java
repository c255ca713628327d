package dev.tandem.admin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import dev.tandem.app.Application;

/**
 * The applications that this library is part of, while they run: one, as the library is loaded anew with each, but where the
 * web applications of an EAR share it.
 */
final class RunningApplications {

    private static final List<Application> CURRENT = new CopyOnWriteArrayList<>();

    private RunningApplications() {
    }

    static void add(Application application) {
        CURRENT.add(application);
    }

    /** Does nothing when it is not there. */
    static void remove(Application application) {
        CURRENT.remove(application);
    }

    /** Returns what health and metrics call an application: its context path, {@code /} for the root. */
    static String nameOf(String contextPath) {
        return contextPath.isEmpty() ? "/" : contextPath;
    }

    static String namesOf(List<Application> applications) {
        return applications.stream().map(each -> nameOf(each.sessions().getDeployment().contextPath())).sorted()
            .collect(Collectors.joining(", "));
    }

    /** Returns the applications; empty before the start of the first and after the end of the last. */
    static List<Application> getAll() {
        return CURRENT;
    }
}
