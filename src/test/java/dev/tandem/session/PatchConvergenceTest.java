package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.ModelEvent;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.FragileNetwork;
import dev.tandem.testkit.Limits;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random interleavings of changes of lists and maps on both sides, of models made and disposed, and of deliveries
 * between them: the server's session and the browser's runtime, both real, with the test as the network.
 */
class PatchConvergenceTest {

    /** The browser's side does not validate, so that the server has something to correct. */
    private static final String MODULE = """
        import { Model, listProp, mapProp, readonlyList } from "tandem";
        export class Basket extends Model {
            static {
                Model.define(Basket, {
                    name: "dev.tandem.session.Basket",
                    both: {
                        numbers: listProp(), rows: listProp(), few: listProp(), baskets: listProp(), prices: mapProp(),
                        byNumber: mapProp(), titles: readonlyList(),
                    },
                    handlers: { hear: ["numbers", "few", "baskets", "prices"] },
                });
            }
            hear(...events) {
                events.filter((e) => this.id === "Basket1")
                    .forEach((e) => note(`${e.type} ${text(e.oldValue)} ${text(e.value)}`));
            }
        }
        const text = (value) => JSON.stringify(value instanceof Map ? [...value].sort() : value.map((v) => v.id ?? v));
        """;

    private static BrowserRuntime browser;

    enum Action {
        SERVER_CHANGES, BROWSER_CHANGES, SERVER_RECEIVES, BROWSER_RECEIVES, SERVER_SENDS_SLOWLY, CUT
    }

    enum What {
        ADD, INSERT, SET, REMOVE, MOVE, WHOLE, CLEAR, REMOVE_IF
    }

    /** @param place index, or key @param value element */
    record Step(Action action, String property, What what, int place, int value) {
    }

    @BeforeContainer
    static void load() {
        browser = new BrowserRuntime();
        browser.define("dev/tandem/session/Basket.js", MODULE);
    }

    @AfterContainer
    static void unload() {
        browser.close();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return steps(0);
    }

    @Provide
    Arbitrary<List<Step>> stepsWithCuts() {
        return steps(2);
    }

    /** @param cuts how often the network breaks, beside the other numbers */
    private static Arbitrary<List<Step>> steps(int cuts) {
        // One or two properties in a run, so that their changes meet.
        return Arbitraries.of("numbers", "few", "prices", "baskets").list().ofMinSize(1).ofMaxSize(2)
            .flatMap(properties -> steps(Arbitraries.of(properties), cuts).list().ofMinSize(1).ofMaxSize(40));
    }

    private static Arbitrary<Step> steps(Arbitrary<String> property, int cuts) {
        Arbitrary<Action> action = Arbitraries.frequency(Tuple.of(6, Action.SERVER_CHANGES),
            Tuple.of(9, Action.BROWSER_CHANGES), Tuple.of(4, Action.SERVER_RECEIVES),
            Tuple.of(4, Action.BROWSER_RECEIVES),
            Tuple.of(1, Action.SERVER_SENDS_SLOWLY), Tuple.of(cuts, Action.CUT));
        return Combinators.combine(action, property, Arbitraries.of(What.class), Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 3)).as(Step::new);
    }

    @Property(tries = 300)
    void bothSidesAlwaysEndEqual(@ForAll("steps") List<Step> steps) {
        endEqual(steps);
    }

    @Property(tries = 300)
    void bothSidesEndEqualAlsoWhenTheNetworkBreaks(@ForAll("stepsWithCuts") List<Step> steps) {
        endEqual(steps);
    }

    private void endEqual(List<Step> steps) {
        LocalServer server = new LocalServer(Limits.slowClient(5, 10_000));
        Page page = server.open(Basket.class);
        Basket basket = page.app(Basket.class);
        // A patch always fits; asking for the whole value is for the day when something else goes wrong.
        FragileNetwork network = new FragileNetwork(browser, server, page, frame -> !frame.contains("\"resync\""));
        basket.heard.clear();
        browser.takeNotes();

        steps.forEach(step -> take(step, server, page, basket, network));
        network.settle();

        for (String property : List.of("numbers", "few", "prices", "baskets")) {
            assertThat(browserValue(property)).as(property).isEqualTo(serverValue(basket, property));
        }
        assertThat(basket.heard).allMatch(PatchConvergenceTest::isChange);
        assertThat(browser.takeNotes()).allMatch(PatchConvergenceTest::isChange);
        assertThat(browser.takeErrors()).isEmpty();
    }

    // Values ---------------------------------------------------------------------------------------------------------

    private static String browserValue(String property) {
        return browser.eval("(name) => { const v = browser.session.getModel('Basket1')[name]; return JSON.stringify("
            + "v instanceof Map ? [...v].sort() : v.map((e) => e.id ?? e)); }").execute(property).asString();
    }

    private static String serverValue(Basket basket, String property) {
        return switch (property) {
            case "prices" -> basket.both.prices.get().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> "[\"" + e.getKey() + "\"," + e.getValue().intValue() + "]").toList().toString()
                .replace(" ", "");
            case "baskets" -> basket.both.baskets.get().stream().map(s -> '"' + s.getId() + '"').toList().toString()
                .replace(" ", "");
            default -> list(basket, property).get().toString().replace(" ", "");
        };
    }

    private static ListProperty<Integer> list(Basket basket, String property) {
        return property.equals("few") ? basket.both.few : basket.both.numbers;
    }

    // Steps ----------------------------------------------------------------------------------------------------------

    private void take(Step step, LocalServer server, Page page, Basket basket, FragileNetwork network) {
        switch (step.action) {
            case SERVER_CHANGES -> {
                page.session.execute(() -> change(basket, step));
                server.settle();
            }
            case BROWSER_CHANGES -> browser.run("Basket1", script(step));
            case SERVER_RECEIVES -> network.deliverToServer();
            case BROWSER_RECEIVES -> network.deliverToBrowser();
            case CUT -> network.cut();
            case SERVER_SENDS_SLOWLY -> network.getConnection().slow = !network.getConnection().slow
                || !network.getConnection().completeIfUnderWay();
        }
        network.fetch();
    }

    private static void change(Basket basket, Step step) {
        switch (step.property) {
            case "prices" -> change(basket.both.prices, step);
            case "baskets" -> changeModels(basket, step);
            default -> change(list(basket, step.property), step);
        }
    }

    private static void change(ListProperty<Integer> list, Step step) {
        int size = list.size();
        switch (step.what) {
            case ADD -> list.add(step.value);
            case INSERT -> list.add(Math.min(step.place, size), step.value);
            case WHOLE -> list.set(List.of(step.value, step.place));
            case CLEAR -> list.clear();
            case REMOVE_IF -> list.removeIf(n -> n == step.value);
            default -> {
                if (size > 0) {
                    changeElement(list, step, step.place % size);
                }
            }
        }
    }

    private static void changeElement(ListProperty<Integer> list, Step step, int index) {
        switch (step.what) {
            case SET -> list.set(index, step.value);
            case REMOVE -> list.removeAt(index);
            default -> list.move(index, step.value % list.size());
        }
    }

    private static void change(MapProperty<String, Double> map, Step step) {
        switch (step.what) {
            case REMOVE, REMOVE_IF -> map.remove("k" + step.place);
            case WHOLE -> map.set(Map.of("k" + step.place, (double) step.value));
            case CLEAR -> map.clear();
            default -> map.put("k" + step.place, (double) step.value);
        }
    }

    private static void changeModels(Basket basket, Step step) {
        ListProperty<Basket> baskets = basket.both.baskets;
        switch (step.what) {
            case ADD, INSERT -> baskets.add(Math.min(step.place, baskets.size()), basket.createBasket());
            case CLEAR -> baskets.clear();
            case REMOVE, REMOVE_IF -> {
                if (!baskets.get().isEmpty()) {
                    baskets.get(step.place % baskets.size()).dispose();
                }
            }
            default -> {
                if (!baskets.get().isEmpty()) {
                    baskets.move(step.place % baskets.size(), step.value % baskets.size());
                }
            }
        }
    }

    private static String script(Step step) {
        String list = "const list = model.$list('" + step.property + "'); const size = model." + step.property
            + ".length;"
            + " const place = " + step.place + "; const value = " + step.value + ";";
        if (step.property.equals("prices")) {
            return switch (step.what) {
                case REMOVE, REMOVE_IF -> "model.$map('prices').remove('k" + step.place + "')";
                case WHOLE -> "model.prices = { k" + step.place + ": " + step.value + " }";
                case CLEAR -> "model.$map('prices').clear()";
                default -> "model.$map('prices').put('k" + step.place + "', " + step.value + ")";
            };
        }
        boolean isModels = step.property.equals("baskets");
        return list + switch (step.what) {
            case ADD -> isModels ? "size && list.add(model.baskets[place % size])" : "list.add(value)";
            case INSERT -> isModels ? "size && list.insert(0, model.baskets[place % size])"
                : "list.insert(Math.min(place, size), value)";
            case WHOLE -> isModels ? "model.baskets = model.baskets.slice(1)" : "model." + step.property
                + " = [value, place]";
            case CLEAR -> "list.clear()";
            case REMOVE_IF -> isModels ? "0" : "list.removeIf((n) => n === value)";
            case SET -> isModels ? "0" : "size && list.set(place % size, value)";
            case REMOVE -> "size && list.removeAt(place % size)";
            case MOVE -> "size && list.move(place % size, value % size)";
        };
    }

    private static boolean isChange(ModelEvent event) {
        return !Objects.equals(event.oldValue(), event.newValue());
    }

    private static boolean isChange(String note) {
        String[] parts = note.split(" ");
        return !parts[1].equals(parts[2]);
    }
}
