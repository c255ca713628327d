package dev.tandem.session;

import java.util.List;

/**
 * What the compiler tells of one model class; only what the class itself declares.
 *
 * @param className binary name
 * @param superName binary name of the superclass
 * @param bothName binary name of its nested {@code Both}, or {@code null}
 * @param module name of the module that holds its browser side, as in {@code demo/Thermostat.js}
 * @param css the class's constant {@code CSS}, or {@code null}
 * @param attributes fields that hold models
 */
record Metadata(String className, String superName, String bothName, String module, String css,
    List<PropertyData> properties, List<EmitterData> emitters, List<HandlerData> handlers, List<String> attributes) {

    record PropertyData(String name, Side side, CollectionKind kind, String type, boolean readonly) {
    }

    record EmitterData(String name, Side side, String type) {
    }

    record HandlerData(String method, Side side, List<String> connections, boolean events) {
    }
}
