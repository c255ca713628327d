package dev.tandem.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.tandem.Transfer;
import dev.tandem.sync.CallStage;
import dev.tandem.turn.TurnScope;
import dev.tandem.wire.WireException;

/** One {@link Transfer}: lets no more bytes go than the browser has confirmed, and a little. */
final class Download implements Transfer {

    private final Downloads downloads;
    private final int number;
    private final String model;
    private final CallStage<Void> completion;
    private final List<Consumer<? super Transfer>> listeners = new ArrayList<>(1);
    private ChunkSource source;
    private boolean started;
    private boolean endSent;
    private boolean over;
    private long sent;
    private long reached;
    private boolean endReached;
    private long lastConfirmed;
    private volatile long transferred;

    Download(Downloads downloads, TurnScope scope, int number, String model) {
        this.downloads = downloads;
        this.number = number;
        this.model = model;
        completion = new CallStage<>(scope, "data " + number + " for " + model);
    }

    void setSource(ChunkSource newSource) {
        source = newSource;
    }

    int getNumber() {
        return number;
    }

    String getModel() {
        return model;
    }

    /** The browser has been told of it. */
    void start(long now) {
        synchronized (this) {
            if (started) {
                return;
            }
            started = true;
            lastConfirmed = now;
        }
        source.start();
    }

    /** Returns the next message; {@code null} when there is none, or it must wait for the browser. */
    synchronized ByteBuffer poll() {
        if (!started || over || endSent || sent - transferred >= Chunks.WINDOW) {
            return null;
        }
        ByteBuffer chunk = source.poll();
        if (chunk != null) {
            int length = chunk.remaining() - Chunks.HEADER;
            sent += length;
            endSent = length == 0;
            reached = Math.max(reached, sent);
            endReached |= endSent;
        }
        return chunk;
    }

    /** Goes on with what comes after so many bytes. */
    synchronized void resume(long received, long now) {
        if (started && !over) {
            sent = Math.max(transferred, Math.min(received, reached));
            endSent = false;
            lastConfirmed = now;
            source.rewind(sent);
        }
    }

    /**
     * The browser has so many bytes; called in the turn.
     *
     * @return whether it is complete
     */
    boolean confirm(long received, boolean isAll, long now) {
        synchronized (this) {
            if (received < transferred || received > reached || isAll && (!endReached || received != reached)) {
                throw new WireException("more data confirmed than was sent");
            }
            transferred = received;
            sent = Math.max(sent, received);
            source.confirm(received);
            lastConfirmed = now;
            over |= isAll;
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(this));
        if (isAll) {
            source.close();
            completion.complete(null);
        }
        return isAll;
    }

    synchronized boolean isStalled(long now, long timeout) {
        return started && !over && (sent > transferred || endSent) && now - lastConfirmed > timeout;
    }

    /** Ends it, in the turn. Returns false when it had ended before. */
    boolean end(Throwable reason) {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
        }
        source.close();
        completion.completeExceptionally(reason);
        return true;
    }

    @Override
    public long getLength() {
        return source.getLength();
    }

    @Override
    public long getTransferred() {
        return transferred;
    }

    @Override
    public Transfer onProgress(Consumer<? super Transfer> listener) {
        downloads.inTurn(() -> listeners.add(listener));
        return this;
    }

    @Override
    public CompletionStage<Void> getCompletion() {
        return completion;
    }

    @Override
    public void cancel() {
        downloads.inTurn(() -> downloads.fail(this, Messages.transferCancelled(number, model)));
    }
}
