package dev.tandem.room;

import java.util.List;
import java.util.function.Consumer;

/**
 * A room as one member, or one who stands outside, sees it; {@link Rooms} tells of both, of life and threads.
 *
 * <pre>{@code
 * @Inject @InRoom("lobby") Room<Line> lobby;
 *
 * @Schedule(hour = "*", persistent = false)
 * void tellTime() {
 *     lobby.publish(new Line("clock", LocalTime.now().toString()));
 * }
 * }</pre>
 *
 * @param <T> the type of its messages
 */
public interface Room<T> {

    /** Returns the name. */
    String getName();

    /**
     * Lets all members hear a message, this one included; those who come later may read it by {@link #history(int)}.
     * All members hear all messages in one order. It is allowed from outside, too, and after {@link #leave()}. Any
     * thread.
     *
     * @throws IllegalArgumentException when it is {@code null}
     */
    void publish(T message);

    /**
     * Returns the last messages that were published before this member has joined, the oldest first: what it hears
     * comes after them, without gap or repetition. One who stands outside gets the last ones of all. A room keeps as
     * many as is configured ({@code tandem.rooms.history}), while others go on. Any thread.
     *
     * @param most how many at most
     * @return empty when there are none; unmodifiable
     */
    List<T> history(int most);

    /**
     * Returns who is here, of those whom the others see, in the order of their coming; empty when there is nobody.
     * Unmodifiable. Any thread.
     */
    List<Presence> getPresent();

    /**
     * Lets the others see something else of this member, such as another name; or nothing any more, by {@code null}.
     * Its place in the order stays.
     *
     * @throws IllegalStateException for one who stands outside or has left
     */
    void setPresence(Presence presence);

    /**
     * Calls a listener with all who are present: soon, and when somebody has come, gone, or is seen otherwise. Changes
     * that follow each other within a tenth of a second are told together. It runs as what is heard does, and replaces
     * the one before.
     */
    void onPresence(Consumer<? super List<Presence>> listener);

    /**
     * Calls a listener when messages were lost, since this member was slower than the others by more messages than may
     * wait for it ({@code tandem.rooms.queue}), before it hears those that came afterwards: time to read anew what the
     * messages are about. It runs as what is heard does, and replaces the one before. Without one the log has a
     * warning.
     */
    void onMissed(Runnable listener);

    /** Hears no more, and is seen no more. A second call does nothing. Any thread. */
    void leave();
}
