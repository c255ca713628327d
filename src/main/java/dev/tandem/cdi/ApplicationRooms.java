package dev.tandem.cdi;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.ClientSessionScoped;
import dev.tandem.FromRoom;
import dev.tandem.InRoom;
import dev.tandem.Model;
import dev.tandem.Room;
import dev.tandem.Session;
import dev.tandem.app.Application;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.room.HeldRooms;
import dev.tandem.room.Outlet;
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
    HeldRooms open(Application application, BeanManager manager, InjectionPoint point) {
        RoomRegistry registry = registries.get(application);
        if (registry == null) {
            registry = make(application, manager);
        }
        return registry.open(outlet(application, manager, point));
    }

    @SuppressWarnings("unchecked")
    <T> Room<T> inRoom(HeldRooms rooms, InjectionPoint point) {
        InRoom room = (InRoom) point.getQualifiers().stream().filter(InRoom.class::isInstance).findFirst()
            .orElseThrow();
        return rooms.get(room.value(), (Class<T>) RoomUse.typeOf(point.getType()));
    }

    private synchronized RoomRegistry make(Application application, BeanManager manager) {
        RoomRegistry known = registries.get(application);
        if (known != null) {
            return known;
        }
        Configuration configuration = application.configuration();
        Bounds bounds = new Bounds(configuration.get(Settings.ROOMS_MAX), configuration.get(Settings.ROOMS_HISTORY),
            configuration.get(Settings.ROOMS_QUEUE));
        RoomRegistry registry = new RoomRegistry(bounds, application.threads()::schedule);
        Outlet beans = beans(application, manager);
        use.getObserved().forEach((name, type) -> observe(registry.open(beans), manager, name, type));
        registries.put(application, registry);
        return registry;
    }

    private static <T> void observe(HeldRooms rooms, BeanManager manager, String name, Class<T> type) {
        FromRoom from = FromRoom.Literal.of(name);
        rooms.join(name, type, message -> manager.getEvent().select(type, from).fire(message));
    }

    private static Outlet outlet(Application application, BeanManager manager, InjectionPoint point) {
        Session session = CurrentSession.get();
        return session != null && belongsToSession(point) ? new SessionOutlet(session) : beans(application, manager);
    }

    private static Outlet beans(Application application, BeanManager manager) {
        return new BeanOutlet(application.threads(), manager);
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
