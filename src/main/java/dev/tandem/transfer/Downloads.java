package dev.tandem.transfer;

import java.io.InputStream;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import dev.tandem.Transfer;
import dev.tandem.sync.ModelSpace;
import dev.tandem.wire.BinarySource;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;

/** The data that one session sends to its browser. Used inside the turn, but for {@link #poll()}. */
final class Downloads implements BinarySource {

    static final int MAX_TRANSFERS = 100;

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final ModelSpace space;
    private final TransferServices services;
    private final TransferLine line;
    private final Map<Integer, Download> byNumber = new HashMap<>();
    private final Deque<Download> queue = new ArrayDeque<>();
    private final List<Download> unstarted = new ArrayList<>(1);
    private int lastNumber;

    Downloads(ModelSpace space, TransferServices services, TransferLine line) {
        this.space = space;
        this.services = services;
        this.line = line;
    }

    Transfer send(String model, byte[] data, Map<String, ?> meta) {
        return send(model, meta, download -> new ArrayChunks(download.getNumber(), data));
    }

    Transfer send(String model, InputStream data, Map<String, ?> meta) {
        return send(model, meta, download -> new StreamChunks(download.getNumber(), data,
            services.threads(), space.getCaller(), line.getOutbox().getRoom(), line.getOutbox()::flush,
            error -> space.getScope().executeAnyway(() -> fail(download, error))));
    }

    private Transfer send(String model, Map<String, ?> meta, Function<Download, ChunkSource> source) {
        if (byNumber.size() >= MAX_TRANSFERS) {
            throw Messages.tooManyTransfers(space.getScope().getLogName(), MAX_TRANSFERS);
        }
        Download download = new Download(this, space.getScope(), lastNumber + 1, model);
        download.setSource(source.apply(download));
        space.getOperations().data(download.getNumber(), WireNames.DATA_BEGIN, model, download.getLength(),
            meta == null ? Map.of() : meta);
        lastNumber++;
        byNumber.put(download.getNumber(), download);
        unstarted.add(download);
        synchronized (queue) {
            queue.add(download);
        }
        return download;
    }

    /** Lets bytes follow what the turn has said of them. */
    void startAll() {
        if (!unstarted.isEmpty()) {
            long now = System.nanoTime();
            unstarted.forEach(download -> download.start(now));
            unstarted.clear();
            line.getOutbox().flush();
        }
    }

    /** Each transfer has its turn. */
    @Override
    public ByteBuffer poll() {
        synchronized (queue) {
            for (int i = queue.size(); i > 0; i--) {
                Download download = queue.removeFirst();
                queue.addLast(download);
                ByteBuffer chunk = download.poll();
                if (chunk != null) {
                    line.sent(chunk.remaining());
                    return chunk;
                }
            }
            return null;
        }
    }

    /** The browser has so many bytes of a transfer. */
    void confirm(long confirmed, long received, boolean isAll) {
        int number = (int) Math.min(Integer.MAX_VALUE, confirmed);
        if (number > lastNumber) {
            throw new WireException("data confirmed that was not sent");
        }
        Download download = byNumber.get(number);
        if (download == null) {
            return;    // It has been given up, which the browser did not know.
        }
        if (download.confirm(received, isAll, System.nanoTime())) {
            remove(download);
        }
        line.getOutbox().flush();
    }

    /** Goes on over another connection: of what is not named the browser has only what it has confirmed. */
    void resume(Map<Integer, Long> received, long now) {
        synchronized (queue) {
            byNumber.forEach((number, download) -> download.resume(received.getOrDefault(number, 0L), now));
        }
    }

    /** Gives a transfer up, and lets the browser know. */
    void fail(Download download, Throwable reason) {
        if (!download.end(reason)) {
            return;
        }
        remove(download);
        boolean isCancelled = reason instanceof CancellationException;
        if (!isCancelled) {
            space.getLog().failed(LOGGER, Messages.transferFailed(space.getScope().getLogName(), download.getNumber(),
                download.getModel()), reason);
        }
        space.getOperations().data(download.getNumber(), WireNames.DATA_FAIL,
            isCancelled ? Messages.transferCancelledAnswer() : Messages.transferFailedAnswer());
    }

    /** Gives up what is for a model that has ended. */
    void giveUp(String model) {
        for (Download download : List.copyOf(byNumber.values())) {
            if (download.getModel().equals(model)) {
                fail(download, Messages.transferCancelled(download.getNumber(), model));
            }
        }
    }

    /** Gives up what the browser has not taken for so long. */
    void tick(long now, long timeout) {
        for (Download download : List.copyOf(byNumber.values())) {
            if (download.isStalled(now, timeout)) {
                fail(download, Messages.transferStalled(download.getNumber(), download.getModel()));
            }
        }
    }

    /** The end of the session. */
    void giveUpAll() {
        List<Download> all = List.copyOf(byNumber.values());
        byNumber.clear();
        unstarted.clear();
        synchronized (queue) {
            queue.clear();
        }
        all.forEach(download -> download.end(Messages.transferCancelled(download.getNumber(), download.getModel())));
    }

    private void remove(Download download) {
        byNumber.remove(download.getNumber());
        unstarted.remove(download);
        synchronized (queue) {
            queue.remove(download);
        }
    }

    void inTurn(Runnable task) {
        space.getScope().inTurn(task);
    }
}
