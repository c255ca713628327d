package dev.tandem.it.apps;

import java.io.IOException;

import dev.tandem.Apps;
import dev.tandem.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves and removes apps while the application runs; one of its paths is below an app's. */
@WebServlet({ "/control", "/Notes/own/*" })
public class Control extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Apps apps;

    @Inject
    transient Sessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String serve = request.getParameter("serve");
        if (serve != null) {
            String owner = request.getParameter("owner");
            apps.serve(serve, Notes.class, notes -> notes.both.owner.set(owner));
        }
        if (request.getParameter("remove") != null) {
            apps.remove(request.getParameter("remove"));
        }
        response.setContentType("text/plain");
        response.getWriter().print("control " + sessions.getSessions("broken").size());
    }
}
