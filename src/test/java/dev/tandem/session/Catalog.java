package dev.tandem.session;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.Property;

/** A model of things that are equal as soon as their ids are, and of things that change without telling. */
public class Catalog extends Model {

    /** As entities of JPA are. */
    public static class Item {

        public int id;
        public String name;

        public Item() {
        }

        public Item(int id, String name) {
            this.id = id;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && item.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    /** A record that is equal to another by its id. */
    public record Tag(int id, String name) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Tag tag && tag.id == id;
        }

        @Override
        public int hashCode() {
            return Objects.hash(id);
        }
    }

    public record Holder(Item item, List<Item> items) {
    }

    public static class Both extends Model.Both {
        public final Property<Item> item = prop();
        public final Property<Tag> tag = prop();
        public final Property<Holder> holder = prop();
        public final Property<Optional<Item>> maybe = prop();
        public final Property<Item[]> array = prop();
        public final Property<List<Item>> list = prop();
        public final Property<ArrayList<Item>> arrayList = prop();
        public final Property<Map<String, Tag>> map = prop();
        public final Property<Object> any = prop();
        public final Property<Date> date = prop();
        public final Property<int[]> numbers = prop();
        public final Property<List<List<Integer>>> rows = prop();
        public final ListProperty<Item> items = listProp(List.of());
        public final MapProperty<String, Item> byName = mapProp(Map.of());
    }
    public final Both both = both(Both.class);

    public final Property<Item> own = prop();
    public final Property<List<Tag>> ownTags = prop(List.of());
    public final Property<int[]> ownNumbers = prop();
    public final Property<Map<String, List<Integer>>> ownMap = prop(Map.of());
}
