package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Compiles names: variables, fields, array elements, {@code this}. */
final class Accesses {

    private final Context context;
    private final Translator translator;

    Accesses(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
    }

    Js identifier(IdentifierTree tree) {
        if (tree.getName().contentEquals("this")) {
            context.scope.useThis();
            return Js.THIS;
        }
        if (tree.getName().contentEquals("super")) {
            context.scope.useThis();
            return Js.SUPER;
        }
        Element element = context.analysis.element(tree);
        if (element == null) {
            throw new CompileError(tree, Messages.unknownConstruct(tree));
        }
        if (!element.getKind().isField() || element.getKind() == ElementKind.ENUM_CONSTANT) {
            return element.getKind() == ElementKind.ENUM_CONSTANT || element instanceof TypeElement
                ? symbol(element, tree) : local(element);
        }
        return field((VariableElement) element, null, tree);
    }

    private Js local(Element variable) {
        Js name = Js.name(context.local(variable));
        Object constant = variable instanceof VariableElement v ? v.getConstantValue() : null;
        Range known = constant instanceof Number number && isIntegral(variable.asType())
            ? Range.constant(number.longValue()) : context.ranges.get(variable);
        return known == null ? name : name.ranged(known);
    }

    private static boolean isIntegral(TypeMirror type) {
        return switch (type.getKind()) {
            case BYTE, SHORT, INT -> true;
            default -> false;
        };
    }

    Js select(MemberSelectTree tree) {
        Element element = context.analysis.element(tree);
        if (tree.getIdentifier().contentEquals("this")) {
            return context.thisOf(context.analysis.typeElement(context.type(tree)), tree);
        }
        if (tree.getIdentifier().contentEquals("class")) {
            throw new CompileError(tree, Messages.reflection());
        }
        if (tree.getIdentifier().contentEquals("length")
            && context.type(tree.getExpression()).getKind() == TypeKind.ARRAY) {
            return translator.expression(tree.getExpression()).member("length").ranged(Range.SIZE);
        }
        if (element instanceof VariableElement field && field.getKind() != ElementKind.ENUM_CONSTANT) {
            return field(field, tree.getExpression(), tree);
        }
        return symbol(element, tree);
    }

    private Js symbol(Element element, Tree tree) {
        if (element.getKind() == ElementKind.ENUM_CONSTANT) {
            return constant((TypeElement) element.getEnclosingElement(), element.getSimpleName().toString(), tree);
        }
        if (element instanceof TypeElement type) {
            return translator.expressions.classReference(type, tree);
        }
        throw new CompileError(tree, Messages.unknownConstruct(tree));
    }

    /** Returns a constant of an enum. */
    Js constant(TypeElement type, String name, Tree tree) {
        Template template = context.library.field(type.getQualifiedName().toString(), name);
        if (template != null) {
            return template.apply(context, null, java.util.List.of());
        }
        requireBrowserClass(type, tree);
        return translator.expressions.classReference(type, tree).member(name);
    }

    private void requireBrowserClass(TypeElement type, Tree tree) {
        if (!context.modelTypes.isBrowserClass(type)) {
            throw new CompileError(tree, Messages.notForBrowser(type));
        }
    }

    // Fields ---------------------------------------------------------------------------------------------------------

    /** Returns the field of an object; of the enclosing one where no object is given. */
    private Js field(VariableElement field, ExpressionTree object, Tree tree) {
        TypeElement owner = (TypeElement) field.getEnclosingElement();
        if (context.modelTypes.isObservable(field)) {
            throw new CompileError(tree, Messages.observableAsValue(field));
        }
        if (field.getModifiers().contains(STATIC)) {
            return staticField(field, owner, tree);
        }
        if (NativeNames.isNative(owner)) {
            return receiver(object, owner, tree).member(NativeNames.member(field));
        }
        if (context.modelTypes.isModelType(owner.asType())) {
            return modelField(field, object, owner, tree);
        }
        requireBrowserClass(owner, tree);
        return receiver(object, owner, tree).member(translator.classes.fieldName(field));
    }

    /** Fields of the model itself: its two-sided part is the object, sub-models are there, the rest is the server's. */
    private Js modelField(VariableElement field, ExpressionTree object, TypeElement owner, Tree tree) {
        if (context.analysis.isSubtype(field.asType(), ModelTypes.MODEL_BOTH)) {
            return receiver(object, owner, tree);
        }
        if (context.modelTypes.isModelType(field.asType())) {
            return receiver(object, owner, tree).member(field.getSimpleName().toString());
        }
        throw new CompileError(tree, Messages.serverOnly(field));
    }

    Js receiver(ExpressionTree object, TypeElement owner, Tree tree) {
        return object == null ? context.thisOf(owner, tree) : translator.expression(object);
    }

    private Js staticField(VariableElement field, TypeElement owner, Tree tree) {
        String name = field.getSimpleName().toString();
        if (NativeNames.isNative(owner)) {
            return nativeStatic(NativeNames.namespace(field), owner, NativeNames.member(field));
        }
        Template template = context.library.field(owner.getQualifiedName().toString(), name);
        if (template != null) {
            return template.apply(context, null, java.util.List.of());
        }
        Object constant = field.getConstantValue();
        boolean isOwnModule = Naming.module(owner).equals(Naming.module(context.scope.type));
        if (constant != null && !(isOwnModule || context.modelTypes.isBrowserClass(owner))) {
            return constant(constant, field, tree);
        }
        if (!context.modelTypes.isBrowserClass(owner)) {
            translator.constants.require(field, tree);
        }
        Js reference = translator.expressions.classReference(owner, tree)
            .member(context.modelTypes.isBrowserClass(owner) ? translator.classes.fieldName(field) : name);
        return constant instanceof Number number && isIntegral(field.asType())
            ? reference.ranged(Range.constant(number.longValue())) : reference;
    }

    static Js constant(Object value, VariableElement field, Tree tree) {
        return Expressions.literal(value, tree);
    }

    Js nativeStatic(String namespace, TypeElement owner, String member) {
        String qualifier = namespace != null ? namespace : NativeNames.type(owner);
        return context.global(qualifier.isEmpty() ? member : qualifier + "." + member);
    }

    // Elements of arrays ---------------------------------------------------------------------------------------------

    Js arrayElement(ArrayAccessTree tree) {
        Js array = translator.expression(tree.getExpression());
        Js index = index(tree);
        return isWithin(tree.getExpression(), tree.getIndex()) ? array.index(index)
            : context.helper("at").call(java.util.List.of(array, index));
    }

    private Js index(ArrayAccessTree tree) {
        return translator.converted(tree.getIndex(), context.analysis.types.getPrimitiveType(TypeKind.INT));
    }

    /** Tells whether the index is the variable of a loop over exactly this array. */
    private boolean isWithin(ExpressionTree array, ExpressionTree index) {
        if (!(index instanceof IdentifierTree)) {
            return false;
        }
        Element bound = context.boundedBy.get(context.analysis.element(index));
        return bound != null && bound.equals(fixedArray(array));
    }

    /** Returns the variable when the expression is one that always holds the same array, otherwise {@code null}. */
    Element fixedArray(ExpressionTree tree) {
        Element element = tree instanceof IdentifierTree ? context.analysis.element(tree) : null;
        if (element == null) {
            return null;
        }
        boolean isFixed = element.getKind().isField() ? element.getModifiers().contains(FINAL)
            : !context.mutations.isAssigned(element);
        return isFixed ? element : null;
    }

    // Targets of assignments -----------------------------------------------------------------------------------------

    Target target(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return target(parentheses.getExpression());
        }
        if (tree instanceof ArrayAccessTree access) {
            Js array = translator.expression(access.getExpression());
            Js index = index(access);
            boolean isPure = isPure(access.getExpression()) && isPure(access.getIndex());
            return new Target(array, index, arrayElement(access), true, isPure, context);
        }
        if (tree instanceof MemberSelectTree select && !isStatic(select)) {
            Js value = translator.expression(tree);
            Js object = translator.expression(select.getExpression());
            Js key = Js.string(((Js.Member) value.plain()).name());
            return new Target(object, key, value, false, isPure(select.getExpression()), context);
        }
        Js value = translator.expressions.visit(tree, null);
        return new Target(null, null, value.ranged(null), false, true, context);
    }

    private boolean isStatic(MemberSelectTree tree) {
        Element element = context.analysis.element(tree);
        return element != null && element.getModifiers().contains(Modifier.STATIC);
    }

    /** Tells whether evaluating the expression twice is the same as once. */
    boolean isPure(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return isPure(parentheses.getExpression());
        }
        if (tree instanceof MemberSelectTree select) {
            Element element = context.analysis.element(select);
            return element instanceof TypeElement || isStatic(select) || isPure(select.getExpression());
        }
        return tree instanceof IdentifierTree || tree instanceof com.sun.source.tree.LiteralTree;
    }
}
