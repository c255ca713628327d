package dev.tandem.session;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import dev.tandem.CookieAttributes;
import dev.tandem.DataStore;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.SessionStatus;
import jakarta.json.JsonValue;

/** What code of the application has of a session: each method asks the part whose it is. One for each session. */
final class SessionFacade implements Session {

    private final ClientSession session;

    SessionFacade(ClientSession session) {
        this.session = session;
    }

    // What it is -----------------------------------------------------------------------------------------------------

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String getAppName() {
        return session.getAppName();
    }

    @Override
    public SessionStatus getStatus() {
        return session.getStatus();
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public String toString() {
        return session.toString();
    }

    // Who asked ------------------------------------------------------------------------------------------------------

    @Override
    public String getRuntime() {
        return session.getVisit().getRuntime();
    }

    @Override
    public String getUserAgent() {
        return session.getVisit().getVisitor().userAgent();
    }

    @Override
    public String getRemoteAddress() {
        return session.getVisit().getVisitor().address();
    }

    @Override
    public Principal getPrincipal() {
        return session.getVisit().getCaller().getPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return session.getVisit().getCaller().isInRole(role);
    }

    @Override
    public Locale getLocale() {
        return session.getVisit().getVisitor().locale();
    }

    @Override
    public String getPath() {
        return session.getVisit().getVisitor().path();
    }

    @Override
    public Map<String, List<String>> getParameters() {
        return session.getVisit().getVisitor().parameters();
    }

    @Override
    public void setPageStatus(int pageStatus) {
        session.getVisit().setPageStatus(pageStatus);
    }

    @Override
    public String getCookie(String name) {
        return session.getVisit().getCookie(name);
    }

    @Override
    public void setCookie(String name, String value, CookieAttributes attributes) {
        session.getVisit().setCookie(name, value, attributes);
    }

    // The turn -------------------------------------------------------------------------------------------------------

    @Override
    public void execute(Runnable task) {
        session.execute(task);
    }

    @Override
    public boolean isCurrent() {
        return session.isCurrent();
    }

    @Override
    public void keepAlive(Object object, int trips) {
        if (object == null || trips < 1) {
            throw Messages.nothingToKeep(trips);
        }
        session.inTurn(() -> session.getModels().keepAlive(object, trips));
    }

    @Override
    public void callAfterRoundTrip(Runnable task) {
        session.inTurn(() -> session.getModels().callAfterRoundTrip(task));
    }

    // Models and data -------------------------------------------------------------------------------------------------

    @Override
    public Model getApp() {
        return session.getPage().getRoot();
    }

    @Override
    public Model getModelById(String modelId) {
        return session.getModels().get(modelId);
    }

    @Override
    public Set<String> getPresentModules() {
        session.check("the present modules");
        return session.getModels().getModules().getPresent();
    }

    @Override
    public Set<String> getAssetsToIgnore() {
        session.check("the assets to ignore");
        return session.getModels().getModules().getIgnored();
    }

    @Override
    public CompletionStage<JsonValue> eval(String code) {
        return new Evaluation(session).run(code);
    }

    @Override
    public DataStore getData() {
        return session.getNamedData();
    }
}
