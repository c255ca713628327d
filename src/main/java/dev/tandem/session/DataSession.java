package dev.tandem.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

import dev.tandem.DataSender;
import dev.tandem.Disposition;
import dev.tandem.SessionStatus;
import dev.tandem.asset.StoredData;
import dev.tandem.config.Settings;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

/** The part of a session that deals in bytes. What few sessions need is made when it is first needed. */
abstract class DataSession extends VisitorSession {

    /** Where the data of sessions is, below the context path. */
    static final String DATA_PATH = "/tandem/data/";

    private final SessionServices services;
    private volatile SessionData data;
    private volatile Downloads downloads;
    private volatile Uploads uploads;
    private ExportedData exported;
    private volatile String addressKey;

    DataSession(SessionServices services, Visitor visitor) {
        super(visitor);
        this.services = services;
    }

    /** Returns what the session is called in the log. */
    public abstract String getLogName();

    // Named data -----------------------------------------------------------------------------------------------------

    @Override
    public String addData(String name, byte[] bytes, Disposition disposition) {
        return address(data().add(name, bytes, disposition));
    }

    @Override
    public String addData(String name, InputStream stream, Disposition disposition) {
        return address(data().add(name, stream, disposition));
    }

    @Override
    public String addData(String name, Path file, Disposition disposition) {
        return address(data().add(name, file, disposition));
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

    /** Returns the session's own data that is served at that path, decoded, or {@code null}. */
    public StoredData findServedData(String path) {
        return data == null ? null : data.findServed(path);
    }

    private String address(String path) {
        return getVisitor().contextPath() + DATA_PATH + getAddressKey() + "/" + path;
    }

    /** Another than the id, which lets its owner join: addresses are logged by servers and proxies, and copied by users. */
    @Override
    String getAddressKey() {
        if (exported != null) {
            return getId();
        }
        if (addressKey == null) {
            synchronized (this) {
                addressKey = addressKey == null ? services.sessions().addAddressKey(self()) : addressKey;
            }
        }
        return addressKey;
    }

    /** Returns what stands for the session in addresses; {@code null} when there is none yet. */
    String getKnownAddressKey() {
        return addressKey;
    }

    private SessionData data() {
        if (data == null) {
            synchronized (this) {
                data = data == null ? new SessionData(self(), services) : data;
            }
        }
        return data;
    }

    /** Returns what must not be shown of the session. */
    Secrets getSecrets() {
        return new Secrets(services.plans().getSecretNames());
    }

    // Transfers ------------------------------------------------------------------------------------------------------

    abstract ClientSession self();

    abstract Outbox getOutbox();

    /** Adds an operation for the browser; inside the turn. */
    void addOperation(String name, Object... values) {
        self().getSynchronizer().addOperation(name, values);
    }

    /** Sends what there is to send. */
    void flush() {
        getOutbox().flush();
    }

    /** Lets what models send stand in the page; told before there are any. */
    void setExported() {
        exported = new ExportedData(self(), services);
    }

    DataSender senderTo(String model) {
        return exported == null ? new ModelSender(self(), services, model) : exported.senderTo(model);
    }

    Downloads downloads() {
        if (downloads == null) {
            downloads = new Downloads(self(), services);
            getOutbox().setBinary(downloads);
        }
        return downloads;
    }

    Uploads uploads() {
        if (uploads == null) {
            ClientSession self = self();
            uploads = new Uploads(self, services, new RemoteCalls(self, self.getSynchronizer(), self.getReferences()));
        }
        return uploads;
    }

    /** Takes a binary message off the socket. Returns what is wrong with it, or {@code null}. */
    Uploads.Problem receiveBytes(ByteBuffer message) {
        return uploads == null ? Uploads.Problem.MALFORMED : uploads.receive(message);
    }

    /** Takes {@code ["data", number, received, isAll]}. */
    void receiveData(JsonArray operation) {
        downloads().confirm(operation);
    }

    /** Called when what the turn has said is on its way. */
    void startTransfers() {
        if (downloads != null) {
            downloads.startAll();
        }
    }

    /** Gives up what is under way for a model that has ended. */
    void giveUpTransfers(String model) {
        if (downloads != null) {
            downloads.giveUp(model);
        }
        if (uploads != null) {
            uploads.giveUp(model);
        }
    }

    /** Called every few seconds, on any thread. */
    void tickTransfers(long now) {
        long timeout = services.configuration().get(Settings.SILENCE).toNanos();
        if (downloads != null) {
            self().execute(() -> downloads.tick(now, timeout));
        }
        if (uploads != null) {
            self().execute(() -> uploads.tick(now, timeout));
        }
    }

    // Code -----------------------------------------------------------------------------------------------------------

    @Override
    public CompletionStage<JsonValue> eval(String code) {
        self().check("session " + getLogName() + " was to evaluate code");
        if (!services.configuration().get(Settings.EVAL_APPS).contains(getAppName())) {
            throw Messages.evalOff(getAppName(), Settings.EVAL_APPS.getName());
        }
        if (getStatus() != SessionStatus.CONNECTED) {
            throw Messages.evalUnconnected(getLogName());
        }
        self().requireModule(WireNames.OP_EVAL);
        return self().getBrowserCalls().eval(code);
    }

    // The end --------------------------------------------------------------------------------------------------------

    /** Gives up all that is kept or under way; also what comes to be at the same time, on another thread. */
    void endData() {
        if (downloads != null) {
            downloads.giveUpAll();
        }
        if (uploads != null) {
            uploads.giveUpAll();
        }
        data().close();
    }
}
