package dev.tandem.session;

import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

import dev.tandem.SessionStatus;
import dev.tandem.config.Settings;
import dev.tandem.wire.WireNames;

/**
 * Takes what the browser of one session sends, and hands it to the turn as far as there is room: for this session, and for all
 * together. Called by the connection, one message after the other; returns at once.
 */
final class Inbox {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** What a waiting message takes besides its characters. */
    private static final int MESSAGE_SIZE = 64;

    private final ClientSession session;
    private final SessionServices services;
    private final Receiver receiver;
    private final AtomicInteger queuedSize = new AtomicInteger();

    Inbox(ClientSession session, SessionServices services, Receiver receiver) {
        this.session = session;
        this.services = services;
        this.receiver = receiver;
    }

    void receive(String text) {
        session.getFigures().received(text);
        int size = MESSAGE_SIZE + text.length();
        if (session.getStatus() == SessionStatus.CLOSED || !take(size)) {
            return;
        }
        session.submit(() -> {
            queuedSize.addAndGet(-size);
            services.sessions().getInbound().release(size);
            if (session.getStatus() == SessionStatus.CONNECTED) {
                receiver.receive(text);
            }
        });
    }

    private boolean take(int size) {
        if (queuedSize.addAndGet(size) > services.configuration().get(Settings.QUEUE_MAX)) {
            queuedSize.addAndGet(-size);
            session.logRefusal(LOGGER, Messages.refused(session.getLogName(), "too many wait"));
            session.close(WireNames.CLOSE_REFUSED, "too many messages");
            return false;
        }
        if (!services.sessions().getInbound().take(size)) {
            queuedSize.addAndGet(-size);
            session.logRefusal(LOGGER, Messages.inboundFull());
            session.close(WireNames.CLOSE_TRY_AGAIN, "server too busy");
            return false;
        }
        return true;
    }

    /** Takes bytes, of which it may keep the buffer. */
    void receive(ByteBuffer message) {
        session.getFigures().received(message.remaining());
        if (session.getStatus() != SessionStatus.CONNECTED) {
            return;
        }
        Uploads.Problem problem = session.receiveBytes(message);
        if (problem == Uploads.Problem.MALFORMED) {
            session.submit(() -> receiver.refuse("bytes that belong to no upload"));
        }
        else if (problem != null) {
            boolean isTooMuch = problem == Uploads.Problem.TOO_MUCH;
            session.submit(() -> receiver.refuse(isTooMuch ? "more bytes than an upload may send" : "no room for bytes"));
            session.close(isTooMuch ? WireNames.CLOSE_TOO_BIG : WireNames.CLOSE_TRY_AGAIN, "too many bytes");
        }
    }
}
