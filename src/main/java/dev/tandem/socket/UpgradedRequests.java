package dev.tandem.socket;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;

/**
 * Payara and GlassFish pool their requests, and a pooled request remembers the socket that it was upgraded to until it
 * is upgraded again: an application that is gone, with its class loader, as many times as there are idle requests. So
 * at the undeployment the handlers of sockets that are closed are emptied. Other servers have none, or let go of them.
 */
public final class UpgradedRequests {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final String TYRUS = "org.glassfish.tyrus.";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final Set<HttpUpgradeHandler> handlers =
        Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Returns the request to hand on. */
    HttpServletRequest watch(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {

            @Override
            public <T extends HttpUpgradeHandler> T upgrade(Class<T> type) throws IOException, ServletException {
                T handler = super.upgrade(type);
                if (type.getName().startsWith(TYRUS)) {
                    handlers.add(handler);
                }
                return handler;
            }
        };
    }

    /**
     * Called when all sockets have been told to close; waits a moment for their ends, which need the browsers' answers.
     */
    public void release() {
        List<HttpUpgradeHandler> left;
        synchronized (handlers) {
            left = List.copyOf(handlers);
            handlers.clear();
        }
        try {
            long deadline = System.nanoTime() + PATIENCE;
            for (HttpUpgradeHandler handler : left) {
                Field closed = handler.getClass().getDeclaredField("closed");
                closed.setAccessible(true);
                while (!closed.getBoolean(handler) && System.nanoTime() < deadline) {
                    LockSupport.parkNanos(PAUSE);
                }
                if (closed.getBoolean(handler)) {
                    empty(handler);
                }
            }
        }
        catch (ReflectiveOperationException | RuntimeException e) {
            // Another version of the server: the request keeps what it has until its next socket.
            LOGGER.log(Level.DEBUG, "handlers of upgraded requests are not emptied", e);
        }
    }

    private static void empty(HttpUpgradeHandler handler) throws IllegalAccessException {
        for (Field field : handler.getClass().getDeclaredFields()) {
            if (!field.getType().isPrimitive() && (field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0) {
                field.setAccessible(true);
                field.set(handler, null);
            }
        }
    }
}
