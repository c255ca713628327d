package dev.tandem.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import dev.tandem.PageException;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.Settings;
import dev.tandem.request.BrowserCookie;
import dev.tandem.request.Identities;
import dev.tandem.request.Paths;
import dev.tandem.request.PublicAddress;
import dev.tandem.session.ServedApp;
import dev.tandem.session.SessionRegistry;
import dev.tandem.session.TooManySessionsException;
import dev.tandem.visit.Caller;
import dev.tandem.visit.ReturnTicket;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.WireNames;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Serves the pages of apps: each request makes a session with its model tree. */
final class Pages {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");

    private static final int RETRY_SECONDS = 6;

    private final SessionRegistry sessions;
    private final AssetStore assets;
    private final PageRequests requests;
    private final Identities identities;

    Pages(SessionRegistry sessions, AssetStore assets, Identities identities) {
        this.sessions = sessions;
        this.assets = assets;
        this.identities = identities;
        requests = new PageRequests(sessions::getCookieSigner);
    }

    /** @param path what follows the app's name in the request's path */
    void serve(ServedApp served, String path, HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        String name = served.app().name();
        if (Paths.isForAdministrators(served.app()) && !AdministratorFilter.hasPassed(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (DrainPage.send(served.app(), sessions, assets, request, response)) {
            return;
        }
        Caller caller = PageAccess.check(served.app().modelClass(), identities, request, response);
        if (caller == null) {
            return;
        }
        SessionRegistry.Started started;
        try {
            String known = BrowserCookie.read(request);
            String browser = BrowserCookie.ensure(request, response);
            if (sessions.needsHttpSession()) {
                request.getSession();
            }
            started = start(served, requests.read(request, caller, browser, path), known, request);
        }
        catch (TooManySessionsException e) {
            sessions.getRefusalLog().log(LOGGER, Level.WARNING, e.getMessage());
            String text = assets.getTexts(request.getLocale()).getOrDefault("busy", Messages.tooBusy());
            WaitingPage.write(request, response, assets, served.app().title(), text, RETRY_SECONDS);
            return;
        }
        catch (PageException e) {
            ErrorPage.write(response, e.getStatus(), String.valueOf(e.getMessage()), null);
            return;
        }
        catch (RuntimeException | LinkageError e) {
            sessions.failed(Messages.initFailed(name), e);
            sessions.getErrorLog().log(LOGGER, Level.ERROR, Messages.initFailed(name), e);
            boolean development = sessions.getConfiguration().get(Settings.DEVELOPMENT);
            ErrorPage.write(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Messages.initFailed(name),
                development ? e : null);
            return;
        }
        write(served, started, request, response);
    }

    /**
     * Makes a session, or the one again that the page had before it was loaded again.
     *
     * @param known the key that the browser has brought; who has signed in gets another
     */
    private SessionRegistry.Started start(ServedApp served, Visitor visitor, String known, HttpServletRequest request) {
        String ticket = request.getQueryString() == null ? null : request.getParameter(WireNames.PARAMETER_RETURN);
        String id = ticket == null || known == null ? null : ReturnTicket.read(ticket, known, Instant.now());
        Supplier<HttpSession> http = () -> request.getSession(false);
        return Optional.ofNullable(id).flatMap(stored -> sessions.restore(stored, served, visitor, known, http))
            .orElseGet(() -> sessions.start(served, visitor, http));
    }

    private void write(ServedApp served, SessionRegistry.Started started, HttpServletRequest request,
        HttpServletResponse response) throws IOException {
        CookieServlet.add(started.session().getVisit().takeCookies(), request, response);
        PageHeaders.add(request, response, served.app(), started.session().getPage().getFiles().origins(),
            sessions.getConfiguration());
        response.setStatus(started.session().getVisit().getPageStatus());
        response.setContentType("text/html;charset=UTF-8");
        // Not through the writer: on Payara a socket keeps the buffers of whatever its pooled request once served.
        byte[] page = Page.write(PublicAddress.contextPath(request), served.app(), started,
            sessions.getConfiguration(), assets.getTexts(started.session().getVisit().getVisitor().locale()))
            .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
