package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.tandem.Model;
import dev.tandem.ModelContext;
import dev.tandem.Models;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** Models made by code that has no model at hand. */
class ContextTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Shelf.class).connect();
    private final Shelf shelf = page.app(Shelf.class);

    @Test
    void aHelperMakesModelsInTheSessionOfTheActiveModel() {
        page.run(() -> {
            try (ModelContext context = shelf.enter()) {
                assertThat(Models.create(Book.class).getSession()).isSameAs(page.session);
                assertThat(context.getModel()).isSameAs(shelf);
            }
        });
    }

    @Test
    void initialValuesComeBeforeInit() {
        page.run(() -> shelf.first = Models.create(Book.class, book -> book.both.title.set("a")));

        assertThat(shelf.first.both.title.get()).isEqualTo("a");
    }

    @Test
    void contextsNest() {
        page.run(() -> {
            Book book = shelf.make();
            try (ModelContext outer = shelf.enter()) {
                try (ModelContext inner = book.enter()) {
                    assertThat(Models.getActiveStack()).containsExactly(outer.getModel(), inner.getModel());
                    assertThat(Models.getActive()).isSameAs(book);
                }
                assertThat(Models.getActive()).isSameAs(shelf);
            }
            assertThat(Models.getActive()).isNull();
        });
    }

    @Test
    void initRunsInTheContextOfItsModel() {
        Parent parent = server.open(Parent.class).app(Parent.class);

        assertThat(parent.active).isSameAs(parent);
        assertThat(parent.child.getSession()).isSameAs(parent.getSession());
    }

    @Test
    void withoutASessionNothingIsMade() {
        assertThatThrownBy(() -> Models.create(Book.class)).isInstanceOf(IllegalStateException.class)
            .hasMessage("TANDEM-0003: no session is there to create dev.tandem.session.Book in; "
                + "call Models.create in a session's turn, for example by session.execute(...)");
        assertThat(Models.getActive()).isNull();
        assertThat(Models.getActiveStack()).isEmpty();
    }

    @Test
    void aModelIsEnteredInItsTurnOnly() {
        assertThatThrownBy(shelf::enter).isInstanceOf(IllegalStateException.class).hasMessage("TANDEM-0060: Shelf1 was "
            + "entered outside its session's turn; wrap the call in session.execute(...)");
    }

    @Test
    void aDisposedModelIsNotEntered() {
        page.run(() -> {
            Book book = shelf.make();
            book.dispose();

            assertThatThrownBy(book::enter).hasMessageStartingWith(
                "TANDEM-0061: Book2 was entered after it was disposed");
        });
    }

    @Test
    void contextsAreLeftInOrder() {
        page.run(() -> {
            ModelContext outer = shelf.enter();
            try (ModelContext inner = shelf.make().enter()) {
                assertThatThrownBy(outer::close).isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("TANDEM-0004: the context of Shelf1 was left while Book2 is active");
                assertThat(inner.getModel()).isSameAs(Models.getActive());
            }
            outer.close();
            outer.close();
        });
    }

    @Test
    void aContextLeftOpenIsClosedWithItsTurnAndLogged() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            ModelContext[] left = new ModelContext[1];
            page.run(() -> left[0] = shelf.enter());
            page.run(() -> assertThat(Models.getActive()).isNull());
            left[0].close();

            assertThat(log.messages()).singleElement().asString().startsWith("TANDEM-0078: session ")
                .contains(" left its turn inside the context of [Shelf1], which is closed now");
        }
    }

    /** Makes a child by a helper. */
    public static class Parent extends Model {

        Model active;
        Book child;

        @Override
        protected void init() {
            active = Models.getActive();
            child = Models.create(Book.class);
        }
    }
}
