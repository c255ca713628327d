package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import com.sun.source.tree.VariableTree;

/**
 * The order in which members get their first values: that of the source, but for fields without one. Their default in
 * Java is there from the beginning, and code that runs while others are set may change it.
 *
 * @param <T> what a member becomes
 */
final class InitialOrder<T> {

    private final List<T> defaults = new ArrayList<>();
    private final List<T> others = new ArrayList<>();
    private boolean hasRunCode;

    /** @param runsCode whether code of the application may run while the member gets its value */
    void add(T member, boolean runsCode) {
        others.add(member);
        hasRunCode |= runsCode;
    }

    void add(VariableTree field, T member, boolean runsCode) {
        if (field.getInitializer() == null && hasRunCode) {
            defaults.add(member);
        }
        else {
            add(member, runsCode);
        }
    }

    List<T> all() {
        List<T> all = new ArrayList<>(defaults);
        all.addAll(others);
        return all;
    }
}
