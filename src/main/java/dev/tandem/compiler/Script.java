package dev.tandem.compiler;

import javax.lang.model.element.TypeElement;

/**
 * The hand-written browser side of a model: {@code Gauge.js} beside {@code Gauge.java}.
 *
 * @param text its text; {@code null} when another compilation has read it
 * @param isServed whether the build puts it on the class path by itself
 */
record Script(String text, boolean isServed) {

    /** Returns the name of the module, such as {@code demo/Gauge.js}. */
    static String module(TypeElement model) {
        return Naming.module(model);
    }

    /** Returns the name of the generated module that holds what the script's class extends. */
    static String baseModule(TypeElement model) {
        return stem(model) + ".base.js";
    }

    /** Returns the name of the generated module that makes the script's class a model. */
    static String modelModule(TypeElement model) {
        return stem(model) + ".model.js";
    }

    /** Returns the name of the types of the base module. */
    static String types(TypeElement model) {
        return stem(model) + ".base.d.ts";
    }

    static String baseClass(String export) {
        return export + "Both";
    }

    private static String stem(TypeElement model) {
        String module = Naming.module(model);
        return module.substring(0, module.length() - ".js".length());
    }
}
