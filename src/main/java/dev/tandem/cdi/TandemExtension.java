package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
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
import dev.tandem.room.HeldRooms;
import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import dev.tandem.room.Rooms;
import dev.tandem.session.CurrentSession;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;

/**
 * Finds the models of an application, whatever its {@code beans.xml} says, and adds the beans to inject: {@link Session},
 * {@link Sessions}, {@link Apps}, {@link AssetStore} and {@link Configuration}, and the scope {@link ClientSessionScoped}. With the first use of
 * these, at the latest when the web application starts, all models are checked against what the compiler has written for
 * them; the deployment fails with all problems at once.
 */
public class TandemExtension implements Extension {

    private final RoomUse roomUse = new RoomUse();
    private final ApplicationRooms rooms = new ApplicationRooms(roomUse);
    private final Applications applications = new Applications();

    /** Models are made by sessions; nobody can inject one. */
    void vetoDiscovered(@Observes ProcessAnnotatedType<? extends Model> event) {
        roomUse.addModel(event.getAnnotatedType());
        event.veto();
    }

    void noteRoom(@Observes ProcessInjectionPoint<?, ?> event) {
        roomUse.addPoint(event.getInjectionPoint());
    }

    void noteObserver(@Observes ProcessObserverMethod<?, ?> event) {
        roomUse.addObserver(event.getObserverMethod());
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        event.addContext(new ClientSessionContext());
        event.addContext(new PageSessionContext());
        event.addContext(new PerApplication.Active());
        Class<? extends Annotation> scope = LibraryPlace.isShared() ? PerApplication.class : Singleton.class;
        // OpenWebBeans makes its proxy of the class of the bean.
        event.<Session>addBean().types(Session.class, Object.class).scope(ClientSessionScoped.class)
            .id(idOf(Session.class)).beanClass(Session.class).createWith(context -> CurrentSession.getFacade());
        event.<Sessions>addBean().types(Sessions.class, Object.class).scope(scope)
            .id(idOf(Sessions.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().sessions());
        event.<Apps>addBean().types(Apps.class, Object.class).scope(scope)
            .id(idOf(Apps.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().apps());
        event.<AssetStore>addBean().types(AssetStore.class, Object.class).scope(scope)
            .id(idOf(AssetStore.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().assets());
        event.<Configuration>addBean().types(Configuration.class, Object.class).scope(scope)
            .id(idOf(Configuration.class)).beanClass(TandemExtension.class).createWith(context -> applications.current().configuration());
        addRooms(event);
        event.<Application>addBean().types(Application.class).scope(Dependent.class)
            .id(idOf(Application.class)).beanClass(TandemExtension.class).createWith(context -> applications.current());
    }

    private void addRooms(AfterBeanDiscovery event) {
        roomUse.getProblems().forEach(problem -> event.addDefinitionError(new DefinitionException(problem)));
        event.<HeldRooms>addBean().types(Rooms.class, Object.class).scope(Dependent.class).id(idOf(Rooms.class))
            .beanClass(TandemExtension.class)
            .produceWith(lookup -> rooms.open(applications.current(), pointOf(lookup)))
            .disposeWith((opened, lookup) -> opened.close());
        for (Type type : roomUse.getInjected()) {
            event.<Room<?>>addBean().types(type, Object.class).scope(Dependent.class)
                .qualifiers(InRoom.Literal.of("")).id(idOf(Room.class) + " " + type.getTypeName())
                .beanClass(TandemExtension.class)
                .produceWith(lookup -> rooms.openRoom(applications.current(), pointOf(lookup)))
                .disposeWith((room, lookup) -> room.leave());
        }
    }

    private static InjectionPoint pointOf(Instance<Object> lookup) {
        return lookup.select(InjectionPoint.class).get();
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
