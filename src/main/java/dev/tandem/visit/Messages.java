package dev.tandem.visit;

import dev.tandem.wire.LogText;

/** The messages of this package; codes 0520 to 0523. */
final class Messages {

    private Messages() {
    }

    static String randomCookieKey() {
        return "TANDEM-0520: cookies are signed with a key that is lost when the server stops; set tandem.cookies.keys "
            + "to a "
            + "long random text, the same on all servers, so that they are read afterwards and elsewhere";
    }

    static IllegalArgumentException badCookieName(String name) {
        return new IllegalArgumentException("TANDEM-0521: '" + LogText.brief(name) + "' is no name for a cookie; use "
            + "letters, "
            + "digits, '-' and '_'");
    }

    static IllegalArgumentException cookieTooLong(String name) {
        return new IllegalArgumentException("TANDEM-0522: the value of cookie '" + name + "' is longer than browsers "
            + "keep; "
            + "store it on the server and put its key into the cookie");
    }

    static IllegalStateException tooManyCookies(String name) {
        return new IllegalStateException("TANDEM-0523: cookie '" + name + "' is one too many at once for this session; "
            + "set "
            + "fewer, or what they hold together as one");
    }

    static IllegalArgumentException badPageStatus(int status) {
        return new IllegalArgumentException("TANDEM-0086: " + status + " is no status of a page; use 200, or one from "
            + "400 to 599");
    }

    static IllegalStateException pageIsServed(int status) {
        return new IllegalStateException("TANDEM-0289: the page has been served, and its status can no longer be "
            + "" + status
            + "; set it in init()");
    }
}
