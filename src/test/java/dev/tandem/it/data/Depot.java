package dev.tandem.it.data;

import static elemental2.dom.DomGlobal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Transfer;
import elemental2.core.ArrayBuffer;
import elemental2.core.Uint8Array;
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
            case "url" -> sendData(getSession().addData("x.txt", "fetched".getBytes(StandardCharsets.UTF_8)),
                Map.of("name", "url"));
            case "missing" -> sendData(getSession().addData("y.txt", new byte[1]).replace("y.txt", "z.txt"),
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
            for (String what : new String[] { "stream", "empty", "url", "missing", "broken", "large", "tick", "cancel" }) {
                HTMLElement button = (HTMLElement) document.createElement("button");
                button.id = what;
                listen(button, "click", e -> both.order.set(what));
                document.body.append(button);
            }
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
