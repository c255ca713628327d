package dev.tandem.it.redeploy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;

/** A model that is always at work: in short turns and a long one, with what comes and what goes. */
@App("works")
public class Works extends Model {

    private static final int FILE_SIZE = 30_000_000;

    public static class Both extends Model.Both {

        public final Property<Integer> asked = prop(0);
        public final Property<Integer> done = prop(0);
        public final Property<String> order = prop("");
        public final Property<String> state = prop("");
    }

    public final Both both = both(Both.class);

    @Handler("asked")
    void count() {
        both.done.set(both.asked.get());
    }

    @Handler("order")
    void obey() {
        switch (both.order.get()) {
            case "file" -> both.state.set(getSession().getData().add("file.bin",
                new ByteArrayInputStream(new byte[FILE_SIZE])));
            case "stream" -> sendData(new Endless(), Map.of());
            case "long" -> {
                getSession().execute(Works::work);
                both.state.set("working");
            }
            default -> { }
        }
    }

    @UploadHandler("slow")
    CompletionStage<Integer> read(Upload upload) {
        both.state.set("reading");
        return upload.read(stream -> stream.readAllBytes().length);
    }

    /** As a query of a database that takes its time, and can be interrupted. */
    private static void work() {
        try {
            TimeUnit.MINUTES.sleep(5);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There is always more. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 7;
        }
    }
}
