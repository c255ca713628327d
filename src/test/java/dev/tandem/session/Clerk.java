package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.Remote;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** A model with constraints on what browsers call. */
public class Clerk extends Model {

    public record Order(@NotBlank(message = "must be told") String item, @Max(value = 9, message = "at most {value}") int count) {
    }

    /** Constraints may stand on what is overridden. */
    public interface Filing {
        void file(@NotBlank(message = "a title, please") String title);
    }

    public final List<Object> done = new ArrayList<>();

    @Remote
    void greet(@NotBlank(message = "a name, please") String name) {
        done.add(name);
    }

    @Remote
    int order(@Valid Order order, List<@NotBlank(message = "no blank notes") String> notes) {
        done.add(order);
        return order.count();
    }

    @Remote
    @Max(value = 3, message = "more than there are")
    int take(int count) {
        return count;
    }

    @Remote
    void free(String anything) {
        done.add(anything);
    }

    @UploadHandler("photo")
    void photo(@NotNull Upload upload) {
        upload.cancel("not today");
    }

    public static class Senior extends Clerk implements Filing {

        @Override
        @Remote
        public void file(String title) {
            done.add(title);
        }
    }
}
