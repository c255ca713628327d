package dev.tandem.session;

import java.util.List;

import java.util.concurrent.CancellationException;

import dev.tandem.Model;
import dev.tandem.RemoteException;
import dev.tandem.metamodel.RoleRule;
import dev.tandem.visit.Caller;
import dev.tandem.wire.LogText;

/** The messages of this package; codes 0060 to 0099. */
final class Messages {

    private Messages() {
    }

    static IllegalStateException disposed(String what) {
        return new IllegalStateException("TANDEM-0061: " + what
            + " after it was disposed; keep no reference to a model after dispose()");
    }

    static String pageLog(String session, String app, String runtime, String text) {
        return "TANDEM-0524: page of session " + session + " (app '" + app + "', " + runtime + "): " + text;
    }

    static IllegalArgumentException badPageStatus(int status) {
        return new IllegalArgumentException("TANDEM-0086: " + status + " is no status of a page; use 200, or one from 400 to 599");
    }

    static IllegalStateException pageIsServed(int status) {
        return new IllegalStateException("TANDEM-0289: the page has been served, and its status can no longer be " + status
            + "; set it in init()");
    }

    static String notAllowed(String session, String what, Caller caller, RoleRule rule) {
        return "TANDEM-0297: " + what + " in session " + session + " was not run: it is for " + rule + ", the caller is "
            + caller;
    }

    static String notAllowedAnswer() {
        return "TANDEM-0298: not allowed";
    }

    static IllegalArgumentException badAppName(String name) {
        return new IllegalArgumentException("TANDEM-0292: '" + LogText.brief(name) + "' is no app name; use a letter or "
            + "underscore first, then letters, digits, underscores, and neither tandem nor __index__");
    }

    static IllegalArgumentException otherModelClass(Class<?> told, Class<?> given) {
        return new IllegalArgumentException("TANDEM-0293: the app is described as one of " + told.getName()
            + " but served with " + given.getName() + "; give the same class");
    }

    static String appReplaced(String name, Class<?> previous, Class<?> now) {
        return "TANDEM-0294: app '" + name + "' of " + previous.getName() + " is replaced by " + now.getName()
            + "; its sessions go on, new ones are of the latter";
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
        return new IllegalStateException("TANDEM-0067: both(" + requested.getName() + ".class) in a model whose Both is "
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

    static String refused(String session, String why) {
        return "TANDEM-0072: refused a message of session " + session + ": " + why;
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

    static IllegalArgumentException nothingToKeep(int trips) {
        return new IllegalArgumentException("TANDEM-0077: keepAlive takes an object and a number of round trips from 1, "
            + "not " + trips + " trips; leave the call out where nothing is to be kept");
    }

    static String contextOpen(String session, List<Model> models) {
        return "TANDEM-0078: session " + session + " left its turn inside the context of " + models
            + ", which is closed now; use try (ModelContext context = model.enter())";
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

    static String inboundFull() {
        return "TANDEM-0291: browsers have sent more than is read in time; give the server more processors, or raise "
            + "tandem.socket.inbound.max to let more wait";
    }

    static IllegalArgumentException badNotice(int length, int maximum) {
        return new IllegalArgumentException("TANDEM-0295: a message of " + length + " characters cannot be shown; give it 1 to "
            + maximum);
    }

    static String originNotAllowed(java.util.Collection<String> modules, Object origins) {
        return "TANDEM-0299: " + String.join(", ", modules) + " loads from " + origins + ", but the page is there already, and "
            + "its policy does not allow for them all; put the same @UseAsset on the class of the app, too";
    }

    // Data: 0560 to 0579 ----------------------------------------------------------------------------------------------

    static IllegalArgumentException badDataName(String name) {
        return new IllegalArgumentException("TANDEM-0560: '" + name + "' cannot be the name of data; use the name of a "
            + "file, or a path of such, of at most 200 characters");
    }

    static IllegalStateException tooMuchData(String session, String key, long max) {
        return new IllegalStateException("TANDEM-0562: session " + session + " would keep more than " + max
            + " bytes of data; remove what is not needed any more, or set " + key + " to more");
    }

    static String cannotKeep(String name, Throwable cause) {
        return "TANDEM-0563: data '" + name + "' could not be read to its end, and is not kept: " + cause;
    }

    static IllegalStateException tooMuchExported(String app, String key, long max) {
        return new IllegalStateException("TANDEM-0579: app '" + app + "' sends its browser sides more than " + max
            + " bytes of data in init(), which would all stand in the exported page; send less, or set " + key + " to more");
    }

    static IllegalStateException tooManyTransfers(String session, int max) {
        return new IllegalStateException("TANDEM-0565: " + max + " transfers of data to the browser of session " + session
            + " are under way; wait for the completion of some before you send more");
    }

    static CancellationException transferCancelled(int number, String model) {
        return new CancellationException("TANDEM-0566: data " + number + " for " + model
            + " was given up, as it was cancelled, or its model or session has ended");
    }

    static String transferCancelledAnswer() {
        return "TANDEM-0566: the server has given the data up";
    }

    static String transferFailed(String session, int number, String model) {
        return "TANDEM-0567: data " + number + " for " + model + " in session " + session + " could not be sent to its end";
    }

    /** Told to the browser, so it says nothing of the exception. */
    static String transferFailedAnswer() {
        return "TANDEM-0567: the data could not be sent to its end; the server's log tells why";
    }

    static RemoteException transferStalled(int number, String model) {
        return new RemoteException("TANDEM-0568: the browser takes no more of data " + number + " for " + model);
    }

    static IllegalArgumentException badDataUrl(String url) {
        return new IllegalArgumentException("TANDEM-0569: '" + url + "' is no address of data; pass an http or https URL, or "
            + "a path of this server such as addData returns");
    }

    static IllegalArgumentException foreignDataUrl(String url, String key, String origin) {
        return new IllegalArgumentException("TANDEM-0570: the page's policy does not let it fetch " + url + "; add " + origin
            + " to " + key + ", or pass a path for what is on this server");
    }

    /** Told to the browser. */
    static String uploadTooBig(long max) {
        return "TANDEM-0571: the server takes uploads of at most " + max + " bytes; choose something smaller";
    }

    /** Told to the browser. */
    static String tooManyUploads(int count) {
        return "TANDEM-0572: " + count + " uploads are under way; wait for the end of one";
    }

    static RemoteException uploadCancelled(String reason) {
        return new RemoteException(reason == null ? "TANDEM-0573: the server has cancelled the upload" : reason);
    }

    static RemoteException uploadStalled() {
        return new RemoteException("TANDEM-0574: nothing more has come of the upload for too long");
    }

    static IllegalStateException uploadWithoutReader(String handler) {
        return new IllegalStateException("TANDEM-0575: " + handler + " has not said what becomes of the bytes; call read(...) "
            + "or receive(...) of the upload before it returns");
    }

    static IllegalStateException uploadHasReader(String upload) {
        return new IllegalStateException("TANDEM-0576: " + upload + " has a reader already; read it once, and share what was read");
    }

    static IllegalStateException evalOff(String app, String key) {
        return new IllegalStateException("TANDEM-0577: app '" + app + "' may not evaluate code in its browsers; add it to " + key
            + " where you debug, or call a method of JS");
    }

    static IllegalStateException evalUnconnected(String session) {
        return new IllegalStateException("TANDEM-0578: session " + session
            + " has no browser that could evaluate code; wait for the event @Connected");
    }

    static String cannotReadData(String name, Throwable cause) {
        return "TANDEM-0564: data '" + name + "' cannot be read: " + cause;
    }

    static String untold(String session, String event, Throwable cause) {
        return "TANDEM-0087: session " + session + ": the browser hears of " + event + " without its value, which cannot be written ("
            + LogText.brief(String.valueOf(cause.getMessage())) + "); let it hold what JSON-B can write, or do not let the browser listen";
    }

    // Export: 0287 to 0289 --------------------------------------------------------------------------------------------

    static IllegalArgumentException noPageName(java.nio.file.Path file) {
        return new IllegalArgumentException("TANDEM-0287: an app cannot be exported to " + file
            + "; give the file a name that ends in .html, .htm or .hta");
    }

    static IllegalArgumentException noSuchApp(String name) {
        return new IllegalArgumentException("TANDEM-0288: there is no app '" + name + "' to export; Apps.getApps() lists them");
    }
}
