package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.tandem.SessionStore;
import dev.tandem.StoredSession;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.store.Seal;
import dev.tandem.turn.TurnThreads;

/**
 * The store of an application's sessions, as these need it. A store that does not work keeps nobody waiting, and is
 * told of once until it works again. Any thread.
 */
public final class SessionKeeper {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");
    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Configuration configuration;
    private final Executor turns;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile SessionStore store;
    private volatile Executor threads;
    private volatile long swept = System.nanoTime();

    /** A session that was taken over. */
    record Claimed(Snapshot snapshot, long epoch) {
    }

    /** @param turns the threads that run turns */
    SessionKeeper(Configuration configuration, Executor turns) {
        this.configuration = configuration;
        this.turns = turns;
    }

    /**
     * Begins to keep sessions.
     *
     * @param newThreads may wait for the store
     */
    public void start(SessionStore newStore, Executor newThreads) {
        threads = newThreads;
        store = newStore;
    }

    /** Tells whether sessions are kept. */
    public boolean isOn() {
        return store != null;
    }

    Duration getInterval() {
        return configuration.get(Settings.STORE_INTERVAL);
    }

    /** Runs a task that returns at once after so many milliseconds; returns false where nobody keeps time so well. */
    boolean schedule(Runnable task, long millis) {
        if (turns instanceof TurnThreads threads) {
            threads.schedule(task, millis);
            return true;
        }
        return false;
    }

    /** Runs a task that may wait for the store; at the application's end not any more. */
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        }
        catch (RejectedExecutionException e) {
            LOGGER.log(Level.DEBUG, "The application has ended, and its sessions are not stored any more");
        }
    }

    /** Saves a session; returns false when another server has taken it over. What fails is to be tried again later. */
    boolean save(Seal seal, long epoch, byte[] plain) {
        boolean isOurs = store.save(seal.getName(), epoch, seal.close(plain), configuration.get(Settings.STORE_KEEP));
        worked();
        return isOurs;
    }

    void remove(Seal seal, long epoch) {
        store.remove(seal.getName(), epoch);
        worked();
    }

    /** Returns what is stored of a session; empty when there is nothing, or nothing that can be read. May wait. */
    Optional<Snapshot> load(String id) {
        return tried(() -> {
            Optional<StoredSession> stored = store.load(Seal.nameOf(id));
            return stored.flatMap(found -> new Seal(id).open(found.body())).flatMap(Snapshot::read);
        });
    }

    /**
     * Tells whether a session is stored that a browser may come back to. May wait.
     *
     * @param browser the key of the browser
     */
    public boolean isStored(String id, String browser) {
        return load(id).filter(snapshot -> snapshot.isOf(browser)).isPresent();
    }

    /** Takes a session over, from this server or another; empty when somebody has removed it. May wait. */
    Optional<Claimed> claim(String id) {
        return tried(() -> {
            OptionalLong epoch = store.claim(Seal.nameOf(id));
            return epoch.isEmpty() ? Optional.empty()
                : load(id).map(snapshot -> new Claimed(snapshot, epoch.getAsLong()));
        });
    }

    private <T> Optional<T> tried(Supplier<Optional<T>> access) {
        try {
            Optional<T> result = access.get();
            worked();
            return result;
        }
        catch (RuntimeException e) {
            failed(e);
            return Optional.empty();
        }
    }

    /** Called every few seconds: now and then lets the store forget what is old. */
    void tick(long now) {
        if (isOn() && now - swept >= SWEEP_NANOS) {
            swept = now;
            execute(() -> tried(() -> {
                store.sweep();
                return Optional.empty();
            }));
        }
    }

    void failed(RuntimeException error) {
        if (failing.compareAndSet(false, true)) {
            LOGGER.log(Level.ERROR, Messages.storeFailed(error), error);
        }
    }

    private void worked() {
        if (failing.compareAndSet(true, false)) {
            LOGGER.log(Level.INFO, Messages.storeWorks());
        }
    }
}
