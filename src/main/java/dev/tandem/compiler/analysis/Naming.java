package dev.tandem.compiler.analysis;

import java.util.Set;
import java.util.function.Predicate;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Where a class is found in JavaScript, and which names JavaScript or the runtime keep for themselves. */
public final class Naming {

    /** Where modules, their metadata and the index lie on the class path. */
    public static final String FOLDER = "META-INF/tandem/";

    /** Names that a member of a model cannot have, as the runtime's {@code Model} uses them. */
    public static final Set<String> RUNTIME = Set.of("id", "init", "dispose", "set", "emit", "connect", "disconnect", "listen",
        "refused", "violated", "remote", "isApp", "constructor");

    /** Methods that the runtime calls with data, where a model has them. */
    public static final Set<String> DATA = Set.of("receiveData", "receiving", "receiveFailed");

    private static final Set<String> RESERVED = Set.of("arguments", "async", "await", "debugger", "delete", "eval",
        "export", "function", "in", "let", "of", "typeof", "undefined", "var", "with", "yield", "globalThis", "NaN",
        "Infinity");

    /** Names that objects and classes of JavaScript have, with another meaning. */
    private static final Set<String> OBJECT = Set.of("constructor", "prototype", "__proto__", "hasOwnProperty",
        "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf", "toJSON", "fromJson", "then");

    private final ModelTypes modelTypes;
    private final Predicate<TypeElement> isHandWritten;
    private final TypeElement compiled;

    /**
     * @param isHandWritten tells whether a top-level class is a model with a hand-written browser side
     * @param compiled the top-level class whose module is written
     */
    public Naming(ModelTypes modelTypes, Predicate<TypeElement> isHandWritten, TypeElement compiled) {
        this.modelTypes = modelTypes;
        this.isHandWritten = isHandWritten;
        this.compiled = compiled;
    }

    public static TypeElement topLevel(Element element) {
        Element e = element;
        while (e.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            e = e.getEnclosingElement();
        }
        return (TypeElement) e;
    }

    /** Returns the module that a class is imported from. */
    public String moduleOf(TypeElement type) {
        TypeElement top = topLevel(type);
        if (!isHandWritten.test(top)) {
            return module(type);
        }
        boolean isModel = type.equals(top) || top.equals(modelTypes.modelOf(type));
        return isModel && !top.equals(compiled) ? modelModule(top) : baseModule(top);
    }

    /** Returns the path of the module that stands for a top-level class, such as {@code demo/Thermostat.js}. */
    public static String module(TypeElement type) {
        return topLevel(type).getQualifiedName().toString().replace('.', '/') + ".js";
    }

    // Beside a hand-written browser side ------------------------------------------------------------------------------

    /** Returns the name of the generated module that holds what the script's class extends. */
    public static String baseModule(TypeElement model) {
        return stem(model) + ".base.js";
    }

    /** Returns the name of the generated module that makes the script's class a model. */
    public static String modelModule(TypeElement model) {
        return stem(model) + ".model.js";
    }

    /** Returns the name of the types of the base module. */
    public static String types(TypeElement model) {
        return stem(model) + ".base.d.ts";
    }

    public static String baseClass(String export) {
        return export + "Both";
    }

    private static String stem(TypeElement model) {
        String module = module(model);
        return module.substring(0, module.length() - ".js".length());
    }

    // Names ----------------------------------------------------------------------------------------------------------

    /**
     * Returns the name under which a class is exported: {@code Outer_Inner}; a model's own name for its JS class; within
     * the module that a hand-written class extends, that of the base.
     */
    public String export(TypeElement type) {
        TypeElement model = modelTypes.modelOf(type);
        if (model != null) {
            return export(model);
        }
        boolean isBase = type.equals(compiled) && isHandWritten.test(type);
        return isBase ? baseClass(type.getSimpleName().toString()) : plainExport(type);
    }

    private String plainExport(TypeElement type) {
        String name = type.getSimpleName().toString();
        boolean isNested = type.getEnclosingElement() instanceof TypeElement;
        return isNested ? plainExport((TypeElement) type.getEnclosingElement()) + "_" + name : name;
    }

    /** Returns the path of the Java file that a class is in, as far as its name tells. */
    public static String source(TypeElement type) {
        return topLevel(type).getQualifiedName().toString().replace('.', '/') + ".java";
    }

    /** Returns the name of a local variable. */
    public static String local(String name) {
        return RESERVED.contains(name) ? name + "_" : name;
    }

    public static boolean isTaken(String member) {
        return OBJECT.contains(member);
    }

    /** Returns the way from one module to another, as an import writes it. */
    public static String relative(String from, String to) {
        String[] here = from.split("/");
        String[] there = to.split("/");
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        StringBuilder path = new StringBuilder(common == here.length - 1 ? "./"
            : "../".repeat(here.length - 1 - common));
        for (int i = common; i < there.length; i++) {
            path.append(i == common ? "" : "/").append(there[i]);
        }
        return path.toString();
    }
}
