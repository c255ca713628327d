package dev.tandem.admin;

import dev.tandem.session.Application;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Makes an application manageable while it runs. */
@WebListener
public class ManagementListener implements ServletContextListener {

    private ManagementRegistration registration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Instance<Application> found = CDI.current().select(Application.class);
        if (found.isResolvable()) {
            registration = ManagementRegistration.start(found.get(), event.getServletContext().getContextPath(),
                event.getServletContext().getVirtualServerName());
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (registration != null) {
            registration.stop();
        }
    }
}
