package dev.tandem.compiler;

import javax.lang.model.element.TypeElement;

/**
 * What is written for a top-level class.
 *
 * @param type the class
 * @param text the ES module
 * @param metadata its description, JSON
 */
record Module(TypeElement type, String text, String metadata) {

    private static final String FOLDER = "META-INF/tandem/";

    String textPath() {
        return FOLDER + Naming.module(type);
    }

    String metadataPath() {
        return metadataPath(Naming.module(type));
    }

    static String metadataPath(String module) {
        return FOLDER + module.substring(0, module.length() - ".js".length()) + ".json";
    }
}
