package dev.tandem.session;

import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.tandem.AppInfo;
import dev.tandem.Closed;
import dev.tandem.Connected;
import dev.tandem.CookieAttributes;
import dev.tandem.Disconnected;
import dev.tandem.Disposition;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.SessionStatus;
import dev.tandem.TurnContext;
import dev.tandem.asset.PageFiles;
import dev.tandem.config.Addresses;
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
import dev.tandem.wire.Frame;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpSession;

/**
 * A {@link Session}: its life, its status and the body of its turn. All else is done by parts that it is put together
 * from. What has no lock belongs to the turn; {@code volatile} is what other threads read.
 */
public final class ClientSession implements Session, TurnScope {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** Enough of the identifier to find a session's lines in the log; all of it would let a reader join the session. */
    private static final int LOGGED_LENGTH = 8;

    private final String id;
    private final String logName;
    private final AppInfo app;
    private final SessionRegistry registry;
    private final Visit visit;
    private final Turn turn;
    private final SessionCounters counters;
    private final BoundedLog log;
    private final ModelSpace models;
    private final Conversation conversation;
    private final Transfers transfers;
    private final NamedData data;
    private final ScopedBeans scopedBeans = new ScopedBeans();
    private final long created = System.nanoTime();
    private volatile SessionStatus status = SessionStatus.PENDING;
    private volatile Model root;
    private volatile PageFiles pageFiles;
    private volatile boolean inPageRequest;
    private volatile PendingSessions.Place place;
    private volatile String addressKey;
    private volatile long ended;

    ClientSession(String id, AppInfo app, Visitor visitor, SessionRegistry registry) {
        this.id = id;
        this.logName = id.substring(0, Math.min(LOGGED_LENGTH, id.length()));
        this.app = app;
        this.registry = registry;
        visit = new Visit(visitor, registry::getCookieSigner, this::fetchCookies);
        counters = new SessionCounters(logName, registry.getTotals());
        log = new BoundedLog(this, registry, counters);
        models = new ModelSpace(this, this, visitor.caller(), log, registry.getModelServices(), this::getAssetPath);
        turn = new Turn(registry.getExecutor(), this, visitor.caller()::run, this::runTurn, models::logTaskError);
        conversation = new Conversation(this, models, registry, counters, log, created);
        transfers = new Transfers(models, registry.getTransferServices(), conversation);
        data = new NamedData(this, registry.getTransferServices(), this::getDataBase);
        models.setData(transfers);
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
                root = models.create(app.modelClass(), initialValues);
                if (registry.getConfiguration().get(Settings.EVAL_APPS).contains(app.name())) {
                    models.getModules().require(WireNames.OP_EVAL);
                }
                pageFiles = models.getModules().servePage();
            }
            catch (RuntimeException e) {
                failure[0] = e;
            }
            finally {
                visit.getCaller().endRequest(registry.getModelServices().plans().getRoles());
                bind(http.get());
            }
        });
        inPageRequest = false;
        if (failure[0] != null) {
            throw failure[0];
        }
        return conversation.getOutbox().takeFrame();
    }

    /** Before any other turn, as those may need it. */
    private void bind(HttpSession found) {
        if (found == null) {
            return;
        }
        try {
            registry.getHttpSessions().bind(this, found);
        }
        catch (IllegalStateException e) {
            // It has ended meanwhile.
            signOut();
        }
    }

    /** Lets what models send stand in the page, as no browser will join; told before there are any. */
    void setExported() {
        addressKey = id;
        transfers.setExported(visit.getVisitor().contextPath() + Addresses.DATA, id, data);
    }

    /**
     * Joins the browser's socket.
     *
     * @param frame the browser's first, which said hello
     * @return false when the session has a socket already, or is over
     */
    public boolean connect(Channel channel, Frame frame) {
        synchronized (this) {
            if (status != SessionStatus.PENDING) {
                return false;
            }
            status = SessionStatus.CONNECTED;
            conversation.getOutbox().attach(channel);
        }
        registry.joined(this);
        conversation.join(frame, () -> container().fire(this, Connected.Literal.INSTANCE));
        return true;
    }

    /**
     * Tells that the connection is gone. The session ends with it; this is the one place to keep it for a browser that
     * comes back.
     */
    public void disconnected(Channel gone) {
        synchronized (this) {
            if (status != SessionStatus.CONNECTED || conversation.getOutbox().getChannel() != gone) {
                return;
            }
            status = SessionStatus.DISCONNECTED;
        }
        conversation.getOutbox().detach();
        turn.submit(() -> container().fire(this, Disconnected.Literal.INSTANCE));
        close();
    }

    @Override
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
        Channel channel = conversation.getOutbox().getChannel();
        conversation.close();
        if (channel != null) {
            channel.close(code, reason);
        }
        registry.remove(this);
        turn.submit(this::end);
    }

    private void end() {
        models.runGuarded(() -> container().fire(this, Closed.Literal.INSTANCE));
        models.end();
        models.runGuarded(transfers::giveUpAll);
        models.runGuarded(data::close);
        models.clear();
        models.runGuarded(scopedBeans::destroy);
    }

    /** The connection is dead, or too slow. */
    void drop(String why) {
        LOGGER.log(Level.DEBUG, "Session {0} lost its connection: {1}", logName, why);
        Channel channel = conversation.getOutbox().getChannel();
        if (channel != null) {
            disconnected(channel);
            channel.close(WireNames.CLOSE_GOING_AWAY, CloseReasons.CONNECTION_LOST);
        }
        else if (status == SessionStatus.PENDING) {
            close();
        }
    }

    /** Called every few seconds: expires, pings, and finds the dead. */
    public void tick(long now) {
        SessionStatus current = status;
        long patience = registry.getConfiguration().get(Settings.PENDING_TIMEOUT).toNanos();
        if (current == SessionStatus.PENDING && now - created > patience) {
            closeIfPending();
        }
        if (current != SessionStatus.CONNECTED) {
            return;
        }
        String dead = conversation.tick(now);
        if (dead != null) {
            drop(dead);
        }
        transfers.tick(now);
        models.tick(now);
    }

    /** Logs and counts what has failed outside the turn. */
    void failed(RuntimeException error) {
        models.logTaskError(error);
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
        counters.turnRun();
        ClientSession outer = CurrentSession.get();
        CurrentSession.set(this);
        TurnContext around = models.getContext().begin();
        Runnable exit = container().enterTurn();
        try {
            tasks.run();
            closeContexts();
            endTurn();
        }
        finally {
            closeContexts();
            exit.run();
            models.getContext().end(around);
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
        List<Model> open = models.getContext().closeAll();
        if (!open.isEmpty()) {
            LOGGER.log(Level.ERROR, Messages.contextOpen(logName, open));
        }
    }

    private void endTurn() {
        models.settle();
        if (status == SessionStatus.CLOSED) {
            return;
        }
        conversation.endTurn();
        if (status == SessionStatus.CONNECTED) {
            transfers.startAll();
        }
    }

    @Override
    public void keepAlive(Object object, int trips) {
        if (object == null || trips < 1) {
            throw Messages.nothingToKeep(trips);
        }
        inTurn(() -> models.keepAlive(object, trips));
    }

    @Override
    public void callAfterRoundTrip(Runnable task) {
        inTurn(() -> models.callAfterRoundTrip(task));
    }

    @Override
    public CompletionStage<JsonValue> eval(String code) {
        check("session " + logName + " was to evaluate code");
        if (!registry.getConfiguration().get(Settings.EVAL_APPS).contains(app.name())) {
            throw Messages.evalOff(app.name(), Settings.EVAL_APPS.getName());
        }
        if (status != SessionStatus.CONNECTED) {
            throw Messages.evalUnconnected(logName);
        }
        models.getModules().require(WireNames.OP_EVAL);
        return models.getBrowserCalls().eval(code);
    }

    // Messages from the browser --------------------------------------------------------------------------------------

    /** Takes a message; returns at once. Called by the connection, one message after the other. */
    public void onText(String text) {
        conversation.offer(text);
    }

    /** Takes a binary message, of which it may keep the buffer; as {@link #onText}. */
    public void onBytes(ByteBuffer message) {
        conversation.offer(message);
    }

    // Data -----------------------------------------------------------------------------------------------------------

    @Override
    public String addData(String name, byte[] bytes, Disposition disposition) {
        return data.add(name, bytes, disposition);
    }

    @Override
    public String addData(String name, InputStream stream, Disposition disposition) {
        return data.add(name, stream, disposition);
    }

    @Override
    public String addData(String name, Path file, Disposition disposition) {
        return data.add(name, file, disposition);
    }

    @Override
    public InputStream getData(String name) {
        return data.open(name);
    }

    @Override
    public List<String> getDataNames() {
        return data.getNames();
    }

    @Override
    public void removeData(String name) {
        data.remove(name);
    }

    // Addresses ------------------------------------------------------------------------------------------------------

    /** Another than the id, which lets its owner join: addresses are logged by servers and proxies, and copied by users. */
    private String getAddressKey() {
        if (addressKey == null) {
            synchronized (this) {
                addressKey = addressKey == null ? registry.addAddressKey(this) : addressKey;
            }
        }
        return addressKey;
    }

    /** Returns what stands for the session in addresses; {@code null} when there is none yet. */
    String getKnownAddressKey() {
        return addressKey;
    }

    private String getDataBase() {
        return visit.getVisitor().contextPath() + Addresses.DATA + getAddressKey() + "/";
    }

    private String getAssetPath() {
        return visit.getVisitor().contextPath() + registry.getDeployment().assetPath();
    }

    private void fetchCookies(int fetch) {
        String address = visit.getVisitor().contextPath() + Addresses.COOKIES + getAddressKey() + "/" + fetch;
        execute(() -> models.getModules().load(address));
    }

    // Who asked ------------------------------------------------------------------------------------------------------

    @Override
    public String getRuntime() {
        return visit.getRuntime();
    }

    @Override
    public String getUserAgent() {
        return visit.getVisitor().userAgent();
    }

    @Override
    public String getRemoteAddress() {
        return visit.getVisitor().address();
    }

    @Override
    public Principal getPrincipal() {
        return visit.getCaller().getPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return visit.getCaller().isInRole(role);
    }

    @Override
    public Locale getLocale() {
        return visit.getVisitor().locale();
    }

    @Override
    public String getPath() {
        return visit.getVisitor().path();
    }

    @Override
    public Map<String, List<String>> getParameters() {
        return visit.getVisitor().parameters();
    }

    @Override
    public void setPageStatus(int pageStatus) {
        visit.setPageStatus(pageStatus);
    }

    @Override
    public String getCookie(String name) {
        return visit.getCookie(name);
    }

    @Override
    public void setCookie(String name, String value, CookieAttributes attributes) {
        visit.setCookie(name, value, attributes);
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
        return models.get(modelId);
    }

    @Override
    public Set<String> getPresentModules() {
        check("the present modules");
        return models.getModules().getPresent();
    }

    @Override
    public Set<String> getAssetsToIgnore() {
        check("the assets to ignore");
        return models.getModules().getIgnored();
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

    /** Tells whether the page's request is what runs: what belongs to requests is the container's then. */
    public boolean isInPageRequest() {
        return inPageRequest;
    }

    /** Returns the files that the page must bring for the models that it starts with. */
    public PageFiles getPageFiles() {
        return pageFiles;
    }

    /** Tells whether the session's app is one for administrators. */
    public boolean isAdministration() {
        return app.modelClass().isAnnotationPresent(Administration.class);
    }

    /** Tells where the session waits for its browser. */
    void setPlace(PendingSessions.Place newPlace) {
        place = newPlace;
    }

    PendingSessions.Place getPlace() {
        return place;
    }

    // Parts ----------------------------------------------------------------------------------------------------------

    private Container container() {
        return registry.getModelServices().container();
    }

    /** Returns whom the session is for. */
    public Visit getVisit() {
        return visit;
    }

    /** Returns the models. */
    public ModelSpace getModels() {
        return models;
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

    /** Returns what moves bytes. */
    public Transfers getTransfers() {
        return transfers;
    }

    /** Returns the number of the last frame made for the browser. */
    public long getSentSequence() {
        return conversation.getOutbox().getSequence();
    }

    /** Returns the number of the browser's last frame. */
    public long getReceivedSequence() {
        return conversation.getReceivedSequence();
    }

    /** Sends an empty frame, which the browser answers. */
    public void ping() {
        conversation.ping();
    }

    /** Returns the number of tasks that wait for the turn. Any thread. */
    public int getWaitingTasks() {
        return turn.getWaiting();
    }

    /** Returns the number of operations that wait for the browser to take them. Any thread. */
    public int getWaitingOperations() {
        return conversation.getOutbox().getWaiting();
    }

    /** Returns how many of the browser's messages and operations were refused. Any thread. */
    public int getRefusals() {
        return log.getRefusals();
    }

    BoundedLog getLog() {
        return log;
    }

    @Override
    public String toString() {
        return "session " + logName + " of app '" + app.name() + "', " + status;
    }
}
