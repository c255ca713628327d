package dev.tandem.admin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.tandem.session.Application;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Makes an application manageable while it runs: over JMX, and by MicroProfile or Micrometer where they are. */
@WebListener
public class ManagementListener implements ServletContextListener {

    private static final Logger LOGGER = System.getLogger("dev.tandem.admin");

    private ManagementRegistration registration;
    private final List<Runnable> ends = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Instance<Application> found = CDI.current().select(Application.class);
        if (!found.isResolvable()) {
            return;
        }
        Application application = found.get();
        String contextPath = event.getServletContext().getContextPath();
        registration = ManagementRegistration.start(application, contextPath,
            event.getServletContext().getVirtualServerName());
        RunningApplication.set(application);
        String name = RunningApplication.nameOf(contextPath);
        if (OptionalApis.hasMetrics()) {
            measure(() -> MetricsRegistration.start(application.getStatistics(), name), Messages::noMetrics);
        }
        if (OptionalApis.hasMicrometer()) {
            measure(() -> MicrometerRegistration.start(application.getStatistics(), name), Messages::noMeters);
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
        RunningApplication.set(null);
        if (registration != null) {
            registration.stop();
        }
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
