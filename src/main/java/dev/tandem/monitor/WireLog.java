package dev.tandem.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionCounters;
import dev.tandem.session.WireTap;
import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;

/**
 * The last messages of one session, kept as long as somebody looks at them:
 *
 * <pre>{@code
 * WireLog log = WireLog.open(session);
 * List<WireLog.Entry> news = log.getSince(lastNumber);
 * log.close();
 * }</pre>
 *
 * All who look at a session share one. Secrets are masked before they are shown. Any thread.
 */
public final class WireLog implements WireTap, AutoCloseable {

    /** Messages kept. */
    public static final int CAPACITY = 200;

    /** Characters of a message that is kept; of a longer one only its size is. */
    public static final int MAX_LENGTH = 16_000;

    private static final int MAX_CALLS = 1_000;
    private static final int CALL_NUMBER = 3;

    private final ClientSession session;
    private final Secrets secrets;
    private final FrameReader reader = new FrameReader();
    private final Deque<Raw> kept = new ArrayDeque<>();
    private final Set<String> openCalls = Collections.newSetFromMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_CALLS;
        }
    });
    private long lastNumber;
    private int users;

    /**
     * A message.
     *
     * @param number its place among all that were seen, from 1
     * @param time when it passed, in milliseconds since 1970
     * @param in whether the browser has sent it
     * @param size its length in characters
     * @param text the message, without secrets
     */
    public record Entry(long number, long time, boolean in, int size, String text) {
    }

    private record Raw(long number, long time, boolean in, int size, String text) {
    }

    private WireLog(ClientSession session) {
        this.session = session;
        secrets = new Secrets(session.getModels().getServices().descriptors().getSecretNames());
    }

    /** Begins to look at a session's messages. */
    public static WireLog open(ClientSession session) {
        SessionCounters counters = session.getCounters();
        synchronized (counters) {
            WireLog log = counters.getTap() instanceof WireLog present ? present : new WireLog(session);
            log.users++;
            counters.setTap(log);
            return log;
        }
    }

    /** Ends to look; call it once. With the last one who looks the log goes. */
    @Override
    public void close() {
        SessionCounters counters = session.getCounters();
        synchronized (counters) {
            if (--users == 0 && counters.getTap() == this) {
                counters.setTap(null);
            }
        }
    }

    @Override
    public void received(String text) {
        add(true, text);
    }

    @Override
    public void sent(String text) {
        add(false, text);
    }

    private synchronized void add(boolean in, String text) {
        kept.add(new Raw(++lastNumber, System.currentTimeMillis(), in, text.length(),
            text.length() > MAX_LENGTH ? null : text));
        if (kept.size() > CAPACITY) {
            kept.remove();
        }
    }

    /** Returns the messages that are kept and came after that number, oldest first; all for 0. */
    public List<Entry> getSince(long number) {
        List<Raw> found = new ArrayList<>();
        synchronized (this) {
            for (Raw raw : kept) {
                if (raw.number > number) {
                    found.add(raw);
                }
            }
        }
        return found.stream().map(raw -> new Entry(raw.number, raw.time, raw.in, raw.size, show(raw))).toList();
    }

    /** What a call returns is shown when the call has been, and was of no secret method. */
    private JsonArray mask(boolean in, JsonArray operation) {
        String kind = operation.getString(0);
        if (kind.equals(WireNames.OP_CALL) && operation.size() > CALL_NUMBER && !secrets.isSecretCall(operation)) {
            openCalls.add(in + ":" + operation.get(CALL_NUMBER));
        }
        boolean isAnswer = kind.equals(WireNames.OP_RETURN) && operation.size() > 1;
        return isAnswer && !openCalls.contains(!in + ":" + operation.get(1)) ? Secrets.maskResult(operation)
            : secrets.mask(operation);
    }

    private synchronized String show(Raw raw) {
        if (raw.text == null) {
            return "(too long to be shown)";
        }
        try {
            Frame frame = reader.read(raw.text);
            StringBuilder out = new StringBuilder("[").append(frame.sequence()).append(',').append(frame.acknowledged());
            for (JsonArray operation : frame.operations()) {
                out.append(',').append(mask(raw.in, operation));
            }
            return out.append(']').toString();
        }
        catch (WireException | ClassCastException e) {
            return "(no frame of the protocol)";
        }
    }
}
