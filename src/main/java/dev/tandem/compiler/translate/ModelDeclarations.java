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
import dev.tandem.compiler.js.Statement;

/** Compiles the declarations of properties and emitters: the parts of {@code Model.define}. */
final class ModelDeclarations {

    private final Context context;
    private final Translation translation;
    private final Revivals revivals;

    ModelDeclarations(Context context, Translation translation, Revivals revivals) {
        this.context = context;
        this.translation = translation;
        this.revivals = revivals;
    }

    /** Returns the entries {@code name: prop(…)} of a class's properties, or those of its emitters. */
    List<Js.Entry> of(ClassTree tree, boolean areEmitters) {
        List<Js.Entry> entries = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable
                    && context.analysis.element(variable) instanceof VariableElement field
                    && context.modelTypes.isObservable(field)
                    && context.modelTypes.isProperty(field.asType()) != areEmitters) {
                entries.addAll(context.reported(member, List.of(),
                    () -> List.of(new Js.Entry(context.analysis.position(variable), field.getSimpleName().toString(),
                    declaration(variable, field)))));
            }
        }
        return entries;
    }

    private Js declaration(VariableTree tree, VariableElement field) {
        MethodInvocationTree call = declaringCall(tree, field);
        String method = context.analysis.element(call.getMethodSelect()).getSimpleName().toString();
        List<? extends ExpressionTree> arguments = call.getArguments();
        TypeMirror type = context.modelTypes.valueType(field);
        List<Js> parts = new ArrayList<>();
        boolean isEmitter = method.equals("emitter");
        if (!isEmitter) {
            parts.add(arguments.isEmpty() ? initial(field) : initial(arguments.get(0), type));
        }
        int function = isEmitter ? 0 : 1;
        parts.add(arguments.size() > function ? function(arguments.get(function)) : Js.NULL);
        Js revive = revivals.function(type, tree);
        parts.add(revive == null ? Js.NULL : revive);
        while (!parts.isEmpty() && isOmittable(parts, isEmitter)) {
            parts.remove(parts.size() - 1);
        }
        return Js.name(context.imports.runtime(method)).call(parts);
    }

    private static boolean isOmittable(List<Js> parts, boolean isEmitter) {
        boolean isInitial = parts.size() == 1 && !isEmitter;
        return parts.get(parts.size() - 1).equals(isInitial ? Js.UNDEFINED : Js.NULL);
    }

    private MethodInvocationTree declaringCall(VariableTree tree, VariableElement field) {
        if (tree.getInitializer() instanceof MethodInvocationTree call
                && context.analysis.element(call.getMethodSelect()) instanceof ExecutableElement method
                && Observables.isDeclaration(method)
                && context.analysis.qualifiedName(method.getEnclosingElement().asType())
                    .equals(ModelTypes.MODEL_SIDE)) {
            return call;
        }
        throw new CompileError(tree, Messages.declaration(field));
    }

    /** A map of Java's is not one of JavaScript's. */
    private Js initial(VariableElement field) {
        return context.modelTypes.isMap(field.asType())
            ? Js.arrow("", new Js.New(context.helper("HashMap"), List.of(), null)) : Js.UNDEFINED;
    }

    private Js initial(ExpressionTree tree, TypeMirror type) {
        context.scope.usesThis = false;
        Js value = translation.converted(tree, type);
        if (context.analysis.constant(tree) != null || value.isPlainLiteral()) {
            return value;
        }
        return context.scope.usesThis ? function("", value) : Js.arrow("", value);
    }

    /** Validators are called with the object as {@code this}, which an arrow function would not take. */
    private Js function(ExpressionTree tree) {
        context.scope.usesThis = false;
        Js value = translation.expression(tree);
        if (!context.scope.usesThis) {
            return value;
        }
        if (value instanceof Js.ArrowBlock arrow) {
            return new Js.Function(arrow.parameters(), arrow.statements());
        }
        return value instanceof Js.Arrow arrow
            ? function(arrow.parameters(), arrow.body())
            : function("...values", value.call(List.of(Js.name("values").spread())));
    }

    private static Js function(String parameters, Js value) {
        return new Js.Function(parameters, List.of(new Statement.Return(value)));
    }
}
