package dev.tandem.compiler.rules;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Handlers;
import dev.tandem.compiler.analysis.ModelTypes;

/** Checks methods marked {@code @Handler}: their parameters, and that what they connect to exists. */
final class HandlerRules {

    private final Analysis analysis;
    private final ModelTypes modelTypes;

    HandlerRules(Analysis analysis, ModelTypes modelTypes) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
    }

    /** Checks the handlers that a class of the model declares. */
    void check(TypeElement type, TypeElement model) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<String> connections = Handlers.connections(method);
            if (connections == null) {
                continue;
            }
            if (!hasHandlerSignature(method)) {
                analysis.report(analysis.trees.getTree(method), Messages.handlerSignature(method));
            }
            if (connections.isEmpty()) {
                analysis.report(analysis.trees.getTree(method), Messages.noConnections(method));
            }
            for (String connection : connections) {
                String problem = problem(connection, model);
                if (problem != null) {
                    analysis.report(analysis.trees.getTree(method), problem);
                }
            }
        }
    }

    private boolean hasHandlerSignature(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        if (method.getParameters().isEmpty()) {
            return true;
        }
        return method.getParameters().size() == 1 && method.isVarArgs()
            && analysis.is(((ArrayType) method.getParameters().get(0).asType()).getComponentType(), ModelTypes.EVENT);
    }

    // Connection strings ---------------------------------------------------------------------------------------------

    /** Returns what is wrong with a connection string of a model, {@code null} when nothing is. */
    String problem(String connection, TypeElement model) {
        String path = connection.split(":", 2)[0];
        boolean isUnchecked = path.startsWith("!");
        path = isUnchecked ? path.substring(1) : path;
        if (!path.matches("[\\p{L}_$][\\p{L}\\d_$]*(\\*{1,2})?(\\.[\\p{L}_$][\\p{L}\\d_$]*(\\*{1,2})?)*")) {
            return Messages.malformedConnection(connection);
        }
        return isUnchecked ? null : follow(connection, path.split("\\."), 0, model);
    }

    /** Follows a path as far as the types tell. */
    private String follow(String connection, String[] path, int index, TypeElement model) {
        String segment = path[index];
        int star = segment.indexOf('*');
        String name = star < 0 ? segment : segment.substring(0, star);
        boolean isLast = index == path.length - 1;
        TypeMirror type = typeOf(name, model, isLast);
        if (type == null) {
            return Messages.unknownConnection(connection, name, model);
        }
        if (type.getKind() == TypeKind.NONE) {
            return null;
        }
        if (star < 0) {
            TypeElement next = isLast ? null : modelIn(type);
            return isLast ? null : next == null ? Messages.notAModel(connection, name, isList(type))
                : isUnknown(next) ? null : follow(connection, path, index + 1, next);
        }
        TypeMirror element = modelTypes.elementType(type);
        if (element == null) {
            return isUnknown(analysis.typeElement(type)) ? null : Messages.notAList(connection, name);
        }
        TypeElement next = modelIn(element);
        return isLast || next == null || isUnknown(next) ? null : follow(connection, path, index + 1, next);
    }

    private boolean isUnknown(TypeElement type) {
        return type == null || !modelTypes.isModel(type);
    }

    /** Returns the model class that a value of the type is; {@code null} when it is none for certain. */
    private TypeElement modelIn(TypeMirror type) {
        TypeElement element = analysis.typeElement(type);
        boolean mayBe = element != null && (modelTypes.isModelType(type)
            || element.getQualifiedName().contentEquals("java.lang.Object") || element.getKind().isInterface()
                && !isList(type));
        return mayBe ? element : null;
    }

    private boolean isList(TypeMirror type) {
        return modelTypes.elementType(type) != null;
    }

    /**
     * Returns the type of a property's value, an emitter's payload or a sub-model, on whichever side it is declared;
     * {@code NONE} where it cannot be told, {@code null} when there is no such name.
     */
    private TypeMirror typeOf(String name, TypeElement model, boolean isLast) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            for (TypeElement part : new TypeElement[] { at, modelTypes.part(at, ModelTypes.MODEL_BOTH),
                modelTypes.part(at, ModelTypes.MODEL_JS) }) {
                TypeMirror found = part == null ? null : typeIn(name, part, isLast);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private TypeMirror typeIn(String name, TypeElement part, boolean isLast) {
        for (VariableElement field : ElementFilter.fieldsIn(part.getEnclosedElements())) {
            if (!field.getSimpleName().contentEquals(name)) {
                continue;
            }
            if (modelTypes.isObservable(field)) {
                TypeMirror value = modelTypes.valueType(field);
                return value == null ? analysis.types.getNoType(TypeKind.NONE) : value;
            }
            return isLast ? null : field.asType();
        }
        return null;
    }
}
