package dev.tandem.it.admin;

import java.io.IOException;
import java.util.Arrays;

import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** The MXBean of an application, for a client that attaches to the server's process, as {@code jconsole PID} does. */
final class Jmx implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final ObjectName name;

    /** @param contextPath as in {@code /shop} */
    Jmx(long process, String contextPath) throws IOException, AttachNotSupportedException, JMException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process));

        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        }
        finally {
            machine.detach();
        }

        server = connector.getMBeanServerConnection();
        name = new ObjectName("dev.tandem:type=Application,name=" + ObjectName.quote(contextPath));
    }

    boolean isThere() throws IOException {
        return server.isRegistered(name);
    }

    Object get(String attribute) throws IOException, JMException {
        return server.getAttribute(name, attribute);
    }

    void set(String attribute, Object value) throws IOException, JMException {
        server.setAttribute(name, new Attribute(attribute, value));
    }

    /** Calls an operation whose arguments are texts. */
    Object call(String operation, String... arguments) throws IOException, JMException {
        String[] types = new String[arguments.length];
        Arrays.fill(types, String.class.getName());
        return server.invoke(name, operation, arguments, types);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
