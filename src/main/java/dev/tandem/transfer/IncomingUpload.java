package dev.tandem.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.tandem.Upload;
import dev.tandem.sync.CallStage;
import dev.tandem.sync.ModelSpace;
import dev.tandem.turn.StreamThreads;

/** One {@link Upload}: holds what has come and was not read, which is never more than it has let come. */
final class IncomingUpload implements Upload, StreamThreads.UploadReader {

    /** What a message takes besides its bytes. */
    private static final int MESSAGE_SIZE = 128;

    /** Browsers fill their messages; so many may be smaller, and all others must have so much on the average. */
    private static final int FEW_MESSAGES = 64;
    private static final int LEAST_LENGTH = 4 * 1024;

    /** So much has to come within the time that a browser may be silent. */
    private static final int LEAST_PROGRESS = 64 * 1024;

    /** Who holds a thread for which others wait must be faster than 32 KB/s. */
    private static final long NANOS_PER_LEAST_BYTE = 1_000_000_000 / (32 * 1024);

    private final AtomicBoolean consuming = new AtomicBoolean();
    private final Uploads uploads;
    private final ModelSpace space;
    private final long number;
    private final String model;
    private final String fileName;
    private final String contentType;
    private final long size;
    private final Map<String, Object> meta;
    private final List<Consumer<? super Upload>> listeners = new ArrayList<>(1);
    private final Queue<ByteBuffer> chunks = new ArrayDeque<>(4);
    private CallStage<?> end;
    private long granted;
    private long taken;
    private long lastCame = System.nanoTime();
    private long cameBefore;
    private volatile Runnable task;
    private boolean isWaiting;
    private int messages;
    private boolean told;
    private IOException failure;
    private volatile long received;

    IncomingUpload(Uploads uploads, ModelSpace space, long number, String model, String fileName,
        String contentType, long size, Map<String, Object> meta) {
        this.uploads = uploads;
        this.space = space;
        this.number = number;
        this.model = model;
        this.fileName = fileName;
        this.contentType = contentType;
        this.size = size;
        this.meta = meta;
    }

    // What comes -----------------------------------------------------------------------------------------------------

    /** Returns what a message takes while it waits to be read. */
    static int sizeOf(ByteBuffer chunk) {
        return MESSAGE_SIZE + chunk.remaining();
    }

    /** Takes bytes off the socket. Returns what is wrong with them, and takes nothing, or {@code null}. */
    Uploads.Problem add(ByteBuffer chunk) {
        int length = chunk.remaining();
        synchronized (this) {
            if (received + length > granted) {
                return Uploads.Problem.TOO_MUCH;
            }
            if (++messages > FEW_MESSAGES + (received + length) / LEAST_LENGTH) {
                return Uploads.Problem.TOO_SMALL;
            }
            received += length;
            if (received - cameBefore >= LEAST_PROGRESS || received == granted) {
                cameBefore = received;
                lastCame = System.nanoTime();
            }
            if (failure == null) {
                chunks.add(chunk);
                notifyAll();
            }
            else {
                uploads.release(sizeOf(chunk));
            }
        }
        awaitThread();
        return null;
    }

    /**
     * Returns the next bytes; {@code null} when all have been taken, or, without waiting, when none are here.
     *
     * @throws IOException when it has failed
     */
    ByteBuffer take(boolean waits) throws IOException {
        ByteBuffer chunk;
        boolean isDue;
        synchronized (this) {
            while (failure == null && chunks.isEmpty() && taken < size && waits) {
                try {
                    wait();
                }
                catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
            }
            if (failure != null) {
                throw new IOException(failure.getMessage(), failure);
            }
            chunk = chunks.poll();
            if (chunk == null) {
                return null;
            }
            taken += chunk.remaining();
            isDue = granted < size && granted - taken <= Chunks.WINDOW / 2;
        }
        uploads.release(sizeOf(chunk));
        if (isDue) {
            space.getScope().execute(() -> grant(Chunks.WINDOW));
        }
        return chunk;
    }

    /** Lets more come, in the turn. */
    private void grant(int window) {
        long most;
        synchronized (this) {
            most = Math.min(size, taken + window);
            if (failure != null || most <= granted) {
                return;
            }
            if (received == granted) {
                // Until now there was nothing to wait for.
                lastCame = System.nanoTime();
            }
            granted = most;
        }
        uploads.addGrant(number, most, received);
    }

    /** Returns false when whoever consumes what has come has been told already. */
    boolean beginConsuming() {
        return consuming.compareAndSet(false, true);
    }

    void endConsuming() {
        consuming.set(false);
    }

    /** Tells the listeners, once for all that has come meanwhile. */
    void tellProgress() {
        synchronized (this) {
            if (told) {
                return;
            }
            told = true;
        }
        space.getScope().execute(() -> {
            synchronized (this) {
                told = false;
            }
            List.copyOf(listeners).forEach(listener -> listener.accept(this));
        });
    }

    /** Counts the time anew, as another connection begins; returns the bytes that have come. */
    synchronized long resume(long now) {
        lastCame = now;
        return received;
    }

    synchronized boolean isStalled(long now, long timeout) {
        return failure == null && received < granted && now - lastCame > timeout;
    }

    // Who reads ------------------------------------------------------------------------------------------------------

    @Override
    public <T> CompletionStage<T> read(Reader<T> reader) {
        CallStage<T> stage = begin();
        task = () -> {
            space.getScope().execute(() -> grant(Chunks.WINDOW));
            T result;
            try (InputStream in = new UploadStream(this)) {
                result = reader.read(in);
            }
            catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                space.getScope().executeAnyway(() -> stage.completeExceptionally(e));
                return;
            }
            space.getScope().executeAnyway(() -> stage.complete(result));
        };
        uploads.inTurn(() -> {
            boolean isFree = uploads.getThreads().isFree(space);
            // Who has to wait for a thread lets come no more than shows that there is something to read.
            grant(isFree ? Chunks.WINDOW : Chunks.SIZE);
            if (isFree || size == 0) {
                awaitThread();
            }
        });
        return stage;
    }

    /** Something has come, or need not come. */
    private void awaitThread() {
        synchronized (this) {
            if (task == null || isWaiting || failure != null) {
                return;
            }
            isWaiting = true;
        }
        try {
            uploads.getThreads().read(this);
        }
        catch (RejectedExecutionException e) {
            cancel(null);
        }
    }

    @Override
    public void run() {
        space.getCaller().run(task);
    }

    @Override
    public Object owner() {
        return space;
    }

    @Override
    public String network() {
        return uploads.getNetwork();
    }

    @Override
    public synchronized boolean isSlow(long since, long now) {
        return chunks.isEmpty() && received < size && received < (now - since) / NANOS_PER_LEAST_BYTE;
    }

    @Override
    public void giveUp() {
        uploads.inTurn(() -> uploads.fail(this, Messages.uploadStalled()));
    }

    @Override
    public CompletionStage<Void> receive(Consumer<ByteBuffer> consumer) {
        CallStage<Void> stage = begin();
        uploads.inTurn(() -> grant(Chunks.WINDOW));
        uploads.addConsumer(number, () -> {
            try {
                for (ByteBuffer chunk = take(false); chunk != null; chunk = take(false)) {
                    consumer.accept(chunk);
                }
                if (isAllTaken()) {
                    stage.complete(null);
                }
            }
            catch (IOException | RuntimeException e) {
                stage.completeExceptionally(e);
            }
        });
        return stage;
    }

    private <T> CallStage<T> begin() {
        CallStage<T> stage = new CallStage<>(space.getScope(), this.toString());
        synchronized (this) {
            if (end != null) {
                throw Messages.uploadHasReader(toString());
            }
            end = stage;
        }
        return stage;
    }

    private synchronized boolean isAllTaken() {
        return taken == size;
    }

    /** Returns the end of reading; {@code null} when nobody has begun. */
    synchronized CompletableFuture<?> getEnd() {
        return end;
    }

    // The end --------------------------------------------------------------------------------------------------------

    /** Ends it, in the turn: whoever reads is told. Returns how much may still come, as the browser does not know. */
    long close(String reason) {
        long released = 0;
        CallStage<?> reading;
        synchronized (this) {
            if (failure == null) {
                failure = new IOException(reason);
            }
            for (ByteBuffer chunk : chunks) {
                released += sizeOf(chunk);
            }
            chunks.clear();
            notifyAll();
            reading = end;
        }
        uploads.release(released);
        uploads.getThreads().forget(this);
        if (reading != null) {
            reading.completeExceptionally(failure);
        }
        return granted - received;
    }

    @Override
    public void cancel(String reason) {
        uploads.inTurn(() -> uploads.fail(this, Messages.uploadCancelled(reason)));
    }

    // Properties -----------------------------------------------------------------------------------------------------

    long getNumber() {
        return number;
    }

    String getModel() {
        return model;
    }

    @Override
    public String getFileName() {
        return fileName;
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public Map<String, Object> getMeta() {
        return meta;
    }

    @Override
    public long getReceived() {
        return received;
    }

    @Override
    public Upload onProgress(Consumer<? super Upload> listener) {
        uploads.inTurn(() -> listeners.add(listener));
        return this;
    }

    @Override
    public String toString() {
        return "upload " + number + " to " + model;
    }
}
