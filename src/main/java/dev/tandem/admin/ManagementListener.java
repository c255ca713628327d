package dev.tandem.admin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.tandem.app.Application;
import dev.tandem.app.StartingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Makes an application manageable while it runs: over JMX, and by MicroProfile or Micrometer where they are. */
final class ManagementListener implements ServletContextListener {

    private static final Logger LOGGER = System.getLogger("dev.tandem.admin");

    private final String host;
    private final List<Runnable> ends = new ArrayList<>();
    private ManagementRegistration registration;
    private Application application;

    /** @param host the virtual host that serves the application */
    ManagementListener(String host) {
        this.host = host;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Instance<Application> found = CDI.current().select(Application.class);
        if (!found.isResolvable()) {
            return;
        }
        application = StartingContext.call(event.getServletContext(), found::get);
        String contextPath = event.getServletContext().getContextPath();
        registration = ManagementRegistration.start(application, contextPath, host);
        RunningApplications.add(application);
        String name = RunningApplications.nameOf(contextPath);
        if (OptionalApis.hasMetrics()) {
            measure(() -> MetricsRegistration.start(application.getMetrics(), name), Messages::noMetrics);
        }
        if (OptionalApis.hasMicrometer()) {
            measure(() -> MicrometerRegistration.start(application.getMetrics(), name), Messages::noMeters);
        }
    }

    private void measure(Supplier<Runnable> start, Function<Throwable, String> problem) {
        try {
            ends.add(start.get());
        }
        catch (RuntimeException | LinkageError e) {
            // Another version of the API than this one: the application does not depend on it.
            LOGGER.log(Level.WARNING, problem.apply(e));
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        RunningApplications.remove(application);
        if (registration != null) {
            registration.stop();
        }
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
