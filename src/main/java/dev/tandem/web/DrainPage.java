package dev.tandem.web;

import java.io.IOException;

import dev.tandem.AppInfo;
import dev.tandem.session.SessionManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What is served in place of an app while no new sessions are let in. */
final class DrainPage {

    private static final String RETRY_SECONDS = "60";

    private static final String TEXT = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Under maintenance</title>\n"
        + "<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n<h1>Under maintenance</h1>\n"
        + "<p>Please try again in a few minutes.</p>\n</main>\n</body>\n</html>\n";

    private DrainPage() {
    }

    /** Answers the request when the app is not served now, and returns whether it has. */
    static boolean send(AppInfo app, SessionManager sessions, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        if (!sessions.isDraining() || Paths.isForAdministrators(app)) {
            return false;
        }
        sessions.turnedAway();
        PageHeaders.add(request, response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(TEXT);
        return true;
    }
}
