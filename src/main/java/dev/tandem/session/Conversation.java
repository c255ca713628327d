package dev.tandem.session;

import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import dev.tandem.SessionStatus;
import dev.tandem.asset.StackTraces;
import dev.tandem.config.AddressRange;
import dev.tandem.config.Configuration;
import dev.tandem.config.PageLog;
import dev.tandem.config.Settings;
import dev.tandem.sync.ModelSpace;
import dev.tandem.sync.Receiver;
import dev.tandem.transfer.TransferLine;
import dev.tandem.visit.HttpSessionUse;
import dev.tandem.wire.Account;
import dev.tandem.wire.Budget;
import dev.tandem.wire.Channel;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.LogText;
import dev.tandem.wire.OperationReader;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.ServerOperations;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;

/**
 * What one session and its browser say to each other. What comes waits in the inbox for the turn, in which its frames
 * are checked and applied; what goes waits in the outbox for the socket.
 */
public final class Conversation implements TransferLine {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** A browser that has sent so many characters may wait for us to say that they have come. */
    private static final int ACKNOWLEDGE_AT = 262_144;

    private final ClientSession session;
    private final ModelSpace models;
    private final SessionCounters counters;
    private final BoundedLog log;
    private final Configuration configuration;
    private final FrameReader frames;
    private final Outbox outbox;
    private final Receiver receiver;
    private final Inbox inbox;
    private final LineCheck lineCheck;
    private final AcknowledgementWatch acknowledgements;
    private volatile long lastReceived;
    private volatile long lastSent;
    private volatile long lastAcknowledged;
    private volatile Channel channel;
    private PageLogReader pageLog;
    private long lastSequence;
    private long tripMarker;
    private int sizeSinceTold;

    Conversation(ClientSession session, ModelSpace models, SessionRegistry registry, SessionCounters counters,
        BoundedLog log, long now) {
        this.session = session;
        this.models = models;
        this.counters = counters;
        this.log = log;
        configuration = registry.getConfiguration();
        frames = registry.getFrameReader();
        Runnable tooSlow = () -> session.drop("client too slow", true);
        outbox = new Outbox(configuration.get(Settings.COALESCE_AT), configuration.get(Settings.OVERFLOW_AT), tooSlow,
            error -> session.drop(String.valueOf(error), false), counters::sent,
            registry.getOutbound().open(session.getVisit().getVisitor().address(), tooSlow));
        receiver = new Receiver(models, (level, text) -> pageLog(registry).receive(level, text));
        inbox = new Inbox(session, this, registry);
        lineCheck = new LineCheck(outbox);
        acknowledgements = new AcknowledgementWatch(now);
        lastReceived = now;
        lastSent = now;
    }

    private PageLogReader pageLog(SessionRegistry registry) {
        if (pageLog == null) {
            pageLog = new PageLogReader(session, registry.getPageLog(), PageLog.of(configuration),
                new StackTraces(registry.getAssets()));
        }
        return pageLog;
    }

    /** Counts what the browser of a restored session has set, in the turn. */
    void countKept() {
        receiver.countKept();
    }

    // What comes -----------------------------------------------------------------------------------------------------

    /** Uses a connection from now on, or again when the turn is there; returns the one before, or {@code null}. */
    Channel use(Channel newChannel, Hello hello) {
        Channel old = channel;
        channel = newChannel;
        if (hello.isReturn()) {
            outbox.pause();
        }
        else {
            outbox.attach(newChannel);
        }
        return old;
    }

    /** Returns the connection in use; {@code null} when there is none. */
    Channel getChannel() {
        return channel;
    }

    /** The connection is lost, and there may be another one. */
    void pause() {
        channel = null;
        outbox.pause();
    }

    /** The browser has joined over that connection. */
    void join(Channel over, Hello hello, Runnable before) {
        lastReceived = System.nanoTime();
        counters.connected(hello.frame());
        inbox.join(hello, () -> {
            before.run();
            if (hello.isReturn()) {
                resume(over, hello);
            }
            else {
                applyFrame(hello.frame(), 1);
            }
        });
    }

    /** What came over the connection before has been applied by now, so that the answer tells all of it. */
    private void resume(Channel over, Hello hello) {
        long now = System.nanoTime();
        acknowledgements.restart(now);
        outbox.acknowledge(hello.received());
        Map<Long, Long> uploads = inbox.resumeTransfers(hello.transfers(), now);
        if (channel == over) {
            counters.returned();
            outbox.resume(over, ServerOperations.joined(lastSequence, uploads));
        }
    }

    /** Takes a message; returns at once. Called by the connection, one message after the other. */
    public void offer(String text) {
        lastReceived = System.nanoTime();
        if (lineCheck.isQuestion(text)) {
            ping();
        }
        inbox.offer(text);
    }

    /** Takes a binary message off that connection, of which it may keep the buffer; as {@link #offer(String)}. */
    public void offer(Channel from, ByteBuffer message) {
        lastReceived = System.nanoTime();
        HttpSessionUse http = session.getVisit().getHttpSessionUse();
        if (http != null && http.isDue()) {
            session.getVisit().letRequest();
        }
        inbox.offer(from, message);
    }

    /** @param weighed told how many values a frame holds, before there is one */
    void readFrame(String text, IntConsumer weighed) {
        sizeSinceTold += text.length();
        Frame frame;
        try {
            frame = frames.read(text, weighed);
        }
        catch (WireException e) {
            log.refuse(e.getMessage());
            return;
        }
        // The first frame comes again where it was lost.
        applyFrame(frame, frame.sequence() == 1 && Hello.isSaidBy(frame) ? 1 : 0);
    }

    /** @param from index of the first operation to apply */
    void applyFrame(Frame frame, int from) {
        if (frame.sequence() <= lastSequence && session.comesBack()) {
            log.refuse("a frame that had come before");
            return;
        }
        if (frame.sequence() != lastSequence + 1 || frame.acknowledged() > outbox.getSequence()
            || frame.acknowledged() < lastAcknowledged) {
            log.logRefused("frame out of order");
            session.close(WireNames.CLOSE_REFUSED, CloseReasons.FRAME_OUT_OF_ORDER);
            return;
        }
        lastSequence = frame.sequence();
        lastAcknowledged = frame.acknowledged();
        outbox.acknowledge(frame.acknowledged());
        counters.acknowledged(frame.acknowledged(), lastReceived);
        if (frame.acknowledged() >= tripMarker) {
            tripMarker = outbox.getSequence() + 1;
            models.countTrip();
        }
        receiver.beginFrame(frame);
        List<JsonArray> operations = frame.operations();
        if (operations.size() > from) {
            session.getKeeping().touch();
        }
        HttpSessionUse http = session.getVisit().getHttpSessionUse();
        if (http != null && http.isDue(operations)) {
            session.getVisit().letRequest();
        }
        for (int i = from; i < operations.size() && session.getStatus() != SessionStatus.CLOSED; i++) {
            apply(operations.get(i));
        }
        receiver.endFrame();
    }

    private void apply(JsonArray operation) {
        try {
            OperationReader.read(operation, receiver);
        }
        catch (WireException e) {
            log.refuse(e.getMessage());
        }
        catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            // What a browser sends reaches code of the application: equals, adapters, constructors.
            String failed = Messages.operationFailed(session.getLogName(), LogText.brief(operation.getString(0)));
            log.countRefusal(failed);
            log.failed(LOGGER, failed, e);
        }
    }

    // What goes ------------------------------------------------------------------------------------------------------

    /** Sends what a turn has produced, and what had waited for a socket. */
    void endTurn() {
        if (models.flushTo(outbox)) {
            lastSent = System.nanoTime();
            session.getKeeping().touch();
        }
        outbox.flush();
        if (isAcknowledgementDue()) {
            ping();
        }
    }

    /** Tells whether much has come that the browser has not been told of. */
    private boolean isAcknowledgementDue() {
        if (outbox.getTold() == lastSequence) {
            sizeSinceTold = 0;
        }
        return sizeSinceTold >= ACKNOWLEDGE_AT;
    }

    /** Sends an empty frame, which the browser answers. */
    public void ping() {
        long time = System.nanoTime();
        counters.pinged(outbox.ping(), time);
    }

    /** Pings when it is time; returns why the line is dead, or {@code null}. */
    String tick(long now) {
        long sendingSince = outbox.getSendingSince();
        long silence = configuration.get(Settings.SILENCE).toNanos();
        long heartbeat = configuration.get(Settings.HEARTBEAT).toNanos();
        if (now - lastReceived > silence || sendingSince != 0 && now - sendingSince > silence) {
            return "silent";
        }
        if (acknowledgements.isOverdue(lastAcknowledged, outbox.getSequence(), now, silence)) {
            return "acknowledges nothing";
        }
        if (now - lastSent > heartbeat || counters.isPingDue(now, heartbeat)) {
            lastSent = now;
            ping();
        }
        return null;
    }

    /** The end: forgets what waits, and takes no more. */
    void close() {
        channel = null;
        outbox.detach();
        inbox.close();
    }

    // Bytes ----------------------------------------------------------------------------------------------------------

    @Override
    public Outbox getOutbox() {
        return outbox;
    }

    @Override
    public void sent(int bytes) {
        counters.sent(bytes);
    }

    @Override
    public Account openAccount(Budget budget) {
        return inbox.openAccount(budget);
    }

    @Override
    public String getNetwork() {
        return AddressRange.networkOf(session.getVisit().getVisitor().address());
    }

    /** Returns the number of the browser's last frame. */
    public long getReceivedSequence() {
        return lastSequence;
    }
}
