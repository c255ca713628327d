package dev.tandem.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import dev.tandem.asset.StoredData;

/** The part of a session that deals in bytes. What few sessions need is made when it is first needed. */
abstract class DataSession extends VisitorSession {

    /** Where the data of sessions is, below the context path. */
    private static final String DATA_PATH = "/tandem/data/";

    private final SessionServices services;
    private volatile SessionData data;

    DataSession(SessionServices services, Visitor visitor) {
        super(visitor);
        this.services = services;
    }

    /** Returns what the session is called in the log. */
    abstract String getLogName();

    // Named data -----------------------------------------------------------------------------------------------------

    @Override
    public String addData(String name, byte[] bytes) {
        data().add(name, bytes);
        return address(name);
    }

    @Override
    public String addData(String name, InputStream stream) {
        data().add(name, stream);
        return address(name);
    }

    @Override
    public String addData(String name, Path file) {
        data().add(name, file);
        return address(name);
    }

    @Override
    public InputStream getData(String name) {
        StoredData own = findData(name);
        StoredData found = own != null ? own : services.assets().findData(name);
        try {
            return found == null ? null : found.open();
        }
        catch (IOException e) {
            throw new UncheckedIOException(Messages.cannotReadData(name, e), e);
        }
    }

    @Override
    public List<String> getDataNames() {
        return data == null ? List.of() : data.getNames();
    }

    @Override
    public void removeData(String name) {
        if (data != null) {
            data.remove(name);
        }
    }

    /** Returns the session's own data of that name, or {@code null}. */
    public StoredData findData(String name) {
        return data == null ? null : data.find(name);
    }

    private String address(String name) {
        return getVisitor().contextPath() + DATA_PATH + getId() + "/" + SessionData.encode(name);
    }

    private SessionData data() {
        if (data == null) {
            synchronized (this) {
                data = data == null ? new SessionData(getLogName(), services) : data;
            }
        }
        return data;
    }

    // The end --------------------------------------------------------------------------------------------------------

    /** Gives up all that is kept or under way; also what comes to be at the same time, on another thread. */
    void endData() {
        data().close();
    }
}
