package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

import dev.tandem.AppInfo;
import dev.tandem.Closed;
import dev.tandem.Connected;
import dev.tandem.Disconnected;
import dev.tandem.Session;
import dev.tandem.SessionStatus;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.sync.Container;
import dev.tandem.sync.ModelSpace;
import dev.tandem.transfer.NamedData;
import dev.tandem.transfer.Transfers;
import dev.tandem.turn.Turn;
import dev.tandem.turn.TurnScope;
import dev.tandem.visit.Visit;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.Channel;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;

/**
 * What is behind a {@link Session}: its life and its status. All else is done by parts that it is put together from.
 * What has no lock belongs to the turn; {@code volatile} is what other threads read.
 */
public final class ClientSession implements TurnScope {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** Enough of the identifier to find a session's lines in the log; all of it would let a reader join the session. */
    private static final int LOGGED_LENGTH = 8;

    private final String id;
    private final String logName;
    private final AppInfo app;
    private final SessionRegistry registry;
    private final SessionFacade facade;
    private final SessionAddresses addresses;
    private final Visit visit;
    private final Turn turn;
    private final SessionCounters counters;
    private final BoundedLog log;
    private final ModelSpace models;
    private final Conversation conversation;
    private final Transfers transfers;
    private final NamedData data;
    private final FirstPage page;
    private final Keeping keeping;
    private final ScopedBeans scopedBeans = new ScopedBeans();
    private final long created = System.nanoTime();
    private volatile SessionStatus status = SessionStatus.PENDING;
    private volatile long ended;
    private ReturningPage returning;

    ClientSession(String id, AppInfo app, Visitor visitor, SessionRegistry registry) {
        this.id = id;
        this.logName = logName(id);
        this.app = app;
        this.registry = registry;
        facade = new SessionFacade(this);
        addresses = new SessionAddresses(this);
        visit = new Visit(visitor, registry::getCookieSigner, addresses::fetchCookies);
        counters = new SessionCounters(logName, registry.getTotals());
        log = new BoundedLog(this, registry, counters);
        models = new ModelSpace(facade, this, visitor.caller(), log, registry.getModelServices(), addresses::getAssets);
        turn = new Turn(registry.getExecutor(), this, visitor.caller()::run, new TurnBody(this)::run,
            models::logTaskError);
        conversation = new Conversation(this, models, registry, counters, log, created);
        transfers = new Transfers(models, registry.getTransferServices(), conversation);
        data = new NamedData(this, registry.getTransferServices(), addresses::getData);
        page = new FirstPage(this);
        keeping = new Keeping(registry.getKeeper(), id, this, models, () -> SnapshotWriter.write(app.name(), visit,
            scopedBeans, models, conversation.getReceivedSequence(), conversation.getOutbox().getSequence()),
            () -> close(WireNames.CLOSE_NO_SESSION, CloseReasons.MOVED));
        models.setData(transfers);
    }

    static String logName(String id) {
        return id.substring(0, Math.min(LOGGED_LENGTH, id.length()));
    }

    // Life -----------------------------------------------------------------------------------------------------------

    /** Lets what models send stand in the page, as no browser will join; told before there are any. */
    void setExported() {
        addresses.setKey(id);
        transfers.setExported(addresses.getAllData(), id, data);
    }

    /**
     * Joins the browser's socket: the first one, or another one of the same page, which goes on where the one before
     * was lost. Any thread.
     */
    public JoinResult connect(Channel channel, Hello hello) {
        JoinResult result;
        Channel old = null;
        synchronized (this) {
            result = join(hello);
            if (result == JoinResult.JOINED) {
                status = SessionStatus.CONNECTED;
                old = conversation.use(channel, hello);
            }
        }
        if (old != null) {
            old.close(WireNames.CLOSE_REPLACED, CloseReasons.PAGE_IS_BACK);
        }
        if (result == JoinResult.JOINED) {
            registry.joined(this);
            conversation.join(channel, hello, () -> container().fire(facade, Connected.Literal.INSTANCE));
        }
        else if (result == JoinResult.TOO_LATE) {
            close(result.getCode(), result.getReason());
        }
        return result;
    }

    private JoinResult join(Hello hello) {
        if (status == SessionStatus.CLOSED) {
            return JoinResult.OVER;
        }
        if (hello.received() > conversation.getOutbox().getSequence()) {
            return JoinResult.OUT_OF_ORDER;
        }
        if (status == SessionStatus.PENDING) {
            Configuration configuration = registry.getConfiguration();
            Duration grace = configuration.get(Settings.RESUME_GRACE);
            if (hello.comesBack() && !grace.isZero()) {
                returning = new ReturningPage(hello.page(), grace, configuration.get(Settings.RESUME_RATE));
                conversation.getOutbox().keep(configuration.get(Settings.RESUME_BUFFER));
            }
            return JoinResult.JOINED;
        }
        return returning == null ? JoinResult.HAS_SOCKET : returning.check(hello, conversation.getOutbox());
    }

    /**
     * Tells that the connection is gone. The session waits for its page to come back, if that does.
     *
     * @param isForGood whether the page was left, or has done what ends the session
     */
    public void disconnected(Channel gone, boolean isForGood) {
        boolean isOver;
        synchronized (this) {
            if (status != SessionStatus.CONNECTED || conversation.getChannel() != gone) {
                return;
            }
            status = SessionStatus.DISCONNECTED;
            isOver = isForGood || returning == null;
            conversation.pause();
            if (!isOver) {
                returning.lost(System.nanoTime());
            }
        }
        turn.submit(() -> {
            keeping.hurry();
            container().fire(facade, Disconnected.Literal.INSTANCE);
        });
        if (!isOver) {
            registry.lost(this);
            return;
        }
        conversation.getOutbox().detach();
        if (isForGood) {
            close();
        }
        else {
            close(WireNames.CLOSE_GOING_AWAY, CloseReasons.CONNECTION_LOST);
        }
    }

    /** Ends the session. Any thread; a second call does nothing. */
    public void close() {
        close(WireNames.CLOSE_NORMAL, CloseReasons.CLOSED_BY_SERVER);
    }

    /** Ends the session, and tells its page why. Any thread; a second call does nothing. */
    public void close(int code, String reason) {
        synchronized (this) {
            if (status == SessionStatus.CLOSED) {
                return;
            }
            status = SessionStatus.CLOSED;
        }
        finish(code, reason);
    }

    /**
     * Ends the session of a user who has signed out; a page of nobody's loads again. Any thread; a second call does
     * nothing.
     */
    public void signOut() {
        if (visit.getCaller().getPrincipal() == null) {
            close(WireNames.CLOSE_NO_SESSION, CloseReasons.HTTP_SESSION_ENDED);
        }
        else {
            close(WireNames.CLOSE_SIGNED_OUT, CloseReasons.SIGNED_OUT);
        }
    }

    /** Closes the session, whose page has not come in time, if it still is where it was; returns false otherwise. */
    boolean expireIf(SessionStatus expected) {
        synchronized (this) {
            if (status != expected) {
                return false;
            }
            status = SessionStatus.CLOSED;
        }
        finish(WireNames.CLOSE_NO_SESSION, CloseReasons.EXPIRED);
        return true;
    }

    private void finish(int code, String reason) {
        ended = System.nanoTime() | 1;
        keeping.ends(code, reason);
        Channel channel = conversation.getChannel();
        conversation.close();
        if (channel != null) {
            channel.close(code, reason);
        }
        registry.remove(this);
        turn.submit(this::end);
    }

    private void end() {
        keeping.end();
        models.runGuarded(() -> container().fire(facade, Closed.Literal.INSTANCE));
        models.end();
        models.runGuarded(transfers::giveUpAll);
        models.runGuarded(data::close);
        models.clear();
        models.runGuarded(scopedBeans::destroy);
    }

    /**
     * The connection is dead, or too slow.
     *
     * @param isForGood whether the page cannot go on even when it comes back
     */
    void drop(String why, boolean isForGood) {
        LOGGER.log(Level.DEBUG, "Session {0} lost its connection: {1}", logName, why);
        Channel channel = conversation.getChannel();
        if (channel != null) {
            disconnected(channel, isForGood);
            channel.close(WireNames.CLOSE_GOING_AWAY, CloseReasons.CONNECTION_LOST);
        }
        else if (isForGood || status == SessionStatus.PENDING) {
            close();
        }
    }

    /** Called every few seconds: expires, pings, and finds the dead. */
    public void tick(long now) {
        SessionStatus current = status;
        long patience = registry.getConfiguration().get(Settings.PENDING_TIMEOUT).toNanos();
        if (current == SessionStatus.PENDING && now - created > patience) {
            expireIf(current);
        }
        if (current == SessionStatus.DISCONNECTED && isGone(now)) {
            expireIf(current);
        }
        if (current != SessionStatus.CONNECTED) {
            return;
        }
        String dead = conversation.tick(now);
        if (dead != null) {
            drop(dead, false);
        }
        transfers.tick(now);
        models.tick(now);
        keeping.tick();
    }

    private synchronized boolean isGone(long now) {
        return status == SessionStatus.DISCONNECTED && returning.isGone(now);
    }

    /** Tells whether its page comes back when it loses its connection. */
    synchronized boolean comesBack() {
        return returning != null;
    }

    // The turn -------------------------------------------------------------------------------------------------------

    @Override
    public void execute(Runnable task) {
        if (status != SessionStatus.CLOSED) {
            keeping.touch();
            turn.submit(task);
        }
    }

    @Override
    public void executeAnyway(Runnable task) {
        turn.submit(task);
    }

    @Override
    public boolean isCurrent() {
        return CurrentSession.get() == this;
    }

    // What it is -----------------------------------------------------------------------------------------------------

    /** Returns what code of the application has of the session. */
    public Session getFacade() {
        return facade;
    }

    /** Returns the identifier, which lets a browser join. */
    public String getId() {
        return id;
    }

    /** Returns the app. */
    public AppInfo getAppInfo() {
        return app;
    }

    @Override
    public String getAppName() {
        return app.name();
    }

    /** Tells whether the session's app is one for administrators. */
    public boolean isAdministration() {
        return app.modelClass().isAnnotationPresent(Administration.class);
    }

    /** Returns where it stands in its life. Any thread. */
    public SessionStatus getStatus() {
        return status;
    }

    @Override
    public String getLogName() {
        return logName;
    }

    @Override
    public boolean isOverSince(long now, long nanos) {
        long end = ended;
        return end != 0 && now - end >= nanos;
    }

    // Parts ----------------------------------------------------------------------------------------------------------

    private Container container() {
        return registry.getModelServices().container();
    }

    SessionRegistry getRegistry() {
        return registry;
    }

    /** Returns whom the session is for. */
    public Visit getVisit() {
        return visit;
    }

    /** Returns the page that it was made for. */
    public FirstPage getPage() {
        return page;
    }

    /** Returns what becomes of it in the store. */
    Keeping getKeeping() {
        return keeping;
    }

    /** Returns what leads the browser to what is the session's. */
    SessionAddresses getAddresses() {
        return addresses;
    }

    /** Returns the queue of what it has to do. */
    public Turn getTurn() {
        return turn;
    }

    /** Returns the models. */
    public ModelSpace getModels() {
        return models;
    }

    /** Returns what it and its browser say to each other. */
    public Conversation getConversation() {
        return conversation;
    }

    /** Returns what moves bytes. */
    public Transfers getTransfers() {
        return transfers;
    }

    /** Returns the session's own named data. */
    public NamedData getNamedData() {
        return data;
    }

    /** Returns the beans of {@link dev.tandem.ClientSessionScoped} that belong to this session. */
    public ScopedBeans getScopedBeans() {
        return scopedBeans;
    }

    /** Returns what is counted of this session. */
    public SessionCounters getCounters() {
        return counters;
    }

    /** Returns what is logged and refused. */
    public BoundedLog getLog() {
        return log;
    }

    @Override
    public String toString() {
        return "session " + logName + " of app '" + app.name() + "', " + status;
    }
}
