package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

/** A model that holds others in every way there is. */
public class Shelf extends Model {

    public static class Both extends Model.Both {
        public final Property<List<Book>> books = prop(List.of());
        public final Property<Map<String, Book>> byTitle = prop(Map.of());
        public final Property<Book> chosen = prop();
        public final Property<Integer> width = prop(1);
    }
    public final Both both = both(Both.class);

    public final Property<Book> hidden = prop();
    public final List<ModelEvent> heard = new ArrayList<>();

    public Book first;

    @Handler({ "books", "books*.title" })
    void hear(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    /** Makes a book that nobody holds. */
    public Book make() {
        return create(Book.class);
    }

    /** Makes books and puts them on the shelf. */
    public List<Book> fill(int count) {
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            books.add(make());
        }
        both.books.set(books);
        return books;
    }

    public class JS extends Model.JS {

        @Handler("hidden")
        void showHidden() {
        }
    }
}
