package dev.tandem.turn;

/** The messages of this package; codes 0060, 0075, 0083 to 0085, and 0290. */
final class Messages {

    private Messages() {
    }

    static IllegalStateException outsideTurn(String what) {
        return new IllegalStateException("TANDEM-0060: " + what
            + " outside its session's turn; wrap the call in session.execute(...)");
    }

    static IllegalStateException closed(String session) {
        return new IllegalStateException("TANDEM-0075: session " + session + " is closed");
    }

    static String turnIsLong(String session, String app, long seconds) {
        return "TANDEM-0083: a turn of session " + session + " (app '" + app + "') has been running for " + seconds
            + " s, and its page waits; do what takes long on another thread, and come back by session.execute(...)";
    }

    static String turnInterrupted(String session, long seconds) {
        return "TANDEM-0084: a turn of session " + session + " has been running for " + seconds
            + " s although its page is gone, and was interrupted; let what waits end by an interrupt, or by a time "
            + "limit";
    }

    static String allTurnsStuck(int threads, int waiting, long seconds) {
        return "TANDEM-0085: all " + threads + " threads have been running one turn for longer than " + seconds + " s, "
            + "and "
            + waiting + " sessions wait for one; the lines before tell what holds them, and tandem.turns.max gives "
            + "more";
    }

    static String heldBack(int lines) {
        return "TANDEM-0290: " + lines + " lines like the next were not logged, as there were too many at once";
    }
}
