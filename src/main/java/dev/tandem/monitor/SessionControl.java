package dev.tandem.monitor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import dev.tandem.asset.Asset;
import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import dev.tandem.asset.PageFile;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionRegistry;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;

/**
 * What an administrator does to sessions. They are named as in the log and in {@link SessionMetrics#getName()}. Any
 * thread; all returns at once.
 */
public final class SessionControl {

    /** Characters of a message at most. */
    public static final int MAX_MESSAGE = 1_000;

    private final SessionRegistry sessions;
    private final AdminMessages notices;

    public SessionControl(SessionRegistry sessions, AssetStore assets) {
        this.sessions = sessions;
        notices = new AdminMessages(assets);
    }

    /** Returns the live session of that name, or {@code null}. */
    public ClientSession find(String name) {
        for (ClientSession session : sessions.getAll()) {
            if (session.getLogName().equals(name)) {
                return session;
            }
        }
        return null;
    }

    /** Ends a session; its page says so. Returns false when there is none of that name. */
    public boolean close(String name) {
        ClientSession session = find(name);
        if (session != null) {
            session.close(WireNames.CLOSE_NORMAL, CloseReasons.CLOSED_BY_AN_ADMINISTRATOR);
        }
        return session != null;
    }

    /** Ends a session and lets its page load again. Returns false when there is none of that name. */
    public boolean reload(String name) {
        ClientSession session = find(name);
        if (session != null) {
            session.close(WireNames.CLOSE_NO_SESSION, CloseReasons.RELOAD);
        }
        return session != null;
    }

    /**
     * Shows a text in a session's page.
     *
     * @return false when there is no session of that name
     * @throws IllegalArgumentException when the text is blank, or longer than {@value #MAX_MESSAGE} characters
     */
    public boolean message(String name, String text) {
        ClientSession session = find(name);
        if (session != null) {
            send(session, checked(text));
        }
        return session != null;
    }

    /** Ends all sessions but those of apps for administration. Returns how many. */
    public int closeAll() {
        return forEach(session -> session.close(WireNames.CLOSE_NORMAL, CloseReasons.CLOSED_BY_AN_ADMINISTRATOR));
    }

    /** Lets the pages of all sessions load again but those of apps for administration. Returns how many. */
    public int reloadAll() {
        return forEach(session -> session.close(WireNames.CLOSE_NO_SESSION, CloseReasons.RELOAD));
    }

    /**
     * Shows a text in the pages of all sessions but those of apps for administration.
     *
     * @return in how many
     * @throws IllegalArgumentException when the text is blank, or longer than {@value #MAX_MESSAGE} characters
     */
    public int messageAll(String text) {
        String checked = checked(text);
        return forEach(session -> send(session, checked));
    }

    /** Lets in no new sessions from now on, or lets them in again. */
    public void setDraining(boolean on) {
        sessions.setDraining(on);
    }

    private int forEach(Consumer<ClientSession> action) {
        int count = 0;
        for (ClientSession session : sessions.getAll()) {
            if (!session.isAdministration()) {
                action.accept(session);
                count++;
            }
        }
        return count;
    }

    private void send(ClientSession session, String text) {
        HashedFile module = notices.of(text, session.getVisit().getVisitor().locale());
        PageFile notice = new PageFile(Asset.Kind.MODULE, module.getUrlName(), "");
        session.execute(() -> session.getModels().getModules().load(List.of(notice)));
    }

    private static String checked(String text) {
        String stripped = Objects.requireNonNullElse(text, "").strip();
        if (stripped.isEmpty() || stripped.length() > MAX_MESSAGE) {
            throw Messages.badNotice(stripped.length(), MAX_MESSAGE);
        }
        return stripped;
    }
}
