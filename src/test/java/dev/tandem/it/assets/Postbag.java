package dev.tandem.it.assets;

import static elemental2.dom.DomGlobal.document;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;
import elemental2.core.ArrayBuffer;
import elemental2.core.Uint8Array;
import elemental2.dom.Blob;
import elemental2.dom.HTMLElement;

/** An app whose server's side sends bytes to the browser's while it is made. */
@App("postbag")
public class Postbag extends Model {

    public static class Both extends Model.Both {
        public final Property<String> state = prop("");
    }
    public final Both both = both(Both.class);

    @Override
    protected void init() {
        byte[] large = new byte[300_000];
        large[large.length - 1] = 7;
        sendData(large, Map.of("name", "array")).getCompletion().thenRun(() -> both.state.set("sent"));
        sendData(new ByteArrayInputStream("</script>".getBytes(UTF_8)), Map.of("name", "stream"));
        sendData(getSession().getData().add("a b.txt", new byte[] {1, 2}), Map.of("name", "data"));
        sendData(new byte[0]);
    }

    @UploadHandler("file")
    void file(Upload upload) {
        upload.read(stream -> stream.read());
    }

    public class JS extends Model.JS {

        @Override
        public void receiveData(ArrayBuffer data, Map<String, Object> meta) {
            Uint8Array bytes = new Uint8Array(data);
            note(meta.get("name") + " " + meta.get("byteLength")
                + (data.byteLength == 0 ? "" : " " + bytes.getAt(data.byteLength - 1)));
        }

        @Override
        public void receiveFailed(String message, Map<String, Object> meta) {
            note("failed: " + message);
        }

        @Override
        public void init() {
            note(both.state.get());
            send(blob());
        }

        void send(Blob blob) {
            upload("file", blob).exceptionally(e -> {
                note(e.getMessage());
                return null;
            });
        }

        @RawJs("return new Blob(['x']);")
        native Blob blob();

        void note(String text) {
            HTMLElement line = (HTMLElement) document.createElement("p");
            line.textContent = text;
            document.body.append(line);
        }
    }
}
