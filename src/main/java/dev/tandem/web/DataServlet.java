package dev.tandem.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import dev.tandem.asset.StoredData;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves data by name; the same short page answers for all that is not there. */
abstract class DataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> CODE = Set.of("script", "style", "worker", "sharedworker", "serviceworker", "audioworklet",
        "paintworklet", "xslt", "json", "manifest");

    private final String caching;

    /** @param caching the header {@code Cache-Control} of data that is there */
    DataServlet(String caching) {
        this.caching = caching;
    }

    /** Returns the data that is meant; {@code null} when there is none, or none for whoever asks. */
    abstract StoredData find(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredData data = isForCode(request) ? null : find(request);
        if (data == null) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DataResponse.write(data, caching, request, response);
    }

    /** What users have put there must not become code of a page whose policy lets this server's code run. */
    private static boolean isForCode(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination != null && CODE.contains(destination.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
