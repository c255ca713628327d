package dev.tandem.sync;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

import dev.tandem.Model;
import dev.tandem.ModelContext;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.spi.ModelSupport;

/** Makes and disposes the models of one session, in the order that docs/protocol.md gives. Used inside its turn. */
final class ModelMaker {

    private static final MethodHandle INIT = find("init");
    private static final MethodHandle RESTORED = find("restored");

    /** A new model is kept for some round trips, as its place may be still to be found. */
    private static final int GUARDED_TRIPS = 4;

    private final ModelSpace space;
    private final ModelTable models;
    private final KeptAlive keptAlive;
    private final Synchronizer synchronizer;
    private final SessionModules modules;
    private final DisposedModels disposedModels;

    ModelMaker(ModelSpace space, ModelTable models, KeptAlive keptAlive, DisposedModels disposedModels,
        Synchronizer synchronizer, SessionModules modules) {
        this.space = space;
        this.models = models;
        this.keptAlive = keptAlive;
        this.disposedModels = disposedModels;
        this.synchronizer = synchronizer;
        this.modules = modules;
    }

    <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        ModelDescriptor descriptor = space.getServices().descriptors().of(type);
        modules.load(type);
        ModelCore core = new ModelCore(space, descriptor, models.nextId(descriptor.simpleName()), models.isFirst());
        try {
            M model = make(type, core);
            core.bind();
            models.add(core);
            keptAlive.keep(core, GUARDED_TRIPS, space.tripNanos());
            initialValues.accept(model);
            synchronizer.announce(core);
            init(model);
            synchronizer.addAttributes(core);
            core.connectHandlers();
            space.getOperations().init(core.getId());
            return model;
        }
        catch (RuntimeException | Error e) {
            dispose(core);
            throw e;
        }
    }

    /** Makes a model of another life again, without its values; nothing is told of it yet. */
    ModelCore makeAgain(ModelDescriptor descriptor, String id, boolean isApp) {
        modules.load(descriptor.type());
        ModelCore core = new ModelCore(space, descriptor, id, isApp);
        try {
            make(descriptor.type(), core);
            core.bind();
            core.getNode().forgetCreation();
            models.add(core);
            keptAlive.keep(core, GUARDED_TRIPS, space.tripNanos());
            return core;
        }
        catch (RuntimeException | Error e) {
            dispose(core);
            throw e;
        }
    }

    /** Tells a model that it is what it was. */
    void tellRestored(ModelCore core) {
        run(RESTORED, core.getModel());
    }

    private <M extends Model> M make(Class<M> type, ModelCore core) {
        Runnable end = ModelSupport.offer(core);
        try {
            Container.Made<M> made = space.getServices().container().make(type);
            core.setMade(made);
            return made.model();
        }
        finally {
            end.run();
        }
    }

    void dispose(ModelCore core) {
        models.remove(core.getId());
        keptAlive.release(core);
        keptAlive.release(core.getModel());
        if (core.getModel() == null || core.isDisposed()) {
            return;
        }
        if (core.isAnnounced()) {
            space.getOperations().dispose(core.getId());
        }
        disposedModels.add(core.getModel());
        core.end();
    }

    private void init(Model model) {
        run(INIT, model);
    }

    private void run(MethodHandle method, Model model) {
        try (ModelContext context = space.getContext().enter(model)) {
            method.invokeExact(context.getModel());
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find(String method) {
        try {
            return MethodHandles.privateLookupIn(Model.class, MethodHandles.lookup())
                .findVirtual(Model.class, method, MethodType.methodType(void.class));
        }
        catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
