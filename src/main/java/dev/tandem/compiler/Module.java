package dev.tandem.compiler;

import java.util.List;
import java.util.Map;

import javax.lang.model.element.TypeElement;

import dev.tandem.compiler.analysis.Naming;

/**
 * What is written for a top-level class.
 *
 * @param type the class
 * @param name name of the ES module
 * @param text its text
 * @param metadata its description, JSON
 * @param others further files by their names: the source map, and those of a hand-written module
 */
record Module(TypeElement type, String name, String text, String metadata, Map<String, String> others) {

    private static final List<String> EXTENSIONS =
        List.of(".js", ".js.map", ".json", ".base.js", ".base.js.map", ".base.d.ts", ".model.js");

    String textPath() {
        return Naming.FOLDER + name;
    }

    /** Returns the paths of all files that are ever written for a class. */
    static List<String> paths(String className) {
        return EXTENSIONS.stream().map(extension -> Naming.FOLDER + className.replace('.', '/') + extension).toList();
    }

    String metadataPath() {
        return metadataPath(Naming.module(type));
    }

    static String metadataPath(String module) {
        return Naming.FOLDER + module.substring(0, module.length() - ".js".length()) + ".json";
    }
}
