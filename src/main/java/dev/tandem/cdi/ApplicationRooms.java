package dev.tandem.cdi;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.ClientSessionScoped;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.app.Application;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.room.FromRoom;
import dev.tandem.room.HeldRooms;
import dev.tandem.room.InRoom;
import dev.tandem.room.Outlet;
import dev.tandem.room.Room;
import dev.tandem.room.RoomRegistry;
import dev.tandem.room.RoomRegistry.Bounds;
import dev.tandem.session.CurrentSession;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** The rooms of each application, opened for whoever has them injected. */
final class ApplicationRooms {

    private final RoomUse use;
    private final Map<Application, RoomRegistry> registries = new ConcurrentHashMap<>();

    ApplicationRooms(RoomUse use) {
        this.use = use;
    }

    /** @param point where they are injected; {@code null} when they are looked up */
    HeldRooms open(Application application, InjectionPoint point) {
        return registries.computeIfAbsent(application, this::make).open(outlet(application, point));
    }

    /** Returns the room that is injected there, which ends with its holder when that leaves it. */
    Room<?> openRoom(Application application, InjectionPoint point) {
        InRoom room = (InRoom) point.getQualifiers().stream().filter(InRoom.class::isInstance).findFirst()
            .orElseThrow();
        return open(application, point).get(room.value(), RoomUse.typeOf(point.getType()));
    }

    private RoomRegistry make(Application application) {
        Configuration configuration = application.configuration();
        Bounds bounds = new Bounds(configuration.get(Settings.ROOMS_MAX), configuration.get(Settings.ROOMS_HISTORY),
            configuration.get(Settings.ROOMS_QUEUE));
        RoomRegistry registry = new RoomRegistry(bounds, application.threads()::schedule);
        HeldRooms observed = registry.open(beans(application));
        BeanManager manager = ApplicationAssembler.manager();
        use.getObserved().forEach((name, type) -> observe(observed, manager, name, type));
        return registry;
    }

    private static <T> void observe(HeldRooms rooms, BeanManager manager, String name, Class<T> type) {
        FromRoom from = FromRoom.Literal.of(name);
        rooms.join(name, type, message -> manager.getEvent().select(type, from).fire(message));
    }

    private static Outlet outlet(Application application, InjectionPoint point) {
        Session session = CurrentSession.getFacade();
        return session != null && belongsToSession(point) ? new SessionOutlet(session) : beans(application);
    }

    private static Outlet beans(Application application) {
        return new BeanOutlet(application.threads(), application.sessions().getModelServices().container());
    }

    /** What is made in a turn by chance, such as a bean of the application that is used there first, does not. */
    private static boolean belongsToSession(InjectionPoint point) {
        if (point == null) {
            return true;
        }
        Bean<?> bean = point.getBean();
        if (bean == null) {
            return Model.class.isAssignableFrom(point.getMember().getDeclaringClass());
        }
        return bean.getScope() == ClientSessionScoped.class
            || bean.getScope() == Dependent.class && !isEnterpriseBean(bean.getBeanClass());
    }

    private static boolean isEnterpriseBean(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
            .anyMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.ejb."));
    }
}
