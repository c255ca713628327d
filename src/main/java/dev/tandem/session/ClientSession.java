package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.tandem.AppInfo;
import dev.tandem.Closed;
import dev.tandem.Connected;
import dev.tandem.Disconnected;
import dev.tandem.Model;
import dev.tandem.SessionStatus;
import dev.tandem.TurnContext;
import dev.tandem.asset.PageFiles;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.event.EventLoop;
import dev.tandem.event.HandlerNode;
import dev.tandem.turn.LogLimit;
import dev.tandem.turn.Turn;
import dev.tandem.turn.TurnScope;
import dev.tandem.visit.CookieSigner;
import dev.tandem.visit.HttpSessionUse;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.Connection;
import dev.tandem.wire.Frame;
import dev.tandem.wire.LogText;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.References;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.servlet.http.HttpSession;

/** A {@link Session}: ties its turn, its models, its receiver and its outbox together. */
public final class ClientSession extends DataSession implements TurnScope {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** Enough of the identifier to find a session's lines in the log; all of it would let a reader join the session. */
    private static final int LOGGED_LENGTH = 8;

    /** The longest binary message, in bytes. */
    public static final int MAX_BINARY_SIZE = Chunks.HEADER + Chunks.SIZE;

    private final String id;
    private final String logName;
    private final AppInfo app;
    private final SessionServices services;
    private final Turn turn;
    private final EventLoop loop = new EventLoop(this::logHandlerError);
    private final ModelTable models = new ModelTable();
    private final Guards guards = new Guards();
    private final Disposals disposals = new Disposals(models);
    private final TurnContext turnContext = new TurnContext(this::create);
    private final Outbox outbox;
    private final References references;
    private final Synchronizer synchronizer;
    private final BrowserCalls browserCalls;
    private final Receiver receiver;
    private final Inbox inbox;
    private final LineCheck lineCheck;
    private final SessionModules modules;
    private final ModelMaker maker;
    private final ScopedBeans scopedBeans = new ScopedBeans();
    private final SessionFigures figures;
    private final long created = System.nanoTime();

    private volatile SessionStatus status = SessionStatus.PENDING;
    private volatile Model root;
    private volatile PageFiles pageFiles;
    private volatile boolean inPageRequest;
    private volatile long lastReceived = created;
    private volatile long lastSent = created;
    private volatile PendingSessions.Place place;
    private volatile long ended;
    private RoundTrips roundTrips;
    private final AcknowledgementWatch acknowledgements = new AcknowledgementWatch(created);

    ClientSession(String id, AppInfo app, Visitor visitor, SessionServices services) {
        super(services, visitor);
        this.id = id;
        this.logName = id.substring(0, Math.min(LOGGED_LENGTH, id.length()));
        this.app = app;
        this.services = services;
        figures = new SessionFigures(this, services.sessions().getTotals());
        Configuration configuration = services.configuration();
        references = new SessionReferences(this, false);
        turn = new Turn(services.executor(), this, getCaller()::run, this::runTurn, this::logTaskError);
        Runnable tooSlow = () -> drop("client too slow");
        outbox = new Outbox(configuration.get(Settings.COALESCE_AT), configuration.get(Settings.OVERFLOW_AT), tooSlow,
            error -> drop(String.valueOf(error)), figures::sent,
            services.sessions().getOutbound().open(getRemoteAddress(), tooSlow));
        synchronizer = new Synchronizer(services.valueTypes().getWriter(), references, new SessionReferences(this, true),
            this::requireModule);
        browserCalls = new BrowserCalls(this, synchronizer, references);
        receiver = new Receiver(this, services, synchronizer, references, guards, outbox);
        inbox = new Inbox(this, services, receiver);
        lineCheck = new LineCheck(outbox);
        modules = new SessionModules(services, this);
        maker = new ModelMaker(this, services, models, guards, disposals, synchronizer, modules);
    }

    // Life -----------------------------------------------------------------------------------------------------------

    /**
     * Makes the model tree, on the calling thread.
     *
     * @param initialValues are given to the app's model
     * @param http asked at the end for the HTTP session that the page has
     * @return the first frame
     */
    String start(Consumer<? super Model> initialValues, Supplier<HttpSession> http) {
        RuntimeException[] failure = new RuntimeException[1];
        inPageRequest = true;
        turn.runFirst(() -> {
            try {
                root = create(app.modelClass(), initialValues);
                if (services.configuration().get(Settings.EVAL_APPS).contains(app.name())) {
                    requireModule(WireNames.OP_EVAL);
                }
                pageFiles = modules.servePage();
            }
            catch (RuntimeException e) {
                failure[0] = e;
            }
            finally {
                getCaller().endRequest(services.plans().getRoles());
                bind(http.get());
            }
        });
        inPageRequest = false;
        if (failure[0] != null) {
            throw failure[0];
        }
        return outbox.takeFrame();
    }

    /** Before any other turn, as those may need it. */
    private void bind(HttpSession found) {
        if (found == null) {
            return;
        }
        try {
            services.sessions().getHttpSessions().bind(this, found);
        }
        catch (IllegalStateException e) {
            // It has ended meanwhile.
            signOut();
        }
    }

    /** Tells whether the page's request is what runs: what belongs to requests is the container's then. */
    public boolean isInPageRequest() {
        return inPageRequest;
    }

    /** Returns the files that the page must bring for the models that it starts with. */
    public PageFiles getPageFiles() {
        return pageFiles;
    }

    /**
     * Joins the browser's socket.
     *
     * @param frame the browser's first, which said hello
     * @return false when the session has a socket already, or is over
     */
    public boolean connect(Connection connection, Frame frame) {
        synchronized (this) {
            if (status != SessionStatus.PENDING) {
                return false;
            }
            status = SessionStatus.CONNECTED;
            outbox.attach(connection);
        }
        lastReceived = System.nanoTime();
        figures.connected(frame);
        services.sessions().joined(this);
        inbox.join(frame, () -> services.container().fire(this, Connected.Literal.INSTANCE));
        return true;
    }

    /**
     * Tells that the connection is gone. The session ends with it; this is the one place to keep it for a browser that
     * comes back.
     */
    public void disconnected(Connection gone) {
        synchronized (this) {
            if (status != SessionStatus.CONNECTED || outbox.getConnection() != gone) {
                return;
            }
            status = SessionStatus.DISCONNECTED;
        }
        outbox.detach();
        turn.submit(() -> services.container().fire(this, Disconnected.Literal.INSTANCE));
        close();
    }

    @Override
    public void close() {
        close(WireNames.CLOSE_NORMAL, CloseReasons.CLOSED_BY_SERVER);
    }

    void close(int code, String reason) {
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
        if (getPrincipal() == null) {
            close(WireNames.CLOSE_NO_SESSION, CloseReasons.HTTP_SESSION_ENDED);
        }
        else {
            close(WireNames.CLOSE_SIGNED_OUT, CloseReasons.SIGNED_OUT);
        }
    }

    /** Closes the session unless a browser has joined it; returns false then. */
    boolean closeIfPending() {
        synchronized (this) {
            if (status != SessionStatus.PENDING) {
                return false;
            }
            status = SessionStatus.CLOSED;
        }
        finish(WireNames.CLOSE_NO_SESSION, CloseReasons.EXPIRED);
        return true;
    }

    private void finish(int code, String reason) {
        ended = System.nanoTime() | 1;
        Connection connection = outbox.getConnection();
        outbox.detach();
        inbox.close();
        if (connection != null) {
            connection.close(code, reason);
        }
        services.sessions().remove(this);
        turn.submit(this::end);
    }

    private void end() {
        runGuarded(() -> services.container().fire(this, Closed.Literal.INSTANCE));
        // What has happened so far is still handled, by models that are whole.
        loop.run();
        List<ModelCore> all = models.getAll();
        for (int i = all.size() - 1; i >= 0; i--) {
            ModelCore core = all.get(i);
            runGuarded(core.getModel()::dispose);
            // An override that fails, or does not call the original, does not save it.
            runGuarded(() -> maker.dispose(core));
        }
        models.forCollected(id -> { }, this::runGuarded);
        runGuarded(browserCalls::giveUpAll);
        runGuarded(this::endData);
        models.clear();
        guards.clear();
        synchronizer.clear();
        runGuarded(scopedBeans::destroy);
    }

    private void drop(String why) {
        LOGGER.log(Level.DEBUG, "Session {0} lost its connection: {1}", logName, why);
        Connection connection = outbox.getConnection();
        if (connection != null) {
            disconnected(connection);
            connection.close(WireNames.CLOSE_GOING_AWAY, CloseReasons.CONNECTION_LOST);
        }
        else if (status == SessionStatus.PENDING) {
            close();
        }
    }

    /** Called every few seconds: expires, pings, and finds the dead. */
    void tick(long now) {
        Configuration configuration = services.configuration();
        SessionStatus current = status;
        if (current == SessionStatus.PENDING && now - created > configuration.get(Settings.PENDING_TIMEOUT).toNanos()) {
            closeIfPending();
        }
        if (current != SessionStatus.CONNECTED) {
            return;
        }
        long sendingSince = outbox.getSendingSince();
        long silence = configuration.get(Settings.SILENCE).toNanos();
        if (now - lastReceived > silence || sendingSince != 0 && now - sendingSince > silence) {
            drop("silent");
        }
        else if (acknowledgements.isOverdue(receiver.getAcknowledged(), outbox.getSequence(), now, silence)) {
            drop("acknowledges nothing");
        }
        else if (now - lastSent > configuration.get(Settings.HEARTBEAT).toNanos()
            || figures.isPingDue(now, configuration.get(Settings.HEARTBEAT).toNanos())) {
            lastSent = now;
            ping();
        }
        tickTransfers(now);
        if (guards.isDue(now)) {
            turn.submit(() -> guards.endBy(now));
        }
    }

    void ping() {
        long time = System.nanoTime();
        figures.pinged(outbox.ping(), time);
    }

    // The turn -------------------------------------------------------------------------------------------------------

    @Override
    public void execute(Runnable task) {
        if (status != SessionStatus.CLOSED) {
            turn.submit(task);
        }
    }

    @Override
    public void executeAnyway(Runnable task) {
        turn.submit(task);
    }

    /** Forgets the tasks that wait and are of that kind. */
    void discard(Predicate<Runnable> kind) {
        turn.discard(kind);
    }

    @Override
    public boolean isCurrent() {
        return CurrentSession.get() == this;
    }

    private void runTurn(Runnable tasks) {
        figures.turnRun();
        ClientSession outer = CurrentSession.get();
        CurrentSession.set(this);
        TurnContext around = turnContext.begin();
        Runnable exit = services.container().enterTurn();
        try {
            tasks.run();
            closeContexts();
            endTurn();
        }
        finally {
            closeContexts();
            exit.run();
            turnContext.end(around);
            if (outer == null) {
                CurrentSession.clear();
            }
            else {
                CurrentSession.set(outer);
            }
        }
    }

    /** A context that is left open would be active for whoever comes next. */
    private void closeContexts() {
        List<Model> open = turnContext.closeAll();
        if (!open.isEmpty()) {
            LOGGER.log(Level.ERROR, Messages.contextOpen(logName, open));
        }
    }

    private void runGuarded(Runnable task) {
        try {
            task.run();
        }
        catch (RuntimeException | LinkageError | AssertionError e) {
            logTaskError(e);
        }
    }

    private void logTaskError(Throwable error) {
        logError(LOGGER, Messages.taskFailed(logName), error);
    }

    /** Logs what was refused, as far as there is room. */
    void logRefusal(Logger logger, String message) {
        logRefusal(logger, Level.WARNING, message);
    }

    void logRefusal(Logger logger, Level level, String message) {
        services.sessions().getRefusalLog(getRemoteAddress()).log(logger, level, message);
    }

    /** Returns the limit for what all pages tell the log. */
    LogLimit getPageLog() {
        return services.sessions().getPageLog();
    }

    /** Counts what the browser was refused, and has been told of. */
    void countRefusal(String why) {
        receiver.count(why);
    }

    /** Logs that an event reaches the browser without its value. */
    void logUntold(String event, RuntimeException error) {
        services.sessions().getErrorLog().log(LOGGER, Level.WARNING, Messages.untold(logName, event, error));
    }

    /** Logs and counts what the application's own code has thrown; a browser may cause that as often as it likes. */
    void logError(Logger logger, String message, Throwable error) {
        figures.failed(message, error);
        services.sessions().getErrorLog().log(logger, Level.ERROR, message, error);
    }

    private void endTurn() {
        disposals.forget();
        loop.run();
        models.forModelsWithAttributes(synchronizer::addAttributes);
        while (loop.hasPending() || disposals.isPending()) {
            disposals.forget();
            loop.runOn();
            models.forModelsWithAttributes(synchronizer::addAttributes);
        }
        models.forCollected(synchronizer::addDispose, this::runGuarded);
        if (roundTrips != null) {
            roundTrips.endTurn();
        }
        if (status == SessionStatus.CLOSED) {
            return;
        }
        if (synchronizer.flushTo(outbox)) {
            lastSent = System.nanoTime();
        }
        // Also what had waited for a socket.
        outbox.flush();
        if (receiver.isAcknowledgementDue()) {
            ping();
        }
        if (status == SessionStatus.CONNECTED) {
            startTransfers();
        }
    }

    // Models ---------------------------------------------------------------------------------------------------------

    <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        if (status == SessionStatus.CLOSED) {
            throw closed();
        }
        return maker.create(type, initialValues);
    }

    void dispose(ModelCore core) {
        maker.dispose(core);
    }

    Disposals getDisposals() {
        return disposals;
    }

    /** Tells whether there once was a model with that id. */
    boolean isOldId(String modelId) {
        return models.wasGiven(modelId);
    }

    @Override
    public void keepAlive(Object object, int trips) {
        if (object == null || trips < 1) {
            throw Messages.nothingToKeep(trips);
        }
        inTurn(() -> guards.keep(object, trips, trips * guardNanos()));
    }

    /** A round trip takes no longer, or the browser is gone. */
    long guardNanos() {
        return services.configuration().get(Settings.SILENCE).toNanos();
    }

    @Override
    void fetchCookies(String address) {
        execute(() -> synchronizer.addLoad(address));
    }

    @Override
    CookieSigner getCookieSigner() {
        return services.sessions().getCookieSigner();
    }

    @Override
    public void callAfterRoundTrip(Runnable task) {
        if (!isCurrent()) {
            execute(() -> callAfterRoundTrip(task));
            return;
        }
        if (roundTrips == null) {
            roundTrips = new RoundTrips(browserCalls, this::runGuarded);
        }
        roundTrips.add(task);
    }

    // Messages from the browser --------------------------------------------------------------------------------------

    /** Takes a message; returns at once. Called by the connection, one message after the other. */
    public void receive(String text) {
        lastReceived = System.nanoTime();
        if (lineCheck.isQuestion(text)) {
            ping();
        }
        inbox.receive(text);
    }

    /** Called in the turn with what the browser has said. */
    void heard(List<JsonArray> operations) {
        HttpSessionUse http = getHttpSessionUse();
        if (http != null && http.isDue(operations)) {
            letRequest();
        }
    }

    /** Takes a binary message, of which it may keep the buffer; as {@link #receive(String)}. */
    public void receive(ByteBuffer message) {
        lastReceived = System.nanoTime();
        HttpSessionUse http = getHttpSessionUse();
        if (http != null && http.isDue()) {
            letRequest();
        }
        inbox.receive(message);
    }

    private void logHandlerError(HandlerNode handler, Throwable error) {
        logError(LOGGER, Messages.handlerFailed(logName, handler.getName()), error);
    }

    // Properties -----------------------------------------------------------------------------------------------------

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getAppName() {
        return app.name();
    }

    @Override
    public Model getApp() {
        return root;
    }

    @Override
    public SessionStatus getStatus() {
        return status;
    }

    @Override
    public Model getModelById(String modelId) {
        ModelCore core = models.get(modelId);
        return core == null ? null : core.getModel();
    }

    /** Returns the names of the modules that an exported page needs, when nobody else is in the turn. */
    Set<String> getExportedModules() {
        return modules.getExported();
    }

    /** Returns the names of assets that the page has from elsewhere, when nobody else is in the turn. */
    Set<String> getIgnoredAssets() {
        return modules.getIgnored();
    }

    @Override
    public Set<String> getPresentModules() {
        check("the present modules");
        return modules.getPresent();
    }

    @Override
    public Set<String> getAssetsToIgnore() {
        check("the assets to ignore");
        return modules.getIgnored();
    }

    /** Returns the beans of {@link dev.tandem.ClientSessionScoped} that belong to this session. */
    public ScopedBeans getScopedBeans() {
        return scopedBeans;
    }

    /** Tells whether the session's app is one for administrators. */
    public boolean isAdministration() {
        return app.modelClass().isAnnotationPresent(Administration.class);
    }

    /** Returns what is counted of this session. */
    public SessionStatistics getStatistics() {
        return figures;
    }

    /** Tells where the session waits for its browser. */
    void setPlace(PendingSessions.Place newPlace) {
        place = newPlace;
    }

    PendingSessions.Place getPlace() {
        return place;
    }

    Inbox getInbox() {
        return inbox;
    }

    SessionFigures getFigures() {
        return figures;
    }

    @Override
    public boolean isOverSince(long now, long nanos) {
        long end = ended;
        return end != 0 && now - end >= nanos;
    }

    ModelTable getModelTable() {
        return models;
    }

    @Override
    Outbox getOutbox() {
        return outbox;
    }

    int getWaitingTasks() {
        return turn.getWaiting();
    }

    long getLastReceived() {
        return lastReceived;
    }

    /** Returns the number of the last frame made for the browser. */
    long getSentSequence() {
        return outbox.getSequence();
    }

    /** Returns the number of the browser's last frame. */
    long getReceivedSequence() {
        return receiver.getSequence();
    }

    /** Returns how many of the browser's messages and operations were refused. */
    int getRefusals() {
        return receiver.getRefusals();
    }

    /**
     * Returns the model that the browser means; {@code null} when it has been disposed, which the browser may not know yet.
     *
     * @throws WireException when there never was one
     */
    ModelCore findModel(String modelId) {
        ModelCore core = models.get(modelId);
        if (core == null && !models.wasGiven(modelId)) {
            throw new WireException("there is no model '" + LogText.brief(modelId) + "'");
        }
        return core == null || core.isDisposed() ? null : core;
    }

    @Override
    ClientSession self() {
        return this;
    }

    void requireModule(String extension) {
        modules.require(extension, synchronizer);
    }

    TurnContext getTurnContext() {
        return turnContext;
    }

    EventLoop getLoop() {
        return loop;
    }

    References getReferences() {
        return references;
    }

    String getAssetPath() {
        return getVisitor().contextPath() + services.sessions().getAssetPath();
    }

    Synchronizer getSynchronizer() {
        return synchronizer;
    }

    BrowserCalls getBrowserCalls() {
        return browserCalls;
    }

    @Override
    public String getLogName() {
        return logName;
    }

    @Override
    public String toString() {
        return "session " + logName + " of app '" + app.name() + "', " + status;
    }
}
