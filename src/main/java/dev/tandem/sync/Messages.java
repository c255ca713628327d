package dev.tandem.sync;

import dev.tandem.RemoteException;
import dev.tandem.metamodel.RoleRule;
import dev.tandem.visit.Caller;
import dev.tandem.wire.LogText;

/** The messages of this package; codes 0061 to 0098, 0297 to 0299, 0621 and 0622. */
final class Messages {

    private static final int MAX_CAUSE = 200;

    private Messages() {
    }

    static IllegalStateException disposed(String what) {
        return new IllegalStateException("TANDEM-0061: " + what
            + " after it was disposed; keep no reference to a model after dispose()");
    }

    static IllegalStateException tooEarly(String name) {
        return new IllegalStateException("TANDEM-0065: property or emitter '" + name + "' is used while its model is "
            + "being constructed; do it in init()");
    }

    static IllegalArgumentException notOwn(String property, String model) {
        return new IllegalArgumentException("TANDEM-0066: property '" + property + "' is not one of " + model
            + "; only the model that declares a read-only property sets it");
    }

    static IllegalStateException wrongBoth(Class<?> requested, Class<?> actual) {
        return new IllegalStateException("TANDEM-0067: both(" + requested.getName() + ".class) in a model whose Both "
            + "is "
            + (actual == null ? "missing" : actual.getName()) + "; let each Both extend the Both of the superclass");
    }

    static IllegalStateException browserEmits(String type, String model) {
        return new IllegalStateException("TANDEM-0068: event '" + type + "' of " + model
            + " arises in the browser only; declare its emitter in Both to emit it on the server");
    }

    static IllegalArgumentException foreignModel(String id) {
        return new IllegalArgumentException("TANDEM-0069: model " + id + " belongs to another session or has been "
            + "disposed; a value may refer to live models of the same session only");
    }

    static String handlerFailed(String session, String handler) {
        return "TANDEM-0070: handler " + handler + " in session " + session + " failed";
    }

    static String taskFailed(String session) {
        return "TANDEM-0071: a task of session " + session + " failed";
    }

    static String valueRefused(String session, String property, String why) {
        return "TANDEM-0073: refused a value for " + property + " in session " + session + ": " + why;
    }

    /** Told to the browser, so it says nothing of the exception. */
    static String valueRefusedAnswer() {
        return "TANDEM-0079: the server has refused the value; its log tells why";
    }

    /** Told to the browser. */
    static String tooMuchKept() {
        return "TANDEM-0080: the server keeps no more of what this page has set; remove something first";
    }

    static String setterFailed(String session, String property) {
        return "TANDEM-0081: setting " + property + " in session " + session + " to what its browser has sent failed";
    }

    static String untold(String session, String event, Throwable cause) {
        return "TANDEM-0087: session " + session + ": the browser hears of " + event + " without its value, which "
            + "cannot be written ("
            + LogText.brief(String.valueOf(cause.getMessage())) + "); let it hold what JSON-B can write, or do not let "
            + "the browser listen";
    }

    static IllegalArgumentException noBrowserMethod(String method, String model) {
        return new IllegalArgumentException("TANDEM-0088: the browser side of " + model + " has no method '" + method
            + "' that can be called; declare it public in JS, with types that exist on both sides");
    }

    static IllegalArgumentException wrongArguments(String method, String model, int expected, int given) {
        return new IllegalArgumentException("TANDEM-0089: method '" + method + "' of the browser side of " + model
            + " takes " + expected + " arguments, not " + given + "; pass what it declares");
    }

    static IllegalArgumentException wrongResult(String method, String model, Class<?> actual, Class<?> requested) {
        return new IllegalArgumentException("TANDEM-0090: method '" + method + "' of the browser side of " + model
            + " returns " + actual.getName() + ", not " + requested.getName() + "; pass the class that it declares");
    }

    static IllegalStateException tooManyCalls(String session, int maximum) {
        return new IllegalStateException("TANDEM-0091: " + maximum + " calls of session " + session
            + " have no answer yet; use the answers, or an event, before you call again");
    }

    static IllegalStateException waitInTurn(String call) {
        return new IllegalStateException("TANDEM-0092: the session's turn cannot wait for the answer of " + call
            + ", as it comes in the next turn; go on in thenAccept(...)");
    }

    static RemoteException noAnswer(String call) {
        return new RemoteException("TANDEM-0093: " + call + " will not be answered, as its model or session has ended");
    }

    static RemoteException badAnswer(String call, Throwable cause) {
        return new RemoteException("TANDEM-0094: " + call + " was answered with another type than its method declares",
            cause);
    }

    static String callFailed(String session, String call) {
        return "TANDEM-0095: call of " + call + " in session " + session + " failed";
    }

    /** Told to the browser, so it says nothing of the exception. */
    static String callFailedAnswer() {
        return "TANDEM-0096: the call failed on the server; its log tells why";
    }

    static String callRefused() {
        return "TANDEM-0097: the server has refused the call; its log tells why";
    }

    static String callOfDisposed() {
        return "TANDEM-0098: the model has been disposed; call it while it lives";
    }

    static String endlessRounds(String session, String browsers, String servers, int rounds, String key) {
        return "TANDEM-0099: in session " + session + " handlers of the browser have set " + browsers
            + ", and the server " + servers + ", in answer to each other " + rounds
            + " times; the browser's next answer fails: let one side decide, or raise " + key;
    }

    static String notAllowed(String session, String what, Caller caller, RoleRule rule) {
        return "TANDEM-0297: " + what + " in session " + session + " was not run: it is for " + rule + ", the caller "
            + "is "
            + caller;
    }

    static String notAllowedAnswer() {
        return "TANDEM-0298: not allowed";
    }

    static String notStored(String className, String name, Throwable cause) {
        return "TANDEM-0621: '" + name + "' of " + className + " is not stored with its session ("
            + LogText.brief(String.valueOf(cause.getMessage()), MAX_CAUSE) + "); it begins anew after a restart";
    }

    static String notRestored(String className, String name, String why) {
        return "TANDEM-0622: '" + name + "' of " + className + " is not what it was in a session that was stored ("
            + LogText.brief(why, MAX_CAUSE) + "); it begins anew";
    }

    static String originNotAllowed(java.util.Collection<String> modules, Object origins) {
        return "TANDEM-0299: " + String.join(", ", modules) + " loads from " + origins + ", but the page is there "
            + "already, and "
            + "its policy does not allow for them all; put the same @UseAsset on the class of the app, too";
    }
}
