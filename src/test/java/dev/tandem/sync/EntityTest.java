package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.ModelEvent;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.event.PropertyNode;
import dev.tandem.session.Catalog;
import dev.tandem.session.Catalog.Holder;
import dev.tandem.session.Catalog.Item;
import dev.tandem.session.Catalog.Tag;
import dev.tandem.testkit.TwoSides;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Values that their own {@code equals} takes for the same, and values that have changed in place. */
class EntityTest {

    private static final Jsonb JSON = JsonbBuilder.create();

    private static BrowserRuntime browser;

    private TwoSides<Catalog> link;
    private Catalog catalog;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.define("dev/tandem/session/Catalog.js", """
            import { Model, listProp, mapProp, prop } from "tandem";
            export class Catalog extends Model {
                static {
                    Model.define(Catalog, {
                        name: "dev.tandem.session.Catalog",
                        both: { item: prop(), tag: prop(), holder: prop(), maybe: prop(), array: prop(), list: prop(),
                            arrayList: prop(), map: prop(), any: prop(), date: prop(), numbers: prop(), rows: prop(),
                            items: listProp(), byName: mapProp() },
                    });
                }
            }
            """);
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void join() {
        link = new TwoSides<>(browser, Catalog.class);
        catalog = link.model;
    }

    /** Name of the property, and what makes a value of it that holds a text. */
    static Stream<Arguments> kinds() {
        return Stream.of(
            kind("item", name -> new Item(1, name)),
            kind("tag", name -> new Tag(1, name)),
            kind("holder", name -> new Holder(new Item(1, name), List.of())),
            kind("holder", name -> new Holder(null, List.of(new Item(1, name)))),
            kind("maybe", name -> Optional.of(new Item(1, name))),
            kind("array", name -> new Item[] { new Item(1, name) }),
            kind("list", name -> List.of(new Item(1, name))),
            kind("arrayList", name -> new ArrayList<>(List.of(new Item(1, name)))),
            kind("map", name -> Map.of("a", new Tag(1, name))),
            kind("any", name -> new Item(1, name)),
            kind("items", name -> List.of(new Item(1, name))),
            kind("byName", name -> Map.of("a", new Item(1, name))));
    }

    private static Arguments kind(String property, Function<String, Object> value) {
        return Arguments.of(property, value);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEqualValueThatLooksDifferentIsSetByTheServer(String name, Function<String, Object> value) {
        link.onServer(() -> node(name).set(value.apply("old")));
        List<ModelEvent> heard = hear(name);
        link.onServer(() -> node(name).set(value.apply("new")));

        assertThat(heard).hasSize(1);
        assertThat(inBrowser(name)).contains("new").doesNotContain("old");
        assertThat(written(name)).contains("new").doesNotContain("old");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEqualValueThatLooksDifferentIsSetByTheBrowser(String name, Function<String, Object> value) {
        link.onServer(() -> node(name).set(value.apply("new")));
        link.inBrowser("globalThis.kept = model." + name);
        link.onServer(() -> node(name).set(value.apply("old")));
        link.inBrowser("model." + name + " = kept");

        assertThat(written(name)).contains("new").doesNotContain("old");
        assertThat(inBrowser(name)).contains("new").doesNotContain("old");
        assertThat(link.page.getRefusals()).isZero();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aValueThatLooksTheSameIsNoChange(String name, Function<String, Object> value) {
        link.onServer(() -> node(name).set(value.apply("same")));
        List<ModelEvent> heard = hear(name);

        link.run(() -> node(name).set(value.apply("same")));
        assertThat(link.page.connection.takeFrames()).isEmpty();
        link.inBrowser("const v = model." + name + "; model." + name
            + " = v instanceof Map ? new Map(v) : JSON.parse(JSON.stringify(v))");
        assertThat(heard).isEmpty();
    }

    @Test
    void anObjectThatHasChangedInPlaceIsSetAgain() {
        Item item = new Item(1, "old");
        Date date = new Date(0);
        setAgain("item", item, () -> item.name = "new", "new");
        setAgain("any", item, () -> item.name = "newer", "newer");
        setAgain("list", List.of(item), () -> item.name = "newest", "newest");
        setAgain("holder", new Holder(item, List.of()), () -> item.name = "last", "last");
        setAgain("date", date, () -> date.setTime(5), "1970-01-01T00:00:00.005Z");
    }

    @Test
    void anArrayOrListThatHasChangedInPlaceIsSetAgain() {
        int[] numbers = { 1 };
        List<Item> list = new ArrayList<>(List.of(new Item(1, "a")));
        ArrayList<Item> arrayList = new ArrayList<>(list);
        List<List<Integer>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(1))));
        setAgain("numbers", numbers, () -> numbers[0] = 77, "[77]");
        setAgain("list", list, () -> list.add(new Item(2, "more")), "more");
        setAgain("arrayList", arrayList, () -> arrayList.add(new Item(2, "more")), "more");
        setAgain("rows", rows, () -> rows.get(0).add(77), "77");
    }

    @Test
    void whatAPropertyReturnsIsFrozenOrSeenWhenSetAgain() {
        link.onServer(() -> catalog.both.list.set(new ArrayList<>()));
        link.onServer(() -> catalog.both.numbers.set(new int[1]));

        assertThatThrownBy(() -> catalog.both.list.get().add(new Item(1, "x")))
            .isInstanceOf(UnsupportedOperationException.class);
        link.onServer(() -> {
            catalog.both.numbers.get()[0] = 5;
            catalog.both.numbers.set(catalog.both.numbers.get());
        });
        assertThat(inBrowser("numbers")).isEqualTo("[5]");
    }

    @Test
    void anElementOfAListThatHasChangedIsSetAgain() {
        Item item = new Item(1, "old");
        link.onServer(() -> catalog.both.items.add(item));
        link.onServer(() -> catalog.both.byName.put("a", item));
        link.onServer(() -> {
            item.name = "new";
            catalog.both.items.set(0, item);
            catalog.both.byName.put("a", item);
        });

        assertThat(inBrowser("items")).contains("new");
        assertThat(inBrowser("byName")).contains("new");
    }

    @Test
    void anElementThatIsEqualByItsIdIsReplacedByTheBrowser() {
        link.onServer(() -> catalog.both.items.add(new Item(1, "old")));
        link.inBrowser("model.$list('items').set(0, { id: 1, name: 'new' })");

        assertThat(catalog.both.items.get(0).name).isEqualTo("new");
        assertThat(inBrowser("items")).contains("new");
    }

    @Test
    void whatIsTheServersAloneIsComparedToo() {
        link.onServer(() -> {
            catalog.own.set(new Item(1, "old"));
            catalog.ownTags.set(List.of(new Tag(1, "old")));
        });
        link.onServer(() -> {
            catalog.own.set(new Item(1, "new"));
            catalog.ownTags.set(List.of(new Tag(1, "new")));
        });

        assertThat(catalog.own.get().name).isEqualTo("new");
        assertThat(catalog.ownTags.get().get(0).name()).isEqualTo("new");
    }

    @Test
    void collectionsOfTheServerAloneThatHaveChangedInPlaceAreSeen() {
        int[] numbers = { 1 };
        List<Integer> inner = new ArrayList<>(List.of(1));
        Map<String, List<Integer>> map = Map.of("a", inner);
        link.onServer(() -> {
            catalog.ownNumbers.set(numbers);
            catalog.ownMap.set(map);
        });
        List<ModelEvent> heard = hear("ownNumbers");
        heard.addAll(hear("ownMap"));
        link.onServer(() -> {
            numbers[0] = 2;
            catalog.ownNumbers.set(numbers);
            inner.add(2);
            catalog.ownMap.set(map);
        });

        assertThat(heard).hasSize(1);
        assertThat(catalog.ownMap.get().get("a")).containsExactly(1, 2);
    }

    @Test
    void anObjectOfTheBrowserThatHasChangedInPlaceIsSetAgain() {
        link.inBrowser(
            "globalThis.it = { id: 1, name: 'old' }; globalThis.ns = [1]; model.item = it; model.numbers = ns");
        link.inBrowser("it.name = 'new'; ns.push(2); model.item = it; model.numbers = ns");

        assertThat(catalog.both.item.get().name).isEqualTo("new");
        assertThat(catalog.both.numbers.get()).containsExactly(1, 2);
        link.inBrowser("model.item.name = 'newer'; model.item = model.item");
        assertThat(catalog.both.item.get().name).isEqualTo("newer");
    }

    @Test
    void anElementOfTheBrowserThatHasChangedIsSetAgain() {
        link.inBrowser(
            "globalThis.it = { id: 1, name: 'old' }; model.$list('items').add(it); model.$map('byName').put('a', it)");
        link.inBrowser("it.name = 'new'; model.$list('items').set(0, it); model.$map('byName').put('a', it)");

        assertThat(catalog.both.items.get(0).name).isEqualTo("new");
        assertThat(catalog.both.byName.get("a").name).isEqualTo("new");
    }

    private void setAgain(String name, Object value, Runnable change, String expected) {
        link.onServer(() -> node(name).set(value));
        List<ModelEvent> heard = hear(name);
        link.onServer(() -> {
            change.run();
            node(name).set(value);
        });

        assertThat(heard).as(name).hasSize(1);
        assertThat(inBrowser(name)).as(name).contains(expected);
    }

    private List<ModelEvent> hear(String name) {
        List<ModelEvent> heard = new ArrayList<>();
        link.onServer(() -> catalog.connect(events -> heard.addAll(List.of(events)), name));
        heard.clear();
        return heard;
    }

    private String inBrowser(String name) {
        return browser.run("Catalog1", "const v = model." + name + "; return v instanceof Map ? [...v] : v");
    }

    private String written(String name) {
        return String.valueOf(JSON.toJson(node(name).get()));
    }

    @SuppressWarnings("unchecked")
    private PropertyNode<Object> node(String name) {
        return (PropertyNode<Object>) ModelCore.of(catalog).getNode().getProperty(name);
    }
}
