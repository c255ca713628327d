package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;

/**
 * Compiles lambdas and method references. Those of Java's library and of JavaScript are functions; an interface that is
 * compiled for the browser stays an interface, and a lambda of it is an object with that one method.
 */
final class Functions {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    private final Context context;
    private final Translation translation;
    private final Calls calls;
    private final Conversions conversions;
    private final Observables observables;
    private final Targets targets;

    Functions(Context context, Translation translation, Calls calls, Conversions conversions, Observables observables,
            Targets targets) {
        this.context = context;
        this.translation = translation;
        this.calls = calls;
        this.conversions = conversions;
        this.observables = observables;
        this.targets = targets;
    }

    // Lambdas --------------------------------------------------------------------------------------------------------

    Js lambda(LambdaExpressionTree tree) {
        DeclaredType type = functionalType(tree);
        ExecutableElement method = context.analysis.function((TypeElement) type.asElement());
        List<String> parameters = new ArrayList<>();
        for (VariableTree parameter : tree.getParameters()) {
            parameters.add(context.local(context.analysis.element(parameter)));
        }
        String list = parameters(parameters, method);
        TypeMirror returned = context.analysis.functionType(type).getReturnType();
        return asInterface(type, method, body(tree, list, returned), tree);
    }

    private DeclaredType functionalType(Tree tree) {
        TypeMirror type = context.type(tree);
        if (type.getKind() == TypeKind.INTERSECTION) {
            type = context.analysis.types.directSupertypes(type).get(0);
        }
        return (DeclaredType) type;
    }

    private static String parameters(List<String> names, ExecutableElement method) {
        List<String> parameters = new ArrayList<>(names);
        if (method.isVarArgs()) {
            parameters.set(parameters.size() - 1, "..." + parameters.get(parameters.size() - 1));
        }
        return String.join(", ", parameters);
    }

    private Js body(LambdaExpressionTree tree, String parameters, TypeMirror returned) {
        if (tree.getBody() instanceof BlockTree block) {
            return Js.arrowBlock(parameters, translation.body(block.getStatements(), returned));
        }
        ExpressionTree expression = (ExpressionTree) tree.getBody();
        List<Statement> statements = new ArrayList<>(translation.bindings(expression));
        boolean isVoid = returned.getKind() == TypeKind.VOID;
        Js value = isVoid ? translation.effect(expression) : translation.converted(expression, returned);
        if (statements.isEmpty()) {
            return Js.arrow(parameters, value);
        }
        statements.add(isVoid ? new Statement.Evaluate(value) : new Statement.Return(value));
        return Js.arrowBlock(parameters, statements);
    }

    private Js asInterface(DeclaredType type, ExecutableElement method, Js function, Tree tree) {
        TypeElement element = (TypeElement) type.asElement();
        if (context.functionTypes.isFunction(element)) {
            return function;
        }
        boolean isOfLibrary = context.library.isExtensible(element.getQualifiedName().toString());
        if (!isOfLibrary && !context.modelTypes.isBrowserClass(element)) {
            throw new CompileError(tree, Messages.unknownType(element));
        }
        if (isOfLibrary && !context.library.isTestable(element.getQualifiedName().toString())) {
            return Js.entries(Map.of(method.getSimpleName().toString(), function));
        }
        return context.helper("lambda").call(List.of(context.references.type(element, tree),
            Js.string(context.overloads.name(method)), function));
    }

    // Method references ----------------------------------------------------------------------------------------------

    Js reference(MemberReferenceTree tree) {
        DeclaredType type = functionalType(tree);
        ExecutableElement function = context.analysis.function((TypeElement) type.asElement());
        ExecutableType signature = context.analysis.functionType(type);
        List<String> names = names(function);
        List<Js> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean isRest = function.isVarArgs() && i == names.size() - 1;
            values.add(isRest ? Js.name(names.get(i)).spread() : Js.name(names.get(i)));
        }
        return asInterface(type, function, reference(tree, signature, values, parameters(names, function)), tree);
    }

    private List<String> names(ExecutableElement function) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < function.getParameters().size(); i++) {
            names.add(context.taken.contains(NAMES.get(i)) ? NAMES.get(i) + "$" : NAMES.get(i));
        }
        return names;
    }

    private Js reference(MemberReferenceTree tree, ExecutableType signature, List<Js> values, String parameters) {
        ExpressionTree qualifier = tree.getQualifierExpression();
        List<? extends TypeMirror> sources = signature.getParameterTypes();
        if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            return Js.arrow(parameters, creation(tree, values, sources));
        }
        if (context.modelTypes.isObservable(context.type(qualifier))) {
            throw new CompileError(tree, Messages.observableAsValue(observables.field(qualifier)));
        }
        ExecutableElement method = (ExecutableElement) context.analysis.element(tree);
        if (JavaLibrary.isStatic(method)) {
            return Js.arrow(parameters, result(method, signature,
                calls.call(method, null, convert(values, sources, method), tree), tree));
        }
        boolean isType = context.analysis.element(qualifier) instanceof TypeElement;
        if (isType) {
            List<Js> rest = convert(values.subList(1, values.size()), sources.subList(1, sources.size()), method);
            return Js.arrow(parameters, result(method, signature, calls.call(method, values.get(0), rest,
                tree), tree));
        }
        List<Js> converted = convert(values, sources, method);
        Js receiver = translation.expression(qualifier);
        if (targets.isPure(qualifier)) {
            return Js.arrow(parameters, result(method, signature, calls.call(method, receiver, converted,
                tree), tree));
        }
        Js inner = Js.arrow(parameters, result(method, signature,
            calls.call(method, Js.name("self$"), converted, tree), tree));
        return Js.arrow("self$", inner).call(List.of(receiver));
    }

    private Js result(ExecutableElement method, ExecutableType signature, Js call, Tree tree) {
        TypeMirror wanted = signature.getReturnType();
        return wanted.getKind() == TypeKind.VOID ? call
            : conversions.between(call.asInt(), method.getReturnType(), wanted, tree).ranged(null);
    }

    private List<Js> convert(List<Js> values, List<? extends TypeMirror> sources, ExecutableElement method) {
        List<Js> converted = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<? extends VariableElement> parameters = method.getParameters();
            boolean isRest = method.isVarArgs() && i >= parameters.size() - 1;
            converted.add(isRest || i >= parameters.size() ? values.get(i)
                : conversions.between(values.get(i), sources.get(i), parameters.get(i).asType(), null));
        }
        return converted;
    }

    private Js creation(MemberReferenceTree tree, List<Js> values, List<? extends TypeMirror> sources) {
        TypeMirror type = context.type(tree.getQualifierExpression());
        if (type.getKind() == TypeKind.ARRAY) {
            Js initial = Literals.defaultValue(((javax.lang.model.type.ArrayType) type).getComponentType(), tree);
            return context.helper("newArray").call(List.of(initial, values.get(0)));
        }
        ExecutableElement constructor = (ExecutableElement) context.analysis.element(tree);
        return calls.create(constructor, convert(values, sources, constructor), tree);
    }
}
