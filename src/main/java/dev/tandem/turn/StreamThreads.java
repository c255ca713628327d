package dev.tandem.turn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read and write streams, which may wait for disks and networks; those of turns must not. When all are
 * busy, further streams wait. Who reads an upload waits for a browser: uploads have but a part of the threads, each
 * session a share of them, and the address that holds fewest comes first. When others wait, those whose browsers send
 * next to nothing are given up, at the address that holds most. What closes streams has threads of its own.
 */
public final class StreamThreads implements Executor {

    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 5;
    private static final int CLOSING_THREADS = 2;
    private static final int SESSION_SHARE = 2;
    private static final int MAX_WAITING = 10_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /** Reads an upload, and so waits for a browser. */
    public interface UploadReader extends Runnable {

        /** Returns whose upload it is; each has a share. */
        Object owner();

        /** Returns where its bytes come from. */
        String network();

        /** Tells whether it waits for its browser, which has sent next to nothing since then. */
        boolean isSlow(long since, long now);

        /** Called when others have waited too long. */
        void giveUp();
    }

    private final Deque<Waiting> uploads = new ArrayDeque<>();
    private final Queue<Runnable> streams = new ArrayDeque<>();
    private final Map<UploadReader, Long> readers = new HashMap<>();
    private int reading;
    private int max;
    private int maxUploads;
    private volatile ThreadPoolExecutor pool;
    private volatile ThreadPoolExecutor closing;

    public synchronized void start(ThreadFactory factory, int maxThreads) {
        max = maxThreads;
        maxUploads = Math.max(1, maxThreads - maxThreads / 4);
        closing = pool(factory, CLOSING_THREADS);
        pool = pool(factory, maxThreads);
    }

    private static ThreadPoolExecutor pool(ThreadFactory factory, int threads) {
        ThreadPoolExecutor made = new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), factory);
        made.allowCoreThreadTimeOut(true);
        return made;
    }

    /** Closes a stream, however many are being read. */
    @Override
    public void execute(Runnable task) {
        if (closing == null) {
            throw new RejectedExecutionException();
        }
        closing.execute(task);
    }

    /** Reads from a stream of the application. */
    public synchronized void read(Runnable task) {
        checkStarted();
        streams.add(task);
        startNext();
    }

    /** Tells whether the session may read one more upload at once, and there are threads in plenty. */
    public synchronized boolean isFree(Object owner) {
        return readers.size() < (maxUploads + 1) / 2 && held(owner) < SESSION_SHARE;
    }

    /**
     * Reads an upload when there is a thread for it.
     *
     * @throws RejectedExecutionException when too many wait
     */
    public synchronized void read(UploadReader reader) {
        checkStarted();
        if (uploads.size() >= MAX_WAITING) {
            throw new RejectedExecutionException();
        }
        uploads.add(new Waiting(reader, System.nanoTime()));
        startNext();
    }

    private void checkStarted() {
        if (pool == null) {
            throw new RejectedExecutionException();
        }
    }

    /** Forgets a reader that waits. */
    public synchronized void forget(UploadReader reader) {
        uploads.removeIf(waiting -> waiting.reader == reader);
    }

    private void startNext() {
        while (reading < max) {
            Runnable next = streams.poll();
            UploadReader reader = next == null ? pollUpload() : null;
            if (next == null && reader == null) {
                return;
            }
            reading++;
            if (reader != null) {
                readers.put(reader, System.nanoTime());
            }
            try {
                pool.execute(() -> run(reader == null ? next : reader, reader));
            }
            catch (RuntimeException | OutOfMemoryError noThread) {
                reading--;
                readers.remove(reader);
                throw noThread;
            }
        }
    }

    private void run(Runnable task, UploadReader reader) {
        try {
            task.run();
        }
        finally {
            end(reader);
        }
    }

    private synchronized void end(UploadReader reader) {
        reading--;
        readers.remove(reader);
        if (!pool.isShutdown()) {
            startNext();
        }
    }

    /** Takes the one that has waited longest, of those at the address that holds fewest threads. */
    private UploadReader pollUpload() {
        if (uploads.isEmpty() || readers.size() >= maxUploads) {
            return null;
        }
        Map<String, Integer> held = heldByNetwork();
        Waiting best = null;
        int fewest = Integer.MAX_VALUE;
        for (Waiting waiting : uploads) {
            int count = held.getOrDefault(waiting.reader.network(), 0);
            if (count < fewest && held(waiting.reader.owner()) < SESSION_SHARE) {
                best = waiting;
                fewest = count;
                if (count == 0) {
                    break;
                }
            }
        }
        if (best == null) {
            return null;
        }
        uploads.remove(best);
        return best.reader;
    }

    private int held(Object owner) {
        int count = 0;
        for (UploadReader reader : readers.keySet()) {
            count += reader.owner() == owner ? 1 : 0;
        }
        return count;
    }

    private Map<String, Integer> heldByNetwork() {
        Map<String, Integer> held = new HashMap<>();
        readers.keySet().forEach(reader -> held.merge(reader.network(), 1, Integer::sum));
        return held;
    }

    /** Called every few seconds: makes room for those who have waited too long. */
    public void tick(long now) {
        findThoseThatMakeRoom(now).forEach(UploadReader::giveUp);
    }

    private synchronized List<UploadReader> findThoseThatMakeRoom(long now) {
        List<UploadReader> found = new ArrayList<>();
        if (readers.size() < maxUploads) {
            return found;
        }
        long waiting = uploads.stream().filter(upload -> now - upload.since > PATIENCE).count();
        Map<String, Integer> held = heldByNetwork();
        List<Map.Entry<UploadReader, Long>> slow = new ArrayList<>(readers.entrySet());
        slow.removeIf(entry -> now - entry.getValue() < PATIENCE || !entry.getKey().isSlow(entry.getValue(), now));
        while (found.size() < waiting && !slow.isEmpty()) {
            Map.Entry<UploadReader, Long> most = slow.get(0);
            for (Map.Entry<UploadReader, Long> each : slow) {
                most = held.get(each.getKey().network()) > held.get(most.getKey().network()) ? each : most;
            }
            slow.remove(most);
            held.merge(most.getKey().network(), -1, Integer::sum);
            found.add(most.getKey());
        }
        return found;
    }

    /** Interrupts what is under way; no thread is left. */
    public void stop() {
        synchronized (this) {
            if (pool == null) {
                return;
            }
            uploads.clear();
            streams.clear();
            pool.shutdownNow();
            closing.shutdownNow();
        }
        try {
            pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            closing.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting(UploadReader reader, long since) {
    }
}
