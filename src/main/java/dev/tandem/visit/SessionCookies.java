package dev.tandem.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.tandem.CookieAttributes;
import dev.tandem.wire.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** The cookies that one session has set: what they are now, and those that its browser has still to be given. */
public final class SessionCookies {

    /** A token as RFC 6265 has it. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private static final String RESERVED = "TandemBrowser";

    /** What browsers take at least, and what fits into the head of an answer. */
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_PENDING_LENGTH = 6_000;
    private static final int MAX_NAMES = 100;

    private final Map<String, String> values = new HashMap<>(4);
    private final Map<String, SignedCookie> pending = new LinkedHashMap<>(4);

    static void checkName(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(RESERVED)) {
            throw Messages.badCookieName(name);
        }
    }

    public synchronized boolean isSet(String name) {
        return values.containsKey(name);
    }

    public synchronized String get(String name) {
        return values.get(name);
    }

    /** @param value {@code null} to clear the cookie */
    public synchronized void set(String name, String value, CookieAttributes attributes, CookieSigner signer) {
        checkName(name);
        Duration life = attributes.maxAge() == null ? SignedCookie.UNTIL_CLOSED : attributes.maxAge();
        String text = value == null ? "" : signer.sign(name, value, life, Instant.now());
        SignedCookie cookie = new SignedCookie(name, text, attributes);
        int others = pending.values().stream().filter(each -> !each.name().equals(name)).mapToInt(SignedCookie::length).sum();
        if (cookie.length() > MAX_LENGTH) {
            throw Messages.cookieTooLong(name);
        }
        if (others + cookie.length() > MAX_PENDING_LENGTH || !values.containsKey(name) && values.size() >= MAX_NAMES) {
            throw Messages.tooManyCookies(name);
        }
        values.put(name, value);
        pending.put(name, cookie);
    }

    /** Writes those that the browser has not been given; an array. */
    synchronized void write(StringBuilder out) {
        out.append('[');
        String separator = "";
        for (SignedCookie cookie : pending.values()) {
            out.append(separator).append('{');
            separator = ",";
            text(out, "name", cookie.name()).append(',');
            text(out, "text", cookie.text());
            CookieAttributes attributes = cookie.attributes();
            for (String[] each : new String[][] { { "value", values.get(cookie.name()) }, { "path", attributes.path() },
                { "domain", attributes.domain() }, { "maxAge", asText(attributes.maxAge()) },
                { "secure", asText(attributes.secure()) }, { "httpOnly", asText(attributes.httpOnly()) },
                { "sameSite", attributes.sameSite().name() } }) {
                if (each[1] != null) {
                    text(out.append(','), each[0], each[1]);
                }
            }
            out.append('}');
        }
        out.append(']');
    }

    private static StringBuilder text(StringBuilder out, String key, String value) {
        return JsonText.string(JsonText.string(out, key).append(':'), value);
    }

    private static String asText(Object value) {
        return value == null ? null : value.toString();
    }

    /** Takes what {@link #write} has written. */
    synchronized void read(JsonArray json) {
        for (JsonObject cookie : json.getValuesAs(JsonObject.class)) {
            String maxAge = cookie.getString("maxAge", null);
            String secure = cookie.getString("secure", null);
            CookieAttributes attributes = new CookieAttributes(maxAge == null ? null : Duration.parse(maxAge),
                cookie.getString("path", null), cookie.getString("domain", null),
                secure == null ? null : Boolean.valueOf(secure), Boolean.parseBoolean(cookie.getString("httpOnly")),
                CookieAttributes.SameSite.valueOf(cookie.getString("sameSite")));
            String name = cookie.getString("name");
            values.put(name, cookie.getString("value", null));
            pending.put(name, new SignedCookie(name, cookie.getString("text"), attributes));
        }
    }

    /** Returns those that the browser has not been given; they count as given now. */
    public synchronized List<SignedCookie> take() {
        List<SignedCookie> taken = new ArrayList<>(pending.values());
        pending.clear();
        return taken;
    }
}
