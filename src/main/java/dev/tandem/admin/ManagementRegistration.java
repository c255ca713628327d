package dev.tandem.admin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;

import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

import dev.tandem.app.Application;

/**
 * Registers the {@link ApplicationMXBean} of an application, and takes it away with it: one that stays would keep the
 * whole application in memory.
 */
public final class ManagementRegistration {

    private static final Logger LOGGER = System.getLogger("dev.tandem.admin");

    private final ObjectName name;

    private ManagementRegistration(ObjectName name) {
        this.name = name;
    }

    /**
     * Makes an application manageable. What hinders that is logged, and the application goes on without.
     *
     * @param contextPath the context path; empty for the root
     * @param host the virtual host that serves it
     */
    public static ManagementRegistration start(Application application, String contextPath, String host) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ApplicationManagement bean = new ApplicationManagement(application);
        try {
            ObjectName name = name(contextPath, "");
            try {
                server.registerMBean(bean, name);
            }
            catch (InstanceAlreadyExistsException e) {
                // The same context path may be taken on another virtual host of the same server.
                name = name(contextPath, host);
                server.registerMBean(bean, name);
            }
            return new ManagementRegistration(name);
        }
        catch (JMException | SecurityException e) {
            LOGGER.log(Level.WARNING, Messages.notRegistered(contextPath, e));
            return new ManagementRegistration(null);
        }
    }

    static ObjectName name(String contextPath, String host) throws MalformedObjectNameException {
        return new ObjectName("dev.tandem:type=Application,name="
            + ObjectName.quote(contextPath.isEmpty() ? "/" : contextPath)
            + (host.isEmpty() ? "" : ",host=" + ObjectName.quote(host)));
    }

    /** Takes the bean away. A second call does nothing. */
    public void stop() {
        if (name == null) {
            return;
        }
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        }
        catch (InstanceNotFoundException e) {
            // Somebody else has taken it away, which is what was wanted.
        }
        catch (JMException | SecurityException e) {
            LOGGER.log(Level.WARNING, Messages.notUnregistered(name, e));
        }
    }
}
