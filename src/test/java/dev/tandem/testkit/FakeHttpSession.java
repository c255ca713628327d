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
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
