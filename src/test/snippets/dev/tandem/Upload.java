package snippets;

import java.io.InputStream;

import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RemoteException;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;

class Photos extends Model {
    public static class Both extends Model.Both {
        public final Property<Long> percent = prop(0L);
        public final Property<String> picture = prop("");
    }
    public final Both both = both(Both.class);

    interface Store {
        String save(InputStream stream);
    }

    private Store store;

    //// 1
}
