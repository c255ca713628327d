package dev.tandem.it;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import dev.tandem.it.server.Server;
import dev.tandem.it.server.Servers;

/**
 * One server for all tests of this JVM, started when first asked for: {@code @ExtendWith(SharedServer.class)} and a
 * parameter of type {@link Server}. A test that stops it starts it again.
 */
public final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    /** Returns which of {@link Servers#NAMES} this run is on. */
    public static String name() {
        return System.getProperty("tandem.it.server", "wildfly");
    }

    /** Returns the shared server, running. */
    static Server of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent(Server.class, key -> start("shared"), Server.class);
    }

    /** Starts a server with a private directory of that name. */
    static Server start(String name) {
        var server = Servers.prepare(name(),
            Path.of(System.getProperty("tandem.home", "target/server")), Path.of("target/servers", name));
        server.start();
        return server;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }
}
