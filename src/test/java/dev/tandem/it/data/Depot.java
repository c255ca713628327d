package dev.tandem.it.data;

import static elemental2.dom.DomGlobal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.Transfer;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;
import elemental2.core.ArrayBuffer;
import elemental2.core.Uint8Array;
import elemental2.dom.AbortController;
import elemental2.dom.Blob;
import elemental2.dom.HTMLElement;

/** A model whose sides send each other bytes. */
@App("depot")
public class Depot extends Model {

    public static class Both extends Model.Both {

        public final Property<String> order = prop("");
        public final Property<Integer> ticks = prop(0);
        public final Property<String> percent = prop("");
    }

    public final Both both = both(Both.class);

    private Transfer transfer;

    @Override
    protected void init() {
        sendData("hello".getBytes(StandardCharsets.UTF_8), Map.of("name", "early"));
    }

    @Handler("order")
    void deliver() {
        String order = both.order.get();
        switch (order) {
            case "stream" -> sendData(new ByteArrayInputStream("streamed".getBytes(StandardCharsets.UTF_8)),
                Map.of("name", "stream"));
            case "empty" -> sendData(new byte[0], Map.of("name", "empty"));
            case "url" -> sendData(getSession().getData().add("x.txt", "fetched".getBytes(StandardCharsets.UTF_8)),
                Map.of("name", "url"));
            case "missing" -> sendData(getSession().getData().add("y.txt", new byte[1]).replace("y.txt", "z.txt"),
                Map.of("name", "missing"));
            case "broken" -> sendData(new Zeros(200_000, 100_000), Map.of("name", "broken"));
            case "large" -> {
                transfer = sendData(new Zeros(100L << 20, Long.MAX_VALUE), Map.of("name", "large"));
                transfer.onProgress(t -> both.percent.set((t.getTransferred() >> 20) + " MB"));
                transfer.getCompletion().thenRun(() -> both.percent.set("all"));
            }
            case "tick" -> both.ticks.set(both.ticks.get() + 1);
            case "cancel" -> transfer.cancel();
            default -> { }
        }
        both.order.set("");
    }

    @UploadHandler("file")
    CompletionStage<String> file(Upload upload) {
        upload.onProgress(u -> both.percent.set((u.getReceived() >> 20) + " MB"));
        return upload.read(stream -> {
            byte[] buffer = new byte[64 * 1024];
            long sum = 0;
            long size = 0;
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                size += count;
                for (int i = 0; i < count; i++) {
                    sum += buffer[i];
                }
            }
            return upload.getFileName() + " " + size + " " + sum + " " + upload.getMeta().get("kind");
        });
    }

    @UploadHandler(value = "tiny", maxSize = 3)
    void tiny(Upload upload) {
        upload.read(stream -> stream.readAllBytes());
    }

    /** So many zeros, and then a one; or an error before. */
    private static final class Zeros extends InputStream {

        private final long failsAt;
        private long left;
        private long read;

        Zeros(long size, long failsAt) {
            this.left = size;
            this.failsAt = failsAt;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (read >= failsAt) {
                throw new IOException("the disk is broken");
            }
            int count = (int) Math.min(length, left);
            if (count == 0) {
                return -1;
            }
            java.util.Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            read += count;
            if (left == 0) {
                target[offset + count - 1] = 1;
            }
            return count;
        }
    }

    public class JS extends Model.JS {

        HTMLElement output;
        HTMLElement progress;
        HTMLElement counter;
        String log = "";

        @Override
        public void init() {
            output = (HTMLElement) document.createElement("output");
            progress = (HTMLElement) document.createElement("p");
            counter = (HTMLElement) document.createElement("b");
            document.body.append(output);
            document.body.append(progress);
            document.body.append(counter);
            log = "init";
            offer();
            offerTiny();
            for (String what : new String[] { "stream", "empty", "url", "missing", "broken", "large", "tick",
                "cancel" }) {
                HTMLElement button = (HTMLElement) document.createElement("button");
                button.id = what;
                listen(button, "click", e -> both.order.set(what));
                document.body.append(button);
            }
        }

        void send(Blob blob, AbortController controller) {
            this.<String>upload("file", blob, Map.of("kind", "test"),
                (loaded, total) -> progress.textContent = loaded + " of " + total, controller.signal)
                .thenAccept(answer -> output.textContent = answer)
                .exceptionally(e -> {
                    output.textContent = e.getMessage();
                    return null;
                });
        }

        /** The test brings the bytes. */
        @RawJs("window.send = (size, name) => { window.controller = new AbortController();"
            + " this.send(new File(new Array(size >> 20 || 1).fill(new Uint8Array(Math.min(size, 1 << 20)).fill(1)), "
                + "name),"
            + " window.controller); };")
        native void offer();

        @RawJs("window.tiny = (size) => this.tiny(new Blob([new Uint8Array(size)]));")
        native void offerTiny();

        void tiny(Blob blob) {
            upload("tiny", blob).thenAccept(answer -> output.textContent = "taken")
                .exceptionally(e -> {
                    output.textContent = e.getMessage();
                    return null;
                });
        }

        @Handler({"ticks", "percent"})
        void show() {
            counter.textContent = both.ticks.get() + " " + both.percent.get();
        }

        @Override
        public void receiveData(ArrayBuffer data, Map<String, Object> meta) {
            Uint8Array bytes = new Uint8Array(data);
            String last = data.byteLength == 0 ? "none" : "" + bytes.getAt(data.byteLength - 1);
            log = log + "; " + meta.get("name") + " " + meta.get("byteLength") + " " + last;
            output.textContent = log;
        }

        @Override
        public void receiving(double loaded, double total, Map<String, Object> meta) {
            progress.textContent = meta.get("name") + " " + loaded + " of " + total;
        }

        @Override
        public void receiveFailed(String message, Map<String, Object> meta) {
            output.textContent = meta.get("name") + " failed: " + message;
        }
    }
}
