package dev.tandem.cdi;

import java.lang.annotation.Annotation;

import dev.tandem.ClientSessionScoped;
import dev.tandem.session.ClientSession;
import dev.tandem.session.CurrentSession;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

/** The context of {@link ClientSessionScoped}: active in the turn of a session. */
final class ClientSessionContext implements AlterableContext {

    @Override
    public Class<? extends Annotation> getScope() {
        return ClientSessionScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> bean, CreationalContext<T> creationalContext) {
        return current().getScopedBeans().get(bean, creationalContext);
    }

    @Override
    public <T> T get(Contextual<T> bean) {
        return current().getScopedBeans().get(bean, null);
    }

    @Override
    public boolean isActive() {
        return CurrentSession.get() != null;
    }

    @Override
    public void destroy(Contextual<?> bean) {
        current().getScopedBeans().destroy(bean);
    }

    private static ClientSession current() {
        ClientSession session = CurrentSession.get();
        if (session == null) {
            throw new ContextNotActiveException("@" + ClientSessionScoped.class.getSimpleName()
                + " is active in a session's turn only; wrap the call in session.execute(...)");
        }
        return session;
    }
}
