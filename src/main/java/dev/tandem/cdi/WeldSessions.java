package dev.tandem.cdi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Weld's context of the HTTP session, which others may activate over a request of theirs; WildFly, Payara, GlassFish
 * and Open Liberty have it. It is found when it is first needed.
 */
final class WeldSessions {

    private static final String CONTEXT = "org.jboss.weld.context.http.HttpSessionContext";

    /** Not of Weld's public API: where the context looks for the session of the thread's request. */
    private static final String HOLDER = "org.jboss.weld.module.web.servlet.SessionHolder";

    private volatile Access access;

    private record Access(AlterableContext context, Method hold, Method clear, Method associate, Method activate,
        Method deactivate, Method dissociate) {

        static final Access NONE = new Access(null, null, null, null, null, null, null);
    }

    /** Tells whether this container is one. */
    boolean isThere() {
        return access() != Access.NONE;
    }

    /** Lets the context be active on the calling thread while something is asked of it. */
    <R> R call(HttpSession http, Function<AlterableContext, R> action) {
        Access weld = access();
        Object request = requestOf(http);
        try {
            invoke(weld.hold, null, request);
            invoke(weld.associate, weld.context, request);
            invoke(weld.activate, weld.context);
            try {
                return action.apply(weld.context);
            }
            finally {
                invoke(weld.deactivate, weld.context);
            }
        }
        finally {
            // The next turn on this thread is somebody else's.
            invoke(weld.dissociate, weld.context, request);
            invoke(weld.clear, null);
        }
    }

    private Access access() {
        Access found = access;
        if (found == null) {
            found = find();
            access = found;
        }
        return found;
    }

    private static Access find() {
        try {
            Class<?> type = Class.forName(CONTEXT, false, CDI.current().getBeanManager().getClass().getClassLoader());
            Instance<?> instance = CDI.current().select(type, Any.Literal.INSTANCE);
            if (!instance.isResolvable()) {
                return Access.NONE;
            }
            AlterableContext context = (AlterableContext) instance.get();
            Class<?> holder = Class.forName(HOLDER, true, context.getClass().getClassLoader());
            return new Access(context, holder.getMethod("requestInitialized", HttpServletRequest.class),
                holder.getMethod("clear"), type.getMethod("associate", Object.class), type.getMethod("activate"),
                type.getMethod("deactivate"), type.getMethod("dissociate", Object.class));
        }
        catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Access.NONE;
        }
    }

    private static void invoke(Method method, Object target, Object... arguments) {
        try {
            method.invoke(target, arguments);
        }
        catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        }
        catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Weld asks a request for nothing but its session. */
    private static Object requestOf(HttpSession http) {
        return Proxy.newProxyInstance(WeldSessions.class.getClassLoader(), new Class<?>[] { HttpServletRequest.class },
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getSession" -> http;
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                case "toString" -> "request over " + http;
                case "getAttribute" -> null;
                default -> throw new UnsupportedOperationException(method.toString());
            });
    }
}
