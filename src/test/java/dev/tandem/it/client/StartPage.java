package dev.tandem.it.client;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * The page of a session, as {@code docs/protocol.md} describes it.
 *
 * @param url where it came from
 * @param headers of the answer
 * @param html the page
 * @param start the inert JSON that it carries
 */
public record StartPage(URI url, HttpHeaders headers, String html, JsonObject start) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern START = Pattern.compile(
        "<script[^>]*\\bid=\"tandem\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    /**
     * Requests the page of an app, which makes a session.
     *
     * @param headers names and values of further headers of the request
     */
    public static StartPage fetch(URI url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url);

        if (headers.length > 0) {
            request.headers(headers);
        }

        var response = HTTP.send(request.build(), BodyHandlers.ofString());
        var start = START.matcher(response.body());

        if (response.statusCode() != 200 || !start.find()) {
            throw new IOException(url + " is no page of an app: " + response.statusCode() + "\n" + response.body());
        }

        try (var reader = Json.createReader(new StringReader(start.group(1)))) {
            return new StartPage(url, response.headers(), response.body(), reader.readObject());
        }
    }

    /** Returns the session's identifier. */
    public String session() {
        return start.getString("session");
    }

    /** Returns the address of the socket. */
    public URI socket() {
        return url.resolve(start.getString("socket"));
    }

    /** Returns the origin of the page, which the handshake must name. */
    public String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** Returns the cookies that the page has set, as a request sends them; empty when there are none. */
    public String cookies() {
        return headers.allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0])
            .collect(Collectors.joining("; "));
    }
}
