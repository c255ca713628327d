package dev.tandem.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The cookie that tells browsers apart: a random key, set with the first page and shared by all tabs and apps of one
 * browser. What belongs to a session is given only to the browser that has asked for its page; to know the session's id
 * is not enough. Scripts cannot read it, and pages of other sites cannot send it.
 */
final class BrowserCookie {

    static final String NAME = "TandemBrowser";

    private static final int KEY_BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern HEADER = Pattern.compile("(?:^|;)\\s*" + NAME + "=([A-Za-z0-9_-]{22})\\s*(?=;|$)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserCookie() {
    }

    /** Returns the key of the browser that asks for a page; it gets one when it has none. */
    static String ensure(HttpServletRequest request, HttpServletResponse response) {
        String key = read(request);
        if (key == null) {
            key = newKey();
            // By hand, as a Cookie has no SameSite in the oldest version of the API that we run on. Lax, not Strict: a
            // page that is reached by a link from elsewhere must not replace the key of the tabs that are open.
            response.addHeader("Set-Cookie", NAME + "=" + key + "; Path=" + path(request) + "; HttpOnly; SameSite=Lax"
                + (PublicAddress.isSecure(request) ? "; Secure" : ""));
        }
        return key;
    }

    /** Returns the key of the browser that asks; {@code null} when it has none. */
    static String read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && KEY.matcher(cookie.getValue()).matches()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Returns the key in the headers of a handshake; {@code null} when there is none. */
    static String read(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if ("cookie".equalsIgnoreCase(header.getKey())) {
                for (String value : header.getValue()) {
                    var found = HEADER.matcher(value);
                    if (found.find()) {
                        return found.group(1);
                    }
                }
            }
        }
        return null;
    }

    private static String path(HttpServletRequest request) {
        String path = PublicAddress.contextPath(request);
        return path.isEmpty() ? "/" : path;
    }

    private static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
