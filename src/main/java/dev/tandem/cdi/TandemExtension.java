package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.security.CodeSource;

import dev.tandem.Apps;
import dev.tandem.ClientSessionScoped;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.Sessions;
import dev.tandem.app.Application;
import dev.tandem.app.LibraryPlace;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.session.CurrentSession;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
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

    private final Applications applications = new Applications();

    /** Models are made by sessions; nobody can inject one. */
    void vetoDiscovered(@Observes ProcessAnnotatedType<? extends Model> event) {
        event.veto();
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        event.addContext(new ClientSessionContext());
        event.addContext(new PageSessionContext());
        event.addContext(new PerApplication.Active());
        Class<? extends Annotation> scope = LibraryPlace.isShared() ? PerApplication.class : Singleton.class;
        // OpenWebBeans makes its proxy of the class of the bean.
        event.<Session>addBean().types(Session.class, Object.class).scope(ClientSessionScoped.class)
            .id(idOf(Session.class)).beanClass(Session.class).createWith(context -> CurrentSession.get());
        event.<Sessions>addBean().types(Sessions.class, Object.class).scope(scope)
            .id(idOf(Sessions.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().sessions());
        event.<Apps>addBean().types(Apps.class, Object.class).scope(scope)
            .id(idOf(Apps.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().apps());
        event.<AssetStore>addBean().types(AssetStore.class, Object.class).scope(scope)
            .id(idOf(AssetStore.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().assets());
        event.<Configuration>addBean().types(Configuration.class, Object.class).scope(scope)
            .id(idOf(Configuration.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().configuration());
        event.<Application>addBean().types(Application.class).scope(Dependent.class)
            .id(idOf(Application.class)).beanClass(TandemExtension.class).createWith(context -> applications.current());
    }

    /** Weld takes beans of one class name for one, also those of WARs of an EAR that bring the library each. */
    private static String idOf(Class<?> type) {
        CodeSource source = TandemExtension.class.getProtectionDomain().getCodeSource();
        return type.getName() + " of " + (source == null ? "" : source.getLocation());
    }

    /** Before the observers of the application, which may be the first to use Tandem. */
    void remember(@Observes @Priority(1) @Initialized(ApplicationScoped.class) ServletContext started) {
        applications.remember(started);
    }

    void close(@Observes BeforeShutdown event) throws Exception {
        applications.close();
    }
}
