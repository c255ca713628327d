package dev.tandem.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import dev.tandem.asset.Asset.Options;

/** Makes assets of what an application gives. */
final class SharedAssets {

    private static final String BASE_STYLE = "dev/tandem/client/tandem.css";

    private SharedAssets() {
    }

    /** Returns the library's own. */
    static Asset standard(Resources resources) {
        return new Asset("tandem.css", null, BASE_STYLE, Options.NONE, () -> resources.read(BASE_STYLE));
    }

    static Asset remote(String url) {
        return remote(url, "");
    }

    private static Asset remote(String url, String integrity) {
        if (!Asset.isUrl(url)) {
            throw Messages.noRemoteAsset(url);
        }
        return remote(Asset.nameOf(url), url, integrity);
    }

    private static Asset remote(String name, String url, String integrity) {
        Options options = integrity.isEmpty() ? Options.NONE : new Options(integrity, false, "", List.of());
        return new Asset(name, url, null, options, () -> RemoteText.fetch(url, integrity));
    }

    static Asset of(String name, String source) {
        if (Asset.isUrl(name) && source != null && Integrity.isOne(source)) {
            return remote(name, source);
        }
        checkName(name);
        Objects.requireNonNull(source, "source");
        if (source.toLowerCase(Locale.ROOT).startsWith("file:")) {
            throw Messages.noRemoteAsset(source);
        }
        return Asset.isUrl(source) && source.indexOf('\n') < 0 ? remote(name, source, "")
            : new Asset(name, null, null, Options.NONE, () -> source);
    }

    static Asset of(String name, Supplier<String> source) {
        checkName(name);
        Objects.requireNonNull(source, "source");
        return new Asset(name, null, null, Options.NONE, () -> {
            String text = source.get();
            if (text == null) {
                throw Messages.noText(name);
            }
            return text;
        });
    }

    static Asset of(String name, URL source) {
        checkName(name);
        return Asset.isUrl(source.toString()) ? remote(name, source.toString(), "")
            : new Asset(name, null, null, Options.NONE, () -> Resources.text(read(source)));
    }

    /** @throws java.io.UncheckedIOException when it cannot be read */
    static byte[] read(URL source) {
        try {
            URLConnection connection = source.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        }
        catch (IOException e) {
            throw Messages.cannotRead(source.toString(), e);
        }
    }

    private static void checkName(String name) {
        if (Asset.isUrl(name) || name.toLowerCase(Locale.ROOT).startsWith("file:")) {
            throw Messages.addressWithSource(name);
        }
        if (!SharedData.isName(name)) {
            throw Messages.badAssetName(name);
        }
    }
}
