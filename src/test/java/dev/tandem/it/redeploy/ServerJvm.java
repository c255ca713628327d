package dev.tandem.it.redeploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** A look into the JVM of a server from outside, as {@code jcmd} has it. */
final class ServerJvm implements AutoCloseable {

    private static final int COLLECTIONS = 3;

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private ServerJvm(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    static ServerJvm attach(ProcessHandle process) throws IOException, AttachNotSupportedException {
        var jvm = VirtualMachine.attach(String.valueOf(process.pid()));

        try {
            return new ServerJvm(JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent())));
        }
        finally {
            jvm.detach();
        }
    }

    /** Returns how many class loaders have loaded the class and still live, after collections. */
    long loadersOf(String className) throws IOException, JMException {
        // What only finalizers, cleaners and soft references have kept goes with the next collections.
        for (int i = 0; i < COLLECTIONS; i++) {
            run("gcRun");
            run("gcRunFinalization");
        }

        return run("vmClassHierarchy", className).lines().filter(line -> line.contains(className + "/")).count();
    }

    /** Returns the names of all threads. */
    Set<String> threads() throws IOException, JMException {
        var names = new TreeSet<String>();
        run("threadPrint").lines().filter(line -> line.startsWith("\""))
            .forEach(line -> names.add(line.substring(1, line.indexOf('"', 1))));
        return names;
    }

    Set<ObjectName> beans(String pattern) throws IOException, JMException {
        return beans.queryNames(new ObjectName(pattern), null);
    }

    /** Writes what lives into a file, in place of an older one, for the search for who holds what. */
    void dumpHeap(Path file) throws IOException, JMException {
        Files.deleteIfExists(file);
        beans.invoke(new ObjectName("com.sun.management:type=HotSpotDiagnostic"), "dumpHeap",
            new Object[] {file.toAbsolutePath().toString(), true}, new String[] {"java.lang.String", "boolean"});
    }

    private String run(String command, String... arguments) throws IOException, JMException {
        var name = new ObjectName("com.sun.management:type=DiagnosticCommand");
        boolean takesArguments = Arrays.stream(beans.getMBeanInfo(name).getOperations())
            .anyMatch(operation -> operation.getName().equals(command) && operation.getSignature().length > 0);
        return (String) (takesArguments
            ? beans.invoke(name, command, new Object[] {arguments}, new String[] {String[].class.getName()})
            : beans.invoke(name, command, new Object[0], new String[0]));
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
