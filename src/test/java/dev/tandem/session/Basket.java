package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tandem.Change;
import dev.tandem.Client;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.ReadOnlyListProperty;

/** A model whose lists and maps change in place. */
public class Basket extends Model {

    /** What an element can be. */
    @Client
    public record Row(int number, String title) {
    }

    public static class Both extends Model.Both {
        public final ListProperty<Integer> numbers = listProp();
        public final ListProperty<Row> rows = listProp(List.of());
        public final ListProperty<Integer> few =
            listProp(List.of(), list -> list.size() <= 3 ? list : list.subList(0, 3));
        public final ListProperty<Basket> baskets = listProp();
        public final MapProperty<String, Double> prices = mapProp();
        public final MapProperty<Integer, Row> byNumber = mapProp(Map.of());
        public final ReadOnlyListProperty<String> titles = readonlyList();
    }
    public final Both both = both(Both.class);

    public final ListProperty<Integer> own = listProp(List.of(1, 2));

    public final List<ModelEvent> heard = new ArrayList<>();
    public final List<Integer> calls = new ArrayList<>();

    @Handler({ "numbers", "rows", "few", "prices", "byNumber", "titles" })
    void hear(ModelEvent... events) {
        calls.add(events.length);
        heard.addAll(List.of(events));
    }

    @Handler("baskets*.numbers")
    void hearShelves(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    Basket createBasket() {
        return create(Basket.class);
    }

    Basket createFilledBasket() {
        return create(Basket.class, other -> {
            other.both.numbers.add(1);
            other.both.numbers.add(2);
        });
    }

    void edit(Basket other) {
        edit(other.both.titles).add("x");
    }

    void addTitle(String title) {
        edit(both.titles).add(title);
    }

    public class JS extends Model.JS {
        public final ReadOnlyListProperty<String> seen = readonlyList();
        public final MapProperty<String, Integer> counts = mapProp();

        void change(int n) {
            both.numbers.add(n);
            both.numbers.add(0, n);
            both.numbers.set(0, 2 * n);
            both.numbers.move(0, both.numbers.size() - 1);
            both.numbers.removeIf(i -> i % 2 == 0);
            both.rows.add(new Row(n, "row " + n));
            both.prices.put("apple", n + 0.5);
            both.numbers.set(List.of(both.numbers.get(0), both.numbers.get().size()));
        }

        @Handler({ "rows", "prices" })
        void show(ModelEvent... events) {
            for (ModelEvent event : events) {
                Change change = event.change();
                if (change == null) {
                    edit(seen).add("all");
                }
                else {
                    edit(seen).add(switch (change.kind()) {
                        case ADD -> "added at " + change.index();
                        case REMOVE -> "removed " + change.removed().size();
                        case SET -> "set";
                        case MOVE -> "moved to " + change.to();
                    });
                    counts.put(event.type(), counts.containsKey(event.type()) ? counts.get(event.type()) + 1 : 1);
                }
            }
        }
    }
}
