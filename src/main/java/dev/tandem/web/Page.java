package dev.tandem.web;

import java.util.Map;

import dev.tandem.AppInfo;
import dev.tandem.config.Addresses;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.request.Paths;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionRegistry.Started;
import dev.tandem.wire.JsonText;
import dev.tandem.wire.WireNames;

/** Writes the page of a session: one style sheet, one script, and the start as inert JSON. */
final class Page {

    private Page() {
    }

    /** @param texts in place of the library's own, by key */
    static String write(String contextPath, AppInfo app, Started started, Configuration configuration,
        Map<String, String> texts) {
        ClientSession session = started.session();
        String assets = contextPath + Addresses.ASSETS;
        StringBuilder files = new StringBuilder();
        session.getPage().getFiles().files().forEach(file -> files.append(file.toHtml(assets)).append('\n'));
        StringBuilder out = new StringBuilder(1024 + started.frame().length());
        out.append("<!DOCTYPE html>\n<html lang=\"").append(escape(session.getVisit().getVisitor().locale().toLanguageTag()))
            .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .append("<title>").append(escape(app.title())).append("</title>\n")
            .append("<link rel=\"icon\" href=\"data:,\">\n")
            .append(files)
            .append("</head>\n<body>\n")
            .append("<noscript>").append(escape(texts.getOrDefault("noScript", "This page needs JavaScript.")))
            .append("</noscript>\n")
            .append("<script type=\"application/json\" id=\"").append(WireNames.ELEMENT_ID).append("\">");
        key(out.append('{'), WireNames.KEY_SESSION, session.getId()).append(',');
        key(out, WireNames.KEY_APP, app.name()).append(',');
        key(out, WireNames.KEY_SOCKET, contextPath + Paths.socketOf(app)).append(',');
        JsonText.string(out, WireNames.KEY_LIMITS).append(":[").append(configuration.get(Settings.MESSAGE_MAX)).append(',')
            .append(configuration.get(Settings.QUEUE_MAX)).append(',')
            .append(configuration.get(Settings.ROUNDS_MAX)).append("],");
        if (!texts.isEmpty()) {
            texts(JsonText.string(out, WireNames.KEY_TEXTS).append(":{"), texts).append("},");
        }
        if (configuration.get(Settings.DEVELOPMENT)) {
            key(out, WireNames.KEY_DEVELOPMENT, contextPath + Paths.STACKS).append(',');
        }
        JsonText.string(out, WireNames.KEY_FRAME).append(':').append(started.frame());
        return out.append("}</script>\n</body>\n</html>\n").toString();
    }

    /** Written as what stands within a script: nothing may end that. */
    private static StringBuilder texts(StringBuilder out, Map<String, String> texts) {
        StringBuilder json = new StringBuilder();
        texts.forEach((key, text) -> key(json.isEmpty() ? json : json.append(','), key, text));
        return out.append(json.toString().replace("<", "\\u003c"));
    }

    private static StringBuilder key(StringBuilder out, String key, String value) {
        return JsonText.string(JsonText.string(out, key).append(':'), value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
