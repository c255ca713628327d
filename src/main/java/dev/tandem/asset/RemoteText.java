package dev.tandem.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;

/** Fetches the text of remote assets, within bounds of time and size. */
final class RemoteText {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int MAX_BYTES = 16 << 20;

    private RemoteText() {
    }

    static String fetch(String url, String integrity) {
        try {
            URLConnection connection = new URL(url).openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setUseCaches(false);
            if (connection instanceof HttpURLConnection http && http.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw Messages.cannotFetch(url, new IOException("status " + http.getResponseCode()));
            }
            try (InputStream in = connection.getInputStream()) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw Messages.cannotFetch(url, new IOException("more than " + MAX_BYTES + " bytes"));
                }
                if (!Integrity.holds(integrity, bytes)) {
                    throw Messages.otherContent(url, integrity);
                }
                return Resources.text(bytes);
            }
        }
        catch (IOException e) {
            throw Messages.cannotFetch(url, e);
        }
    }
}
