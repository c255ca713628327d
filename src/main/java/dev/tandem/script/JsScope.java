package dev.tandem.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where names are declared: a module, a function, a block, or a class with its private names. */
public final class JsScope {

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

    /** Returns the scope around this one; {@code null} for a module. */
    public JsScope getParent() {
        return parent;
    }

    /** Returns the scopes inside this one, in order. */
    public List<JsScope> getChildren() {
        return children;
    }

    /** Returns what is declared here, in order. */
    public Map<String, JsName> getNames() {
        return names;
    }

    void declare(String name, boolean isClass) {
        names.computeIfAbsent(name, text -> new JsName(text, isClass, this));
    }

    /** Returns what the name means here; {@code null} when it is declared nowhere. */
    public JsName find(String name) {
        for (JsScope scope = this; scope != null; scope = scope.parent) {
            if (scope.names.containsKey(name)) {
                return scope.names.get(name);
            }
        }
        return null;
    }

    /** One declared name; equal to itself only. */
    public static final class JsName {

        private final String text;
        private final boolean isClass;
        private final JsScope scope;

        private JsName(String text, boolean isClass, JsScope scope) {
            this.text = text;
            this.isClass = isClass;
            this.scope = scope;
        }

        /** Returns its characters. */
        public String text() {
            return text;
        }

        /** Tells whether a class is declared by it. */
        public boolean isClass() {
            return isClass;
        }

        /** Returns where it is declared. */
        public JsScope scope() {
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
    public record JsUse(int token, String name, boolean isShorthand, JsScope scope) {
    }
}
