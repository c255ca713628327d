package dev.tandem.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import dev.tandem.CookieAttributes;
import jakarta.json.JsonArray;
import jakarta.servlet.http.HttpSession;

/** Whom a session is for: who has asked for its page, the cookies and the HTTP session of that browser. Any thread. */
public final class Visit {

    private final Visitor visitor;
    private final Supplier<CookieSigner> signer;
    private final IntConsumer fetcher;
    private volatile SessionCookies cookies;
    private volatile HttpSessionUse http;
    private int fetches;
    private boolean isPageServed;
    private int pageStatus = 200;

    /**
     * @param signer asked when there is a cookie to sign
     * @param fetcher lets the browser fetch its cookies, for the so many-th time
     */
    public Visit(Visitor visitor, Supplier<CookieSigner> signer, IntConsumer fetcher) {
        this.visitor = visitor;
        this.signer = signer;
        this.fetcher = fetcher;
    }

    /** Returns who has asked for the page. */
    public Visitor getVisitor() {
        return visitor;
    }

    /** Returns who was signed in. */
    public Caller getCaller() {
        return visitor.caller();
    }

    /** Returns name and version of the browser. */
    public String getRuntime() {
        return BrowserName.of(visitor.userAgent());
    }

    /** Tells whether the browser with that key has asked for the session's page. Takes as long for any key. */
    public boolean belongsTo(String browser) {
        return MessageDigest.isEqual(visitor.browser().getBytes(StandardCharsets.ISO_8859_1),
            browser.getBytes(StandardCharsets.ISO_8859_1));
    }

    // The HTTP session -----------------------------------------------------------------------------------------------

    /** Returns the HTTP session that the page had, which may have ended; {@code null} when it had none. */
    public HttpSession getHttpSession() {
        return http == null ? null : http.getHttpSession();
    }

    /** Returns how it is used; {@code null} when there is none. */
    public HttpSessionUse getHttpSessionUse() {
        return http;
    }

    /** Sets the HTTP session that the page has. */
    public void setHttpSessionUse(HttpSessionUse use) {
        http = use;
    }

    /** Tells whether a handshake is that of somebody else, or over another HTTP session, than the page's request. */
    public boolean isForeign(String principal, String httpKey) {
        return getCaller().isOtherThan(principal) || http != null && httpKey != null && !http.getKey().equals(httpKey);
    }

    /**
     * Called with each request that the page makes for the session.
     *
     * @param seconds how long the HTTP session lives without a request
     */
    public void requested(int seconds) {
        if (http != null) {
            http.requested(seconds);
        }
    }

    /** Lets the page make a request: the container takes it for use of the HTTP session. */
    public void letRequest() {
        int fetch;
        synchronized (this) {
            fetch = ++fetches;
        }
        fetcher.accept(fetch);
    }

    // The page -------------------------------------------------------------------------------------------------------

    /** See {@link dev.tandem.Session#setPageStatus}. */
    public synchronized void setPageStatus(int status) {
        if (status != 200 && (status < 400 || status > 599)) {
            throw Messages.badPageStatus(status);
        }
        if (isPageServed) {
            throw Messages.pageIsServed(status);
        }
        pageStatus = status;
    }

    /** Returns the status of the answer that brings the page. */
    public synchronized int getPageStatus() {
        return pageStatus;
    }

    // Cookies --------------------------------------------------------------------------------------------------------

    /** See {@link dev.tandem.Session#getCookie(String)}. */
    public String getCookie(String name) {
        SessionCookies own = cookies;
        return own != null && own.isSet(name) ? own.get(name) : visitor.cookies().get(name);
    }

    /** See {@link dev.tandem.Session#setCookie(String, String, CookieAttributes)}. */
    public void setCookie(String name, String value, CookieAttributes attributes) {
        int fetch;
        synchronized (this) {
            if (cookies == null) {
                cookies = new SessionCookies();
            }
            cookies.set(name, value, attributes, signer.get());
            fetch = isPageServed ? ++fetches : 0;
        }
        if (fetch != 0) {
            fetcher.accept(fetch);
        }
    }

    /** Writes the cookies that the browser has not been given; an array. */
    public void writeCookies(StringBuilder out) {
        SessionCookies own = cookies;
        if (own == null) {
            out.append("[]");
        }
        else {
            own.write(out);
        }
    }

    /** Takes what {@link #writeCookies} has written: they are given with the page. */
    public synchronized void readCookies(JsonArray json) {
        if (!json.isEmpty()) {
            cookies = new SessionCookies();
            cookies.read(json);
        }
    }

    /** Returns the cookies that the browser has not been given; from now on it has to fetch new ones. */
    public synchronized List<SignedCookie> takeCookies() {
        isPageServed = true;
        return cookies == null ? List.of() : cookies.take();
    }
}
