package dev.tandem.room;

import java.util.Objects;

/**
 * What others see of a member of a {@link Room}: a payload of the application's, such as a name or a record.
 *
 * <pre>{@code
 * Room<Line> lobby = rooms.join("lobby", Line.class, this::heard, Presence.of(new Person("Ann", "#c33")));
 * for (Presence each : lobby.getPresent()) {
 *     show(each.payload(Person.class).name());
 * }
 * }</pre>
 *
 * Immutable, if its payload is: it is handed to other sessions as it is.
 */
public final class Presence {

    private final Object payload;

    private Presence(Object payload) {
        this.payload = payload;
    }

    /**
     * Returns a presence with that payload.
     *
     * @throws NullPointerException when there is none
     */
    public static Presence of(Object payload) {
        return new Presence(Objects.requireNonNull(payload, "payload"));
    }

    /** Returns the payload. */
    public Object payload() {
        return payload;
    }

    /**
     * Returns the payload as what it is.
     *
     * @throws ClassCastException when it is something else
     */
    public <P> P payload(Class<P> type) {
        return type.cast(payload);
    }

    /** Presences are equal when their payloads are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Presence that && payload.equals(that.payload);
    }

    @Override
    public int hashCode() {
        return payload.hashCode();
    }

    @Override
    public String toString() {
        return payload.toString();
    }
}
