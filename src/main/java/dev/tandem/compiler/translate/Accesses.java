package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.STATIC;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
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
    private final Translation translation;
    private final Targets targets;
    private final Constants constants;

    Accesses(Context context, Translation translation, Targets targets, Constants constants) {
        this.context = context;
        this.translation = translation;
        this.targets = targets;
        this.constants = constants;
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
            return translation.expression(tree.getExpression()).member("length").ranged(Range.SIZE);
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
            return context.references.type(type, tree);
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
        return context.references.type(type, tree).member(name);
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
        return receiver(object, owner, tree).member(context.references.field(field));
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
        return object == null ? context.thisOf(owner, tree) : translation.expression(object);
    }

    private Js staticField(VariableElement field, TypeElement owner, Tree tree) {
        String name = field.getSimpleName().toString();
        if (NativeNames.isNative(owner)) {
            return context.references.nativeStatic(NativeNames.namespace(field), owner, NativeNames.member(field));
        }
        Template template = context.library.field(owner.getQualifiedName().toString(), name);
        if (template != null) {
            return template.apply(context, null, java.util.List.of());
        }
        Object constant = field.getConstantValue();
        boolean isOwnModule = Naming.module(owner).equals(Naming.module(context.scope.type));
        if (constant != null && !(isOwnModule || context.modelTypes.isBrowserClass(owner))) {
            return Literals.of(constant, tree);
        }
        if (!context.modelTypes.isBrowserClass(owner)) {
            constants.require(field, tree);
        }
        Js reference = context.references.type(owner, tree)
            .member(context.modelTypes.isBrowserClass(owner) ? context.references.field(field) : name);
        return constant instanceof Number number && isIntegral(field.asType())
            ? reference.ranged(Range.constant(number.longValue())) : reference;
    }

    // Elements of arrays ---------------------------------------------------------------------------------------------

    Js arrayElement(ArrayAccessTree tree) {
        Js array = translation.expression(tree.getExpression());
        Js index = index(tree);
        return isWithin(tree.getExpression(), tree.getIndex()) ? array.index(index)
            : context.helper("at").call(java.util.List.of(array, index));
    }

    private Js index(ArrayAccessTree tree) {
        return translation.converted(tree.getIndex(), context.analysis.types.getPrimitiveType(TypeKind.INT));
    }

    /** Tells whether the index is the variable of a loop over exactly this array. */
    private boolean isWithin(ExpressionTree array, ExpressionTree index) {
        if (!(index instanceof IdentifierTree)) {
            return false;
        }
        Element bound = context.boundedBy.get(context.analysis.element(index));
        return bound != null && bound.equals(targets.fixedArray(array));
    }
}
