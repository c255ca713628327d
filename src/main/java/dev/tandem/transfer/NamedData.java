package dev.tandem.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import dev.tandem.Disposition;
import dev.tandem.asset.StoredData;
import dev.tandem.turn.TurnScope;

/**
 * The named data of one session and its addresses. What few sessions need is made when it is first needed. Any thread.
 */
public final class NamedData {

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

    /** See {@link dev.tandem.Session#addData(String, byte[], Disposition)}. */
    public String add(String name, byte[] bytes, Disposition disposition) {
        return address(data().add(name, bytes, disposition));
    }

    /** See {@link dev.tandem.Session#addData(String, InputStream, Disposition)}. */
    public String add(String name, InputStream stream, Disposition disposition) {
        return address(data().add(name, stream, disposition));
    }

    /** See {@link dev.tandem.Session#addData(String, Path, Disposition)}. */
    public String add(String name, Path file, Disposition disposition) {
        return address(data().add(name, file, disposition));
    }

    private String address(String path) {
        return base.get() + path;
    }

    /** Opens the session's own data of that name, else the shared; {@code null} when there is none. */
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

    /** Returns the names, sorted. */
    public List<String> getNames() {
        return data == null ? List.of() : data.getNames();
    }

    /** Removes what has that name, if there is any. */
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
