package dev.tandem.compiler;

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

/** What the compiler tells its users: what is wrong, and what to write instead. */
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
        return "TANDEM-0304: " + (isEqual ? "==" : "!=") + " compares the identity of " + simple(type)
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
        return "TANDEM-0310: JavaScript does not tell " + simple(type.toString())
            + " from other numbers or characters; use instanceof Number, or keep the kind in a field";
    }

    static String unknownInstance(TypeMirror type) {
        return "TANDEM-0311: nothing in the browser tells whether an object is a " + simple(type.toString())
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
        String parameters = method.getParameters().stream().map(each -> simple(each.asType().toString()))
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
        boolean isRemote = Kinds.annotation(member, Kinds.REMOTE) != null;
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

    static String observableModifiers(Element field) {
        return "TANDEM-0344: the " + (field.asType().toString().contains("Emitter") ? "emitter" : "property") + " '"
            + field.getSimpleName() + "' must be public, final and not static";
    }

    static String runtimeName(Element member) {
        return "TANDEM-0345: '" + member.getSimpleName()
            + "' is a name that every model has in the browser; choose another";
    }

    static String sharedName(Element member, Element other) {
        return "TANDEM-0346: '" + member.getSimpleName() + "' is already a member of "
            + other.getEnclosingElement().toString() + ", and in the browser both are one object; rename one of them";
    }

    static String jsConstructor() {
        return "TANDEM-0347: the browser makes this object by itself; move the constructor's code into init()";
    }

    static String fieldOfBoth(Element field) {
        return "TANDEM-0348: the field '" + field.getSimpleName()
            + "' would not be kept equal; make it a property, or move it into the model or its JS class";
    }

    static String secondPart(TypeElement type, TypeElement first) {
        return "TANDEM-0349: the model already has its part " + first.getSimpleName() + "; move the members of "
            + type.getSimpleName() + " there";
    }

    static String partParent(TypeElement part, TypeElement expected) {
        return "TANDEM-0350: " + part.getSimpleName() + " of a model that extends "
            + expected.getEnclosingElement().getSimpleName() + " must extend "
            + expected.getEnclosingElement().getSimpleName() + "." + expected.getSimpleName();
    }

    static String handlerSignature(ExecutableElement method) {
        return "TANDEM-0351: the handler '" + method.getSimpleName()
            + "' must take ModelEvent... or nothing, and not be static";
    }

    static String noConnections(ExecutableElement method) {
        return "TANDEM-0352: the handler '" + method.getSimpleName() + "' hears nothing; name a property or emitter";
    }

    static String malformedConnection(String connection) {
        return "TANDEM-0353: '" + connection + "' is no connection: write names separated by dots, '*' after lists, "
            + "'!' first, ':label' last";
    }

    static String unknownConnection(String connection, String name, TypeElement model) {
        return "TANDEM-0354: " + model.getSimpleName() + " has no property or emitter '" + name + "' to connect '"
            + connection + "' to; correct the name, or write '!" + connection + "' if it will exist";
    }

    static String notAModel(String connection, String name, boolean isList) {
        return "TANDEM-0355: '" + name + "' in '" + connection + "' holds "
            + (isList ? "a list; write '" + name + "*'" : "no model, so nothing follows it");
    }

    static String notAList(String connection, String name) {
        return "TANDEM-0356: '" + name + "' in '" + connection + "' is no list; leave out the '*'";
    }

    // Hand-written modules -------------------------------------------------------------------------------------------

    static String scriptSyntax(IllegalArgumentException problem) {
        return "TANDEM-0400: the browser side of this model cannot be read: " + problem.getMessage();
    }

    static String scriptExport(TypeElement model, String base) {
        return "TANDEM-0401: " + Script.module(model) + " stands beside this model, but does not declare its browser side: "
            + "export class " + model.getSimpleName() + " extends " + base + " { … }; rename the file if it is something else";
    }

    static String scriptBase(TypeElement model, String base) {
        return "TANDEM-0402: " + model.getSimpleName() + " must extend the class generated for it: import { " + base
            + " } from \"./" + model.getSimpleName() + ".base.js\"; export class " + model.getSimpleName() + " extends " + base;
    }

    static String scriptAndJs(TypeElement model) {
        return "TANDEM-0403: " + model.getSimpleName() + " has a JS class and " + Script.module(model)
            + " beside it; keep one of them, or rename the file if it is something else";
    }

    static String modelBesideScript(TypeElement model, TypeElement topLevel) {
        return "TANDEM-0404: " + model.getSimpleName() + " is nested in " + topLevel.getSimpleName()
            + ", whose browser side is hand-written; make it a top-level class";
    }

    static IllegalArgumentException scriptHandlers(String module, int line) {
        return new IllegalArgumentException("TANDEM-0405: " + module + ":" + line + ": the handlers are not understood; "
            + "write names and lists of connections only: static handlers = { show: [\"target\", \"name\"] };");
    }

    static String scriptHandlerMethod(String handler, TypeElement model) {
        return "TANDEM-0406: " + model.getSimpleName() + " has no method '" + handler
            + "' to handle events; correct the name in static handlers, or write the method";
    }

    static String scriptMember(String name, TypeElement model) {
        return "TANDEM-0407: '" + name + "' is a property, emitter or sub-model of " + model.getSimpleName()
            + " already; choose another name, or leave the declaration out";
    }

    static String scriptRuntimeName(String name) {
        return "TANDEM-0408: '" + name + "' is a name that every model has in the browser; choose another";
    }

    static String scriptResult(String name, TypeElement model) {
        return "TANDEM-0409: nothing tells what '" + name + "' of the hand-written " + Script.module(model)
            + " returns; pass the class that you expect: call(String.class, \"" + name + "\", …)";
    }

    // Calls of the other side ----------------------------------------------------------------------------------------

    static String unknownBrowserMethod(String name, TypeElement model, String known) {
        return "TANDEM-0370: the browser side of " + model.getSimpleName() + " has no method '" + name
            + "' that can be called" + (known.isEmpty() ? "" : ", only " + known)
            + "; declare it public in JS, with types that exist on both sides, or in a hand-written "
            + topLevelName(model) + ".js";
    }

    private static String topLevelName(TypeElement model) {
        return Naming.topLevel(model).getSimpleName().toString();
    }

    static String argumentCount(ExecutableElement method, int given) {
        return "TANDEM-0371: '" + method.getSimpleName() + "' of the browser side takes " + method.getParameters().size()
            + " arguments, not " + given + "; pass " + parameters(method);
    }

    static String argumentType(Element parameter, TypeMirror given) {
        return "TANDEM-0372: '" + parameter.getSimpleName() + "' of '" + parameter.getEnclosingElement().getSimpleName()
            + "' is " + simple(parameter.asType().toString()) + ", not " + simple(given.toString()) + "; pass what it declares";
    }

    static String resultType(ExecutableElement method, TypeMirror actual, TypeMirror wanted) {
        return "TANDEM-0373: '" + method.getSimpleName() + "' of the browser side returns " + simple(actual.toString())
            + ", not " + simple(wanted.toString()) + "; correct the type of the stage";
    }

    static String remoteSignature(ExecutableElement method) {
        return "TANDEM-0374: '" + method.getSimpleName() + "' cannot be marked @Remote: mark methods of the model itself "
            + "that are no handlers, are not static and take a fixed number of arguments";
    }

    static String remoteOverload(ExecutableElement method) {
        return "TANDEM-0375: the browser calls '" + method.getSimpleName()
            + "' by its name, so it can be marked @Remote once; give one of them another name";
    }

    static String remoteType(ExecutableElement method, TypeMirror type) {
        return "TANDEM-0376: " + simple(type.toString()) + " in '" + method.getSimpleName()
            + "' cannot cross between the sides; use what a property may hold";
    }

    static String uploadSignature(ExecutableElement method) {
        return "TANDEM-0394: '" + method.getSimpleName() + "' is marked @UploadHandler; let it be a method of the model that takes "
            + "one Upload: void " + method.getSimpleName() + "(Upload upload)";
    }

    static String unknownUpload(String name, TypeElement model) {
        return "TANDEM-0395: no method of " + model.getSimpleName() + " takes uploads of '" + name + "'; mark one "
            + "@UploadHandler(\"" + name + "\"), or correct the name";
    }

    static String remoteForm() {
        return "TANDEM-0377: remote(…) takes a lambda that is one call of a method marked @Remote: "
            + "remote(() -> save(text))";
    }

    private static String parameters(ExecutableElement method) {
        return method.getParameters().stream().map(each -> simple(each.asType().toString()) + " " + each.getSimpleName())
            .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }

    // Assets ---------------------------------------------------------------------------------------------------------

    static String assetName(String path) {
        return "TANDEM-0410: '" + path + "' is no asset; name a file that ends in .js, .mjs or .css, or add #.js or #.css to "
            + "a remote address";
    }

    static String assetScheme(String path) {
        return "TANDEM-0411: '" + path + "' cannot be an asset; use a path of the class path, a WebJar, http or https";
    }

    static String integrity(String integrity) {
        return "TANDEM-0412: '" + integrity + "' is no integrity; write sha384- and the hash in Base64, as in HTML";
    }

    static String assetGlobal(String name) {
        return "TANDEM-0413: '" + name + "' is no name of a variable";
    }

    static String assetOrigin(String origin) {
        return "TANDEM-0414: '" + origin + "' is no origin; write https:// and the host, without a path";
    }

    static String assetMissing(String path) {
        return "TANDEM-0415: there is no file '" + path + "' on the class path; check the path, which is relative to the "
            + "class unless it begins with / or webjars/";
    }

    // What the browser may hear ---------------------------------------------------------------------------------------

    static String uselessMark(Element field) {
        return "TANDEM-0416: @Client on '" + field.getSimpleName() + "' has no effect: it stands on a class, or on a "
            + "property or emitter that the model itself declares, to let the browser hear of it; leave it out";
    }

    static String unknownListener() {
        return "TANDEM-0417: what this connects to is known only at run time, so the browser hears of properties and emitters "
            + "of the server's only where they are marked @Client; write literal strings in the JS class of a model, or mark "
            + "them and this method @SuppressWarnings(\"tandem\")";
    }

    // Deployment -----------------------------------------------------------------------------------------------------

    static String badAppName(String name) {
        return "TANDEM-0418: '" + name + "' is no app name; use a letter or underscore first, then letters, digits, underscores, "
            + "at most 100, and neither tandem nor __index__";
    }

    static String observableType(Element field, TypeMirror type) {
        return "TANDEM-0419: '" + field.getSimpleName() + "' cannot cross to the browser, as " + simple(type.toString())
            + " lives on the server only; hold a record of what the browser needs";
    }

    // Build ----------------------------------------------------------------------------------------------------------

    static String notJavac() {
        return "TANDEM-0390: Tandem compiles models with javac, and this is another compiler (Eclipse's?), so their browser "
            + "sides are not written; let Maven or Gradle build the project, and turn annotation processing off in the IDE";
    }

    static String cannotWrite(TypeElement type, Exception cause) {
        return "TANDEM-0391: cannot write the module of " + type.getQualifiedName() + " (" + cause
            + "); check the output folder";
    }

    static String cannotWriteIndex(Exception cause) {
        return "TANDEM-0392: cannot write META-INF/tandem/index (" + cause + "); check the output folder";
    }

    static String internal(String trace) {
        return "TANDEM-0399: the compiler does not know this; write it in another way, and please report it with this: " + trace;
    }

    private static String simple(String type) {
        return type.replaceAll("[\\w.]+\\.(?=\\w)", "");
    }
}
