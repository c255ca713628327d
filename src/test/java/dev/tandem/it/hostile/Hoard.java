package dev.tandem.it.hostile;

import java.io.IOException;

import dev.tandem.SessionStatus;
import dev.tandem.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells what attacks have left on the server: sessions that a browser has joined, and bytes of heap in use, and pages
 * that wait.
 */
@WebServlet("/hoard")
public class Hoard extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Sessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        if (request.getParameter("gc") != null) {
            System.gc();
        }
        long joined = sessions.getSessions().stream().filter(session -> session.getStatus() != SessionStatus.PENDING)
            .count();
        response.getWriter().write(joined + " " + (runtime.totalMemory() - runtime.freeMemory()) + " "
            + (sessions.getSessions().size() - joined));
    }
}
