package dev.tandem.visit;

import java.time.Duration;
import java.util.Locale;

import dev.tandem.CookieAttributes;
import dev.tandem.CookieAttributes.SameSite;

/**
 * A cookie on its way to the browser.
 *
 * @param text its signed value; empty to clear it
 */
public record SignedCookie(String name, String text, CookieAttributes attributes) {

    /** How long a signature holds when the browser keeps the cookie until it is closed. */
    static final Duration UNTIL_CLOSED = Duration.ofDays(30);

    /**
     * Returns the value of its {@code Set-Cookie} header.
     *
     * @param contextPath the application's, as the browser sees it
     * @param isSecure whether the browser came by TLS
     */
    public String toHeader(String contextPath, boolean isSecure) {
        StringBuilder out = new StringBuilder(name).append('=').append(text);
        String path = attributes.path() != null ? attributes.path() : contextPath.isEmpty() ? "/" : contextPath;
        out.append("; Path=").append(path);
        if (attributes.domain() != null) {
            out.append("; Domain=").append(attributes.domain());
        }
        if (text.isEmpty()) {
            out.append("; Max-Age=0");
        }
        else if (attributes.maxAge() != null) {
            out.append("; Max-Age=").append(attributes.maxAge().toSeconds());
        }
        if (attributes.httpOnly()) {
            out.append("; HttpOnly");
        }
        if (attributes.secure() != null ? attributes.secure() : isSecure || attributes.sameSite() == SameSite.NONE) {
            out.append("; Secure");
        }
        return out.append("; SameSite=").append(attributes.sameSite().name().toLowerCase(Locale.ROOT)).toString();
    }

    int length() {
        return name.length() + text.length();
    }
}
