package dev.tandem.cdi;

import java.lang.annotation.Annotation;

import dev.tandem.ClientSessionScoped;
import dev.tandem.session.ClientSession;
import dev.tandem.session.CurrentSession;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

/**
 * The context of {@link ClientSessionScoped}. It has instances in the turn of a session only, but is always active:
 * otherwise whoever uses them elsewhere would hear from the container, which does not know the way out.
 */
final class ClientSessionContext implements AlterableContext {

    @Override
    public Class<? extends Annotation> getScope() {
        return ClientSessionScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> bean, CreationalContext<T> creationalContext) {
        return current(bean).getScopedBeans().get(bean, creationalContext);
    }

    @Override
    public <T> T get(Contextual<T> bean) {
        ClientSession session = CurrentSession.get();
        return session == null ? null : session.getScopedBeans().get(bean, null);
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void destroy(Contextual<?> bean) {
        current(bean).getScopedBeans().destroy(bean);
    }

    private static ClientSession current(Contextual<?> bean) {
        ClientSession session = CurrentSession.get();
        if (session == null) {
            throw new ContextNotActiveException(Messages.outsideTurn(bean));
        }
        return session;
    }
}
