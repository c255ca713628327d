package dev.tandem.compiler.analysis;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Follows connection strings of the browser's side to the events of the server's that they ask for. */
public final class Reach {

    private final Analysis analysis;
    private final ModelTypes modelTypes;

    public Reach(Analysis analysis, ModelTypes modelTypes) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
    }

    public static String name(TypeElement model, String type, Analysis analysis) {
        return analysis.elements.getBinaryName(model) + "." + type;
    }

    /**
     * Returns the names of the server's events that a connection string asks for, as far as the types tell; empty for a
     * string that is none. What leads over values of unknown type leads nowhere.
     */
    public Set<String> of(String connection, TypeElement model) {
        String path = connection.split(":", 2)[0];
        Set<String> reached = new TreeSet<>();
        String[] parts = (path.startsWith("!") ? path.substring(1) : path).split("\\.");
        follow(parts, 0, model, reached, new HashSet<>());
        return reached;
    }

    private void follow(String[] path, int index, TypeElement model, Set<String> reached, Set<String> visited) {
        if (index == path.length || !visited.add(index + " " + model.getQualifiedName())) {
            return;
        }
        String segment = path[index];
        int star = segment.indexOf('*');
        String name = star < 0 ? segment : segment.substring(0, star);
        boolean isDeep = segment.endsWith("**");
        boolean isLast = index == path.length - 1;
        if (isLast && !isBrowsers(name, model)) {
            reached.add(name(model, name, analysis));
        }
        if (isLast && !isDeep) {
            return;
        }
        TypeMirror type = typeInBrowser(name, model);
        TypeElement next = type == null ? null : modelIn(star < 0 ? type : modelTypes.elementType(type));
        if (next != null) {
            follow(path, index + 1, next, reached, visited);
            if (isDeep) {
                follow(path, index, next, reached, visited);
            }
        }
    }

    /** What stands in {@code JS} is the browser's own, and properties of both sides are there anyway. */
    private boolean isBrowsers(String name, TypeElement model) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            VariableElement own = field(name, modelTypes.part(at, ModelTypes.MODEL_JS));
            VariableElement shared = field(name, modelTypes.part(at, ModelTypes.MODEL_BOTH));
            if (own != null && modelTypes.isObservable(own) || shared != null && modelTypes.isObservable(shared)) {
                return true;
            }
        }
        return false;
    }

    /** A property of the server's alone leads nowhere in the browser; a field that holds a model does. */
    private TypeMirror typeInBrowser(String name, TypeElement model) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            for (TypeElement part : new TypeElement[] { modelTypes.part(at, ModelTypes.MODEL_BOTH),
                modelTypes.part(at, ModelTypes.MODEL_JS), at }) {
                VariableElement field = field(name, part);
                if (field != null && modelTypes.isObservable(field)) {
                    return part.equals(at) ? null : modelTypes.valueType(field);
                }
                if (field != null) {
                    return field.asType();
                }
            }
        }
        return null;
    }

    private VariableElement field(String name, TypeElement part) {
        return part == null ? null : ElementFilter.fieldsIn(part.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().contentEquals(name)).findFirst().orElse(null);
    }

    private TypeElement modelIn(TypeMirror type) {
        TypeElement element = type == null ? null : analysis.typeElement(type);
        if (element == null) {
            return null;
        }
        return modelTypes.isJs(element) ? modelTypes.modelOf(element) : modelTypes.isModel(element) ? element : null;
    }
}
