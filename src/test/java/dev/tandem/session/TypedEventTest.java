package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.tandem.ModelEvent;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.Pager.Text;
import dev.tandem.testkit.TwoSides;

/** Events with records: both sides as they are compiled. */
class TypedEventTest {

    private static BrowserRuntime browser;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Pager.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @Test
    void anEmittersRecordIsTypedOnBothSidesWhereverItArises() {
        TwoSides<Pager> sides = pager();

        sides.inBrowser("model.hearText(1)");
        sides.onServer(() -> sides.model.announced.emit(new Text("x", 5)));

        assertThat(sides.model.log).containsExactly("heard 1 Pager1", "announced 5 Pager1");
        assertThat(log(sides)).isEqualTo("heard 2 Pager1;announced 6 Pager1;");
    }

    @Test
    void anEmitterOfBothSidesIsHeardOnBothOnceFromEither() {
        TwoSides<Pager> sides = pager();

        sides.inBrowser("model.say(1)");
        sides.onServer(() -> sides.model.both.said.emit(new Text("x", 5)));

        assertThat(sides.model.log).containsExactlyInAnyOrder("said 1 Pager1", "once", "said 5 Pager1", "once");
        assertThat(log(sides)).isEqualTo("once;said 2 Pager1;once;said 6 Pager1;");
    }

    @Test
    void aPropertysOldAndNewValueAreTypedOnBothSides() {
        TwoSides<Pager> sides = pager();

        sides.inBrowser("model.turnTo(1)");
        sides.onServer(() -> sides.model.both.current.set(new Text("x", 5)));

        assertThat(sides.model.log).containsExactly("nothing to 1", "1 to 5");
        assertThat(log(sides)).isEqualTo("nothing to 1;1 to 5;");
    }

    @Test
    void anOverriddenEmitterOfTheServerEmitsOneChangedEvent() {
        TwoSides<Pager.Loud> sides = loud();

        sides.onServer(() -> sides.model.announced.emit(new Text("x", 5)));
        sides.onServer(() -> ((Pager) sides.model).announced.emit(new Text("x", 6)));

        assertThat(sides.model.log).containsExactly("announced 6 Loud1", "announced 7 Loud1");
        assertThat(log(sides)).isEqualTo("announced 7 Loud1;announced 8 Loud1;");
    }

    @Test
    void anOverriddenEmitterOfTheBrowserEmitsOneChangedEvent() {
        TwoSides<Pager.Loud> sides = loud();

        sides.inBrowser("model.hearText(1)");

        assertThat(sides.model.log).containsExactly("heard 2 Loud1");
        assertThat(log(sides)).isEqualTo("heard 3 Loud1;");
    }

    @Test
    void anOverriddenEmitterOfBothSidesEmitsOneChangedEventFromEither() {
        TwoSides<Pager.Loud> sides = loud();

        sides.inBrowser("model.say(1)");
        sides.onServer(() -> ((Pager) sides.model).both.said.emit(new Text("x", 5)));

        assertThat(sides.model.log).containsExactlyInAnyOrder("said 2 Loud1", "once", "said 6 Loud1", "once");
        assertThat(log(sides)).isEqualTo("once;said 3 Loud1;once;said 7 Loud1;");
    }

    @Test
    void aValueOfAnotherTypeThrows() {
        ModelEvent event = new ModelEvent(this, "x", 1, "old");

        assertThatThrownBy(() -> event.value(String.class)).isInstanceOf(ClassCastException.class);
        assertThat(event.newValue(Integer.class)).isEqualTo(1);
        assertThat(event.oldValue(String.class)).isEqualTo("old");
    }

    private static TwoSides<Pager> pager() {
        return silent(new TwoSides<>(browser, Pager.class));
    }

    private static TwoSides<Pager.Loud> loud() {
        return silent(new TwoSides<>(browser, Pager.Loud.class));
    }

    private static <M extends Pager> TwoSides<M> silent(TwoSides<M> sides) {
        sides.model.log.clear();
        log(sides);
        return sides;
    }

    private static String log(TwoSides<?> sides) {
        return sides.inBrowser("return model.takeLog()").replace("\"", "");
    }
}
