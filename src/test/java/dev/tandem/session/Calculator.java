package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.Remote;
import dev.tandem.RemoteException;

/** A model whose sides call each other. */
public class Calculator extends Model {

    @Client
    public record Point(int x, int y) {

        public Point mirrored() {
            return new Point(y, x);
        }
    }

    public static class Both extends Model.Both {
        public final Property<String> shown = prop("");
    }
    public final Both both = both(Both.class);

    public final Emitter<Point> moved = emitter();

    public final List<String> log = new ArrayList<>();
    public CompletableFuture<Integer> slowResult = new CompletableFuture<>();

    // For the browser ------------------------------------------------------------------------------------------------

    @Remote
    int add(int a, int b) {
        log.add("add " + a + " " + b + " shown " + both.shown.get());
        return a + b;
    }

    @Remote
    Point mirror(Point point) {
        return point.mirrored();
    }

    @Remote
    void note(String text) {
        log.add(text);
    }

    @Remote
    CompletionStage<Integer> slow() {
        return slowResult;
    }

    @Remote
    int refuse() {
        throw new RemoteException("not today");
    }

    @Remote
    int fail() throws Exception {
        throw new Exception("secret");
    }

    @Remote
    Object unwritable() {
        return new Thread();
    }

    int hidden() {
        log.add("hidden");
        return 1;
    }

    // For the server -------------------------------------------------------------------------------------------------

    public CompletionStage<Integer> length(String text) {
        return call("length", text);
    }

    public CompletionStage<Point> swap(Point point) {
        return call(Point.class, "swap", point);
    }

    public Calculator createOther(Consumer<Calculator> initialValues) {
        return create(Calculator.class, initialValues);
    }

    public <T> CompletionStage<T> callAny(Class<T> type, String method, Object... args) {
        return call(type, method, args);
    }

    public CompletionStage<Object> callAny(String method, Object... args) {
        return call(method, args);
    }

    @Handler("dragged")
    void onDragged(ModelEvent... events) {
        for (ModelEvent event : events) {
            log.add("dragged " + event.value(Point.class).x() + " of " + event.source(Calculator.class).getId());
        }
    }

    @Handler("dragged")
    void countDrags() {
        log.add("drag");
    }

    public class JS extends Model.JS {
        public final Emitter<Point> dragged = emitter();

        private int count;
        private CompletionStage<Integer> pending;

        // Called by the server

        public int length(String text) {
            count++;
            return text.length();
        }

        public Point swap(Point point) {
            return point.mirrored();
        }

        public String getShown() {
            return both.shown.get();
        }

        public int getCount() {
            return count;
        }

        public CompletionStage<Integer> later() {
            return pending;
        }

        public void breakDown() {
            throw new IllegalStateException("broken in the browser");
        }

        public void drag(int x) {
            dragged.emit(new Point(x, 0));
        }

        // Started by the test

        public void startAdd(int a, int b) {
            both.shown.set("adding");
            remote(() -> add(a, b)).thenAccept(sum -> both.shown.set("sum " + sum));
        }

        public void startMirror() {
            remote(() -> mirror(new Point(1, 2))).thenAccept(point -> both.shown.set("x " + point.mirrored().x()));
        }

        public void startSlow() {
            pending = remote(() -> slow());
            pending.thenApply(value -> value + 1).thenAccept(value -> both.shown.set("slow " + value));
        }

        public void startNote(String text) {
            remote(() -> Calculator.this.note(text)).thenRun(() -> both.shown.set("noted"));
        }

        public void startRefuse() {
            remote(() -> refuse()).exceptionally(error -> {
                both.shown.set("refused: " + error.getMessage());
                return null;
            });
        }

        public void startFail() {
            remote(() -> fail()).exceptionally(error -> {
                both.shown.set("failed: " + error.getMessage());
                return null;
            });
        }

        @Handler("moved")
        void showMove(ModelEvent... events) {
            for (ModelEvent event : events) {
                both.shown.set("moved to " + event.value(Point.class).mirrored().y());
            }
        }
    }
}
