package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.js.Js;

/** Compiles the use of properties and emitters: accessors and methods of the object in JavaScript. */
final class Observables {

    private static final Set<String> DECLARATIONS = Set.of("prop", "readonly", "listProp", "readonlyList", "mapProp",
        "readonlyMap", "emitter");
    private static final Set<String> READING = Set.of(ModelTypes.READONLY_LIST, ModelTypes.READONLY_MAP);
    private static final Set<String> CHANGING = Set.of(ModelTypes.LIST_PROPERTY, ModelTypes.MAP_PROPERTY);

    private final Context context;
    private final Translation translation;
    private final Arguments arguments;
    private final Revivals revivals;

    Observables(Context context, Translation translation, Arguments arguments, Revivals revivals) {
        this.context = context;
        this.translation = translation;
        this.arguments = arguments;
        this.revivals = revivals;
    }

    /** Returns {@code null} when the call has nothing to do with properties, emitters or events. */
    Js call(ExecutableElement method, MethodInvocationTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        if (owner.equals(ModelTypes.MODEL_JS) && method.getSimpleName().contentEquals("set")) {
            return setReadOnly(arguments.get(0), arguments.get(1), tree);
        }
        if (owner.equals(ModelTypes.MODEL_SIDE) && isDeclaration(method)) {
            throw new CompileError(tree, Messages.declarationElsewhere(method));
        }
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) {
            return null;
        }
        if (owner.equals(ModelTypes.EVENT) && arguments.size() == 1
                && !method.getSimpleName().contentEquals("equals")) {
            return eventPart(method.getSimpleName().toString(), select.getExpression(), arguments.get(0), tree);
        }
        if (!context.modelTypes.isObservable(context.type(select.getExpression()))) {
            return null;
        }
        if (READING.contains(owner) || CHANGING.contains(owner)) {
            return inPlace(method, select, tree);
        }
        VariableElement field = field(select.getExpression());
        return switch (method.getSimpleName().toString()) {
            case "get" -> read(select.getExpression(), field);
            case "set" -> Js.assign(read(select.getExpression(), field), value(arguments.get(0), field));
            case "getName" -> Js.string(field.getSimpleName().toString());
            case "emit" -> read(select.getExpression(), field).call(values(arguments, field));
            default -> throw new CompileError(tree, Messages.observableAsValue(field));
        };
    }

    static boolean isDeclaration(ExecutableElement method) {
        return DECLARATIONS.contains(method.getSimpleName().toString());
    }

    /**
     * Methods that read a list or map are called on the value, those that change it on what the runtime has for that.
     */
    private Js inPlace(ExecutableElement method, MemberSelectTree select, MethodInvocationTree tree) {
        ExpressionTree property = property(select.getExpression());
        VariableElement field = field(property);
        Js receiver = read(property, field);
        if (!READING.contains(((TypeElement) method.getEnclosingElement()).getQualifiedName().toString())) {
            String editor = context.modelTypes.isList(field.asType()) ? "$list" : "$map";
            receiver = object(property, (TypeElement) field.getEnclosingElement())
                .call(editor, List.of(Js.string(field.getSimpleName().toString())));
        }
        List<Js> values = arguments.of(method, context.type(select), tree.getArguments());
        return context.library.find(method, context.analysis).apply(context, receiver, values);
    }

    /** Returns what names the property: the argument of {@code edit(…)}, or the expression itself. */
    private ExpressionTree property(ExpressionTree tree) {
        boolean isEdit = tree instanceof MethodInvocationTree call
            && context.analysis.element(call.getMethodSelect()) instanceof ExecutableElement method
            && method.getSimpleName().contentEquals("edit");
        if (!isEdit) {
            return tree;
        }
        ExpressionTree property = ((MethodInvocationTree) tree).getArguments().get(0);
        VariableElement field = field(property);
        if (!context.modelTypes.isJs((TypeElement) field.getEnclosingElement())) {
            throw new CompileError(tree, Messages.setOfOtherSide(field));
        }
        return property;
    }

    private List<Js> values(List<? extends ExpressionTree> arguments, VariableElement field) {
        List<Js> values = new ArrayList<>();
        for (ExpressionTree argument : arguments) {
            values.add(value(argument, field));
        }
        return values;
    }

    private Js value(ExpressionTree argument, VariableElement field) {
        return translation.converted(argument, context.modelTypes.valueType(field));
    }

    private Js setReadOnly(ExpressionTree property, ExpressionTree value, Tree tree) {
        VariableElement field = field(property);
        if (!context.modelTypes.isJs((TypeElement) field.getEnclosingElement())) {
            throw new CompileError(tree, Messages.setOfOtherSide(field));
        }
        Js object = object(property, (TypeElement) field.getEnclosingElement());
        return object.call("set", List.of(Js.string(field.getSimpleName().toString()), value(value,
            field)));
    }

    Js read(ExpressionTree tree, VariableElement field) {
        TypeElement owner = (TypeElement) field.getEnclosingElement();
        if (context.modelTypes.isModel(owner)) {
            throw new CompileError(tree, Messages.serverOnly(field));
        }
        return object(tree, owner).member(field.getSimpleName().toString());
    }

    private Js object(ExpressionTree tree, TypeElement owner) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return object(parentheses.getExpression(), owner);
        }
        return tree instanceof MemberSelectTree select ? translation.expression(select.getExpression())
            : context.thisOf(owner, tree);
    }

    /** Returns the field that the expression names; a property that is a value otherwise has no form in JavaScript. */
    VariableElement field(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return field(parentheses.getExpression());
        }
        Element element = tree instanceof IdentifierTree || tree instanceof MemberSelectTree
            ? context.analysis.element(tree) : null;
        if (element instanceof VariableElement field && element.getKind().isField()) {
            return field;
        }
        throw new CompileError(tree, Messages.observableAsValue(null));
    }

    /** {@code event.value(Reading.class)} and the like. */
    private Js eventPart(String name, ExpressionTree event, ExpressionTree type, Tree tree) {
        Js value = translation.expression(event).member(name.equals("newValue") ? "value" : name);
        TypeMirror wanted = type instanceof MemberSelectTree literal && literal.getIdentifier().contentEquals("class")
            ? context.type(literal.getExpression()) : null;
        if (wanted == null) {
            throw new CompileError(type, Messages.reflection());
        }
        return revivals.revive(value, wanted, tree);
    }
}
