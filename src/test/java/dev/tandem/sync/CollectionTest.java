package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;
import dev.tandem.event.EventNode;
import dev.tandem.event.HandlerNode;
import dev.tandem.event.PropertyNode;
import dev.tandem.session.Book;
import dev.tandem.session.Shelf;
import dev.tandem.testkit.Heap;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** A model that nobody refers to goes by itself, and its twin with it. */
class CollectionTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Shelf.class).connect();
    private final Shelf shelf = page.app(Shelf.class);

    @Test
    void itIsKeptForFourRoundTrips() {
        Reference<?> book = make(shelf::make);
        page.trips(3);
        Heap.collect();

        assertThat(book.refersTo(null)).isFalse();

        page.trips(1);
        assertThat(Heap.isCollected(book)).isTrue();
    }

    @Test
    void itsTwinIsDisposedInTheNextTurn() {
        Reference<?> book = make(shelf::make);
        page.trips(4);
        assertThat(Heap.isCollected(book)).isTrue();

        assertThat(page.until("dispose")).contains("[\"dispose\",\"Book2\"]");
        assertThat(page.facade.getModelById("Book2")).isNull();
    }

    @Test
    void whatWasMadeForItIsGivenBack() {
        Reference<?> book = make(shelf::make);
        page.trips(4);
        assertThat(Heap.isCollected(book)).isTrue();

        page.until("dispose");

        assertThat(server.fired).containsOnlyOnce("released Book").doesNotContain("destroyed Book");
    }

    @Test
    void heartbeatsAreRoundTripsToo() {
        Reference<?> book = make(shelf::make);

        for (int i = 0; i < 4; i++) {
            server.passTime();
            page.heartbeat();
        }

        assertThat(Heap.isCollected(book)).isTrue();
    }

    @Test
    void oneThatIsReferredToStays() {
        Reference<?> held = make(() -> shelf.first = shelf.make());
        page.trips(5);
        Heap.collect();

        assertThat(held.refersTo(null)).isFalse();
    }

    @Test
    void oneThatWasTakenOutOfAListGoes() {
        Reference<?> book = make(() -> shelf.fill(1).get(0));
        page.trips(5);
        page.run(() -> shelf.both.books.set(java.util.List.of()));
        shelf.heard.clear();

        assertThat(Heap.isCollected(book)).isTrue();
    }

    @Test
    void toListenToAnotherModelIsNoReference() {
        Reference<?> book = make(() -> {
            Book made = shelf.make();
            made.both.shelf.set(shelf);
            made.connect(events -> { }, "shelf.books");
            return made;
        });
        page.trips(4);

        assertThat(Heap.isCollected(book)).isTrue();
        assertThat(page.run(() -> shelf.both.width.set(5))).isNotEmpty();
    }

    @Test
    void tenThousandMadeAndDroppedLeaveNothing() {
        Map<Class<?>, Integer> before = count();
        for (int i = 0; i < 10; i++) {
            page.run(() -> {
                for (int k = 0; k < 1_000; k++) {
                    shelf.make().both.shelf.set(shelf);
                }
            });
            page.trips(1);
        }
        page.trips(4);

        assertNothingIsLeft(before);
    }

    @Test
    void tenThousandMadeAndDisposedLeaveNothing() {
        Map<Class<?>, Integer> before = count();
        page.run(() -> shelf.fill(10_000).forEach(book -> book.both.shelf.set(shelf)));
        page.run(() -> shelf.both.books.get().forEach(Book::dispose));
        page.trips(4);

        assertNothingIsLeft(before);
    }

    @Test
    void aClosedSessionLeavesNothingToWhoKeepsIt() {
        page.facade.keepAlive(new Thing(), 1_000);
        server.settle();
        page.session.close();
        server.settle();

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(Heap.count(Thing.class)).isZero();
    }

    @Test
    void aClosedSessionIsCollected() {
        Page other = server.open(Shelf.class).connect();
        Reference<?> session = new WeakReference<>(other.session);
        other.session.close();
        server.settle();
        other = null;

        assertThat(Heap.isCollected(session)).isTrue();
    }

    @Test
    void ofSeveralRequestsToKeepAnObjectTheLongestWins() {
        Reference<?> thing = make(Thing::new);
        page.run(() -> keep(thing, 2));
        page.run(() -> keep(thing, 6));
        page.run(() -> keep(thing, 3));
        page.trips(5);
        Heap.collect();
        assertThat(thing.refersTo(null)).isFalse();

        page.trips(1);
        assertThat(Heap.isCollected(thing)).isTrue();
    }

    private void keep(Reference<?> thing, int trips) {
        page.facade.keepAlive(thing.get(), trips);
    }

    private void assertNothingIsLeft(Map<Class<?>, Integer> before) {
        shelf.heard.clear();
        page.connection.frames.clear();
        assertThat(Heap.count(Book.class)).isZero();
        page.trips(1);
        count().forEach((type, count) -> assertThat(count).as(type.getName()).isLessThanOrEqualTo(before.get(type)));
    }

    /** Returns what there is of each part of a model. */
    private static Map<Class<?>, Integer> count() {
        return Stream.of(ModelCore.class, EventNode.class, HandlerNode.class, PropertyNode.class, PropertySync.class,
            PropertyHandle.class).collect(Collectors.toMap(type -> type, Heap::count));
    }

    private <T> Reference<T> make(Supplier<T> maker) {
        Object[] made = new Object[1];
        page.run(() -> made[0] = maker.get());
        @SuppressWarnings("unchecked")
        T object = (T) made[0];
        made[0] = null;
        return new WeakReference<>(object);
    }

    /** Anything that is no model. */
    private static final class Thing {
    }
}
