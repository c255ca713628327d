package dev.tandem.session;

import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;

/** What becomes of a socket that says hello, and how one is closed that has not joined. */
public enum JoinResult {

    /** It is the session's socket now. */
    JOINED(0, ""),

    /** The session has a socket, whose page does not come back. */
    HAS_SOCKET(WireNames.CLOSE_REFUSED, CloseReasons.ANOTHER_SOCKET),

    /** It is of another page than the session's, such as that of a tab that was duplicated. */
    OTHER_PAGE(WireNames.CLOSE_NO_SESSION, CloseReasons.ANOTHER_PAGE),

    /** The session has ended. */
    OVER(WireNames.CLOSE_NO_SESSION, CloseReasons.NO_SUCH_SESSION),

    /** It claims to have received what was never sent. */
    OUT_OF_ORDER(WireNames.CLOSE_REFUSED, CloseReasons.FRAME_OUT_OF_ORDER),

    /** It has missed more than is kept; the session ends by that. */
    TOO_LATE(WireNames.CLOSE_NO_SESSION, CloseReasons.TOO_MUCH_MISSED),

    /** It comes back more often than any network breaks. */
    TOO_OFTEN(WireNames.CLOSE_TRY_AGAIN, CloseReasons.BACK_TOO_OFTEN);

    private final int code;
    private final String reason;

    JoinResult(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** Returns the code that the socket is closed with. */
    public int getCode() {
        return code;
    }

    /** Returns why it is closed, in words. */
    public String getReason() {
        return reason;
    }
}
