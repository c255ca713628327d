package dev.tandem.session;

import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RemoteException;
import dev.tandem.Transfer;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;
import elemental2.core.ArrayBuffer;

/** A model that sends data to its browser side. */
public class Courier extends Model {

    public static byte[] early;

    public volatile byte[] received;
    public Upload last;

    public static class Both extends Model.Both {

        public final Property<String> shown = prop("");
    }

    public final Both both = both(Both.class);

    @Override
    protected void init() {
        if (early != null) {
            sendData(early, Map.of("name", "early"));
        }
    }

    @UploadHandler("file")
    String file(Upload upload) {
        last = upload;
        upload.read(stream -> received = stream.readAllBytes());
        return "got " + upload.getFileName() + " " + upload.getContentType() + " " + upload.getMeta();
    }

    @UploadHandler("pieces")
    CompletionStage<Integer> pieces(Upload upload) {
        last = upload;
        int[] sum = new int[1];
        return upload.receive(piece -> sum[0] += piece.remaining()).thenApply(all -> sum[0]);
    }

    @UploadHandler(value = "small", maxSize = 10)
    void small(Upload upload) {
        upload.read(stream -> stream.read());
    }

    @UploadHandler("picky")
    void picky(Upload upload) {
        throw new RemoteException("no " + upload.getFileName());
    }

    @UploadHandler("careless")
    void careless(Upload upload) {
        // Says nothing of the bytes.
    }

    @UploadHandler("broken")
    void broken(Upload upload) {
        upload.read(stream -> {
            throw new java.io.IOException("disk full");
        });
    }

    public Transfer send(byte[] data) {
        return sendData(data);
    }

    public Transfer send(java.io.InputStream data) {
        return sendData(data, Map.of("kind", "stream"));
    }

    public void fetch(String url) {
        sendData(url, Map.of());
    }

    public Transfer send(byte[] data, Map<String, ?> meta) {
        return sendData(data, meta);
    }

    public class JS extends Model.JS {

        @Override
        public void receiveData(ArrayBuffer data, Map<String, Object> meta) {
            both.shown.set(meta.get("name") + " " + meta.get("byteLength"));
        }
    }
}
