package dev.tandem.it;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import dev.tandem.it.server.WildFlyServer;

/**
 * One server for all tests of this JVM, started when first asked for: {@code @ExtendWith(SharedServer.class)} and a
 * parameter of type {@link WildFlyServer}. A test that stops it starts it again.
 */
public final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    /** Returns the shared server, running. */
    static WildFlyServer of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent(WildFlyServer.class, key -> start("shared"), WildFlyServer.class);
    }

    /** Starts a server with a private directory of that name. */
    static WildFlyServer start(String name) {
        var server = new WildFlyServer(
            Path.of(System.getProperty("tandem.server", "target/server")), Path.of("target/servers", name));
        server.start();
        return server;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WildFlyServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }
}
