package dev.tandem.web;

import java.io.IOException;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.StoredData;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves what {@link AssetStore#addSharedData} has added, to anybody. */
final class SharedDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Data may be removed, and its name given to other data. */
    private static final String CACHING = "no-cache";

    private final transient AssetStore store;

    SharedDataServlet(AssetStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        StoredData data = path == null || path.length() < 2 ? null : store.findData(path.substring(1));
        if (data == null) {
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
}
