package dev.tandem.cdi;

import dev.tandem.Apps;
import dev.tandem.ClientSessionScoped;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.Sessions;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.session.Application;
import dev.tandem.session.CurrentSession;
import dev.tandem.session.ModelIndex;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;

/**
 * Finds the models of an application, whatever its {@code beans.xml} says, and adds the beans to inject: {@link Session},
 * {@link Sessions}, {@link Apps}, {@link AssetStore} and {@link Configuration}, and the scope {@link ClientSessionScoped}. With the first use of
 * these, at the latest when the web application starts, all models are checked against what the compiler has written for
 * them; the deployment fails with all problems at once.
 */
public class TandemExtension implements Extension {

    private final JsonbFinder jsonb = new JsonbFinder();

    private ModelIndex index;
    private ServletContext context;
    private Application application;

    void readIndex(@Observes BeforeBeanDiscovery event) {
        index = new ModelIndex(Thread.currentThread().getContextClassLoader());
    }

    /** Models are made by sessions; nobody can inject one. */
    void vetoDiscovered(@Observes ProcessAnnotatedType<? extends Model> event) {
        event.veto();
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        event.addContext(new ClientSessionContext());
        event.addContext(new PageSessionContext());
        // OpenWebBeans makes its proxy of the class of the bean.
        event.<Session>addBean().types(Session.class, Object.class).scope(ClientSessionScoped.class)
            .beanClass(Session.class).createWith(context -> CurrentSession.get());
        event.<Sessions>addBean().types(Sessions.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application().sessions());
        event.<Apps>addBean().types(Apps.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application().apps());
        event.<AssetStore>addBean().types(AssetStore.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application().assets());
        event.<Configuration>addBean().types(Configuration.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application().configuration());
        event.<Application>addBean().types(Application.class).scope(Dependent.class)
            .beanClass(TandemExtension.class).createWith(context -> application());
    }

    /** Before the observers of the application, which may be the first to use Tandem. */
    void remember(@Observes @Priority(1) @Initialized(ApplicationScoped.class) ServletContext started) {
        context = started;
    }

    private synchronized Application application() {
        if (application == null) {
            application = ApplicationAssembler.assemble(index, jsonb, context);
        }
        return application;
    }

    void close(@Observes BeforeShutdown event) throws Exception {
        jsonb.close();
    }
}
