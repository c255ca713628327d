package dev.tandem.asset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where names are declared: a module, a function, a block, or a class with its private names. */
final class JsScope {

    private final JsScope parent;
    private final List<JsScope> children = new ArrayList<>();
    private final Map<String, JsName> names = new LinkedHashMap<>();

    /** @param parent the scope around it; {@code null} for a module */
    JsScope(JsScope parent) {
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    JsScope getParent() {
        return parent;
    }

    List<JsScope> getChildren() {
        return children;
    }

    /** Returns what is declared here, in order. */
    Map<String, JsName> getNames() {
        return names;
    }

    void declare(String name, boolean isClass) {
        names.computeIfAbsent(name, text -> new JsName(text, isClass, this));
    }

    /** Returns what the name means here; {@code null} when it is declared nowhere. */
    JsName find(String name) {
        for (JsScope scope = this; scope != null; scope = scope.parent) {
            if (scope.names.containsKey(name)) {
                return scope.names.get(name);
            }
        }
        return null;
    }

    /** One declared name; equal to itself only. */
    static final class JsName {

        private final String text;
        private final boolean isClass;
        private final JsScope scope;

        private JsName(String text, boolean isClass, JsScope scope) {
            this.text = text;
            this.isClass = isClass;
            this.scope = scope;
        }

        String text() {
            return text;
        }

        boolean isClass() {
            return isClass;
        }

        JsScope scope() {
            return scope;
        }
    }

    /**
     * A place where a name is declared or used.
     *
     * @param token its number
     * @param name the text there
     * @param isShorthand whether it is the key of an object, too, as in <code>{name}</code>
     * @param scope the innermost one around it
     */
    record JsUse(int token, String name, boolean isShorthand, JsScope scope) {
    }
}
