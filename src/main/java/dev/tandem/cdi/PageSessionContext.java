package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.util.function.Function;

import dev.tandem.session.ClientSession;
import dev.tandem.session.CurrentSession;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.servlet.http.HttpSession;

/**
 * The context of {@link SessionScoped} in turns, where no request is: the container's own, over the HTTP session that
 * the page had. In requests, that of the page among them, the container's own is active by itself, and this one is not.
 */
final class PageSessionContext implements AlterableContext {

    private final WeldSessions weld = new WeldSessions();

    /** Set while the container's own context is active on this thread. */
    private final ThreadLocal<Boolean> entered = new ThreadLocal<>();

    @Override
    public Class<? extends Annotation> getScope() {
        return SessionScoped.class;
    }

    @Override
    public boolean isActive() {
        ClientSession session = CurrentSession.get();
        return session != null && !session.getPage().isInRequest() && entered.get() == null;
    }

    @Override
    public <T> T get(Contextual<T> bean, CreationalContext<T> creation) {
        return call(bean, context -> context.get(bean, creation));
    }

    @Override
    public <T> T get(Contextual<T> bean) {
        return call(bean, context -> context.get(bean));
    }

    @Override
    public void destroy(Contextual<?> bean) {
        call(bean, context -> {
            context.destroy(bean);
            return null;
        });
    }

    private <R> R call(Contextual<?> bean, Function<AlterableContext, R> action) {
        ClientSession session = CurrentSession.get();
        HttpSession http = session == null ? null : session.getVisit().getHttpSession();
        if (http == null) {
            throw new ContextNotActiveException(Messages.noHttpSession(bean));
        }
        if (!weld.isThere()) {
            throw new ContextNotActiveException(Messages.noSessionScope(bean));
        }
        entered.set(true);
        try {
            return weld.call(http, action);
        }
        finally {
            entered.remove();
        }
    }
}
