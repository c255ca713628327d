package dev.tandem.sync;

import java.lang.System.Logger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.SessionStatus;
import dev.tandem.config.Settings;
import dev.tandem.event.EventLoop;
import dev.tandem.event.HandlerNode;
import dev.tandem.spi.TurnContext;
import dev.tandem.turn.TurnScope;
import dev.tandem.visit.Caller;
import dev.tandem.wire.LogText;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.References;
import dev.tandem.wire.ServerOperations;
import dev.tandem.wire.WireException;
import jakarta.json.JsonObject;

/**
 * The models of one session, and what they need of it: made and disposed here, found by their ids, told to the browser
 * at the end of each turn. Used inside the session's turn.
 */
public final class ModelSpace {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final Session session;
    private final TurnScope scope;
    private final Caller caller;
    private final SessionLog log;
    private final ModelServices services;
    private final EventLoop loop = new EventLoop(this::logHandlerError);
    private final ModelTable table = new ModelTable();
    private final KeptAlive keptAlive = new KeptAlive();
    private final DisposedModels disposedModels = new DisposedModels(table);
    private final TurnContext context = new TurnContext(this::create);
    private final References references = new SessionReferences(this, false);
    private final ServerOperations operations;
    private final Synchronizer synchronizer;
    private final BrowserCalls browserCalls;
    private final CallAnswers answers;
    private final AccessControl access;
    private final SessionModules modules;
    private final ModelMaker maker;
    private RoundTrips roundTrips;
    private ModelData data;

    /**
     * @param session whose models they are
     * @param scope the session's turn
     * @param caller as whom the browser's calls come
     * @param assetPath where the browser finds assets
     */
    public ModelSpace(Session session, TurnScope scope, Caller caller, SessionLog log, ModelServices services,
        Supplier<String> assetPath) {
        this.session = session;
        this.scope = scope;
        this.caller = caller;
        this.log = log;
        this.services = services;
        operations = new ServerOperations(services.valueTypes().getWriter(), references, loop::getRound);
        synchronizer = new Synchronizer(this, services.valueTypes().getWriter(), operations, references,
            new SessionReferences(this, true));
        browserCalls = new BrowserCalls(scope, operations, references);
        answers = new CallAnswers(scope, log, operations);
        access = new AccessControl(caller, scope, log);
        modules = new SessionModules(services, operations, assetPath);
        maker = new ModelMaker(this, table, keptAlive, disposedModels, synchronizer, modules);
    }

    /** Sets what moves the bytes of models; told before there are any. */
    public void setData(ModelData newData) {
        data = newData;
    }

    // Models ---------------------------------------------------------------------------------------------------------

    /**
     * Makes a model, for the active one or for none.
     *
     * @throws IllegalStateException when the session is over, or the class is no model
     */
    public <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        if (session.getStatus() == SessionStatus.CLOSED) {
            throw scope.closed();
        }
        return maker.create(type, initialValues);
    }

    void dispose(ModelCore core) {
        maker.dispose(core);
    }

    /** Writes what the models are, for {@link #restore}; two members of an object. */
    public void writeState(StringBuilder out) {
        table.getGiven().write(out.append("\"ids\":"));
        out.append(",\"models\":[");
        ModelState.Writer writer = new ModelState.Writer(services, new SessionReferences(this, true));
        int start = out.length();
        for (ModelCore core : table.getAll()) {
            writer.write(out.length() == start ? out : out.append(','), core);
        }
        out.append(']');
    }

    /**
     * Makes models of what {@link #writeState} has written, in a session that has none yet.
     *
     * @param app the class of the first one
     * @return the first one
     * @throws RuntimeException when it is not what was written, or was of another app, and what the models' code throws
     */
    public Model restore(JsonObject state, Class<? extends Model> app) {
        table.getGiven().read(state.getJsonObject("ids"));
        return new ModelRestorer(this, maker)
            .restore(ModelState.readAll(state.getJsonArray("models"), table.getGiven()), app);
    }

    /** Called by each model that ends. */
    void ended(ModelCore core) {
        browserCalls.giveUp(core.getId());
        data.giveUp(core.getId());
    }

    /** Returns the live model with that id, or {@code null}. Any thread. */
    public Model get(String id) {
        ModelCore core = table.get(id);
        return core == null ? null : core.getModel();
    }

    /**
     * Returns the model that the browser means; {@code null} when it has been disposed, which the browser may not know
     * yet.
     *
     * @throws WireException when there never was one
     */
    public ModelCore find(String id) {
        ModelCore core = table.get(id);
        if (core == null && !table.wasGiven(id)) {
            throw new WireException("there is no model '" + LogText.brief(id) + "'");
        }
        return core == null || core.isDisposed() ? null : core;
    }

    /** Tells whether there once was a model with that id. */
    boolean isOldId(String id) {
        return table.wasGiven(id);
    }

    /** Returns the live models, oldest first. */
    public List<ModelCore> getAll() {
        return table.getAll();
    }

    /** Returns the number of live models. Any thread. */
    public int size() {
        return table.size();
    }

    // Memory ---------------------------------------------------------------------------------------------------------

    /** Keeps an object from being collected for some round trips. */
    public void keepAlive(Object object, int trips) {
        keptAlive.keep(object, trips, trips * tripNanos());
    }

    /** A round trip takes no longer, or the browser is gone. */
    long tripNanos() {
        return services.configuration().get(Settings.SILENCE).toNanos();
    }

    /** Called when a message has gone to the browser and come back. */
    public void countTrip() {
        keptAlive.countTrip();
    }

    /** Called every few seconds, on any thread: releases what was kept long enough. */
    public void tick(long now) {
        if (keptAlive.isDue(now)) {
            scope.executeAnyway(() -> keptAlive.endBy(now));
        }
    }

    // The turn -------------------------------------------------------------------------------------------------------

    /** Runs a task when the browser has applied all that is sent until the turn's end. */
    public void callAfterRoundTrip(Runnable task) {
        if (roundTrips == null) {
            roundTrips = new RoundTrips(browserCalls, this::runGuarded);
        }
        roundTrips.add(task);
    }

    /** Lets handlers run, and what follows of it, until all is quiet. */
    public void settle() {
        disposedModels.forget();
        loop.run();
        table.forModelsWithAttributes(synchronizer::addAttributes);
        while (loop.hasPending() || disposedModels.isPending()) {
            disposedModels.forget();
            loop.runOn();
            table.forModelsWithAttributes(synchronizer::addAttributes);
        }
        table.forCollected(operations::dispose, this::runGuarded);
        if (roundTrips != null) {
            roundTrips.endTurn();
        }
    }

    /** Hands all that the turn has produced to the outbox. Returns false when that was nothing. */
    public boolean flushTo(Outbox outbox) {
        return synchronizer.flushTo(outbox);
    }

    /** Runs a task of which nothing may come out. */
    public void runGuarded(Runnable task) {
        try {
            task.run();
        }
        catch (RuntimeException | LinkageError | AssertionError e) {
            logTaskError(e);
        }
    }

    /** Logs what a task of the session has thrown. */
    public void logTaskError(Throwable error) {
        log.failed(LOGGER, Messages.taskFailed(scope.getLogName()), error);
    }

    private void logHandlerError(HandlerNode handler, Throwable error) {
        log.failed(LOGGER, Messages.handlerFailed(scope.getLogName(), handler.getName()), error);
    }

    // The end --------------------------------------------------------------------------------------------------------

    /** Ends all models, the newest first; what has happened so far is still handled, by models that are whole. */
    public void end() {
        loop.run();
        List<ModelCore> all = table.getAll();
        for (int i = all.size() - 1; i >= 0; i--) {
            ModelCore core = all.get(i);
            runGuarded(core.getModel()::dispose);
            // An override that fails, or does not call the original, does not save it.
            runGuarded(() -> maker.dispose(core));
        }
        table.forCollected(id -> { }, this::runGuarded);
        runGuarded(browserCalls::giveUpAll);
    }

    /** Forgets all that is left. */
    public void clear() {
        table.clear();
        keptAlive.clear();
        synchronizer.clear();
    }

    // Parts ----------------------------------------------------------------------------------------------------------

    Session getSession() {
        return session;
    }

    /** Returns the session's turn. */
    public TurnScope getScope() {
        return scope;
    }

    /** Returns as whom the browser's calls come. */
    public Caller getCaller() {
        return caller;
    }

    /** Returns where is told what goes wrong. */
    public SessionLog getLog() {
        return log;
    }

    /** Returns what the models of all sessions share. */
    public ModelServices getServices() {
        return services;
    }

    EventLoop getLoop() {
        return loop;
    }

    DisposedModels getDisposedModels() {
        return disposedModels;
    }

    /** Returns the contexts of models that are active in the turn. */
    public TurnContext getContext() {
        return context;
    }

    /** Returns models as values. */
    public References getReferences() {
        return references;
    }

    /** Returns what is said to the browser. */
    public ServerOperations getOperations() {
        return operations;
    }

    Synchronizer getSynchronizer() {
        return synchronizer;
    }

    /** Returns the calls that the browser has to answer. */
    public BrowserCalls getBrowserCalls() {
        return browserCalls;
    }

    /** Returns what keeps methods from those whom they are not for. */
    public AccessControl getAccess() {
        return access;
    }

    /** Returns what answers the browser's calls. */
    public CallAnswers getAnswers() {
        return answers;
    }

    /** Returns what the browser has loaded. */
    public SessionModules getModules() {
        return modules;
    }

    ModelData getData() {
        return data;
    }
}
