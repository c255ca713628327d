package dev.tandem.session;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.tandem.SessionStatus;
import dev.tandem.store.Seal;
import dev.tandem.sync.ModelSpace;
import dev.tandem.turn.TurnScope;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;

/**
 * What becomes of one session in the store. It is written down at the end of a turn, when anything may have changed and
 * it was not written a moment ago, and saved by other threads, the newest state only. What has no lock belongs to the
 * turn.
 */
final class Keeping {

    /** In place of a state: there is to be none. */
    private static final byte[] GONE = new byte[0];

    private final SessionKeeper keeper;
    private final String id;
    private final TurnScope scope;
    private final ModelSpace models;
    private final Supplier<byte[]> writer;
    private final Runnable moved;
    private final AtomicReference<byte[]> waiting = new AtomicReference<>();
    private final AtomicBoolean saving = new AtomicBoolean();
    private volatile boolean touched = true;
    private volatile boolean stored;
    private volatile boolean kept;
    private volatile Seal seal;
    private volatile long epoch = 1;
    private long written;
    private boolean planned;
    private boolean hurried;

    /**
     * @param id that of the session
     * @param writer writes the session's state, in its turn
     * @param moved told when another server has taken the session over
     */
    Keeping(SessionKeeper keeper, String id, TurnScope scope, ModelSpace models, Supplier<byte[]> writer,
        Runnable moved) {
        this.keeper = keeper;
        this.id = id;
        this.scope = scope;
        this.models = models;
        this.writer = writer;
        this.moved = moved;
    }

    /** Tells that the session is one that was stored, and has been claimed. */
    void setClaimed(long claimedEpoch) {
        epoch = claimedEpoch;
        stored = true;
    }

    /** Something of the session may be another than it was. Any thread. */
    void touch() {
        touched = true;
    }

    /** Called at the end of each turn. */
    void turnEnded(SessionStatus status) {
        if (!touched || planned && !hurried || !keeper.isOn() || status == SessionStatus.PENDING) {
            return;
        }
        long left = written == 0 || hurried ? 0 : keeper.getInterval().toNanos() - (System.nanoTime() - written);
        if (left <= 0) {
            write();
        }
        else {
            planned = keeper.schedule(() -> scope.executeAnyway(() -> planned = false),
                TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }

    /** Saves at the end of this turn: nobody knows whether there is a later. */
    void hurry() {
        hurried = true;
    }

    /** Called every few seconds, on any thread: there may be something that could not be saved. */
    void tick() {
        if (touched && keeper.isOn()) {
            scope.executeAnyway(() -> { });
        }
    }

    private void write() {
        touched = false;
        hurried = false;
        written = System.nanoTime() | 1;
        models.runGuarded(() -> put(writer.get()));
    }

    // The end --------------------------------------------------------------------------------------------------------

    /**
     * Called when the session is to end.
     *
     * @param code why its socket is closed, when there is one
     */
    void ends(int code, String reason) {
        kept = code == WireNames.CLOSE_GOING_AWAY || code == WireNames.CLOSE_TRY_AGAIN
            || reason.equals(CloseReasons.EXPIRED) || reason.equals(CloseReasons.MOVED)
            || reason.equals(CloseReasons.TOO_MUCH_MISSED);
    }

    /** Called at the end, while the models are what they were: what can come back is kept, all else is forgotten. */
    void end() {
        if (!keeper.isOn()) {
            return;
        }
        if (!kept) {
            if (stored || written != 0) {
                put(GONE);
            }
        }
        else if (touched && written != 0) {
            models.runGuarded(models::settle);
            write();
        }
    }

    // Other threads --------------------------------------------------------------------------------------------------

    private void put(byte[] state) {
        waiting.set(state);
        begin();
    }

    private void begin() {
        if (saving.compareAndSet(false, true)) {
            keeper.execute(this::save);
        }
    }

    private void save() {
        byte[] state = waiting.getAndSet(null);
        try {
            if (seal == null) {
                seal = new Seal(id);
            }
            if (state == GONE) {
                keeper.remove(seal, epoch);
                stored = false;
            }
            else if (state != null) {
                stored = true;
                if (!keeper.save(seal, epoch, state)) {
                    moved.run();
                }
            }
        }
        catch (RuntimeException e) {
            keeper.failed(e);
            touched = true;
        }
        finally {
            saving.set(false);
            if (waiting.get() != null) {
                begin();
            }
        }
    }
}
