package dev.tandem.transfer;

import java.nio.ByteBuffer;
import java.util.Map;

import dev.tandem.config.Settings;
import dev.tandem.spi.DataSender;
import dev.tandem.sync.ModelData;
import dev.tandem.sync.ModelSpace;
import jakarta.json.JsonArray;

/**
 * The bytes that one session sends and receives. What few sessions need is made when it is first needed. Used inside
 * the session's turn, but for {@link #receive} and {@link #tick}.
 */
public final class Transfers implements ModelData {

    /** The longest binary message, in bytes. */
    public static final int MAX_MESSAGE = Chunks.HEADER + Chunks.SIZE;

    private final ModelSpace space;
    private final TransferServices services;
    private final TransferLine line;
    private volatile Downloads downloads;
    private volatile Uploads uploads;
    private ExportedData exported;

    public Transfers(ModelSpace space, TransferServices services, TransferLine line) {
        this.space = space;
        this.services = services;
        this.line = line;
    }

    /**
     * Lets what models send stand in the page; told before there are any.
     *
     * @param base what the addresses of data begin with
     * @param owner stands for the session in them
     */
    public void setExported(String base, String owner, NamedData data) {
        exported = new ExportedData(this, space, services, base, owner, data);
    }

    @Override
    public DataSender senderTo(String model) {
        return exported == null ? new ModelSender(this, model) : exported.senderTo(model);
    }

    ModelSpace getSpace() {
        return space;
    }

    TransferServices getServices() {
        return services;
    }

    Downloads downloads() {
        if (downloads == null) {
            downloads = new Downloads(space, services, line);
            line.getOutbox().setBinary(downloads);
        }
        return downloads;
    }

    private Uploads uploads() {
        if (uploads == null) {
            uploads = new Uploads(space, services, line);
        }
        return uploads;
    }

    /**
     * Takes a binary message off the socket, on the connection's thread. Returns what is wrong with it, or {@code
     * null}.
     */
    public Uploads.Problem receive(ByteBuffer message) {
        return uploads == null ? Uploads.Problem.MALFORMED : uploads.receive(message);
    }

    @Override
    public void receiveUpload(long number, String kind, JsonArray operation) {
        uploads().receive(number, kind, operation);
    }

    @Override
    public void confirm(long number, long received, boolean isAll) {
        downloads().confirm(number, received, isAll);
    }

    /**
     * Goes on over another connection, with the bytes that have not come over the one before.
     *
     * @param received bytes that the browser has of each transfer
     * @return the bytes that have come of each upload
     */
    public Map<Long, Long> resume(Map<Integer, Long> received, long now) {
        if (downloads != null) {
            downloads.resume(received, now);
        }
        return uploads == null ? Map.of() : uploads.resume(now);
    }

    /** Called when what the turn has said is on its way. */
    public void startAll() {
        if (downloads != null) {
            downloads.startAll();
        }
    }

    @Override
    public void giveUp(String model) {
        if (downloads != null) {
            downloads.giveUp(model);
        }
        if (uploads != null) {
            uploads.giveUp(model);
        }
    }

    /** Called every few seconds, on any thread. */
    public void tick(long now) {
        long timeout = services.configuration().get(Settings.SILENCE).toNanos();
        if (downloads != null) {
            space.getScope().execute(() -> downloads.tick(now, timeout));
        }
        if (uploads != null) {
            space.getScope().execute(() -> uploads.tick(now, timeout));
        }
    }

    /** The end: gives up all that is under way. */
    public void giveUpAll() {
        if (downloads != null) {
            downloads.giveUpAll();
        }
        if (uploads != null) {
            uploads.giveUpAll();
        }
    }
}
