package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.tandem.Session;
import dev.tandem.SessionStatus;
import dev.tandem.Sessions;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.AddressRange;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ValueTypes;
import dev.tandem.sync.Container;
import dev.tandem.sync.ModelServices;
import dev.tandem.transfer.TransferServices;
import dev.tandem.turn.LogLimit;
import dev.tandem.turn.LogShares;
import dev.tandem.turn.StreamThreads;
import dev.tandem.turn.TurnThreads;
import dev.tandem.turn.Watchdog;
import dev.tandem.visit.CookieSigner;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.Budget;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.WireNames;
import jakarta.servlet.http.HttpSession;

/** Makes sessions and knows those that live. Any thread. */
public final class SessionRegistry implements Sessions {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private static final int ID_BYTES = 24;

    /** After this part of the time that a page may take to connect, another may take its place. */
    private static final int PATIENCE = 3;

    private final Map<String, ClientSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, ClientSession> byAddressKey = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final SecureRandom random = new SecureRandom();
    private final Totals totals = new Totals();
    private final long started = System.currentTimeMillis();
    private final PendingSessions pending = new PendingSessions(Integer.MAX_VALUE, Long.MAX_VALUE);
    private final LostSessions lost = new LostSessions();
    private final Budget inbound = budget();
    private final Budget unfinished = budget();
    private final Budget uploaded = budget();
    private final Budget outbound = budget();
    private final HttpSessions httpSessions = new HttpSessions();
    private final LogLimit refusalLog = new LogLimit(200, 5);
    private final LogShares refusalShares = new LogShares(refusalLog, 100, 3);
    private final LogLimit errorLog = new LogLimit(200, 5);
    private final Watchdog watchdog = new Watchdog(Long.MAX_VALUE, errorLog);
    private final LogLimit pageLog = new LogLimit(500, 50);
    private final ModelServices models;
    private final SessionKeeper keeper;
    private final TransferServices transfers;
    private final FrameReader frames = new FrameReader();
    private final Executor executor;
    private volatile boolean draining;
    private final StreamThreads streamThreads = new StreamThreads();
    private volatile long lastTick = System.nanoTime();
    private volatile Deployment deployment = Deployment.at("");
    private CookieSigner cookieSigner;

    public SessionRegistry(Configuration configuration, ModelIndex index, ModelDescriptors descriptors,
        ValueTypes valueTypes, Container container, Executor executor, AssetStore assets) {
        this.executor = executor;
        models = new ModelServices(configuration, index, descriptors, valueTypes, container, assets);
        keeper = new SessionKeeper(configuration, executor);
        transfers = new TransferServices(configuration, assets, streamThreads, uploaded,
            () -> deployment.directory());
        readBounds();
    }

    /** Without a bound until that is read. */
    private static Budget budget() {
        return new Budget(Long.MAX_VALUE, AddressRange::networkOf);
    }

    /**
     * Takes the bounds from the configuration, again when that is whole. On some servers the beans are there before the
     * parameters of the servlet context can be read.
     */
    public void readBounds() {
        Configuration configuration = models.configuration();
        watchdog.setLong(configuration.get(Settings.TURNS_LONG).toNanos());
        inbound.setMax(configuration.get(Settings.INBOUND_MAX));
        unfinished.setMax(configuration.get(Settings.UNFINISHED_MAX));
        uploaded.setMax(configuration.get(Settings.UPLOAD_BUFFER_MAX));
        outbound.setMax(configuration.get(Settings.OUTBOUND_MAX));
        pending.setBounds(configuration.get(Settings.PENDING_MAX),
            configuration.get(Settings.PENDING_TIMEOUT).toNanos() / PATIENCE);
        forgetCookieSigner();
    }

    /** Who has asked for it so early, such as an export, has got one whose keys may be others. */
    private synchronized void forgetCookieSigner() {
        cookieSigner = null;
    }

    /** A session and the first frame for its page. */
    public record Started(ClientSession session, String frame) {
    }

    /**
     * Makes a session with its model tree, on the calling thread. When there are as many as there may be, or as many
     * wait for their browser as may, it takes the place of one that waits, if there is one that has to give it: pages
     * that never connect keep nobody out, and push nobody out.
     *
     * @param served the app
     * @param visitor who it is for
     * @param http asked at the end for the HTTP session that the page has; the session ends with it
     * @throws TooManySessionsException when there is none
     * @throws RuntimeException what the model's {@code init()} throws; no session is left then
     */
    public Started start(ServedApp served, Visitor visitor, Supplier<HttpSession> http) {
        return start(newId(), served, visitor, session -> session.getPage().start(served.initialValues(), http));
    }

    /**
     * Makes a session again that was stored, for the page that it had, on the calling thread.
     *
     * @param browser the key that the page's browser has brought, which may get another one now
     * @return empty when there is none, when it belongs to another app, browser or user, or when it cannot be what it
     * was
     * @throws TooManySessionsException when there is no room for it
     */
    public Optional<Started> restore(String id, ServedApp served, Visitor visitor, String browser,
        Supplier<HttpSession> http) {
        Predicate<Snapshot> isTheirs = snapshot -> snapshot.app().equals(served.app().name()) && snapshot.isOf(browser)
            && snapshot.isOfUser(visitor.caller().getName());
        if (!keeper.isOn() || sessions.containsKey(id) || keeper.load(id).filter(isTheirs).isEmpty()) {
            return Optional.empty();
        }
        SessionKeeper.Claimed claimed = keeper.claim(id).filter(found -> isTheirs.test(found.snapshot())).orElse(null);
        if (claimed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(start(id, served, claimed.snapshot().visitor(visitor), session -> {
                session.getKeeping().setClaimed(claimed.epoch());
                return session.getPage().restore(claimed.snapshot(), http);
            }));
        }
        catch (TooManySessionsException e) {
            throw e;
        }
        catch (RuntimeException | LinkageError e) {
            String failed = Messages.notRestored(ClientSession.logName(id), served.app().name());
            totals.failed("", failed, e);
            LOGGER.log(Level.ERROR, failed, e);
            return Optional.empty();
        }
    }

    private Started start(String id, ServedApp served, Visitor visitor, Function<ClientSession, String> starter) {
        int max = models.configuration().get(Settings.SESSIONS_MAX);
        boolean isFull = count.incrementAndGet() > max && !lost.endOne();
        PendingSessions.Place place = pending.take(visitor, isFull, System.nanoTime());
        if (place == null) {
            count.decrementAndGet();
            totals.turnedAway.increment();
            throw isFull ? Messages.tooManySessions(max)
                : Messages.tooManyPending(models.configuration().get(Settings.PENDING_MAX));
        }
        ClientSession session = new ClientSession(id, served.app(), visitor, this);
        sessions.put(session.getId(), session);
        totals.started.increment();
        try {
            Started started = new Started(session, starter.apply(session));
            pending.set(place, session);
            return started;
        }
        catch (RuntimeException | Error e) {
            session.close();
            pending.remove(place);
            throw e;
        }
    }

    /** As {@link #start(ServedApp, Visitor, Supplier)}, for a page without an HTTP session. */
    public Started start(ServedApp served, Visitor visitor) {
        return start(served, visitor, () -> null);
    }

    /**
     * Makes a session that no browser will join, with its model tree, on the calling thread. It is not among those that
     * live, and whoever made it closes it.
     *
     * @throws RuntimeException what the model's {@code init()} throws; no session is left then
     */
    public Started startAside(String id, ServedApp served, Visitor visitor) {
        ClientSession session = new ClientSession(id, served.app(), visitor, this);
        session.setExported();
        try {
            return new Started(session, session.getPage().start(served.initialValues(), () -> null));
        }
        catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /**
     * Lets in no new sessions from now on, or lets them in again; those that live go on. Apps for administration are
     * served all the same.
     */
    public void setDraining(boolean on) {
        draining = on;
    }

    /** Tells whether no new sessions are let in. */
    public boolean isDraining() {
        return draining;
    }

    /** Counts a page that was not served, as no sessions are let in. */
    public void turnedAway() {
        totals.turnedAway.increment();
    }

    /** Counts and groups what went wrong outside any session, such as a page that could not be made. */
    public void failed(String message, Throwable error) {
        totals.failed("", message, error);
    }

    /** Returns the live sessions, in no order. */
    public Collection<ClientSession> getAll() {
        return sessions.values();
    }

    public Totals getTotals() {
        return totals;
    }

    public long getStarted() {
        return started;
    }

    public int getMaxSessions() {
        return models.configuration().get(Settings.SESSIONS_MAX);
    }

    /** Returns the files of pages. */
    public AssetStore getAssets() {
        return models.assets();
    }

    /** Returns the live session with that id, or {@code null}. */
    public ClientSession find(String id) {
        return sessions.get(id);
    }

    /** Returns the live session that stands in an address by that key, or {@code null}. */
    public ClientSession findByAddress(String key) {
        return byAddressKey.get(key);
    }

    /** Makes a key that stands for a session in addresses, as long as it lives. */
    String addAddressKey(ClientSession session) {
        String key = newId();
        byAddressKey.put(key, session);
        if (sessions.get(session.getId()) != session) {
            byAddressKey.remove(key);
        }
        return key;
    }

    /** Called when a browser has joined a session, or has come back to it. */
    void joined(ClientSession session) {
        pending.remove(session.getPage().getPlace());
        lost.remove(session);
    }

    /** Called when the page of a session has lost its connection and may come back. */
    void lost(ClientSession session) {
        lost.add(session);
        if (session.getStatus() != SessionStatus.DISCONNECTED) {
            // It is back already, or over.
            lost.remove(session);
        }
    }

    void remove(ClientSession session) {
        pending.remove(session.getPage().getPlace());
        lost.remove(session);
        httpSessions.remove(session);
        String key = session.getAddresses().getKnownKey();
        if (key != null) {
            byAddressKey.remove(key);
        }
        if (sessions.remove(session.getId()) != null) {
            count.decrementAndGet();
        }
    }

    /** Tells whether {@link #tick()} was called in the last minute, or there was no time yet. */
    public boolean isTimeKept() {
        return System.nanoTime() - lastTick < 60_000_000_000L;
    }

    /** Called every few seconds: expires, pings, and finds the dead. */
    public void tick() {
        long now = System.nanoTime();
        lastTick = now;
        streamThreads.tick(now);
        keeper.tick(now);
        if (executor instanceof TurnThreads threads) {
            watchdog.look(threads, now);
        }
        httpSessions.tick(now);
        for (ClientSession session : sessions.values()) {
            try {
                session.tick(now);
            }
            catch (RuntimeException e) {
                session.getModels().logTaskError(e);
            }
        }
    }

    /** Closes all sessions, so that their browsers look for the application's next deployment. */
    public void closeAll() {
        sessions.values()
            .forEach(session -> session.close(WireNames.CLOSE_GOING_AWAY, CloseReasons.APPLICATION_STOPPED));
    }

    /** Tells where the application has been deployed; before its first page. */
    public void setDeployment(Deployment newDeployment) {
        deployment = newDeployment;
    }

    /** Returns where the application has been deployed. */
    public Deployment getDeployment() {
        return deployment;
    }

    /** Returns where sessions outlive the server. */
    public SessionKeeper getKeeper() {
        return keeper;
    }

    /** Returns what the models of all sessions share. */
    public ModelServices getModelServices() {
        return models;
    }

    /** Returns what the transfers of all sessions share. */
    public TransferServices getTransferServices() {
        return transfers;
    }

    Executor getExecutor() {
        return executor;
    }

    /** Returns the threads that may wait for streams. */
    public StreamThreads getStreamThreads() {
        return streamThreads;
    }

    /** Returns what is configured. */
    public Configuration getConfiguration() {
        return models.configuration();
    }

    /** Returns the room for messages that have come and have not been applied yet. */
    public Budget getInbound() {
        return inbound;
    }

    /** Returns the room for the beginnings of messages whose ends have not come yet. */
    public Budget getUnfinished() {
        return unfinished;
    }

    /** Returns the room for what waits to be sent. */
    Budget getOutbound() {
        return outbound;
    }

    /** Returns the log for what browsers were refused. */
    public LogLimit getRefusalLog() {
        return refusalLog;
    }

    /** Returns the share that an address has of {@link #getRefusalLog()}. */
    LogLimit getRefusalLog(String address) {
        return refusalShares.of(address);
    }

    /** Returns the log for what pages tell of themselves, all together. */
    LogLimit getPageLog() {
        return pageLog;
    }

    /** Returns the log for what the application's own code has thrown. */
    public LogLimit getErrorLog() {
        return errorLog;
    }

    /** Returns what signs cookies; made when it is first needed, as it may have something to say. */
    public synchronized CookieSigner getCookieSigner() {
        if (cookieSigner == null) {
            cookieSigner = CookieSigner.of(models.configuration());
        }
        return cookieSigner;
    }

    /** Returns the reader of frames. */
    public FrameReader getFrameReader() {
        return frames;
    }

    /** Returns who knows what has which HTTP session behind it. */
    public HttpSessions getHttpSessions() {
        return httpSessions;
    }

    /** Tells whether models need an HTTP session behind their page, as beans of {@code @SessionScoped} do. */
    public boolean needsHttpSession() {
        return models.container().needsHttpSession();
    }

    /** Ends what a user has in one browser. */
    public void signedOut(String principal, String browser) {
        allOf(principal).filter(session -> session.getVisit().belongsTo(browser)).forEach(ClientSession::signOut);
    }

    @Override
    public Collection<Session> getSessionsOf(String principal) {
        return allOf(principal).map(ClientSession::getFacade).toList();
    }

    private Stream<ClientSession> allOf(String principal) {
        return sessions.values().stream().filter(session -> principal.equals(session.getVisit().getCaller().getName()));
    }

    @Override
    public void closeAll(String principal) {
        allOf(principal).forEach(ClientSession::signOut);
    }

    @Override
    public Collection<Session> getSessions() {
        return sessions.values().stream().map(ClientSession::getFacade).toList();
    }

    @Override
    public Collection<Session> getSessions(String appName) {
        return sessions.values().stream().filter(s -> s.getAppName().equals(appName))
            .map(ClientSession::getFacade).toList();
    }

    @Override
    public Session getSession(String id) {
        ClientSession found = sessions.get(id);
        return found == null ? null : found.getFacade();
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
