package dev.tandem.web;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.StoredData;
import jakarta.servlet.http.HttpServletRequest;

/** Serves what {@link AssetStore#getData()} has, to anybody. */
final class SharedDataServlet extends DataServlet {

    private static final long serialVersionUID = 1L;

    /** Data may be removed, and its name given to other data. */
    private static final String CACHING = "no-cache";

    private final transient AssetStore store;

    SharedDataServlet(AssetStore store) {
        super(CACHING);
        this.store = store;
    }

    @Override
    StoredData find(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || path.length() < 2 ? null : store.findData(path.substring(1));
    }
}
