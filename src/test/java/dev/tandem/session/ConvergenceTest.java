package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.tandem.ModelEvent;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.FragileNetwork;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random interleavings of sets on both sides and of deliveries between them: the server's session and the browser's
 * runtime, both real, with the test as the network.
 */
class ConvergenceTest {

    /** The browser's side does not validate, so that the server has something to correct. */
    private static final String MODULE = """
        import { Model, prop, readonly, emitter } from "tandem";
        export class Lamp extends Model {
            static {
                Model.define(Lamp, {
                    name: "dev.tandem.session.Lamp",
                    both: {
                        level: prop(0), warmth: prop(20), name: prop("hall"), tags: prop(() => []),
                        next: prop(null), count: readonly(0),
                    },
                    handlers: { hear: ["level", "warmth"] },
                });
            }
            hear(...events) {
                events.forEach((e) => note(`${e.type} ${e.oldValue} ${e.value}`));
            }
        }
        """;

    private static BrowserRuntime browser;

    enum Action {
        SERVER_SETS, BROWSER_SETS, SERVER_RECEIVES, BROWSER_RECEIVES, SYNC_OFF, SYNC_ON, CUT
    }

    record Step(Action action, String property, int value) {
    }

    @BeforeContainer
    static void load() {
        browser = new BrowserRuntime();
        browser.define("dev/tandem/session/Lamp.js", MODULE);
    }

    @AfterContainer
    static void unload() {
        browser.close();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return stepsOf(Action.SERVER_SETS, Action.BROWSER_SETS, Action.SERVER_RECEIVES, Action.BROWSER_RECEIVES);
    }

    @Provide
    Arbitrary<List<Step>> stepsWithSwitches() {
        return stepsOf(Action.SERVER_SETS, Action.BROWSER_SETS, Action.SERVER_RECEIVES, Action.BROWSER_RECEIVES,
            Action.SYNC_OFF, Action.SYNC_ON);
    }

    @Provide
    Arbitrary<List<Step>> stepsWithCuts() {
        return stepsOf(Action.values());
    }

    private static Arbitrary<List<Step>> stepsOf(Action... actions) {
        Arbitrary<Step> step = Combinators.combine(Arbitraries.of(actions), Arbitraries.of("level", "warmth"),
            Arbitraries.of(-50, 0, 1, 2, 100, 150)).as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(25);
    }

    @Property(tries = 200)
    void bothSidesAlwaysEndEqual(@ForAll("steps") List<Step> steps) {
        endEqual(steps);
    }

    @Property(tries = 200)
    void bothSidesEndEqualAlsoWhenTheyWereNotSynchronisedForAWhile(@ForAll("stepsWithSwitches") List<Step> steps) {
        List<Step> toTheEnd = new ArrayList<>(steps);
        toTheEnd.add(new Step(Action.SYNC_ON, "", 0));
        endEqual(toTheEnd);
    }

    @Property(tries = 200)
    void bothSidesEndEqualAlsoWhenTheNetworkBreaks(@ForAll("stepsWithCuts") List<Step> steps) {
        List<Step> toTheEnd = new ArrayList<>(steps);
        toTheEnd.add(new Step(Action.SYNC_ON, "", 0));
        endEqual(toTheEnd);
    }

    private void endEqual(List<Step> steps) {
        LocalServer server = new LocalServer();
        Page page = server.open(Lamp.class);
        Lamp lamp = page.app(Lamp.class);
        FragileNetwork network = new FragileNetwork(browser, server, page);
        lamp.heard.clear();
        browser.takeNotes();

        steps.forEach(step -> take(step, server, page, lamp, network));
        network.settle();

        assertThat(Double.valueOf(browser.get("Lamp1", "level"))).isEqualTo(lamp.both.level.get().doubleValue());
        assertThat(Double.valueOf(browser.get("Lamp1", "warmth"))).isEqualTo(lamp.both.warmth.get());
        assertThat(lamp.heard).allMatch(ConvergenceTest::isChange);
        assertThat(browser.takeNotes()).allMatch(ConvergenceTest::isChange);
        assertThat(browser.takeErrors()).isEmpty();
        assertThat(page.getRefusals()).isZero();
    }

    private void take(Step step, LocalServer server, Page page, Lamp lamp, FragileNetwork network) {
        switch (step.action) {
            case SERVER_SETS -> {
                page.session.execute(() -> set(lamp, step));
                server.settle();
            }
            case BROWSER_SETS -> browser.set("Lamp1", step.property, String.valueOf(step.value));
            case SYNC_OFF, SYNC_ON -> {
                page.session.execute(() -> lamp.setSyncProps(step.action == Action.SYNC_ON));
                server.settle();
            }
            case SERVER_RECEIVES -> network.deliverToServer();
            case BROWSER_RECEIVES -> network.deliverToBrowser();
            case CUT -> network.cut();
        }
        network.fetch();
    }

    private static void set(Lamp lamp, Step step) {
        if (step.property.equals("level")) {
            lamp.both.level.set(step.value);
        }
        else {
            lamp.both.warmth.set((double) step.value);
        }
    }

    private static boolean isChange(ModelEvent event) {
        return !Objects.equals(event.oldValue(), event.newValue());
    }

    private static boolean isChange(String note) {
        String[] parts = note.split(" ");
        return !parts[1].equals(parts[2]);
    }
}
