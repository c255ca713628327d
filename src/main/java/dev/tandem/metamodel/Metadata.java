package dev.tandem.metamodel;

import java.util.List;

/**
 * What the compiler tells of one model class; only what the class itself declares.
 *
 * @param className binary name
 * @param superName binary name of the superclass
 * @param bothName binary name of its nested {@code Both}, or {@code null}
 * @param module name of the module that holds its browser side, as in {@code demo/Thermostat.js}
 * @param attributes fields that hold models
 * @param methods those that the other side may call
 * @param hears what of the server's alone the browser may hear, of any class, because of this one: {@code demo.Slider.done}
 */
record Metadata(String className, String superName, String bothName, String module,
    List<PropertyData> properties, List<EmitterData> emitters, List<HandlerData> handlers, List<String> attributes,
    List<MethodData> methods, List<String> hears) {

    /** @param constrained whether it has constraints of Bean Validation */
    record PropertyData(String name, Side side, PropertyKind kind, String type, boolean readonly, boolean constrained) {
    }

    record EmitterData(String name, Side side, String type) {
    }

    /**
     * @param parameters {@code null} for a hand-written method, which takes what it likes
     * @param returns what it returns; what its stage or promise ends with on the browser's side
     * @param upload the name of the uploads that it takes, or {@code null}
     * @param constrained whether it has constraints of Bean Validation
     */
    record MethodData(String name, Side side, List<String> parameters, String returns, String upload, long maxSize,
        boolean constrained) {
    }

    record HandlerData(String method, Side side, List<String> connections, boolean events) {
    }
}
