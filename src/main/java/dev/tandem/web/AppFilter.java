package dev.tandem.web;

import java.io.IOException;
import java.security.Principal;

import dev.tandem.AppInfo;
import dev.tandem.app.AppName;
import dev.tandem.app.AppRegistry;
import dev.tandem.app.Application;
import dev.tandem.config.Addresses;
import dev.tandem.config.Settings;
import dev.tandem.request.BrowserCookie;
import dev.tandem.request.ContextPath;
import dev.tandem.request.Identities;
import dev.tandem.request.Paths;
import dev.tandem.request.PublicAddress;
import dev.tandem.session.ServedApp;
import dev.tandem.session.SessionRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;

/**
 * Finds the app that a request is for; apps may come and go while the application runs, so they are no servlets. Whatever
 * else the application serves, it goes on to serve: below the name of an app files and what is mapped to a longer path, and elsewhere
 * everything that is there.
 */
final class AppFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String OWN = "tandem";

    private final transient AppRegistry apps;
    private final transient Pages pages;
    private final transient SessionRegistry sessions;
    private final boolean hasIndex;

    AppFilter(Application application, Identities identities) {
        apps = application.apps();
        sessions = application.sessions();
        pages = new Pages(sessions, application.assets(), identities);
        hasIndex = application.configuration().get(Settings.INDEX);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        sessions.getHttpSessions().used(request.getSession(false));
        if (!serve(request, response)) {
            pass(request, response, chain);
        }
    }

    /** Whoever signs out does it elsewhere in the application, and need not end the HTTP session. */
    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        Principal before = request.getUserPrincipal();
        String browser = before == null ? null : BrowserCookie.read(request);
        SignOutListener.setInRequest(true);
        try {
            chain.doFilter(request, response);
        }
        finally {
            SignOutListener.setInRequest(false);
            if (browser != null && !request.isAsyncStarted() && request.getUserPrincipal() == null) {
                sessions.signedOut(before.getName(), browser);
            }
        }
    }

    private boolean serve(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        String whole = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isRoot(request)) {
            return serveRoot(whole, request, response);
        }
        if (!whole.startsWith("/")) {
            return false;
        }
        AppPath path = AppPath.read(whole);
        ServedApp app = path.name().isEmpty() ? null : apps.find(path.name());
        if (app != null) {
            return !whole.equals(Paths.socketOf(app.app())) && !isMappedBelow(path.name(), request.getHttpServletMapping()) && !(path.isFile() && isThere(whole, request))
                && (path.rest() == null ? redirect(app.app(), request, response) : show(app, path.rest(), request, response));
        }
        return isNobodys(whole, request)
            && (path.name().equals(OWN) ? refuse(whole, response) : serveUnknown(path, whole, request, response));
    }

    /** There is nothing else below our own name, and not every container says so without an exception's text. */
    private static boolean refuse(String whole, HttpServletResponse response) throws IOException {
        if (whole.equals(Addresses.SOCKET)) {
            return false;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return true;
    }

    /** The address itself: containers show the path of a welcome file in its place. */
    private static boolean isRoot(HttpServletRequest request) {
        return ContextPath.after(request).equals("/");
    }

    private boolean serveRoot(String whole, HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        ServedApp main = apps.find("");
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        if (match == MappingMatch.CONTEXT_ROOT) {
            return false;
        }
        if (main != null) {
            return show(main, "/", request, response);
        }
        return hasIndex && whole.length() <= 1 && isDefault(match) && index(request, response);
    }

    /** Serves what no servlet and no file is there for. */
    private boolean serveUnknown(AppPath path, String whole, HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        if (path.name().equals(AppName.INDEX) && hasIndex) {
            return index(request, response);
        }
        AppInfo meant = path.name().isEmpty() ? null : apps.findIgnoringCase(path.name());
        if (meant != null) {
            return redirect(meant, request, response);
        }
        ServedApp main = apps.find("");
        return main != null && !path.isFile() && show(main, whole, request, response);
    }

    private boolean index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isGet(request, response)) {
            IndexPage.write(request, response, apps.getApps().stream()
                .filter(app -> !Paths.isForAdministrators(app) && PageAccess.isOpenTo(app.modelClass(), request)).toList());
        }
        return true;
    }

    private boolean show(ServedApp app, String path, HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        if (isGet(request, response)) {
            pages.serve(app, path, request, response);
        }
        return true;
    }

    /** Only a page that somebody sees gets a session. */
    private static boolean isGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET":
                return true;
            case "HEAD":
                response.setContentType("text/html;charset=UTF-8");
                return false;
            default:
                response.setHeader("Allow", "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                return false;
        }
    }

    /** Sends the browser to an app's own address, with what followed the name. */
    private static boolean redirect(AppInfo app, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String raw = ContextPath.after(request);
        int slash = raw.indexOf('/', 1);
        String query = request.getQueryString();
        // Not sendRedirect: the container would put its own name and scheme before it, which a proxy may have changed.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", PublicAddress.contextPath(request) + AppPath.of(app.name())
            + (slash < 0 ? "" : raw.substring(slash + 1)) + (query == null ? "" : "?" + query));
        return true;
    }

    private static boolean isMappedBelow(String name, HttpServletMapping mapping) {
        MappingMatch match = mapping.getMappingMatch();
        return match == MappingMatch.EXACT
            || match == MappingMatch.PATH && mapping.getPattern().startsWith("/" + name + "/");
    }

    private static boolean isNobodys(String path, HttpServletRequest request) throws IOException {
        return isDefault(request.getHttpServletMapping().getMappingMatch()) && !isThere(path, request);
    }

    private static boolean isThere(String path, HttpServletRequest request) throws IOException {
        return request.getServletContext().getResource(path) != null;
    }

    private static boolean isDefault(MappingMatch match) {
        return match == null || match == MappingMatch.DEFAULT;
    }
}
