package dev.tandem.it.scope;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Notes the calls of methods that are {@link Traced}. */
@Traced
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Tracer {

    private static final ThreadLocal<String> CALLS = new ThreadLocal<>();

    static String takeCalls() {
        return CALLS.get();
    }

    @AroundInvoke
    public Object trace(InvocationContext context) throws Exception {
        CALLS.set(context.getMethod().getName());
        try {
            return context.proceed();
        }
        finally {
            CALLS.remove();
        }
    }
}
