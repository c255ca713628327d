package dev.tandem.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

import dev.tandem.AppInfo;
import dev.tandem.request.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A list of links to all apps. */
final class IndexPage {

    private IndexPage() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, List<AppInfo> apps)
        throws IOException {
        PrintWriter out = Html.begin(response, "Apps").append("<h1>Apps</h1>\n<ul>\n");
        for (AppInfo app : apps) {
            String address = PublicAddress.contextPath(request) + AppPath.of(app.name());
            String title = app.title().isEmpty() ? address : app.title();
            out.append("<li><a href=\"").append(Html.escape(address)).append("\">").append(Html.escape(title)).append("</a>")
                .append(app.description().isEmpty() ? "" : " – " + Html.escape(app.description())).append("</li>\n");
        }
        out.append("</ul>\n</body>\n</html>\n");
    }
}
