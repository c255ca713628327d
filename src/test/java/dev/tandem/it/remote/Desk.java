package dev.tandem.it.remote;

import static elemental2.dom.DomGlobal.document;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.tandem.App;
import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.Remote;
import dev.tandem.RemoteException;
import elemental2.dom.Element;
import elemental2.dom.HTMLElement;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;

/**
 * A page whose sides call each other: buttons call the server, which asks the browser. {@code @Dependent} lets Open
 * Liberty inject the executor.
 */
@App("remote")
@Dependent
public class Desk extends Model {

    @Client
    public record Book(String title, int year) {
    }

    public static class Both extends Model.Both {
        public final Property<String> status = prop("ready");
    }
    public final Both both = both(Both.class);

    public final Emitter<Book> lent = emitter();

    @Resource ManagedExecutorService executor;

    @Remote
    List<Book> search(String text, int limit) {
        return List.of(new Book("On " + text, 1999), new Book("More " + text, 2001)).subList(0, limit);
    }

    @Remote
    CompletionStage<String> slow() {
        CompletableFuture<String> result = new CompletableFuture<>();
        executor.execute(() -> result.complete("slow answer"));
        return result;
    }

    @Remote
    void lend(Book book) {
        if (book.year() < 2000) {
            throw new RemoteException(book.title() + " is not to be lent");
        }
        lent.emit(book);
    }

    @Handler("asked")
    void onAsked() {
        CompletionStage<Integer> length = call("lengthOf", "h1");
        length.thenAccept(value -> both.status.set("length " + value))
            .thenCompose(done -> this.<Integer>call("lengthOf", "h9"))
            .exceptionally(error -> {
                both.status.set(both.status.get() + ", then " + error.getCause().getMessage());
                return null;
            });
    }

    public class JS extends Model.JS {
        public final Emitter<Void> asked = emitter();
        private HTMLElement output;

        @Override
        public void init() {
            output = element("output", "");
            element("h1", "Desk");
            button("search", () -> remote(() -> search("trees", 1)).thenAccept(books -> show(books.get(0).title())));
            button("slow", () -> remote(() -> slow()).thenAccept(this::show));
            button("lend", () -> remote(() -> lend(new Book("Roots", 2010))).thenRun(() -> append(" done")));
            button("refuse", () -> remote(() -> lend(new Book("Old", 1900))).exceptionally(error -> {
                show(error.getMessage());
                return null;
            }));
            button("ask", () -> asked.emit());
        }

        @Handler("status")
        void showStatus(ModelEvent... events) {
            show(both.status.get());
        }

        @Handler("lent")
        void showLent(ModelEvent... events) {
            show("lent " + events[0].value(Book.class).title());
        }

        public int lengthOf(String selector) {
            Element element = document.querySelector(selector);
            if (element == null) {
                throw new IllegalStateException("no " + selector);
            }
            return element.textContent.length();
        }

        private void button(String name, Runnable action) {
            HTMLElement button = element("button", name);
            button.id = name;
            listen(button, "click", event -> action.run());
        }

        private HTMLElement element(String tag, String text) {
            HTMLElement element = (HTMLElement) document.createElement(tag);
            element.textContent = text;
            document.body.append(element);
            return element;
        }

        private void show(String text) {
            output.textContent = text;
        }

        private void append(String text) {
            show(output.textContent + text);
        }
    }
}
