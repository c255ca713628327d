package dev.tandem.it.assets;

import java.io.IOException;
import java.nio.file.Path;

import dev.tandem.Apps;
import dev.tandem.asset.AssetStore;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Exports an app as an application would, and answers with what went wrong. */
@WebServlet("/to")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Apps apps;

    @Inject
    transient AssetStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        Path file = Path.of(request.getParameter("file"));
        try {
            if (request.getParameter("app") == null) {
                store.export(file, true);
            }
            else {
                apps.export(request.getParameter("app"), file, Integer.parseInt(request.getParameter("link")), true);
            }
        }
        catch (RuntimeException e) {
            response.getWriter().write(e.getMessage());
        }
    }
}
