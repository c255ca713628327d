package dev.tandem.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import dev.tandem.request.BrowserCookie;
import dev.tandem.request.PublicAddress;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionRegistry;
import dev.tandem.visit.SignedCookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Gives browsers the cookies that their sessions have set since the page was served, once: a socket cannot set any, and a
 * script none that scripts cannot read. What is served is an empty module, as pages load them. They also ask for it to
 * let their HTTP session go on, which no message of a socket does.
 */
final class CookieServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SessionRegistry sessions;

    CookieServlet(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /** Adds cookies to an answer. */
    static void add(List<SignedCookie> cookies, HttpServletRequest request, HttpServletResponse response) {
        for (SignedCookie cookie : cookies) {
            response.addHeader("Set-Cookie",
                cookie.toHeader(PublicAddress.contextPath(request), PublicAddress.isSecure(request)));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = request.getPathInfo();
        int end = path == null ? -1 : path.indexOf('/', 1);
        ClientSession session = end < 0 ? null : sessions.findByAddress(path.substring(1, end));
        String browser = BrowserCookie.read(request);
        if (session == null || browser == null || !session.getVisit().belongsTo(browser)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Principal principal = request.getUserPrincipal();
        if (session.getVisit().isForeign(principal == null ? null : principal.getName(), null)
            || session.getVisit().getHttpSession() != null && request.getRequestedSessionId() != null
            && !request.isRequestedSessionIdValid()) {
            // The HTTP session may have ended where nobody has told this server.
            session.signOut();
        }
        HttpSession http = request.getSession(false);
        if (http != null) {
            session.getVisit().requested(http.getMaxInactiveInterval());
        }
        add(session.getVisit().takeCookies(), request, response);
        response.setContentType("text/javascript;charset=UTF-8");
        response.getWriter().write("export default () => {};\n");
    }
}
