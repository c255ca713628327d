package dev.tandem.it.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/** Somebody with a browser of their own, who may sign in. */
final class Member {

    private final URI url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    private Member(URI url) {
        this.url = url;
    }

    static Member signedIn(WebApp app, String name) throws IOException, InterruptedException {
        return signedIn(app.url(""), name);
    }

    static Member signedIn(URI url, String name) throws IOException, InterruptedException {
        Member member = new Member(url);
        String found = member.get("door/in?as=" + name);
        if (!found.equals(name)) {
            throw new IllegalStateException("signed in as " + found);
        }
        return member;
    }

    static Member unknown(WebApp app) {
        return new Member(app.url(""));
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString()).body();
    }

    /** Asks for a page. */
    StartPage fetch(String path) throws IOException, InterruptedException {
        String[] headers = cookies().isEmpty() ? new String[0] : new String[] { "Cookie", cookies() };
        StartPage page = StartPage.fetch(url.resolve(path), headers);
        for (String set : page.headers().allValues("Set-Cookie")) {
            HttpCookie.parse(set).forEach(cookie -> cookies.getCookieStore().add(url, cookie));
        }
        return page;
    }

    /** Opens the socket of a page, and joins its session. */
    RawClient join(StartPage page) throws IOException {
        RawClient client = RawClient.connect(page.socket(), Map.of("Origin", page.origin(), "Cookie", cookies(),
            "Sec-WebSocket-Protocol", "tandem.1"));
        client.sendText("[1,1,[\"hello\",\"" + page.session() + "\"]]");
        return client;
    }

    /** Opens a page of the office, with its socket. */
    RawClient open() throws IOException, InterruptedException {
        return join(fetch("office/"));
    }

    String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    }

    /** Lets somebody else's cookies be these, but for the one that tells browsers apart. */
    void signInAs(Member other) {
        other.cookies.getCookieStore().getCookies().stream().filter(cookie -> !cookie.getName().equals("TandemBrowser"))
            .forEach(cookie -> cookies.getCookieStore().add(url, cookie));
    }
}
