package dev.tandem.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The rooms of an application. Any thread. */
public final class RoomRegistry {

    static final int NAME_LENGTH = 200;
    private static final long KEPT_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long SWEEP_WHEN_FULL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Bounds bounds;
    private final Delay delay;
    private final Map<String, Hub<?>> hubs = new LinkedHashMap<>();
    private long lastSweep = System.nanoTime();

    /**
     * How much there may be.
     *
     * @param rooms rooms
     * @param history messages that a room keeps
     * @param queue messages that may wait for a member
     */
    public record Bounds(int rooms, int history, int queue) {
    }

    public RoomRegistry(Bounds bounds, Delay delay) {
        this.bounds = bounds;
        this.delay = delay;
    }

    /** Returns the rooms for somebody whose code runs there, to be closed with that. */
    public HeldRooms open(Outlet outlet) {
        return new HeldRooms(this, outlet);
    }

    Mailbox mailbox(Outlet outlet) {
        return new Mailbox(outlet, bounds.queue());
    }

    /** Returns the room of that name; makes it when there is none. */
    @SuppressWarnings("unchecked")
    synchronized <T> Hub<T> hub(String name, Class<T> type) {
        if (name == null || name.isEmpty() || name.length() > NAME_LENGTH) {
            throw Messages.badName(name);
        }
        if (type.isPrimitive()) {
            throw Messages.primitive(type);
        }
        sweep();
        Hub<?> hub = hubs.get(name);
        if (hub == null) {
            if (hubs.size() >= bounds.rooms()) {
                throw Messages.tooMany(bounds.rooms());
            }
            hub = new Hub<>(name, type, bounds.history(), delay);
            hubs.put(name, hub);
        }
        if (hub.getType() != type) {
            throw Messages.otherType(name, hub.getType(), type);
        }
        return (Hub<T>) hub;
    }

    /** Ends rooms that nobody has used for long. */
    private void sweep() {
        long now = System.nanoTime();
        if (now - lastSweep > (hubs.size() < bounds.rooms() ? SWEEP_NANOS : SWEEP_WHEN_FULL_NANOS)) {
            lastSweep = now;
            hubs.values().removeIf(hub -> hub.endIfIdle(KEPT_NANOS));
        }
    }
}
