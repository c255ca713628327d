package dev.tandem.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

import dev.tandem.Model;
import dev.tandem.ModelContext;
import dev.tandem.ModelSupport;
import dev.tandem.metamodel.ModelPlan;

/** Makes and disposes the models of one session, in the order that docs/protocol.md gives. Used inside its turn. */
final class ModelMaker {

    private static final MethodHandle INIT = findInit();

    /** A new model is kept for some round trips, as its place may be still to be found. */
    private static final int GUARDED_TRIPS = 4;

    private final ClientSession session;
    private final SessionServices services;
    private final ModelTable models;
    private final Guards guards;
    private final Synchronizer synchronizer;
    private final SessionModules modules;
    private final Disposals disposals;

    ModelMaker(ClientSession session, SessionServices services, ModelTable models, Guards guards,
        Disposals disposals, Synchronizer synchronizer, SessionModules modules) {
        this.session = session;
        this.services = services;
        this.models = models;
        this.guards = guards;
        this.disposals = disposals;
        this.synchronizer = synchronizer;
        this.modules = modules;
    }

    <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        ModelPlan plan = services.plans().of(type);
        modules.load(type, synchronizer);
        ModelCore core = new ModelCore(session, plan, models.nextId(plan.simpleName()), models.isFirst());
        try {
            M model = make(type, core);
            core.bind();
            models.add(core);
            guards.keep(core, GUARDED_TRIPS, session.guardNanos());
            initialValues.accept(model);
            synchronizer.announce(core);
            init(model);
            synchronizer.addAttributes(core);
            core.connectHandlers();
            synchronizer.addInit(core);
            return model;
        }
        catch (RuntimeException | Error e) {
            dispose(core);
            throw e;
        }
    }

    private <M extends Model> M make(Class<M> type, ModelCore core) {
        Runnable end = ModelSupport.offer(core);
        try {
            Container.Made<M> made = services.container().make(type);
            core.setMade(made);
            return made.model();
        }
        finally {
            end.run();
        }
    }

    void dispose(ModelCore core) {
        models.remove(core.getId());
        guards.release(core);
        guards.release(core.getModel());
        if (core.getModel() == null || core.isDisposed()) {
            return;
        }
        if (core.isAnnounced()) {
            synchronizer.addDispose(core.getId());
        }
        disposals.add(core.getModel());
        core.end();
    }

    private void init(Model model) {
        try (ModelContext context = session.getTurnContext().enter(model)) {
            INIT.invokeExact(context.getModel());
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle findInit() {
        try {
            return MethodHandles.privateLookupIn(Model.class, MethodHandles.lookup())
                .findVirtual(Model.class, "init", MethodType.methodType(void.class));
        }
        catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
