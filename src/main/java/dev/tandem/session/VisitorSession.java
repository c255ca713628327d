package dev.tandem.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.tandem.CookieAttributes;
import dev.tandem.Session;
import dev.tandem.visit.BrowserName;
import dev.tandem.visit.Caller;
import dev.tandem.visit.CookieSigner;
import dev.tandem.visit.HttpSessionUse;
import dev.tandem.visit.SessionCookies;
import dev.tandem.visit.SignedCookie;
import dev.tandem.visit.Visitor;
import jakarta.servlet.http.HttpSession;

/** The part of a session that knows whom it is for. */
abstract class VisitorSession implements Session {

    /** Where cookies are fetched, below the context path. */
    private static final String COOKIE_PATH = "/tandem/cookies/";

    private final Visitor visitor;
    private volatile SessionCookies cookies;
    private volatile HttpSessionUse http;
    private int fetches;
    private boolean isPageServed;
    private int pageStatus = 200;

    VisitorSession(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Tells whether the browser with that key has asked for the session's page. Takes as long for any key. */
    public boolean belongsTo(String browser) {
        return MessageDigest.isEqual(visitor.browser().getBytes(StandardCharsets.ISO_8859_1),
            browser.getBytes(StandardCharsets.ISO_8859_1));
    }

    Visitor getVisitor() {
        return visitor;
    }

    @Override
    public String getRuntime() {
        return BrowserName.of(visitor.userAgent());
    }

    @Override
    public String getUserAgent() {
        return visitor.userAgent();
    }

    @Override
    public String getRemoteAddress() {
        return visitor.address();
    }

    @Override
    public Principal getPrincipal() {
        return visitor.caller().getPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return visitor.caller().isInRole(role);
    }

    Caller getCaller() {
        return visitor.caller();
    }

    @Override
    public Locale getLocale() {
        return visitor.locale();
    }

    @Override
    public String getPath() {
        return visitor.path();
    }

    @Override
    public Map<String, List<String>> getParameters() {
        return visitor.parameters();
    }

    // The HTTP session -----------------------------------------------------------------------------------------------

    /** Returns the HTTP session that the page had, which may have ended; {@code null} when it had none. */
    public HttpSession getHttpSession() {
        return http == null ? null : http.getHttpSession();
    }

    HttpSessionUse getHttpSessionUse() {
        return http;
    }

    void setHttpSessionUse(HttpSessionUse use) {
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
    void letRequest() {
        int fetch;
        synchronized (this) {
            fetch = ++fetches;
        }
        fetchCookies(fetchAddress(fetch));
    }

    @Override
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

    @Override
    public String getCookie(String name) {
        SessionCookies own = cookies;
        return own != null && own.isSet(name) ? own.get(name) : visitor.cookies().get(name);
    }

    @Override
    public void setCookie(String name, String value, CookieAttributes attributes) {
        int fetch;
        synchronized (this) {
            if (cookies == null) {
                cookies = new SessionCookies();
            }
            cookies.set(name, value, attributes, getCookieSigner());
            fetch = isPageServed ? ++fetches : 0;
        }
        if (fetch != 0) {
            fetchCookies(fetchAddress(fetch));
        }
    }

    private String fetchAddress(int fetch) {
        return visitor.contextPath() + COOKIE_PATH + getAddressKey() + "/" + fetch;
    }

    /** Lets the browser fetch its cookies. */
    abstract void fetchCookies(String address);

    abstract CookieSigner getCookieSigner();

    /** Returns what stands for the session in addresses. */
    abstract String getAddressKey();

    /** Returns the cookies that the browser has not been given; from now on it has to fetch new ones. */
    public synchronized List<SignedCookie> takeCookies() {
        isPageServed = true;
        return cookies == null ? List.of() : cookies.take();
    }
}
