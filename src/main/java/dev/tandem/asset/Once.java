package dev.tandem.asset;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A value that is made by the first who asks for it, once; others wait, unless they say that they cannot. A failure may be
 * remembered for a while, in which all are told of it at once; then the next tries again.
 */
final class Once<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final long memory;
    private Supplier<? extends T> maker;
    private volatile T value;
    private volatile Failure failure;

    private record Failure(RuntimeException reason, long time) {
    }

    /** @param memory nanoseconds for which a failure is remembered */
    Once(Supplier<? extends T> maker, long memory) {
        this.maker = maker;
        this.memory = memory;
    }

    boolean isMade() {
        return value != null;
    }

    /**
     * Makes the value unless it is there. Returns false, without waiting, when another thread does so, or has failed to
     * do so a short while ago.
     *
     * @throws RuntimeException when it cannot be made
     */
    boolean tryMake() {
        if (value != null) {
            return true;
        }
        if (recentFailure() != null || !lock.tryLock()) {
            return false;
        }
        try {
            if (value == null && recentFailure() != null) {
                return false;
            }
            make();
            return true;
        }
        finally {
            lock.unlock();
        }
    }

    T get() {
        if (value == null) {
            lock.lock();
            try {
                make();
            }
            finally {
                lock.unlock();
            }
        }
        return value;
    }

    private void make() {
        if (value != null) {
            return;
        }
        RuntimeException recent = recentFailure();
        if (recent != null) {
            throw recent;
        }
        try {
            value = maker.get();
            maker = null;
            failure = null;
        }
        catch (RuntimeException e) {
            failure = memory == 0 ? null : new Failure(e, System.nanoTime());
            throw e;
        }
    }

    private RuntimeException recentFailure() {
        Failure last = failure;
        return last == null || System.nanoTime() - last.time >= memory ? null : last.reason;
    }
}
