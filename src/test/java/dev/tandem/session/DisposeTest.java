package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.ModelEvent;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** What is left of a model that has been disposed: nothing, on neither side. */
class DisposeTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Shelf.class).connect();
    private final Shelf shelf = page.app(Shelf.class);

    @Test
    void itLeavesTheTwinAtOnce() {
        page.run(shelf::make);

        assertThat(page.run(() -> model("Book2").dispose())).containsExactly("[3,1,[\"dispose\",\"Book2\"]]");
    }

    @Test
    void itLeavesListsWithinTheTurn() {
        page.run(() -> {
            List<Book> books = shelf.fill(3);
            books.get(1).dispose();

            assertThat(shelf.both.books.get()).extracting(Book::getId).containsExactly("Book2", "Book4");
        });
    }

    @Test
    void itLeavesEveryKindOfHolder() {
        page.run(() -> hold(shelf.make()));

        page.run(() -> model("Book2").dispose());

        assertThat(shelf.both.books.get()).isEmpty();
        assertThat(shelf.both.byTitle.get()).isEmpty();
        assertThat(shelf.both.chosen.get()).isNull();
        assertThat(shelf.hidden.get()).isNull();
        assertThat(shelf.first).isNull();
    }

    @Test
    void aListThatLosesManyTellsItsHandlersOnce() {
        page.run(() -> shelf.fill(5));
        shelf.heard.clear();

        page.run(() -> List.copyOf(shelf.both.books.get()).forEach(Book::dispose));

        assertThat(shelf.heard).singleElement().extracting(ModelEvent::value).isEqualTo(List.of());
    }

    @Test
    void handlersHearNothingMoreOfIt() {
        page.run(() -> shelf.fill(1));
        Book book = model("Book2");
        shelf.heard.clear();

        page.run(book::dispose);

        assertThat(book.both.title.get()).isEmpty();
        assertThat(shelf.heard).extracting(ModelEvent::type).containsExactly("books");
    }

    @Test
    void itsOwnHandlersHearNothingMore() {
        page.run(() -> shelf.make().both.shelf.set(shelf));
        Book book = model("Book2");
        page.run(book::dispose);
        int before = book.heard;

        page.run(() -> shelf.both.width.set(7));

        assertThat(book.heard).isEqualTo(before);
    }

    @Test
    void theBrowserIsToldOfAServersPropertyThatLosesIt() {
        page.run(() -> shelf.hidden.set(shelf.make()));

        assertThat(page.run(() -> model("Book2").dispose())).singleElement().asString()
            .contains("[\"event\",\"Shelf1\",\"hidden\",null,{\"$\":\"model\",\"id\":\"Book2\"}]");
    }

    @Test
    void aFieldThatChangedBeforeIsToldToTheBrowser() {
        page.run(() -> shelf.first = shelf.make());

        assertThat(page.run(() -> {
            shelf.first = shelf.make();
            shelf.first.dispose();
        })).singleElement().asString().contains("[\"attr\",\"Shelf1\",\"first\",null]");
    }

    @Test
    void aBrowserThatStillNamesItIsNoAbuser() {
        page.run(() -> shelf.fill(2));
        page.run(() -> model("Book2").dispose());

        page.sendHaving(3, "[\"set\",\"Shelf1\",\"books\",[" + reference("Book3") + "," + reference("Book2") + "]]");

        assertThat(shelf.both.books.get()).containsExactly(model("Book3"));
        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void aModelThatNeverWasIsRefused() {
        page.send("[\"set\",\"Shelf1\",\"chosen\"," + reference("Book2") + "]");

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void tenThousandGoInOneTurn() {
        page.run(() -> shelf.fill(10_000).forEach(book -> book.both.shelf.set(shelf)));
        page.connection.frames.clear();
        long begin = cpuNanos();

        page.run(() -> {
            while (!shelf.both.books.get().isEmpty()) {
                shelf.both.books.get().get(0).dispose();
            }
        });

        assertThat((cpuNanos() - begin) / 1_000_000).isLessThan(5_000);
        assertThat(page.facade.getModelById("Book9999")).isNull();
    }

    @Test
    void closingDisposesTheNewestFirst() {
        page.run(() -> {
            shelf.fill(1);
            shelf.first = shelf.make();
        });

        page.session.close();
        server.settle();

        assertThat(server.fired).containsSubsequence("Closed", "destroyed Book", "destroyed Book", "destroyed Shelf");
    }

    private void hold(Book book) {
        shelf.both.books.set(List.of(book));
        shelf.both.byTitle.set(Map.of("a", book));
        shelf.both.chosen.set(book);
        shelf.hidden.set(book);
        shelf.first = book;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Book model(String id) {
        return (Book) page.facade.getModelById(id);
    }

    private static String reference(String id) {
        return "{\"$\":\"model\",\"id\":\"" + id + "\"}";
    }
}
