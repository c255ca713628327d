package snippets;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.Disposition;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RemoteException;
import dev.tandem.Transfer;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;
import elemental2.core.ArrayBuffer;
import elemental2.dom.File;
import elemental2.dom.HTMLElement;

class Charts extends Model {
    public static class Both extends Model.Both {
        public final Property<String> picture = prop("");
        public final Property<String> report = prop("");
    }
    public final Both both = both(Both.class);

    void show(byte[] png) {
        //// 1
    }

    void keep(byte[] pdf) {
        //// 2
    }
}

class Reports extends Model {
    public static class Both extends Model.Both {
        public final Property<Double> percent = prop(0.0);
        public final Property<String> state = prop("");
    }
    public final Both both = both(Both.class);

    interface Report {
        InputStream open();
    }

    void send(Report report, long size) {
        //// 3.1
    }

    //// 3.2
}

class Photos extends Model {
    public static class Both extends Model.Both {
        public final Property<Long> percent = prop(0L);
    }
    public final Both both = both(Both.class);

    interface Store {
        String save(InputStream stream);
    }

    private Store store;

    //// 4.1

    //// 4.2
}
