package dev.tandem.event;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The branches of one connection. A value that a path reaches by several ways has one branch for each part of the path,
 * so that objects that hold each other in circles cost no more than a tree.
 */
final class Branches {

    private final Connection connection;
    /** For each part of the path those that are not repeated, then those that are. */
    private final List<Map<Object, Branch>> levels = new ArrayList<>();
    private Branch root;
    private boolean circleSuspected;

    Branches(Connection connection) {
        this.connection = connection;
        for (int i = 0; i < 2 * connection.getPath().parts().size(); i++) {
            levels.add(new IdentityHashMap<>(2));
        }
    }

    void open(Object start) {
        root = acquire(start, 0, false);
    }

    void close() {
        root = null;
        for (Map<Object, Branch> level : levels) {
            List<Branch> all = List.copyOf(level.values());
            level.clear();
            all.forEach(Branch::close);
        }
    }

    /** Returns the branch of that value, opened when it is new, and counts one more use of it. */
    Branch acquire(Object value, int index, boolean repeated) {
        Map<Object, Branch> level = level(index, repeated);
        Branch branch = level.get(value);
        if (branch == null) {
            branch = new Branch(connection, value, index, repeated);
            level.put(value, branch);
            branch.open();
        }
        branch.use();
        return branch;
    }

    /** Ends one use; the last one closes the branch. Uses that remain may be its own, over a circle. */
    void release(Branch branch, boolean stays) {
        if (branch.endUse()) {
            level(branch.getIndex(), branch.isRepeated()).remove(branch.getValue());
            branch.close();
        }
        else if (!stays && branch.isRepeated()) {
            circleSuspected = true;
        }
    }

    /** Closes the circles that the path has left. */
    void settle() {
        if (!circleSuspected || root == null) {
            return;
        }
        circleSuspected = false;
        Set<Branch> reached = reached();
        for (Map<Object, Branch> level : levels) {
            List<Branch> lost = level.values().stream().filter(branch -> !reached.contains(branch)).toList();
            lost.forEach(branch -> level.remove(branch.getValue()));
            lost.forEach(Branch::close);
        }
    }

    /** Returns the subscriptions in the order of the tree. */
    List<Subscription> getSubscriptions() {
        return root == null ? List.of()
            : reached().stream().map(Branch::getSubscription).filter(Objects::nonNull).toList();
    }

    private Set<Branch> reached() {
        Set<Branch> reached = new LinkedHashSet<>();
        root.addReached(reached);
        return reached;
    }

    private Map<Object, Branch> level(int index, boolean repeated) {
        return levels.get(2 * index + (repeated ? 1 : 0));
    }
}
