package dev.tandem.web;

import java.lang.reflect.Proxy;
import java.util.function.BiFunction;

/** Objects of the Servlet API that answer by a function of the method's name and arguments. */
final class Fake {

    private Fake() {
    }

    static <T> T of(Class<T> type, BiFunction<String, Object[], Object> methods) {
        return type.cast(Proxy.newProxyInstance(Fake.class.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
            Object result = methods.apply(method.getName(), arguments);
            return method.getReturnType() == void.class ? null : result;
        }));
    }
}
