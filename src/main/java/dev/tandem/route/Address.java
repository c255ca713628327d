package dev.tandem.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tandem.Session;

/** What a session was asked for by, written as in an address. */
final class Address {

    private Address() {
    }

    static String of(Session session) {
        String query = session.getParameters().entrySet().stream().flatMap(Address::pairs)
            .collect(Collectors.joining("&"));
        return path(session.getPath()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static Stream<String> pairs(Map.Entry<String, List<String>> parameter) {
        String name = URLEncoder.encode(parameter.getKey(), UTF_8);
        return parameter.getValue().stream().map(value -> name + "=" + URLEncoder.encode(value, UTF_8));
    }

    /** The browser tells how it is really written; until then any form with the same meaning will do. */
    private static String path(String path) {
        try {
            return new URI(null, null, path.replaceAll("/{2,}", "/"), null).toASCIIString();
        }
        catch (URISyntaxException e) {
            return "/";
        }
    }
}
