package dev.tandem.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.ExportedFiles;
import dev.tandem.asset.HashedFile;
import dev.tandem.asset.StoredData;
import dev.tandem.config.Addresses;
import dev.tandem.session.ClientSession;

/** Replaces the addresses of data and assets of this server in what an exported page is told. */
final class ExportedLinks {

    private static final String DATA = "data/";

    private final AssetStore assets;
    private final ClientSession session;
    private final boolean isEmbedded;
    private final Pattern link;
    private final Map<String, byte[]> linked = new TreeMap<>();

    ExportedLinks(AssetStore assets, ClientSession session, int link) {
        this.assets = assets;
        this.session = session;
        isEmbedded = link == 0;
        this.link = Pattern.compile("(?<=\")" + Pattern.quote(assets.getContextPath() + Addresses.ROOT)
            + "(data/(shared|" + Pattern.quote(session.getId()) + ")/|assets/shared/)([\\w.~%!$&'()*+,=:@/-]+)(?:\\?\\d+)?");
    }

    String replace(String json) {
        Matcher matcher = link.matcher(json);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
    }

    /** Returns the assets that were found, by path. */
    Map<String, byte[]> getAssets() {
        return linked;
    }

    private String replacement(MatchResult match) {
        String name = URI.create("/" + match.group(3)).getPath().substring(1);
        if (match.group(1).startsWith(DATA)) {
            boolean isShared = match.group(2).equals("shared");
            StoredData data = isShared ? assets.findData(name) : session.getNamedData().findServed(name);
            return data == null ? match.group() : isEmbedded ? embed(data)
                : (isShared ? ExportedFiles.SHARED_DATA : ExportedFiles.DATA + session.getId() + "/") + match.group(3);
        }
        HashedFile file = assets.getSharedFile(name);
        if (file == null) {
            return match.group();
        }
        linked.put(ExportedFiles.ASSETS + name, file.getBytes());
        return isEmbedded ? dataUrl(file.getContentType(), file.getBytes()) : ExportedFiles.ASSETS + match.group(3);
    }

    private static String embed(StoredData data) {
        try (InputStream in = data.open()) {
            return dataUrl(data.getContentType(), in.readAllBytes());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dataUrl(String contentType, byte[] bytes) {
        return "data:" + contentType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
