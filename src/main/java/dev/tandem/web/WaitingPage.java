package dev.tandem.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import dev.tandem.asset.Asset;
import dev.tandem.asset.AssetStore;
import dev.tandem.asset.PageFile;
import dev.tandem.config.Addresses;
import dev.tandem.request.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What is served in place of an app that lets nobody in right now: it looks like the application's other pages and asks again by
 * itself, without a script, each page at another time.
 */
final class WaitingPage {

    private WaitingPage() {
    }

    /** @param seconds how long to wait on the average */
    static void write(HttpServletRequest request, HttpServletResponse response, AssetStore assets, String title, String text,
        int seconds) throws IOException {
        int wait = seconds / 2 + ThreadLocalRandom.current().nextInt(seconds + 1);
        PageHeaders.add(request, response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().append("<!DOCTYPE html>\n<html lang=\"" + Html.escape(language(request, assets)) + "\">\n<head>\n")
            .append("<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<meta http-equiv=\"refresh\" content=\"" + wait + "\">\n<title>" + Html.escape(title) + "</title>\n")
            .append("<link rel=\"icon\" href=\"data:,\">\n").append(styles(request, assets)).append("</head>\n<body>\n<main>\n<h1>")
            .append(Html.escape(title)).append("</h1>\n<p>").append(Html.escape(ErrorPage.withoutCode(text)))
            .append("</p>\n</main>\n</body>\n</html>\n");
    }

    /** Our own texts are in English. */
    private static String language(HttpServletRequest request, AssetStore assets) {
        return assets.getTexts(request.getLocale()).isEmpty() ? "en" : request.getLocale().toLanguageTag();
    }

    private static String styles(HttpServletRequest request, AssetStore assets) {
        String path = PublicAddress.contextPath(request) + Addresses.ASSETS;
        StringBuilder links = new StringBuilder();
        for (PageFile file : assets.getPageFiles(List.of(), Set.of(), Set.of(), Set.of()).files()) {
            if (file.kind() == Asset.Kind.STYLE) {
                links.append(file.toHtml(path)).append('\n');
            }
        }
        return links.toString();
    }
}
