package dev.tandem.compiler.rules;

import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Naming;

/** What is wrong with a model as a whole, and what to write instead. */
final class Messages {

    private Messages() {
    }

    // Models ---------------------------------------------------------------------------------------------------------

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
        return "TANDEM-0401: " + Naming.module(model) + " stands beside this model, but does not declare its browser side: "
            + "export class " + model.getSimpleName() + " extends " + base + " { … }; rename the file if it is something else";
    }

    static String scriptBase(TypeElement model, String base) {
        return "TANDEM-0402: " + model.getSimpleName() + " must extend the class generated for it: import { " + base
            + " } from \"./" + model.getSimpleName() + ".base.js\"; export class " + model.getSimpleName() + " extends " + base;
    }

    static String scriptAndJs(TypeElement model) {
        return "TANDEM-0403: " + model.getSimpleName() + " has a JS class and " + Naming.module(model)
            + " beside it; keep one of them, or rename the file if it is something else";
    }

    static String modelBesideScript(TypeElement model, TypeElement topLevel) {
        return "TANDEM-0404: " + model.getSimpleName() + " is nested in " + topLevel.getSimpleName()
            + ", whose browser side is hand-written; make it a top-level class";
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
        return "TANDEM-0409: nothing tells what '" + name + "' of the hand-written " + Naming.module(model)
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
            + "' is " + Analysis.simpleNames(parameter.asType().toString()) + ", not " + Analysis.simpleNames(given.toString()) + "; pass what it declares";
    }

    static String resultType(ExecutableElement method, TypeMirror actual, TypeMirror wanted) {
        return "TANDEM-0373: '" + method.getSimpleName() + "' of the browser side returns " + Analysis.simpleNames(actual.toString())
            + ", not " + Analysis.simpleNames(wanted.toString()) + "; correct the type of the stage";
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
        return "TANDEM-0376: " + Analysis.simpleNames(type.toString()) + " in '" + method.getSimpleName()
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

    private static String parameters(ExecutableElement method) {
        return method.getParameters().stream().map(each -> Analysis.simpleNames(each.asType().toString()) + " " + each.getSimpleName())
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

    static String sameApp(String name, TypeElement model, TypeElement other) {
        return "TANDEM-0420: " + model.getQualifiedName() + " and " + other.getQualifiedName() + " are both app '" + name
            + "'; give one of them another name";
    }

    static String observableType(Element field, TypeMirror type) {
        return "TANDEM-0419: '" + field.getSimpleName() + "' cannot cross to the browser, as " + Analysis.simpleNames(type.toString())
            + " lives on the server only; hold a record of what the browser needs";
    }
}
