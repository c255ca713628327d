package dev.tandem.session;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.Remote;

/** A model with all that somebody may use who wants to keep its server busy. */
public class Strongroom extends Model {

    /** Has the same hash for many of its values. */
    @Client
    public record Point(int x, int y) {
    }

    /** Refuses without a word. */
    @Client
    public record Named(String name) {

        public Named {
            Objects.requireNonNull(name);
        }
    }

    /** Refuses, and says why. */
    @Client
    public record Age(int years) {

        public Age {
            if (years < 0) {
                throw new IllegalArgumentException("nobody is younger than 0\nFORGED");
            }
        }
    }

    /** Cannot be compared. */
    public static class Touchy {

        public int number;

        @Override
        public boolean equals(Object other) {
            throw new UnsupportedOperationException("secret of equals");
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** What JSON-B reads. */
    public static class Account {

        public BigInteger amount;
        public Map<String, BigDecimal> rates = new HashMap<>();
        public String owner;
    }

    public static class Both extends Model.Both {
        public final Property<String> text = prop("");
        public final Property<BigDecimal> price = prop(null);
        public final Property<BigInteger> amount = prop(null);
        public final Property<LocalDate> date = prop(null);
        public final Property<Map<Integer, Integer>> byInteger = prop(Map.of());
        public final Property<Map<Long, Integer>> byLong = prop(Map.of());
        public final Property<Map<Double, Integer>> byDouble = prop(Map.of());
        public final Property<Map<BigDecimal, Integer>> byDecimal = prop(Map.of());
        public final Property<Map<BigInteger, Integer>> byBigInteger = prop(Map.of());
        public final Property<Map<String, Integer>> byText = prop(Map.of());
        public final Property<Set<Point>> points = prop(Set.of());
        public final Property<Set<Long>> numbers = prop(Set.of());
        public final Property<List<Point>> path = prop(List.of());
        public final Property<Object> anything = prop(null);
        public final Property<byte[]> bytes = prop(new byte[0]);
        public final Property<double[]> doubles = prop(new double[0]);
        public final Property<Account> account = prop(null);
        public final Property<Named> named = prop(new Named("a"));
        public final Property<Age> age = prop(new Age(1));
        public final Property<Touchy> touchy = prop(null);
        public final Property<Integer> picky = prop(0, v -> {
            if (v == 7) {
                throw new IllegalStateException("secret of a validator");
            }
            if (v == 8) {
                throw new IllegalArgumentException("8 is no good");
            }
            return v;
        });
        public final ListProperty<String> texts = listProp();
        public final ListProperty<Integer> checked = listProp(List.of(), List::copyOf);
        public final MapProperty<Long, Integer> counts = mapProp();
    }
    public final Both both = both(Both.class);

    public final List<ModelEvent> heard = new ArrayList<>();
    public Runnable onHeard = () -> {
    };

    @Handler({ "texts", "checked", "counts", "told" })
    void hear(ModelEvent... events) {
        heard.clear();
        heard.addAll(List.of(events));
        onHeard.run();
    }

    @Remote
    int count(List<Object> things) {
        return things.size();
    }

    @Remote
    int sizeOfChecked() {
        return both.checked.get().size();
    }

    @Remote
    int overflow() {
        return overflow() + 1;
    }

    @Remote
    int exhaust() {
        throw new OutOfMemoryError("meant");
    }

    @Remote
    @SuppressWarnings("removal")
    int die() {
        throw new ThreadDeath();
    }

    @Remote
    int link() {
        throw new NoClassDefFoundError("meant");
    }

    public class JS extends Model.JS {
        public final Emitter<List<Object>> told = emitter();
    }
}
