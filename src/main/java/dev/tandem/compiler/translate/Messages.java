package dev.tandem.compiler.translate;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;

/** What the translation tells its users: what is wrong, and what to write instead. */
final class Messages {

    private static final String RAW = "write a native method with @RawJs instead";
    private static final Map<String, String> PACKAGE_ADVICE = Map.of(
        "java.time", "use Date of JavaScript in a native method with @RawJs, and send times as numbers or text",
        "java.util.concurrent", "JavaScript has one thread: use DomGlobal.setTimeout",
        "java.lang.reflect", "there is no reflection in the browser",
        "java.io", "there are no files in the browser: let the server's side do it",
        "java.nio", "there are no files in the browser: let the server's side do it",
        "java.util.regex", "write a native method with @RawJs and a regular expression of JavaScript",
        "java.math", "use double, or let the server's side calculate");

    private Messages() {
    }

    // Language -------------------------------------------------------------------------------------------------------

    static String unknownConstruct(Tree tree) {
        return "TANDEM-0300: the browser's side does not know this (" + tree.getKind().name().toLowerCase(Locale.ROOT)
            .replace('_', ' ') + "); " + RAW;
    }

    static String longArithmetic() {
        return "TANDEM-0301: JavaScript cannot calculate with long as Java does; use int or double, or cast: (double) a + b";
    }

    static String longLiteral() {
        return "TANDEM-0302: a long beyond 2^53 has no number in JavaScript; use a smaller one or a String";
    }

    static String floats() {
        return "TANDEM-0303: JavaScript has no float; use double";
    }

    static String identity(String type, BinaryTree tree) {
        boolean isEqual = tree.getKind() == Tree.Kind.EQUAL_TO;
        String left = tree.getLeftOperand().toString();
        String right = tree.getRightOperand().toString();
        String advice = (isEqual ? "" : "!") + "Objects.equals(" + left + ", " + right + ")";
        return "TANDEM-0304: " + (isEqual ? "==" : "!=") + " compares the identity of " + Analysis.simpleNames(type)
            + " objects, which JavaScript does not have; write " + advice;
    }

    static String reflection() {
        return "TANDEM-0305: there is no reflection in the browser; use instanceof or an enum";
    }

    static String overload(ExecutableElement method) {
        return "TANDEM-0306: the other side calls the method '" + method.getSimpleName()
            + "' by its name, so a model has one of that name; give one of them another name, or make it private";
    }

    static String clash(ExecutableElement method) {
        return "TANDEM-0306: two types above have a method '" + method.getSimpleName() + "' with other parameters, or"
            + " under other names in JavaScript, and know nothing of each other; give one of them another name";
    }

    static String afterThis() {
        return "TANDEM-0307: a constructor of a record ends with this(…); do the rest in the one of all components,"
            + " or in a static method";
    }

    static String initializerBlock() {
        return "TANDEM-0308: the browser's side of a model has no initializer blocks; move it into init()";
    }

    static String nativeWithoutBody(ExecutableElement method) {
        return "TANDEM-0309: the native method '" + method.getSimpleName()
            + "' has no JavaScript; add @RawJs(\"return …;\")";
    }

    static String boxedInstance(TypeMirror type) {
        return "TANDEM-0310: JavaScript does not tell " + Analysis.simpleNames(type.toString())
            + " from other numbers or characters; use instanceof Number, or keep the kind in a field";
    }

    static String unknownInstance(TypeMirror type) {
        return "TANDEM-0311: nothing in the browser tells whether an object is a " + Analysis.simpleNames(type.toString())
            + "; test for a class marked @Client";
    }

    static String caseVariable() {
        return "TANDEM-0312: declare this variable before the switch; cases of JavaScript do not share it";
    }

    static String recordAccessor(ExecutableElement method) {
        return "TANDEM-0313: the accessor '" + method.getSimpleName()
            + "' of a record is its field in JavaScript; give the method another name";
    }

    static String functionClass(TypeElement type) {
        return "TANDEM-0314: a " + type.getSimpleName() + " is a function in JavaScript; write it as a lambda";
    }

    static String hidden(Element member, Element hidden) {
        return "TANDEM-0315: '" + member.getSimpleName() + "' is already a member of "
            + hidden.getEnclosingElement().getSimpleName()
                + ", and JavaScript does not keep them apart; rename one of them";
    }

    static String unknownThis(TypeElement type) {
        return "TANDEM-0316: there is no " + type.getSimpleName()
            + " around this code in the browser; pass it as a parameter";
    }

    static String nestedInAnonymous() {
        return "TANDEM-0317: a class inside an anonymous class has no place in JavaScript; move it out of there";
    }

    static String superOfObject(ExecutableElement method) {
        return "TANDEM-0318: super." + method.getSimpleName()
            + "() of Object tells where an object is in memory, which JavaScript does not; write what it shall return";
    }

    // Types and members ----------------------------------------------------------------------------------------------

    static String unknownType(TypeElement type) {
        return "TANDEM-0320: the browser does not have " + type.getQualifiedName() + advice(type, null);
    }

    static String unknownMethod(ExecutableElement method, String advice) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
        String name = isConstructor ? "new " + owner.getSimpleName() : owner.getSimpleName() + "."
            + method.getSimpleName();
        String parameters = method.getParameters().stream().map(each -> Analysis.simpleNames(each.asType().toString()))
            .collect(Collectors.joining(", ", "(", ")"));
        parameters = method.isVarArgs() ? parameters.replace("[])", "...)") : parameters;
        return "TANDEM-0321: the browser does not have " + name + parameters + advice(owner, advice);
    }

    private static String advice(TypeElement type, String advice) {
        if (advice != null) {
            return "; " + advice;
        }
        String name = type.getQualifiedName().toString();
        return PACKAGE_ADVICE.entrySet().stream().filter(entry -> name.startsWith(entry.getKey() + "."))
            .map(entry -> "; " + entry.getValue()).findFirst()
            .orElse(name.startsWith("java.") ? "; docs/language.md lists what it has, else " + RAW
                : "; mark the class @Client to compile it for the browser, or let the server's side do it");
    }

    static String notForBrowser(TypeElement type) {
        return "TANDEM-0322: " + type.getQualifiedName() + " exists on the server only; mark it @Client";
    }

    static String unknownSuperclass(TypeElement type) {
        return "TANDEM-0323: a class for the browser cannot extend or implement " + type.getQualifiedName()
            + "; it can extend classes marked @Client";
    }

    static String overlay(ExecutableElement method) {
        return "TANDEM-0324: '" + method.getSimpleName()
            + "' has a body in Java (@JsOverlay) that the browser does not have; "
            + "make it a static method of a class marked @Client";
    }

    static String serverOnly(Element member) {
        boolean isRemote = ModelTypes.annotation(member, ModelTypes.REMOTE) != null;
        String use = isRemote ? "call it by remote(() -> " + member.getSimpleName() + "(…))"
            : member.getKind() == ElementKind.METHOD ? "emit an event that a handler on the server hears, or mark it @Remote"
            : "declare it in Both, or hand it over by a property or an event";
        return "TANDEM-0325: '" + member.getSimpleName() + "' of " + member.getEnclosingElement().getSimpleName()
            + " exists on the server only; " + use;
    }

    static String constant(Element field) {
        return "TANDEM-0326: the constant '" + field.getSimpleName() + "' of "
            + field.getEnclosingElement().getSimpleName()
            + " is made by code of the server; write literals, arrays or List.of, or move it into a class marked @Client";
    }

    static String modelInBrowser(TypeElement type) {
        return "TANDEM-0327: models are created on the server: create(" + type.getSimpleName()
            + ".class) there, and js(…) here";
    }

    // Models ---------------------------------------------------------------------------------------------------------

    static String observableAsValue(Element field) {
        String name = field == null ? "a property or emitter" : "'" + field.getSimpleName() + "'";
        return "TANDEM-0340: " + name + " can only be used in place, as in x.get(), x.set(value) or x.emit(payload); "
            + "pass its value instead";
    }

    static String setOfOtherSide(Element field) {
        return "TANDEM-0341: the read-only property '" + field.getSimpleName() + "' is set by the server; "
            + "emit an event that makes the server set it";
    }

    static String declaration(Element field) {
        return "TANDEM-0342: '" + field.getSimpleName()
            + "' must be declared by prop(…), readonly(…) or emitter(…) directly";
    }

    static String declarationElsewhere(ExecutableElement method) {
        return "TANDEM-0343: " + method.getSimpleName() + "(…) only declares a field: public final … x = "
            + method.getSimpleName() + "(…)";
    }

    // Calls of the other side ----------------------------------------------------------------------------------------

    static String remoteForm() {
        return "TANDEM-0377: remote(…) takes a lambda that is one call of a method marked @Remote: "
            + "remote(() -> save(text))";
    }
}
