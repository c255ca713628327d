package dev.tandem.web;

import dev.tandem.asset.StoredData;
import dev.tandem.request.BrowserCookie;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionRegistry;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Serves what {@link dev.tandem.Session#getData()} has, to the browser that the session belongs to. Whoever else
 * asks hears what he would hear of data that does not exist.
 */
final class SessionDataServlet extends DataServlet {

    private static final long serialVersionUID = 1L;

    /** The browser may keep a copy, which it asks about each time: the session, and its data, may be gone. */
    private static final String CACHING = "private, no-cache";

    private final transient SessionRegistry sessions;

    SessionDataServlet(SessionRegistry sessions) {
        super(CACHING);
        this.sessions = sessions;
    }

    @Override
    StoredData find(HttpServletRequest request) {
        String path = request.getPathInfo();
        int end = path == null ? -1 : path.indexOf('/', 1);
        ClientSession session = end < 0 ? null : sessions.findByAddress(path.substring(1, end));
        String browser = BrowserCookie.read(request);
        boolean isOwner = session != null && browser != null && session.getVisit().belongsTo(browser);
        return isOwner ? session.getNamedData().findServed(path.substring(end + 1)) : null;
    }
}
