package dev.tandem.session;

import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.tandem.Model;
import dev.tandem.Restored;
import dev.tandem.asset.PageFiles;
import jakarta.servlet.http.HttpSession;

/** The page whose request has made a session: in it the model tree is made. */
public final class FirstPage {

    private final ClientSession session;
    private volatile Model root;
    private volatile PageFiles files;
    private volatile boolean inRequest;
    private volatile PendingSessions.Place place;

    FirstPage(ClientSession session) {
        this.session = session;
    }

    /**
     * Makes the model tree, on the calling thread.
     *
     * @param initialValues are given to the app's model
     * @param http asked at the end for the HTTP session that the page has
     * @return the first frame
     */
    String start(Consumer<? super Model> initialValues, Supplier<HttpSession> http) {
        return start(() -> session.getModels().create(session.getAppInfo().modelClass(), initialValues), http);
    }

    /**
     * Makes the model tree again, on the calling thread.
     *
     * @param snapshot what it was
     * @param http as above
     * @return the first frame
     */
    String restore(Snapshot snapshot, Supplier<HttpSession> http) {
        return start(() -> {
            session.getVisit().readCookies(snapshot.state().getJsonArray("cookies"));
            session.getScopedBeans().read(snapshot.state().getJsonObject("beans"));
            Model app = session.getModels().restore(snapshot.state(), session.getAppInfo().modelClass());
            root = app;
            session.getConversation().countKept();
            session.getModels().runGuarded(() -> session.getRegistry().getModelServices().container()
                .fire(session.getFacade(), Restored.Literal.INSTANCE));
            return app;
        }, http);
    }

    private String start(Supplier<Model> maker, Supplier<HttpSession> http) {
        RuntimeException[] failure = new RuntimeException[1];
        inRequest = true;
        session.getTurn().runFirst(() -> {
            try {
                makeTree(maker);
            }
            catch (RuntimeException e) {
                failure[0] = e;
            }
            finally {
                session.getVisit().getCaller()
                    .endRequest(session.getRegistry().getModelServices().descriptors().getRoles());
                bind(http.get());
            }
        });
        inRequest = false;
        if (failure[0] != null) {
            throw failure[0];
        }
        return session.getConversation().getOutbox().takeFrame();
    }

    private void makeTree(Supplier<Model> maker) {
        root = maker.get();
        Evaluation evaluation = new Evaluation(session);
        if (evaluation.isOn()) {
            evaluation.require();
        }
        files = session.getModels().getModules().servePage();
    }

    /** Before any other turn, as those may need it. */
    private void bind(HttpSession found) {
        if (found == null) {
            return;
        }
        try {
            session.getRegistry().getHttpSessions().bind(session, found);
        }
        catch (IllegalStateException e) {
            // It has ended meanwhile.
            session.signOut();
        }
    }

    /** Returns the root of the model tree. */
    public Model getRoot() {
        return root;
    }

    /** Returns the files that the page must bring for the models that it starts with. */
    public PageFiles getFiles() {
        return files;
    }

    /** Tells whether the page's request is what runs: what belongs to requests is the container's then. */
    public boolean isInRequest() {
        return inRequest;
    }

    /** Tells where the session waits for its browser. */
    void setPlace(PendingSessions.Place newPlace) {
        place = newPlace;
    }

    PendingSessions.Place getPlace() {
        return place;
    }
}
