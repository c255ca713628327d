package dev.tandem;

import java.time.Duration;

/**
 * How a browser keeps a cookie that {@link Session#setCookie(String, String, CookieAttributes)} sets. Unchangeable:
 * each method returns another one.
 *
 * <pre>{@code
 * session.setCookie("theme", "dark", CookieAttributes.DEFAULT.maxAge(Duration.ofDays(365)));
 * }</pre>
 *
 * @param maxAge how long the browser keeps it, and its signature holds; {@code null} until the browser is closed, and
 * thirty days at most
 * @param path where it is sent; {@code null} for all of this application
 * @param domain the domain with whose hosts it is shared; {@code null} for this host alone
 * @param secure whether it is sent over TLS only; {@code null} when the page came over TLS
 * @param httpOnly whether scripts cannot read it
 * @param sameSite when it is sent to this site from others
 */
public record CookieAttributes(Duration maxAge, String path, String domain, Boolean secure, boolean httpOnly,
    SameSite sameSite) {

    /** Thirty days, for all of this application and no script. */
    public static final CookieAttributes DEFAULT = new CookieAttributes(Duration.ofDays(30), null, null, null, true,
        SameSite.LAX);

    /** When a cookie goes along with what pages of other sites cause. */
    public enum SameSite {

        /** Never, not even with a link that the user follows. */
        STRICT,

        /** With links that the user follows. */
        LAX,

        /** Always; needs TLS. */
        NONE
    }

    /** @throws IllegalArgumentException when a text has characters that end an attribute, or the age is negative */
    public CookieAttributes {
        if (maxAge != null && maxAge.isNegative()) {
            throw Messages.badCookieAttribute("maxAge", maxAge.toString());
        }
        check("path", path);
        check("domain", domain);
        if (sameSite == null) {
            throw Messages.badCookieAttribute("sameSite", "null");
        }
    }

    private static void check(String what, String text) {
        if (text != null && (text.isEmpty() || !text.chars()
            .allMatch(c -> c > ' ' && c < 0x7f && c != ';' && c != ','))) {
            throw Messages.badCookieAttribute(what, text);
        }
    }

    /** Returns one that the browser keeps for that time; {@code null} until it is closed. */
    public CookieAttributes maxAge(Duration newMaxAge) {
        return new CookieAttributes(newMaxAge, path, domain, secure, httpOnly, sameSite);
    }

    /** Returns one that is sent where paths begin so; {@code null} for all of this application. */
    public CookieAttributes path(String newPath) {
        return new CookieAttributes(maxAge, newPath, domain, secure, httpOnly, sameSite);
    }

    /** Returns one that is shared with all hosts of a domain; {@code null} for this host alone. */
    public CookieAttributes domain(String newDomain) {
        return new CookieAttributes(maxAge, path, newDomain, secure, httpOnly, sameSite);
    }

    /** Returns one that is sent over TLS only, or not; {@code null} as the page came. */
    public CookieAttributes secure(Boolean newSecure) {
        return new CookieAttributes(maxAge, path, domain, newSecure, httpOnly, sameSite);
    }

    /** Returns one that scripts cannot read, or can. */
    public CookieAttributes httpOnly(boolean newHttpOnly) {
        return new CookieAttributes(maxAge, path, domain, secure, newHttpOnly, sameSite);
    }

    /** Returns one that goes along with what other sites cause, or does not. */
    public CookieAttributes sameSite(SameSite newSameSite) {
        return new CookieAttributes(maxAge, path, domain, secure, httpOnly, newSameSite);
    }
}
