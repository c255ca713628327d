package dev.tandem.admin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.session.Application;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Makes an application manageable while it runs: over JMX, and by MicroProfile where the server has it. */
@WebListener
public class ManagementListener implements ServletContextListener {

    private static final Logger LOGGER = System.getLogger("dev.tandem.admin");

    private ManagementRegistration registration;
    private Runnable metrics = () -> { };

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Instance<Application> found = CDI.current().select(Application.class);
        if (!found.isResolvable()) {
            return;
        }
        Application application = found.get();
        registration = ManagementRegistration.start(application, event.getServletContext().getContextPath(),
            event.getServletContext().getVirtualServerName());
        RunningApplication.set(application);
        if (MicroProfile.hasMetrics()) {
            try {
                metrics = MetricsRegistration.start(application.getStatistics());
            }
            catch (RuntimeException | LinkageError e) {
                // Another version of the API than this one: the application does not depend on it.
                LOGGER.log(Level.WARNING, Messages.noMetrics(e));
            }
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        RunningApplication.set(null);
        if (registration != null) {
            registration.stop();
        }
        metrics.run();
    }
}
