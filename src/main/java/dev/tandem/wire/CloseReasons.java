package dev.tandem.wire;

/**
 * Why a socket is closed, in words: they go with the code, for the logs of servers, proxies and browsers. Programs go
 * by the code, see {@link WireNames}.
 */
public final class CloseReasons {

    public static final String ANOTHER_PAGE = "the session is of another page";
    public static final String ANOTHER_SOCKET = "the session has another socket";
    public static final String ANOTHER_USER_HAS_SIGNED_IN = "another user has signed in";
    public static final String APPLICATION_STOPPED = "application stopped";
    public static final String BACK_TOO_OFTEN = "back too often";
    public static final String CLOSED_BY_AN_ADMINISTRATOR = "closed by an administrator";
    public static final String CLOSED_BY_SERVER = "closed by server";
    public static final String CONNECTION_LOST = "connection lost";
    public static final String EXPIRED = "expired";
    public static final String FRAME_OUT_OF_ORDER = "frame out of order";
    public static final String HELLO_EXPECTED = "hello expected";
    public static final String HTTP_SESSION_ENDED = "HTTP session ended";
    public static final String MESSAGE_TOO_BIG = "message too big";
    public static final String MOVED = "the session is elsewhere now";
    public static final String NO_COOKIE = "no cookie";
    public static final String NO_SUCH_SESSION = "no such session";
    public static final String PAGE_IS_BACK = "the page is back over another socket";
    public static final String RELOAD = "reload";
    public static final String SERVER_TOO_BUSY = "server too busy";
    public static final String SIGNED_OUT = "signed out";
    public static final String TOO_MANY_BYTES = "too many bytes";
    public static final String TOO_MANY_MESSAGES = "too many messages";
    public static final String TOO_MANY_REFUSED_MESSAGES = "too many refused messages";
    public static final String TOO_MANY_SOCKETS = "too many sockets";
    public static final String TOO_MUCH_MISSED = "too much missed";

    private CloseReasons() {
    }
}
