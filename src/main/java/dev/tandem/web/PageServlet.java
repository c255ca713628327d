package dev.tandem.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.AppInfo;
import dev.tandem.session.SessionManager;
import dev.tandem.session.Visitor;
import dev.tandem.session.TooManySessionsException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves the pages of one app: each request makes a session with its model tree. */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger("dev.tandem.web");

    private static final String RETRY_SECONDS = "10";

    private final transient AppInfo app;
    private final transient SessionManager sessions;

    PageServlet(AppInfo app, SessionManager sessions) {
        this.app = app;
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null && !app.name().isEmpty()) {
            response.sendRedirect(PublicAddress.contextPath(request) + "/" + app.name() + "/");
            return;
        }
        if (DrainPage.send(app, sessions, request, response)) {
            return;
        }
        SessionManager.Started started;
        try {
            started = sessions.start(app, new Visitor(BrowserCookie.ensure(request, response),
                PublicAddress.contextPath(request)));
        }
        catch (TooManySessionsException e) {
            sessions.getRefusalLog().log(LOGGER, Level.WARNING, e.getMessage());
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        catch (RuntimeException | LinkageError e) {
            sessions.failed(Messages.initFailed(app.name()), e);
            LOGGER.log(Level.ERROR, Messages.initFailed(app.name()), e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Messages.initFailed(app.name()));
            return;
        }
        started.session().setVisitor(request.getRemoteUser(), request.getRemoteAddr());
        PageHeaders.add(request, response, started.session().getPageFiles().origins());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(Page.write(PublicAddress.contextPath(request), app, started));
    }
}
