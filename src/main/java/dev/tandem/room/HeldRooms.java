package dev.tandem.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The rooms as one bean or model has them: what hears something through it ends with it. */
public final class HeldRooms implements Rooms, AutoCloseable {

    private final RoomRegistry registry;
    private final Outlet outlet;
    private final Set<Member<?>> hearing = new HashSet<>(2);
    private boolean closed;

    HeldRooms(RoomRegistry registry, Outlet outlet) {
        this.registry = registry;
        this.outlet = outlet;
    }

    @Override
    public <T> Room<T> join(String name, Class<T> type, Consumer<? super T> heard) {
        return join(name, type, heard, null);
    }

    @Override
    public <T> Room<T> join(String name, Class<T> type, Consumer<? super T> heard, Presence presence) {
        Member<T> member = new Member<>(() -> registry.hub(name, type), heard, registry.mailbox(outlet), this);
        member.join(presence);
        return member;
    }

    @Override
    public <T> Room<T> get(String name, Class<T> type) {
        return new Member<>(() -> registry.hub(name, type), null, registry.mailbox(outlet), this);
    }

    /** One hears from now on. What begins after the end ends at once. */
    void began(Member<?> member) {
        synchronized (this) {
            if (!closed) {
                hearing.add(member);
                return;
            }
        }
        member.leave();
    }

    synchronized void ended(Member<?> member) {
        hearing.remove(member);
    }

    /** Leaves all rooms; a second call does nothing. */
    @Override
    public void close() {
        List<Member<?>> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(hearing);
        }
        all.forEach(Room::leave);
    }
}
