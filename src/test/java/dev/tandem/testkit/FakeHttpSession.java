package dev.tandem.testkit;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpSession;

/** An HTTP session without a server. */
public final class FakeHttpSession {

    private final Map<Object, Object> attributes = new HashMap<>();
    private boolean ended;

    public final HttpSession http = (HttpSession) Proxy.newProxyInstance(FakeHttpSession.class.getClassLoader(),
        new Class<?>[] { HttpSession.class }, (proxy, method, arguments) -> answer(method.getName(), arguments));

    private long accessed = System.currentTimeMillis();

    public boolean hasEnded() {
        return ended;
    }

    /** The container has seen its last request so long ago. */
    public void age(long seconds) {
        accessed = System.currentTimeMillis() - 1_000 * seconds;
    }

    public void end() {
        ended = true;
    }

    private Object answer(String method, Object[] arguments) {
        if (ended) {
            throw new IllegalStateException("it has ended");
        }
        return switch (method) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            case "getMaxInactiveInterval" -> 30;
            case "getLastAccessedTime" -> accessed;
            case "invalidate" -> {
                end();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
