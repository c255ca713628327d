package dev.tandem.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.tandem.AppInfo;
import dev.tandem.asset.AssetStore;
import dev.tandem.asset.ExportFolder;
import dev.tandem.asset.ExportedFiles;
import dev.tandem.session.ClientSession;
import dev.tandem.session.ServedApp;
import dev.tandem.session.SessionRegistry;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.JsonText;
import dev.tandem.wire.WireNames;

/** Writes apps as pages that need no server: what the server would have told the browser first, and what that loads. */
final class AppExporter {

    private static final Pattern PAGE = Pattern.compile(".+\\.(?:html?|hta)", Pattern.CASE_INSENSITIVE);

    private final SessionRegistry sessions;
    private final AssetStore assets;

    AppExporter(SessionRegistry sessions, AssetStore assets) {
        this.sessions = sessions;
        this.assets = assets;
    }

    /** Returns the page with all that it needs in it. */
    String export(ServedApp served) {
        return export(served, 0, null);
    }

    void export(ServedApp served, Path file, int link, boolean clear) {
        if (!PAGE.matcher(file.getFileName().toString()).matches()) {
            throw Messages.noPageName(file);
        }
        ExportFolder folder = new ExportFolder(file.toAbsolutePath().getParent(), clear);
        String page = export(served, link, folder);
        folder.write(file.getFileName().toString(), page.getBytes(StandardCharsets.UTF_8));
    }

    /** @param folder takes what the page links to; {@code null} for none */
    private String export(ServedApp served, int link, ExportFolder folder) {
        String id = served.app().name().isEmpty() ? "main" : served.app().name();
        Visitor visitor = Visitor.of("", assets.getContextPath());
        SessionRegistry.Started started = sessions.startAside(id, served, visitor);
        ClientSession session = started.session();
        try {
            Set<String> modules = session.getModels().getModules().getExported();
            ExportedFiles files = assets.getExportedFiles(modules, session.getModels().getModules().getIgnored(), link);
            ExportedLinks links = new ExportedLinks(assets, session, link);
            String page = page(served.app(), id, files.html(), links.replace(started.frame()));
            if (folder != null && link > 0) {
                files.files().forEach(folder::write);
                links.getAssets().forEach(folder::write);
                assets.getData().getNames()
                    .forEach(name -> folder.write(ExportedFiles.SHARED_DATA, assets.findData(name)));
                session.getNamedData().getNames()
                    .forEach(name -> folder.write(ExportedFiles.DATA + id + "/", session.getNamedData().find(name)));
            }
            return page;
        }
        finally {
            session.close();
        }
    }

    private static String page(AppInfo app, String id, String files, String frame) {
        StringBuilder out = new StringBuilder(files.length() + frame.length() + 512);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .append(escape(app.title())).append("</title>\n<link rel=\"icon\" href=\"data:,\">\n").append(files)
            .append("</head>\n<body>\n<noscript>This page needs JavaScript.</noscript>\n")
            .append("<script type=\"application/json\" id=\"").append(WireNames.ELEMENT_ID).append("\">{");
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(WireNames.KEY_SESSION, id);
        keys.put(WireNames.KEY_APP, app.name());
        keys.forEach((key, value) -> JsonText.string(JsonText.string(out, key).append(':'), value).append(','));
        JsonText.string(out, WireNames.KEY_FRAME).append(':').append(frame);
        return out.append("}</script>\n</body>\n</html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
