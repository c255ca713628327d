package dev.tandem.session;

import java.util.List;

import dev.tandem.Model;
import dev.tandem.wire.LogText;

/** The messages of this package; codes 0072 to 0082, 0291, 0524, 0577, 0578 and 0623 to 0627. */
final class Messages {

    private static final int MAX_CAUSE = 200;

    private Messages() {
    }

    static String pageLog(String session, String app, String runtime, String text) {
        return "TANDEM-0524: page of session " + session + " (app '" + app + "', " + runtime + "): " + text;
    }

    static String refused(String session, String why) {
        return "TANDEM-0072: refused a message of session " + session + ": " + why;
    }

    static String operationFailed(String session, String operation) {
        return "TANDEM-0082: operation '" + operation + "' of the browser of session " + session + " failed";
    }

    static TooManySessionsException tooManySessions(int maximum) {
        return new TooManySessionsException("TANDEM-0074: there are " + maximum
            + " sessions already; raise tandem.sessions.max to allow more");
    }

    static TooManySessionsException tooManyPending(int maximum) {
        return new TooManySessionsException("TANDEM-0074: " + maximum
            + " pages wait for their browsers already; raise tandem.sessions.pending.max to allow more");
    }

    static String storeFailed(Throwable cause) {
        return "TANDEM-0623: the states of sessions cannot be stored (" + LogText.brief(String.valueOf(cause), MAX_CAUSE)
            + "); mend the store, until then sessions go on but do not outlive the server";
    }

    static String storeWorks() {
        return "TANDEM-0624: the states of sessions are stored again";
    }

    static String notRestored(String session, String app) {
        return "TANDEM-0625: session " + session + " of app '" + app + "' was stored but could "
            + "not be restored; its page begins anew";
    }

    static String beanNotStored(String bean, Throwable cause) {
        return "TANDEM-0626: a bean of " + bean + " is not stored with its session ("
            + LogText.brief(String.valueOf(cause), MAX_CAUSE) + "); let its fields be serializable, or transient";
    }

    static String beanNotRestored(String bean, Throwable cause) {
        return "TANDEM-0627: a bean of " + bean + " that was stored cannot be read ("
            + LogText.brief(String.valueOf(cause), MAX_CAUSE) + "); a new one is made in its place";
    }

    static IllegalArgumentException nothingToKeep(int trips) {
        return new IllegalArgumentException("TANDEM-0077: keepAlive takes an object and a number of round trips from 1, "
            + "not " + trips + " trips; leave the call out where nothing is to be kept");
    }

    static String contextOpen(String session, List<Model> models) {
        return "TANDEM-0078: session " + session + " left its turn inside the context of " + models
            + ", which is closed now; use try (ModelContext context = model.enter())";
    }

    static String inboundFull() {
        return "TANDEM-0291: browsers have sent more than is read in time; give the server more processors, or raise "
            + "tandem.socket.inbound.max to let more wait";
    }

    static IllegalStateException evalOff(String app, String key) {
        return new IllegalStateException("TANDEM-0577: app '" + app + "' may not evaluate code in its browsers; add it to " + key
            + " where you debug, or call a method of JS");
    }

    static IllegalStateException evalUnconnected(String session) {
        return new IllegalStateException("TANDEM-0578: session " + session
            + " has no browser that could evaluate code; wait for the event @Connected");
    }

}
