package dev.tandem.session;

import java.util.Map;

import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Transfer;
import elemental2.core.ArrayBuffer;

/** A model that sends data to its browser side. */
public class Courier extends Model {

    static byte[] early;

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

    Transfer send(byte[] data) {
        return sendData(data);
    }

    Transfer send(java.io.InputStream data) {
        return sendData(data, Map.of("kind", "stream"));
    }

    void fetch(String url) {
        sendData(url, Map.of());
    }

    Transfer send(byte[] data, Map<String, ?> meta) {
        return sendData(data, meta);
    }

    public class JS extends Model.JS {

        @Override
        public void receiveData(ArrayBuffer data, Map<String, Object> meta) {
            both.shown.set(meta.get("name") + " " + meta.get("byteLength"));
        }
    }
}
