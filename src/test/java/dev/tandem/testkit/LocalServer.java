package dev.tandem.testkit;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

import dev.tandem.AppInfo;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ValueTypes;
import dev.tandem.session.ClientSession;
import dev.tandem.session.Deployment;
import dev.tandem.session.Hello;
import dev.tandem.session.ServedApp;
import dev.tandem.session.SessionRegistry;
import dev.tandem.sync.Container;
import dev.tandem.validation.BeanConstraints;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.ValueFormat;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Validation;

/** Sessions without a server: the test is the pool of threads, and its models are made by their constructors. */
public final class LocalServer {

    private static final ClassLoader LOADER = LocalServer.class.getClassLoader();
    private static final ModelIndex INDEX = new ModelIndex(LOADER);
    private static final ValueTypes VALUE_TYPES =
        new ValueTypes(JsonbBuilder.create(ValueFormat.prepare(new JsonbConfig())));
    private static final ModelDescriptors PLANS = new ModelDescriptors(INDEX, VALUE_TYPES, new BeanConstraints(
        Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()));
    private static final AssetStore ASSETS = new AssetStore(LOADER);

    public final List<String> fired = new ArrayList<>();
    public final SessionRegistry sessions;

    private final Queue<Runnable> scheduled = new ConcurrentLinkedQueue<>();
    private long now = System.nanoTime();

    public LocalServer() {
        this(Limits.DEFAULT);
    }

    public LocalServer(Configuration configuration) {
        this(configuration, null);
    }

    /** @param threads that run the turns in place of the test; may be {@code null} */
    public LocalServer(Configuration configuration, Executor threads) {
        sessions = new SessionRegistry(configuration, INDEX, PLANS, VALUE_TYPES, new ByConstructor(),
            threads == null ? scheduled::add : threads, ASSETS);
        sessions.setDeployment(new Deployment("", "/", Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /** Serves a page. */
    public Page open(Class<? extends Model> type) {
        return open(type, Visitor.of("browser", "/demo"));
    }

    /** Serves a page to somebody. */
    public Page open(Class<? extends Model> type, Visitor visitor) {
        return open(type, visitor, null);
    }

    /** Serves a page to somebody who has an HTTP session. */
    public Page open(Class<? extends Model> type, Visitor visitor, HttpSession http) {
        SessionRegistry.Started started = sessions.start(ServedApp.of(new AppInfo("test", "test", "", type)), visitor,
            () -> http);
        return new Page(this, started.session(), started.frame());
    }

    /** Runs one turn of any session; returns false when none is due. */
    public boolean runTurn() {
        Runnable turn = scheduled.poll();
        if (turn != null) {
            turn.run();
        }
        return turn != null;
    }

    /** Lets so much time pass that each session sends a heartbeat. */
    public void passTime() {
        now += Settings.HEARTBEAT.getDefault().toNanos() + 1;
        sessions.getAll().forEach(session -> session.tick(now));
    }

    /** Runs turns until none is due. */
    public void settle() {
        while (runTurn()) {
            // Until all is quiet.
        }
    }

    /** A page whose socket the test holds. */
    public static final class Page {

        public final ClientSession session;
        public final Session facade;
        public final String frame;
        public final FakeConnection connection = new FakeConnection();

        private final LocalServer server;
        private final FrameReader reader = new FrameReader();
        private long sent;

        public Page(LocalServer server, ClientSession session, String frame) {
            this.server = server;
            this.session = session;
            this.facade = session.getFacade();
            this.frame = frame;
        }

        public <M extends Model> M app(Class<M> type) {
            return type.cast(facade.getApp());
        }

        /** Opens the socket and says hello. */
        public Page connect() {
            sent = 1;
            Frame hello = reader.read("[1,1,[\"hello\",\"" + session.getId() + "\"]]");
            session.connect(connection, Hello.read(hello));
            server.settle();
            connection.frames.clear();
            return this;
        }

        /** Returns the number of the last frame made for the browser. */
        public long getSentSequence() {
            return session.getConversation().getOutbox().getSequence();
        }

        /** Returns how many of the browser's messages and operations were refused. */
        public int getRefusals() {
            return session.getLog().getRefusals();
        }

        /** Sends operations as the browser does, having received all, and returns the frames that answer. */
        public List<String> send(String operations) {
            return sendHaving(getSentSequence(), operations);
        }

        /** Sends operations as a browser that has received no frame after the given one. */
        public List<String> sendHaving(long acknowledged, String operations) {
            session.getConversation().offer("[" + ++sent + "," + acknowledged + "," + operations + "]");
            server.settle();
            return connection.takeFrames();
        }

        /** Lets so many messages go to the browser and come back. */
        public void trips(int count) {
            for (int i = 0; i < count; i++) {
                session.getConversation().ping();
                heartbeat();
            }
        }

        /** Lets the browser say that it is there, and what it has received. */
        public List<String> heartbeat() {
            session.getConversation().offer("[" + ++sent + "," + getSentSequence() + "]");
            server.settle();
            return connection.takeFrames();
        }

        /** Lets the browser say that it is there until a frame answers that has such an operation. */
        public String until(String operation) {
            for (int i = 0; i < 100; i++) {
                for (String answer : heartbeat()) {
                    if (answer.contains("[\"" + operation + "\"")) {
                        return answer;
                    }
                }
                Heap.collect();
            }
            throw new AssertionError("No " + operation + " came");
        }

        /** Runs turns until none is due. */
        public void settle() {
            server.settle();
        }

        /** Runs code in the session's turn, and returns the frames that it causes. */
        public List<String> run(Runnable task) {
            session.execute(task);
            server.settle();
            return connection.takeFrames();
        }
    }

    private final class ByConstructor implements Container {

        @Override
        public <M extends Model> Made<M> make(Class<M> type) {
            try {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                String name = type.getSimpleName();
                return new Made<>(constructor.newInstance(), () -> fired.add("destroyed " + name),
                    () -> fired.add("released " + name));
            }
            catch (java.lang.reflect.InvocationTargetException e) {
                throw (RuntimeException) e.getCause();
            }
            catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Runnable enterTurn() {
            return () -> {
            };
        }

        @Override
        public void fire(Session session, Annotation qualifier) {
            fired.add(qualifier.annotationType().getSimpleName());
        }
    }
}
