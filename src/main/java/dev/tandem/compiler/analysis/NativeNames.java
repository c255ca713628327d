package dev.tandem.compiler.analysis;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Names of what JavaScript brings itself, by the rules of the jsinterop annotations. */
public final class NativeNames {

    private static final String PACKAGE = "jsinterop.annotations.";
    private static final String GLOBAL = "<global>";

    private NativeNames() {
    }

    /** Tells whether the class exists in JavaScript and is only described in Java. */
    public static boolean isNative(Element type) {
        AnnotationMirror annotation = annotation(type, "JsType");
        return annotation != null && Boolean.TRUE.equals(ModelTypes.value(annotation, "isNative"));
    }

    public static boolean isFunction(Element type) {
        return annotation(type, "JsFunction") != null;
    }

    public static boolean isOverlay(Element member) {
        return annotation(member, "JsOverlay") != null;
    }

    public static boolean isProperty(Element member) {
        return annotation(member, "JsProperty") != null;
    }

    /** Tells whether the element stands for a member that JavaScript brings. */
    public static boolean isNativeMember(Element member) {
        return isNative(member.getEnclosingElement()) || isFunction(member.getEnclosingElement())
            || member.getModifiers().contains(Modifier.NATIVE)
                && (annotation(member, "JsMethod") != null || isProperty(member));
    }

    /** Returns the expression for a class; the empty text for the global scope itself. */
    public static String type(TypeElement type) {
        AnnotationMirror annotation = annotation(type, "JsType");
        String name = (String) ModelTypes.value(annotation, "name");
        if (name != null && (name.equals("goog.global") || name.equals("window") || name.equals("globalThis"))) {
            return "";
        }
        return qualify(annotation, type, name == null ? type.getSimpleName().toString() : name);
    }

    /** Returns the name of a member, with what it is qualified by when it stands apart from its class. */
    public static String member(Element member) {
        AnnotationMirror annotation = annotation(member, member instanceof ExecutableElement && !isProperty(member)
            ? "JsMethod" : "JsProperty");
        String name = (String) ModelTypes.value(annotation, "name");
        return name != null ? name : isProperty(member) && member instanceof ExecutableElement
            ? property(member.getSimpleName().toString()) : member.getSimpleName().toString();
    }

    /** Returns the namespace that a static member was given itself, or {@code null}. */
    public static String namespace(Element member) {
        String name = member instanceof ExecutableElement && !isProperty(member) ? "JsMethod" : "JsProperty";
        String namespace = (String) ModelTypes.value(annotation(member, name), "namespace");
        return GLOBAL.equals(namespace) ? "" : namespace;
    }

    private static String property(String method) {
        int prefix = method.startsWith("is") ? 2 : method.startsWith("get") || method.startsWith("set") ? 3 : 0;
        return prefix == 0 || prefix == method.length() ? method
            : Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
    }

    private static String qualify(AnnotationMirror annotation, TypeElement type, String name) {
        String namespace = (String) ModelTypes.value(annotation, "namespace");
        if (GLOBAL.equals(namespace)) {
            return name;
        }
        if (namespace == null && type.getEnclosingElement() instanceof TypeElement outer) {
            String qualifier = isNative(outer) ? type(outer) : outer.getQualifiedName().toString();
            return qualifier.isEmpty() ? name : qualifier + "." + name;
        }
        String qualifier = namespace == null ? packageOf(type) : namespace;
        return qualifier.isEmpty() ? name : qualifier + "." + name;
    }

    private static String packageOf(TypeElement type) {
        return type.getEnclosingElement().toString();
    }

    private static AnnotationMirror annotation(Element element, String name) {
        return ModelTypes.annotation(element, PACKAGE + name);
    }
}
