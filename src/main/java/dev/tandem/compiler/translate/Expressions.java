package dev.tandem.compiler.translate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Compiles expressions: one method per kind, each handing over to the part that knows it. */
final class Expressions extends SimpleTreeVisitor<Js, Void> {

    private final Context context;
    private final Translator translator;

    Expressions(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
    }

    @Override
    protected Js defaultAction(Tree tree, Void nothing) {
        throw new CompileError(tree, Messages.unknownConstruct(tree));
    }

    @Override
    public Js visitLiteral(LiteralTree tree, Void nothing) {
        return literal(tree.getValue(), tree);
    }

    static Js literal(Object value, Tree tree) {
        if (value instanceof Float) {
            throw new CompileError(tree, Messages.floats());
        }
        if (value instanceof Double number) {
            return Js.number(number(number));
        }
        if (value instanceof Long number) {
            if (Math.abs(number) > 1L << 53) {
                throw new CompileError(tree, Messages.longLiteral());
            }
            return Js.number(number.toString());
        }
        if (value instanceof Number number) {
            return Js.number(number.toString()).ranged(Range.constant(number.longValue()));
        }
        if (value instanceof String || value instanceof Character) {
            return Js.string(value.toString());
        }
        return value == null ? Js.NULL : Js.bool((Boolean) value);
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? new BigDecimal(value).toPlainString() : Double.toString(value).replace("E", "e");
    }

    @Override
    public Js visitParenthesized(ParenthesizedTree tree, Void nothing) {
        return translator.uncut(tree.getExpression());
    }

    @Override
    public Js visitIdentifier(IdentifierTree tree, Void nothing) {
        return translator.accesses.identifier(tree);
    }

    @Override
    public Js visitMemberSelect(MemberSelectTree tree, Void nothing) {
        return translator.accesses.select(tree);
    }

    @Override
    public Js visitArrayAccess(ArrayAccessTree tree, Void nothing) {
        return translator.accesses.arrayElement(tree);
    }

    @Override
    public Js visitBinary(BinaryTree tree, Void nothing) {
        return translator.operators.binary(tree);
    }

    @Override
    public Js visitUnary(UnaryTree tree, Void nothing) {
        return translator.operators.unary(tree);
    }

    @Override
    public Js visitAssignment(AssignmentTree tree, Void nothing) {
        Js value = translator.converted(tree.getExpression(), context.type(tree.getVariable()));
        return translator.accesses.target(tree.getVariable()).set(value);
    }

    @Override
    public Js visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        return translator.operators.compound(tree);
    }

    @Override
    public Js visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        TypeMirror type = context.type(tree);
        Js whenTrue = branch(tree.getTrueExpression(), type);
        Js whenFalse = branch(tree.getFalseExpression(), type);
        Js choice = Js.conditional(translator.converted(tree.getCondition(), booleanType()), whenTrue, whenFalse);
        return whenTrue.range() == null || whenFalse.range() == null ? choice
            : choice.ranged(whenTrue.range().union(whenFalse.range()));
    }

    private Js branch(ExpressionTree tree, TypeMirror type) {
        return translator.converted(tree, type);
    }

    private TypeMirror booleanType() {
        return context.analysis.types.getPrimitiveType(TypeKind.BOOLEAN);
    }

    @Override
    public Js visitTypeCast(TypeCastTree tree, Void nothing) {
        return translator.conversions.cast(tree);
    }

    @Override
    public Js visitInstanceOf(InstanceOfTree tree, Void nothing) {
        Js value = translator.expression(tree.getExpression());
        Tree pattern = tree.getPattern();
        if (pattern == null) {
            return translator.conversions.isInstance(value, context.type(tree.getType()), tree);
        }
        if (!(pattern instanceof BindingPatternTree binding)) {
            throw new CompileError(pattern, Messages.unknownConstruct(pattern));
        }
        Element variable = context.analysis.element(binding.getVariable());
        Js assigned = Js.assign(Js.name(context.local(variable)), value);
        return translator.conversions.isInstance(assigned, variable.asType(), tree);
    }

    @Override
    public Js visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        return translator.calls.invocation(tree);
    }

    @Override
    public Js visitNewClass(NewClassTree tree, Void nothing) {
        return translator.calls.creation(tree);
    }

    @Override
    public Js visitNewArray(NewArrayTree tree, Void nothing) {
        ArrayType type = (ArrayType) context.type(tree);
        if (tree.getInitializers() != null) {
            List<Js> items = new ArrayList<>();
            for (ExpressionTree item : tree.getInitializers()) {
                items.add(translator.converted(item, type.getComponentType()));
            }
            return new Js.Items(items);
        }
        List<Js> arguments = new ArrayList<>();
        TypeMirror element = type;
        for (ExpressionTree dimension : tree.getDimensions()) {
            arguments.add(translator.converted(dimension, context.analysis.types.getPrimitiveType(TypeKind.INT)));
            element = ((ArrayType) element).getComponentType();
        }
        arguments.add(0, defaultValue(element, tree));
        return context.helper("newArray").call(arguments);
    }

    /** Returns what a field or element of the type holds before it is set. */
    static Js defaultValue(TypeMirror type, Tree tree) {
        return switch (type.getKind()) {
            case BOOLEAN -> Js.bool(false);
            case BYTE, SHORT, INT, LONG, DOUBLE -> Js.ZERO;
            case CHAR -> Js.string("\0");
            case FLOAT -> throw new CompileError(tree, Messages.floats());
            default -> Js.NULL;
        };
    }

    @Override
    public Js visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return translator.functions.lambda(tree);
    }

    @Override
    public Js visitMemberReference(MemberReferenceTree tree, Void nothing) {
        return translator.functions.reference(tree);
    }

    @Override
    public Js visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
        return translator.switches.expression(tree);
    }

    /** Returns the reference to a class, as the left side of {@code .} or {@code instanceof}. */
    Js classReference(TypeElement type, Tree tree) {
        if (NativeNames.isNative(type)) {
            return context.global(NativeNames.type(type));
        }
        if (context.modelTypes.isBrowserClass(type) || context.modelTypes.isModel(type)) {
            if (type.getNestingKind() == javax.lang.model.element.NestingKind.LOCAL) {
                return Js.name(type.getSimpleName().toString());
            }
            return Js.name(context.imports.type(type));
        }
        String helper = context.library.typeName(type.getQualifiedName().toString());
        if (helper == null && context.library.isExtensible(type.getQualifiedName().toString())) {
            return Js.NULL;
        }
        if (helper == null) {
            throw new CompileError(tree, Messages.unknownType(type));
        }
        return helper.startsWith("~") ? context.helper(helper.substring(1)) : Js.name(helper);
    }
}
