package dev.tandem.transfer;

import java.util.concurrent.CancellationException;

import dev.tandem.RemoteException;

/** The messages of this package; codes 0560 to 0579. */
final class Messages {

    private Messages() {
    }

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

    static String cannotReadData(String name, Throwable cause) {
        return "TANDEM-0564: data '" + name + "' cannot be read: " + cause;
    }

    static IllegalStateException tooManyTransfers(String session, int max) {
        return new IllegalStateException("TANDEM-0565: " + max + " transfers of data to the browser of session "
            + "" + session
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
        return "TANDEM-0567: data " + number + " for " + model + " in session " + session + " could not be sent to its "
            + "end";
    }

    /** Told to the browser, so it says nothing of the exception. */
    static String transferFailedAnswer() {
        return "TANDEM-0567: the data could not be sent to its end; the server's log tells why";
    }

    static RemoteException transferStalled(int number, String model) {
        return new RemoteException("TANDEM-0568: the browser takes no more of data " + number + " for " + model);
    }

    static IllegalArgumentException badDataUrl(String url) {
        return new IllegalArgumentException("TANDEM-0569: '" + url + "' is no address of data; pass an http or https "
            + "URL, or "
            + "a path of this server such as DataStore.add returns");
    }

    static IllegalArgumentException foreignDataUrl(String url, String key, String origin) {
        return new IllegalArgumentException("TANDEM-0570: the page's policy does not let it fetch " + url + "; add "
            + "" + origin
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
        return new IllegalStateException("TANDEM-0575: " + handler + " has not said what becomes of the bytes; call "
            + "read(...) "
            + "or receive(...) of the upload before it returns");
    }

    static IllegalStateException uploadHasReader(String upload) {
        return new IllegalStateException("TANDEM-0576: " + upload + " has a reader already; read it once, and share "
            + "what was read");
    }

    static IllegalStateException tooMuchExported(String app, String key, long max) {
        return new IllegalStateException("TANDEM-0579: app '" + app + "' sends its browser sides more than " + max
            + " bytes of data in init(), which would all stand in the exported page; send less, or set " + key + " to "
            + "more");
    }
}
