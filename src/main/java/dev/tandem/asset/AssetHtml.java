package dev.tandem.asset;

import java.util.regex.Pattern;

/** Writes elements of HTML. */
final class AssetHtml {

    private static final Pattern SCRIPT_END = Pattern.compile("</(?=script)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE_END = Pattern.compile("</(?=style)", Pattern.CASE_INSENSITIVE);

    private AssetHtml() {
    }

    /** Line breaks of the text stand alone, too. */
    static String embed(Asset.Kind kind, String text) {
        String lines = text.indexOf('\n') < 0 ? text : "\n" + text + "\n";
        if (kind == Asset.Kind.STYLE) {
            return "<style>" + STYLE_END.matcher(lines).replaceAll("<\\\\/") + "</style>";
        }
        // A comment that opens inside a script hides its end.
        String safe = SCRIPT_END.matcher(lines).replaceAll("<\\\\/").replace("<!--", "<\\!--");
        return (kind == Asset.Kind.MODULE ? "<script type=\"module\">" : "<script>") + safe + "</script>";
    }

    static String link(Asset asset, String url, String integrity) {
        return link(asset.getKind(), url, integrity);
    }

    /** Scripts are run when the page has been read, in their order, whatever their kind. */
    static String link(Asset.Kind kind, String url, String integrity) {
        String check = integrity.isEmpty() ? "" : " integrity=\"" + escape(integrity) + "\" crossorigin=\"anonymous\"";
        return switch (kind) {
            case STYLE -> "<link rel=\"stylesheet\" href=\"" + escape(url) + "\"" + check + ">";
            case SCRIPT -> "<script defer src=\"" + escape(url) + "\"" + check + "></script>";
            case MODULE -> "<script type=\"module\" src=\"" + escape(url) + "\"" + check + "></script>";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
