package dev.tandem.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import dev.tandem.config.Addresses;
import dev.tandem.request.PublicAddress;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Shows the text of an asset with numbers at its lines; {@code #L3} marks one. For developers' machines only. */
final class AssetViewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String STYLE = "dev/tandem/client/asset-view.css";

    private final transient AssetStore store;

    AssetViewServlet(AssetStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String name = path == null ? "" : path.substring(1);
        String text = read(name);
        if (text == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        HashedFile style = store.serve(new HashedFile("asset-view.css", store.readFile(STYLE)));
        PageHeaders.add(request, response);
        response.setContentType("text/html;charset=UTF-8");
        StringBuilder out = new StringBuilder(text.length() * 2);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .append(escape(name))
            .append("</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"")
            .append(escape(PublicAddress.contextPath(request))).append(Addresses.ASSETS).append(style.getUrlName())
            .append("\">\n</head>\n<body>\n<h1>").append(escape(name)).append("</h1>\n<ol>\n");
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            out.append("<li id=\"L").append(number).append("\"><code>").append(escape(line)).append("</code></li>\n");
        }
        response.getWriter().write(out.append("</ol>\n</body>\n</html>\n").toString());
    }

    /** Returns what is served under that name, or a module; {@code null} when there is nothing, or no text. */
    private String read(String name) {
        try {
            HashedFile file = name.startsWith(AssetServlet.SHARED)
                ? store.getSharedFile(name.substring(AssetServlet.SHARED.length())) : store.getFile(name);
            if (file != null) {
                return file.getContentType().startsWith("text/") ? new String(file.getBytes(), StandardCharsets.UTF_8)
                    : null;
            }
            return name.endsWith(".js") && name.indexOf('/') > 0 ? store.getModule(name).getText() : null;
        }
        catch (RuntimeException e) {
            return null;
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
