package dev.tandem.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A place that a path leads through: a value, the part of the path to follow from there, and the branches that it leads
 * to. It follows the property when that changes, and keeps the branches of the values that stay.
 */
final class Branch {

    private final Connection connection;
    private final Branch parent;
    private final Object value;
    private final int index;
    /** Reached over {@code **}: the same part once more, besides the rest of the path. */
    private final boolean repeated;
    private Subscription subscription;
    private EventType watched;
    private Branch rest;
    private List<Branch> children = List.of();

    Branch(Connection connection, Branch parent, Object value, int index, boolean repeated) {
        this.connection = connection;
        this.parent = parent;
        this.value = value;
        this.index = index;
        this.repeated = repeated;
    }

    void open() {
        EventNode node = connection.liveNodeOf(value);
        Path.Part part = part();
        if (index == connection.getPath().parts().size() - 1) {
            subscribe(node, part);
            if (!part.isDeep()) {
                return;
            }
        }
        else if (repeated) {
            rest = new Branch(connection, this, value, index + 1, false);
            rest.open();
        }
        lookUp(node, part);
    }

    void close() {
        if (subscription != null) {
            subscription.release();
            subscription = null;
        }
        if (watched != null) {
            watched.unwatch(this);
            watched = null;
        }
        if (rest != null) {
            rest.close();
            rest = null;
        }
        children.forEach(Branch::close);
        children = List.of();
    }

    /** Follows the property to its present value. */
    void refresh() {
        if (watched != null) {
            follow(watched.getNode().isDisposed() ? null : watched.getProperty().get());
        }
    }

    /** Adds its subscriptions, its own before those beneath it. */
    void collect(Collection<Subscription> into) {
        if (subscription != null) {
            into.add(subscription);
        }
        if (rest != null) {
            rest.collect(into);
        }
        children.forEach(child -> child.collect(into));
    }

    private void subscribe(EventNode node, Path.Part part) {
        if (node == null) {
            connection.deadEnd(() -> "what '" + part.name() + "' belongs to is not an event object");
        }
        else {
            subscription = node.type(part.name())
                .subscribe(connection.getHandler(), connection.getLabel(), connection.getPath());
            connection.reached();
        }
    }

    private void lookUp(EventNode node, Path.Part part) {
        if (node != null && node.getProperty(part.name()) != null) {
            watched = node.type(part.name());
            watched.watch(this);
            connection.reached();
            refresh();
        }
        else if (connection.getGraph().hasAttribute(value, part.name())) {
            follow(connection.getGraph().attributeOf(value, part.name()));
        }
        else {
            connection.deadEnd(() -> name() + " has no property or field '" + part.name() + "'");
        }
    }

    private void follow(Object target) {
        Map<Object, Branch> before = new IdentityHashMap<>();
        children.forEach(child -> before.put(child.value, child));
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Branch> after = new ArrayList<>();
        for (Object item : items(target)) {
            if (seen.add(item) && !(part().isDeep() && leadsThrough(item))) {
                Branch child = before.remove(item);
                after.add(child != null ? child : branchOff(item));
            }
        }
        children = after;
        before.values().forEach(Branch::close);
    }

    private Branch branchOff(Object item) {
        boolean deep = part().isDeep();
        Branch child = new Branch(connection, this, item, deep ? index : index + 1, deep);
        child.open();
        return child;
    }

    private List<?> items(Object target) {
        if (target == null) {
            connection.deadEnd(() -> "'" + part().name() + "' of " + name() + " is null");
            return List.of();
        }
        Collection<?> list = target instanceof Collection<?> c ? c : target instanceof Object[] a ? Arrays.asList(a) : null;
        boolean starred = part().stars() > 0;
        if (starred != (list != null)) {
            String text = connection.getPath().text();
            connection.problem(starred
                ? Messages.notAList(text, part().name(), name())
                : Messages.starMissing(text, part().name(), name()));
            return List.of();
        }
        if (list == null) {
            return List.of(target);
        }
        List<?> items = list.stream().filter(Objects::nonNull).toList();
        if (items.isEmpty()) {
            connection.deadEnd(() -> "'" + part().name() + "' of " + name() + " is empty");
        }
        return items;
    }

    /** A tree that bites its own tail ends there. */
    private boolean leadsThrough(Object item) {
        for (Branch branch = this; branch != null; branch = branch.parent) {
            if (branch.value == item) {
                return true;
            }
        }
        return false;
    }

    private Path.Part part() {
        return connection.getPath().parts().get(index);
    }

    private String name() {
        EventNode node = connection.getGraph().nodeOf(value);
        return node == null ? "it" : node.getName();
    }
}
