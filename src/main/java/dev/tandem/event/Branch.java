package dev.tandem.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.tandem.Change;
import dev.tandem.Change.Kind;

/**
 * A place that a path leads through: a value, the part of the path to follow from there, and the branches that it leads
 * to. It follows the property when that changes, and keeps the branches of the values that stay.
 */
final class Branch {

    private final Connection connection;
    private final Object value;
    private final int index;
    /** Reached over {@code **}: the same part once more, besides the rest of the path. */
    private final boolean repeated;
    private int uses;
    private Subscription subscription;
    private EventType watched;
    private long watchOrder;
    private List<Branch> children = List.of();
    /** What the rest of the path leads to from the same value, when this is repeated. */
    private Branch rest;

    Branch(Connection connection, Object value, int index, boolean repeated) {
        this.connection = connection;
        this.value = value;
        this.index = index;
        this.repeated = repeated;
    }

    Object getValue() {
        return value;
    }

    /** Returns the object that the handler belongs to. */
    EventNode getOwner() {
        return connection.getHandler().getOwner();
    }

    int getIndex() {
        return index;
    }

    boolean isRepeated() {
        return repeated;
    }

    Subscription getSubscription() {
        return subscription;
    }

    long getWatchOrder() {
        return watchOrder;
    }

    void setWatchOrder(long order) {
        this.watchOrder = order;
    }

    void use() {
        uses++;
    }

    /** Returns whether that was the last use. */
    boolean endUse() {
        uses--;
        return uses == 0;
    }

    void open() {
        EventNode node = connection.liveNodeOf(value);
        if (index == connection.getPath().parts().size() - 1) {
            subscribe(node);
            if (!part().isDeep()) {
                return;
            }
        }
        else if (repeated) {
            rest = connection.getBranches().acquire(value, index + 1, false);
        }
        lookUp(node);
    }

    /** A second call does nothing. */
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
            connection.getBranches().release(rest, false);
            rest = null;
        }
        List<Branch> last = children;
        children = List.of();
        last.forEach(child -> connection.getBranches().release(child, false));
    }

    /** Follows the property to its present value. */
    void refresh() {
        if (watched != null) {
            followProperty();
            connection.getBranches().settle();
        }
    }

    /** Follows the property to its present value, which differs from the one before in that change only. */
    void refresh(Change change) {
        if (watched != null && change != null && change.index() >= 0 && isFollowable(change)) {
            follow(change);
            connection.getBranches().settle();
        }
        else {
            refresh();
        }
    }

    /** A list that holds {@code null} has fewer branches than elements: their places differ. */
    private boolean isFollowable(Change change) {
        int size = watched.getProperty().get() instanceof List<?> list ? list.size() : -1;
        return part().stars() > 0 && children.size() == size - change.added().size() + change.removed().size()
            && change.added().stream().allMatch(Objects::nonNull);
    }

    private void follow(Change change) {
        if (change.kind() == Kind.MOVE) {
            children.add(change.to(), children.remove(change.index()));
            return;
        }
        List<Branch> added = acquire(change.added());
        List<Branch> place = children.subList(change.index(), change.index() + change.removed().size());
        List<Branch> removed = List.copyOf(place);
        place.clear();
        children.addAll(change.index(), added);
        removed.forEach(child -> connection.getBranches().release(child, false));
    }

    /** Adds this and what it leads to, in the order of the tree. */
    void addReached(Set<Branch> reached) {
        if (reached.add(this)) {
            if (rest != null) {
                rest.addReached(reached);
            }
            children.forEach(child -> child.addReached(reached));
        }
    }

    private void subscribe(EventNode node) {
        if (node == null) {
            connection.deadEnd(() -> "what '" + part().name() + "' belongs to is not an event object");
        }
        else {
            subscription = node.type(part().name())
                .subscribe(connection.getHandler(), connection.getLabel(), connection.getPath());
            connection.reached();
        }
    }

    private void lookUp(EventNode node) {
        String name = part().name();
        if (node != null && node.getProperty(name) != null) {
            watched = node.type(name);
            watched.watch(this);
            connection.reached();
            followProperty();
        }
        else if (connection.getGraph().hasAttribute(value, name)) {
            follow(connection.getGraph().attributeOf(value, name));
        }
        else {
            connection.deadEnd(() -> name() + " has no property or field '" + name + "'");
        }
    }

    private void followProperty() {
        follow(watched.getNode().isDisposed() ? null : watched.getProperty().get());
    }

    /**
     * What is the same at the beginning and at the end is left alone: most often a long list has changed in one place.
     */
    private void follow(Object target) {
        List<?> items = items(target);
        List<Branch> before = children;
        int least = Math.min(items.size(), before.size());
        int head = 0;
        while (head < least && before.get(head).value == items.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && before.get(before.size() - 1 - tail)
            .value == items.get(items.size() - 1 - tail)) {
            tail++;
        }
        List<Branch> present = new ArrayList<>(items.size());
        present.addAll(before.subList(0, head));
        present.addAll(acquire(items.subList(head, items.size() - tail)));
        List<Branch> replaced = before.subList(head, before.size() - tail);
        Set<Branch> acquired = replaced.isEmpty() ? Set.of()
            : new HashSet<>(present.subList(head, items.size() - tail));
        present.addAll(before.subList(before.size() - tail, before.size()));
        children = present;
        replaced.forEach(child -> connection.getBranches().release(child, acquired.contains(child)));
    }

    private List<Branch> acquire(List<?> items) {
        boolean deep = part().isDeep();
        List<Branch> acquired = new ArrayList<>(items.size());
        items.forEach(item -> acquired.add(connection.getBranches().acquire(item, deep ? index : index + 1, deep)));
        return acquired;
    }

    private List<?> items(Object target) {
        if (target == null) {
            connection.deadEnd(() -> "'" + part().name() + "' of " + name() + " is null");
            return List.of();
        }
        Collection<?> list = target instanceof Collection<?> c ? c : target instanceof Object[] a ? Arrays.asList(a)
            : null;
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

    private Path.Part part() {
        return connection.getPath().parts().get(index);
    }

    private String name() {
        EventNode node = connection.getGraph().nodeOf(value);
        return node == null ? "it" : node.getName();
    }
}
