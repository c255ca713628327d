package dev.tandem.session;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.tandem.sync.ModelSpace;
import dev.tandem.visit.Visit;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.JsonText;

/** Writes what a session is, for {@link Snapshot#read}. */
final class SnapshotWriter {

    private SnapshotWriter() {
    }

    /**
     * Writes what a session is now. Within its turn.
     *
     * @param received number of the browser's last frame
     * @param sent number of the last frame made for it
     */
    static byte[] write(String app, Visit visit, ScopedBeans beans, ModelSpace models, long received, long sent) {
        Visitor visitor = visit.getVisitor();
        StringBuilder out = new StringBuilder(1024).append("{\"version\":").append(Snapshot.VERSION);
        text(out, "app", app);
        text(out, "browser", Snapshot.hash(visitor.browser()));
        if (visitor.caller().getName() != null) {
            text(out, "principal", visitor.caller().getName());
            texts(out.append(",\"roles\":"), visitor.caller().getKnownRoles());
        }
        text(out, "path", visitor.path());
        text(out, "locale", visitor.locale().toLanguageTag());
        out.append(",\"parameters\":{");
        String separator = "";
        for (Map.Entry<String, List<String>> each : visitor.parameters().entrySet()) {
            texts(JsonText.string(out.append(separator), each.getKey()).append(':'), each.getValue());
            separator = ",";
        }
        out.append("},\"received\":").append(received).append(",\"sent\":").append(sent).append(",\"cookies\":");
        visit.writeCookies(out);
        beans.write(out.append(",\"beans\":"));
        models.writeState(out.append(','));
        return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(StringBuilder out, String key, String value) {
        JsonText.string(out.append(",\"").append(key).append("\":"), value);
    }

    private static void texts(StringBuilder out, Collection<String> texts) {
        out.append('[');
        String separator = "";
        for (String text : texts) {
            JsonText.string(out.append(separator), text);
            separator = ",";
        }
        out.append(']');
    }
}
