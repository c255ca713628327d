package dev.tandem.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.tandem.Transfer;
import dev.tandem.asset.StoredData;
import dev.tandem.config.Settings;
import dev.tandem.spi.DataSender;
import dev.tandem.sync.CallStage;
import dev.tandem.sync.ModelSpace;
import dev.tandem.wire.WireNames;

/**
 * What the models of an exported app send to their browser sides: it stands in the page, as no server will be asked for
 * it. Used inside the session's turn.
 */
final class ExportedData {

    private static final String SHARED = "shared";

    private final Transfers transfers;
    private final ModelSpace space;
    private final TransferServices services;
    private final String base;
    private final String owner;
    private final NamedData data;
    private long size;

    ExportedData(Transfers transfers, ModelSpace space, TransferServices services, String base, String owner,
        NamedData data) {
        this.transfers = transfers;
        this.space = space;
        this.services = services;
        this.base = base;
        this.owner = owner;
        this.data = data;
    }

    DataSender senderTo(String model) {
        return new Sender(model);
    }

    /** Returns what an address of this server leads to; {@code null} for any other address. */
    private StoredData find(String url) {
        int slash = url.startsWith(base) ? url.indexOf('/', base.length()) : -1;
        if (slash < 0) {
            return null;
        }
        String ownerOfUrl = url.substring(base.length(), slash);
        String name = URI.create(url.substring(slash)).getPath().substring(1);
        return ownerOfUrl.equals(SHARED) ? services.assets().findData(name)
            : ownerOfUrl.equals(owner) ? data.findServed(name) : null;
    }

    private void count(long length) {
        long max = services.configuration().get(Settings.DATA_MEMORY_MAX);
        size += length;
        if (size > max) {
            throw Messages.tooMuchExported(space.getScope().getAppName(), Settings.DATA_MEMORY_MAX.getName(), max);
        }
    }

    /** Reads no more than is allowed, however long the stream is. */
    private byte[] read(String model, InputStream stream) {
        long rest = services.configuration().get(Settings.DATA_MEMORY_MAX) - size;
        try (stream) {
            return stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, rest + 1));
        }
        catch (IOException e) {
            throw new UncheckedIOException(Messages.transferFailed(space.getScope().getLogName(), 0, model), e);
        }
    }

    private final class Sender implements DataSender {

        private final String model;

        Sender(String model) {
            this.model = model;
        }

        @Override
        public Transfer send(byte[] data, Map<String, ?> meta) {
            count(data.length);
            space.getModules().require(WireNames.OP_DATA);
            space.getOperations().data(0, WireNames.DATA_WHOLE, model, data, meta == null ? Map.of()
                : meta);
            CallStage<Void> completion = new CallStage<>(space.getScope(), "data for " + model);
            completion.complete(null);
            return new Complete(data.length, completion);
        }

        @Override
        public Transfer send(InputStream data, Map<String, ?> meta) {
            return send(read(model, data), meta);
        }

        @Override
        public void send(String url, Map<String, ?> meta) {
            ModelSender.check(url, services);
            StoredData known = find(url);
            if (known == null) {
                new ModelSender(transfers, model).send(url, meta);
                return;
            }
            try {
                send(known.open(), meta);
            }
            catch (IOException e) {
                throw new UncheckedIOException(Messages.cannotReadData(url, e), e);
            }
        }
    }

    /** Data that is where it is to go. */
    private record Complete(long length, CompletionStage<Void> completion) implements Transfer {

        @Override
        public long getLength() {
            return length;
        }

        @Override
        public long getTransferred() {
            return length;
        }

        @Override
        public Transfer onProgress(Consumer<? super Transfer> listener) {
            return this;
        }

        @Override
        public CompletionStage<Void> getCompletion() {
            return completion;
        }

        @Override
        public void cancel() {
            // It has ended.
        }
    }
}
