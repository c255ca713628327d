package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Marks;
import dev.tandem.compiler.js.Precedence;
import dev.tandem.compiler.js.Text;

/** Compiles the declarations of properties and emitters: the parts of {@code Model.define}. */
final class ModelDeclarations {

    private final Translator translator;

    ModelDeclarations(Translator translator) {
        this.translator = translator;
    }

    /** Returns the lines {@code name: prop(…)} of a class's properties, or those of its emitters. */
    List<String> of(ClassTree tree, boolean areEmitters) {
        List<String> lines = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable
                    && translator.analysis.element(variable) instanceof VariableElement field
                    && translator.modelTypes.isObservable(field)
                    && translator.modelTypes.isProperty(field.asType()) != areEmitters) {
                lines.add(translator.classes.members().reported(member,
                    () -> translator.analysis.mark(variable) + field.getSimpleName() + ": "
                    + declaration(variable, field) + ","));
            }
        }
        return lines;
    }

    private String declaration(VariableTree tree, VariableElement field) {
        MethodInvocationTree call = declaringCall(tree, field);
        String method = translator.analysis.element(call.getMethodSelect()).getSimpleName().toString();
        List<? extends ExpressionTree> arguments = call.getArguments();
        TypeMirror type = translator.modelTypes.valueType(field);
        List<String> parts = new ArrayList<>();
        boolean isEmitter = method.equals("emitter");
        if (!isEmitter) {
            parts.add(arguments.isEmpty() ? initial(field) : initial(arguments.get(0), type));
        }
        int function = isEmitter ? 0 : 1;
        parts.add(arguments.size() > function ? function(arguments.get(function)) : "null");
        Js revive = translator.revivals.function(type, tree);
        parts.add(revive == null ? "null" : revive.in(Precedence.ASSIGNMENT));
        while (!parts.isEmpty() && isOmittable(parts, isEmitter)) {
            parts.remove(parts.size() - 1);
        }
        return translator.imports.runtime(method) + "(" + String.join(", ", parts) + ")";
    }

    private static boolean isOmittable(List<String> parts, boolean isEmitter) {
        String last = parts.get(parts.size() - 1);
        boolean isInitial = parts.size() == 1 && !isEmitter;
        return isInitial ? last.equals("undefined") : last.equals("null");
    }

    private MethodInvocationTree declaringCall(VariableTree tree, VariableElement field) {
        if (tree.getInitializer() instanceof MethodInvocationTree call
                && translator.analysis.element(call.getMethodSelect()) instanceof ExecutableElement method
                && Observables.isDeclaration(method)
                && translator.analysis.qualifiedName(method.getEnclosingElement().asType())
                    .equals(ModelTypes.MODEL_SIDE)) {
            return call;
        }
        throw new CompileError(tree, Messages.declaration(field));
    }

    /** A map of Java's is not one of JavaScript's. */
    private String initial(VariableElement field) {
        return translator.modelTypes.isMap(field.asType()) ? "() => new " + translator.imports.java("HashMap") + "()"
            : "undefined";
    }

    private String initial(ExpressionTree tree, TypeMirror type) {
        translator.scope.usesThis = false;
        String value = translator.converted(tree, type).in(Precedence.ASSIGNMENT);
        boolean isPlain = translator.analysis.constant(tree) != null || value.equals("null")
            || value.matches("-?[\\d.e+-]+|\"[^\"\\\\]*\"|true|false");
        if (isPlain) {
            return value;
        }
        return translator.scope.usesThis ? "function () {\n    return " + value + ";\n}"
            : Js.arrow("", new Js(value, Precedence.ASSIGNMENT)).text();
    }

    /** Validators are called with the object as {@code this}, which an arrow function would not take. */
    private String function(ExpressionTree tree) {
        translator.scope.usesThis = false;
        String value = translator.expression(tree).in(Precedence.ASSIGNMENT);
        if (!translator.scope.usesThis) {
            return value;
        }
        int arrow = value.indexOf(" => ");
        String body = Marks.after(value.substring(arrow + 4));
        return "function " + value.substring(0, arrow) + " " + (body.startsWith("{") ? body : Text.block("return "
            + body + ";"));
    }

}
