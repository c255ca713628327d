package dev.tandem.route;

import static elemental2.dom.DomGlobal.document;
import static elemental2.dom.DomGlobal.window;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RawJs;
import elemental2.dom.Event;

/**
 * The address of the page as a part of the app: what follows the app's name. The app changes it, on either side, and
 * the browser's address and history follow; the user goes back or forward, or follows a link within the app, and the
 * app hears. A reload, or a link from elsewhere, begins with the same path.
 *
 * <pre>{@code
 * @App("shop")
 * public class Shop extends Model {
 *
 *     public Route route;
 *
 *     protected void init() {
 *         route = create(Route.class);
 *     }
 *
 *     @Handler("route.path")
 *     void show() {
 *         switch (route.getSegments().isEmpty() ? "" : route.getSegments().get(0)) { ... }
 *     }
 *
 *     void choose(Item item) {
 *         route.both.path.set("/items/" + item.id());
 *     }
 * }
 * }</pre>
 *
 * In {@code JS} it is {@code js(route).replace(...)} and {@code route.both.path}. Links within an app that is not the
 * main one are followed without loading a page; the main app has the paths of all others below its own, so there a link
 * is followed so when it has the attribute {@code data-route}. A session has one route at most. The path is what the
 * user has sent: trust it as little.
 */
public class Route extends Model {

    /** What both sides know. */
    public static class Both extends Model.Both {

        /**
         * What follows the app's name in the address, as it is written there, with the query:
         * {@code /rooms/3?sort=name}. Set it, and the page's history has one entry more.
         */
        public final Property<String> path = prop("/", v -> {
            if (!v.startsWith("/") || v.startsWith("//") || v.length() > 2000 || v.contains("\\") || v.contains(" ")
                || v.contains("\n") || v.contains("\r") || v.contains("\t") || v.contains("#")) {
                throw new IllegalArgumentException(
                    "TANDEM-0006: a path begins with one slash and is written as in an address, "
                    + "without a fragment; encode what a user has typed");
            }
            return v;
        });
    }

    /** What both sides know. */
    public final Both both = both(Both.class);

    @Override
    protected void init() {
        String address = Address.of(getSession());
        // What is longer was made by nobody who uses the app.
        both.path.set(address.length() > 2000 ? "/" : address);
    }

    /** Sets the path in place of the present one: the user does not come back to that. */
    public void replace(String path) {
        call("replace", path);
    }

    /** Returns the parts of the path between its slashes, decoded, without the query; empty for {@code /}. */
    public List<String> getSegments() {
        String path = both.path.get();
        int query = path.indexOf('?');
        String plain = (query < 0 ? path : path.substring(0, query)).replace("+", "%2B");
        return Stream.of(plain.split("/")).filter(part -> !part.isEmpty()).map(Route::decode).toList();
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException e) {
            return part;
        }
    }

    /** The browser's side. */
    public class JS extends Model.JS {

        /** The path of the app itself, without a slash at its end. */
        public String base;

        @Override
        public void init() {
            base = findBase();
            both.path.set(current());
            listen(window, "popstate", e -> both.path.set(current()));
            listen(document, "click", this::follow);
        }

        /** Sets the path in place of the present one. */
        public void replace(String path) {
            replaceEntry(path);
            both.path.set(path);
        }

        @Handler("path")
        void show() {
            if (!both.path.get().equals(current())) {
                pushEntry(both.path.get());
            }
        }

        void follow(Event event) {
            String path = pathOfLink(event);
            if (path != null) {
                event.preventDefault();
                both.path.set(path);
            }
        }

        @RawJs("""
            const page = JSON.parse(document.getElementById("tandem").textContent);
            const context = page.socket.slice(0, page.socket.lastIndexOf("/tandem/"));
            return page.app ? context + "/" + encodeURIComponent(page.app) : context;
            """)
        native String findBase();

        @RawJs("""
            const path = (location.pathname.slice(this.base.length) || "/") + location.search;
            return path.length > 2000 ? "/" : path;
            """)
        native String current();

        @RawJs("history.pushState(null, \"\", this.base + path);")
        native void pushEntry(String path);

        @RawJs("history.replaceState(null, \"\", this.base + path);")
        native void replaceEntry(String path);

        /** Returns the path that a click leads to; null when it leads elsewhere, or is not an ordinary one. */
        @RawJs("""
            const link = event.target.closest?.("a[href]");
            if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey
                || event.altKey || link.hasAttribute("download") || (link.target && link.target !== "_self")) {
                return null;
            }
            const { origin, pathname, search, hash } = link;
            const isMain = JSON.parse(document.getElementById("tandem").textContent).app === "";
            const isOurs = origin === location.origin && pathname.startsWith(this.base + "/")
                && (!isMain || "route" in link.dataset);
            return isOurs && !hash ? pathname.slice(this.base.length) + search : null;
            """)
        native String pathOfLink(Event event);
    }
}
