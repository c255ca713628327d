package dev.tandem.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import dev.tandem.DataStore;
import dev.tandem.Disposition;
import dev.tandem.asset.StoredData;
import dev.tandem.turn.TurnScope;

/**
 * The named data of one session and its addresses. What few sessions need is made when it is first needed. Any thread.
 */
public final class NamedData implements DataStore {

    private final TurnScope scope;
    private final TransferServices services;
    private final Supplier<String> base;
    private volatile SessionData data;

    /** @param base returns what the addresses begin with */
    public NamedData(TurnScope scope, TransferServices services, Supplier<String> base) {
        this.scope = scope;
        this.services = services;
        this.base = base;
    }

    @Override
    public String add(String name, byte[] bytes, Disposition disposition) {
        return address(data().add(name, bytes, disposition));
    }

    @Override
    public String add(String name, InputStream stream, Disposition disposition) {
        return address(data().add(name, stream, disposition));
    }

    @Override
    public String add(String name, Path file, Disposition disposition) {
        return address(data().add(name, file, disposition));
    }

    @Override
    public String add(String name, URL url) {
        return add(name, StoredData.read(name, url), Disposition.INLINE);
    }

    private String address(String path) {
        return base.get() + path;
    }

    @Override
    public InputStream open(String name) {
        StoredData own = find(name);
        StoredData found = own != null ? own : services.assets().findData(name);
        try {
            return found == null ? null : found.open();
        }
        catch (IOException e) {
            throw new UncheckedIOException(Messages.cannotReadData(name, e), e);
        }
    }

    @Override
    public List<String> getNames() {
        return data == null ? List.of() : data.getNames();
    }

    @Override
    public void remove(String name) {
        if (data != null) {
            data.remove(name);
        }
    }

    /** Returns the session's own data of that name, or {@code null}. */
    public StoredData find(String name) {
        return data == null ? null : data.find(name);
    }

    /** Returns the session's own data that is served at that path, decoded, or {@code null}. */
    public StoredData findServed(String path) {
        return data == null ? null : data.findServed(path);
    }

    private SessionData data() {
        if (data == null) {
            synchronized (this) {
                data = data == null ? new SessionData(scope, services) : data;
            }
        }
        return data;
    }

    /** The end: whatever was added is gone, also what comes to be at the same time, on another thread. */
    public void close() {
        data().close();
    }
}
