package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
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
import dev.tandem.compiler.js.Js;

/** Compiles expressions: one method per kind, each handing over to the part that knows it. */
final class Expressions extends SimpleTreeVisitor<Js, Void> {

    private final Context context;
    private final Translation translation;
    private final Accesses accesses;
    private final Operators operators;
    private final Updates updates;
    private final Targets targets;
    private final Calls calls;
    private final Functions functions;
    private final Conversions conversions;
    private final Switches switches;
    private final Classes classes;

    Expressions(Context context, Translation translation, Accesses accesses, Operators operators, Updates updates,
            Targets targets, Calls calls, Functions functions, Conversions conversions, Switches switches,
            Classes classes) {
        this.context = context;
        this.translation = translation;
        this.accesses = accesses;
        this.operators = operators;
        this.updates = updates;
        this.targets = targets;
        this.calls = calls;
        this.functions = functions;
        this.conversions = conversions;
        this.switches = switches;
        this.classes = classes;
    }

    @Override
    protected Js defaultAction(Tree tree, Void nothing) {
        throw new CompileError(tree, Messages.unknownConstruct(tree));
    }

    @Override
    public Js visitLiteral(LiteralTree tree, Void nothing) {
        return Literals.of(tree.getValue(), tree);
    }

    @Override
    public Js visitParenthesized(ParenthesizedTree tree, Void nothing) {
        return translation.uncut(tree.getExpression());
    }

    @Override
    public Js visitIdentifier(IdentifierTree tree, Void nothing) {
        return accesses.identifier(tree);
    }

    @Override
    public Js visitMemberSelect(MemberSelectTree tree, Void nothing) {
        return accesses.select(tree);
    }

    @Override
    public Js visitArrayAccess(ArrayAccessTree tree, Void nothing) {
        return accesses.arrayElement(tree);
    }

    @Override
    public Js visitBinary(BinaryTree tree, Void nothing) {
        return operators.binary(tree);
    }

    @Override
    public Js visitUnary(UnaryTree tree, Void nothing) {
        return operators.unary(tree);
    }

    @Override
    public Js visitAssignment(AssignmentTree tree, Void nothing) {
        Js value = translation.converted(tree.getExpression(), context.type(tree.getVariable()));
        return targets.target(tree.getVariable()).set(value);
    }

    @Override
    public Js visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        return updates.compound(tree);
    }

    @Override
    public Js visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        TypeMirror type = context.type(tree);
        Js whenTrue = branch(tree.getTrueExpression(), type);
        Js whenFalse = branch(tree.getFalseExpression(), type);
        Js choice = Js.conditional(translation.condition(tree.getCondition()), whenTrue, whenFalse);
        return whenTrue.range() == null || whenFalse.range() == null ? choice
            : choice.ranged(whenTrue.range().union(whenFalse.range()));
    }

    private Js branch(ExpressionTree tree, TypeMirror type) {
        return translation.converted(tree, type);
    }

    @Override
    public Js visitTypeCast(TypeCastTree tree, Void nothing) {
        return conversions.cast(tree);
    }

    @Override
    public Js visitInstanceOf(InstanceOfTree tree, Void nothing) {
        Js value = translation.expression(tree.getExpression());
        Tree pattern = tree.getPattern();
        if (pattern == null) {
            return conversions.isInstance(value, context.type(tree.getType()), tree);
        }
        if (!(pattern instanceof BindingPatternTree binding)) {
            throw new CompileError(pattern, Messages.unknownConstruct(pattern));
        }
        Element variable = context.analysis.element(binding.getVariable());
        Js assigned = Js.assign(Js.name(context.local(variable)), value);
        return conversions.isInstance(assigned, variable.asType(), tree);
    }

    @Override
    public Js visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        return calls.invocation(tree);
    }

    @Override
    public Js visitNewClass(NewClassTree tree, Void nothing) {
        return tree.getClassBody() != null ? classes.anonymous(tree) : calls.creation(tree);
    }

    @Override
    public Js visitNewArray(NewArrayTree tree, Void nothing) {
        ArrayType type = (ArrayType) context.type(tree);
        if (tree.getInitializers() != null) {
            List<Js> items = new ArrayList<>();
            for (ExpressionTree item : tree.getInitializers()) {
                items.add(translation.converted(item, type.getComponentType()));
            }
            return new Js.Items(items);
        }
        List<Js> arguments = new ArrayList<>();
        TypeMirror element = type;
        for (ExpressionTree dimension : tree.getDimensions()) {
            arguments.add(translation.converted(dimension, context.analysis.types.getPrimitiveType(TypeKind.INT)));
            element = ((ArrayType) element).getComponentType();
        }
        arguments.add(0, Literals.defaultValue(element, tree));
        return context.helper("newArray").call(arguments);
    }

    @Override
    public Js visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return functions.lambda(tree);
    }

    @Override
    public Js visitMemberReference(MemberReferenceTree tree, Void nothing) {
        return functions.reference(tree);
    }

    @Override
    public Js visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
        return switches.expression(tree);
    }
}
