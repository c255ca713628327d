package dev.tandem.room;

import java.util.function.Consumer;

import dev.tandem.ClientSessionScoped;

/**
 * Where sessions and beans of an application talk to each other; inject it wherever you are.
 * <p>
 * A room is a name and a type of message. Who joins hears all that is published in it from then on, whoever publishes:
 * a model of another tab, a timer of EJB, a REST resource.
 *
 * <pre>{@code
 * @App("lobby")
 * public class Lobby extends Model {
 *
 *     public static class Both extends Model.Both {
 *         public final ReadOnlyListProperty<Line> lines = readonlyList();
 *         public final ReadOnlyProperty<List<String>> people = readonly(List.of());
 *     }
 *     public final Both both = both(Both.class);
 *
 *     @Inject Rooms rooms;
 *     Room<Line> lobby;
 *
 *     @Override
 *     protected void init() {
 *         lobby = rooms.join("lobby", Line.class, line -> edit(both.lines).add(line), Presence.of("Ann"));
 *         edit(both.lines).addAll(lobby.history(50));
 *         lobby.onPresence(present -> set(both.people, present.stream().map(p -> p.payload(String.class)).toList()));
 *     }
 * }
 *
 * @Client
 * record Line(String author, String text) {
 * }
 * }</pre>
 *
 * <strong>Life.</strong> What was joined ends with the model or bean that this was injected into, by {@link
 * Room#leave()} before, and is kept as long. A room without members is kept for an hour, for those who come back to its
 * history.
 * <p>
 * <strong>Threads.</strong> Any thread may call. A model, a {@link ClientSessionScoped} bean and a dependent bean that
 * was made in a turn hear in their session's turn. Others, such as an {@code @ApplicationScoped} bean or an EJB, hear
 * on a thread of the application with a request context of its own, one message at a time. All hear in the order of
 * publishing, and nobody waits for anybody: to publish only puts the message into the members' queues.
 * <p>
 * <strong>Messages</strong> are handed over as they are: let them be immutable, as records are.
 *
 * @see InRoom
 * @see FromRoom
 */
public interface Rooms {

    /**
     * Enters a room as somebody whom the others do not see.
     *
     * @param name any text of 1 to 200 characters; rooms are made by their first use
     * @param heard is called with each message that is published from now on, also by this member
     * @throws IllegalArgumentException when the name is empty or too long, or the room has messages of another type
     * @throws IllegalStateException when there are as many rooms as may be ({@code tandem.rooms.max})
     */
    <T> Room<T> join(String name, Class<T> type, Consumer<? super T> heard);

    /**
     * Enters a room as somebody whom the others see.
     *
     * @param presence what they see
     * @throws IllegalArgumentException as of {@link #join(String, Class, Consumer)}
     * @throws IllegalStateException as of {@link #join(String, Class, Consumer)}
     */
    <T> Room<T> join(String name, Class<T> type, Consumer<? super T> heard, Presence presence);

    /**
     * Returns a room without entering it: to publish, to read what was said, to see who is there.
     *
     * @throws IllegalArgumentException as of {@link #join(String, Class, Consumer)}
     * @throws IllegalStateException as of {@link #join(String, Class, Consumer)}
     */
    <T> Room<T> get(String name, Class<T> type);
}
