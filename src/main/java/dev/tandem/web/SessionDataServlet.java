package dev.tandem.web;

import java.io.IOException;

import dev.tandem.asset.StoredData;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves what {@link dev.tandem.Session#addData} has added, to the browser that the session belongs to. Whoever else
 * asks hears what he would hear of data that does not exist.
 */
final class SessionDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The browser may keep a copy, which it asks about each time: the session, and its data, may be gone. */
    private static final String CACHING = "private, no-cache";

    private final transient SessionManager sessions;

    SessionDataServlet(SessionManager sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredData data = find(request);
        if (data == null) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DataResponse.write(data, CACHING, request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private StoredData find(HttpServletRequest request) {
        String path = request.getPathInfo();
        int end = path == null ? -1 : path.indexOf('/', 1);
        ClientSession session = end < 0 ? null : sessions.find(path.substring(1, end));
        String browser = BrowserCookie.read(request);
        boolean isOwner = session != null && browser != null && session.belongsTo(browser);
        return isOwner ? session.findData(path.substring(end + 1)) : null;
    }
}
