package dev.tandem.compiler.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Text;

/** Says Java's types in TypeScript, within the declarations of one model, and which of them must be declared there. */
final class TypeNames {

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final TypeElement model;
    private final Set<String> runtime = new TreeSet<>();
    private final Set<String> scripts = new TreeSet<>();
    private final Map<TypeElement, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<TypeElement> open = new ArrayDeque<>();

    TypeNames(Analysis analysis, ModelTypes modelTypes, TypeElement model) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.model = model;
        taken.add(Naming.baseClass(model.getSimpleName().toString()));
        taken.add("Model");
    }

    /** Returns a type of the runtime. */
    String runtime(String name) {
        runtime.add(name);
        return name;
    }

    /** Returns the class of another hand-written module. */
    String script(TypeElement other) {
        String name = other.getSimpleName().toString();
        String path = Naming.relative(Naming.types(model), Naming.module(other));
        scripts.add("import { " + name + " } from " + Text.quote(path) + ";");
        taken.add(name);
        return name;
    }

    List<String> imports() {
        List<String> lines = new ArrayList<>();
        String path = Naming.relative(Naming.types(model), ScriptFiles.RUNTIME_TYPES).replace(".d.ts", ".js");
        if (!runtime.isEmpty()) {
            lines.add("import { " + String.join(", ", runtime) + " } from " + Text.quote(path) + ";");
        }
        lines.addAll(scripts);
        return lines;
    }

    /** Returns the next class that was named and is still to be declared, {@code null} when there is none. */
    TypeElement poll() {
        return open.poll();
    }

    /** Tells whether the class is one of the base module's exports. */
    boolean isExported(TypeElement type) {
        return Naming.topLevel(type).equals(model) && modelTypes.isBrowserClass(type);
    }

    String name(TypeElement type) {
        return names.computeIfAbsent(type, key -> {
            open.add(key);
            String name = key.getSimpleName().toString();
            for (TypeElement at = key; at.getEnclosingElement() instanceof TypeElement outer; at = outer) {
                name = outer.getSimpleName() + "_" + name;
            }
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + "$" + i;
            }
            return free;
        });
    }

    /** Returns the type as TypeScript says it; {@code any} where that does not matter. */
    String of(TypeMirror type) {
        if (type == null || type.getKind() == TypeKind.VOID || analysis.is(type, "java.lang.Void")) {
            return type == null ? "any" : "void";
        }
        if (type instanceof ArrayType array) {
            return array(array.getComponentType());
        }
        String scalar = switch (analysis.primitiveKind(type)) {
            case BOOLEAN -> "boolean";
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> "number";
            case CHAR -> "string";
            default -> analysis.isString(type) ? "string" : null;
        };
        TypeElement element = analysis.typeElement(type);
        return scalar != null ? scalar : element == null ? "any" : declared(type, element);
    }

    private String declared(TypeMirror type, TypeElement element) {
        if (analysis.isSubtype(element, "java.util.Map")) {
            return runtime("JavaMap") + arguments(type, 2);
        }
        if (analysis.isSubtype(element, "java.util.Set")) {
            return runtime("JavaSet") + arguments(type, 1);
        }
        if (analysis.isSubtype(element, "java.util.Collection")) {
            return array(Analysis.typeArgument(type, 0));
        }
        if (analysis.isSubtype(element, "java.util.Optional")) {
            return runtime("JavaOptional") + arguments(type, 1);
        }
        boolean isData = (element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM)
            && modelTypes.isBrowserClass(element);
        if (element.equals(model)) {
            return script(model);
        }
        if (isData || modelTypes.isModel(element)) {
            return name(element);
        }
        // Elsewhere a record is what JSON makes of it, and an enum its name.
        return element.getKind() == ElementKind.ENUM ? "string"
            : modelTypes.isModelType(type) ? runtime("Model") : "any";
    }

    private String arguments(TypeMirror type, int count) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(of(Analysis.typeArgument(type, i)));
        }
        return "<" + String.join(", ", arguments) + ">";
    }

    private String array(TypeMirror element) {
        String name = of(element);
        return "readonly " + (name.contains(" ") ? "(" + name + ")" : name) + "[]";
    }
}
