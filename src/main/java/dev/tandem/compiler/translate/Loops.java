package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.Mutations;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Statement.Variable;

/** Compiles {@code for} loops. */
final class Loops {

    private final Context context;
    private final Translation translation;
    private final Conversions conversions;
    private final Targets targets;

    Loops(Context context, Translation translation, Conversions conversions, Targets targets) {
        this.context = context;
        this.translation = translation;
        this.conversions = conversions;
        this.targets = targets;
    }

    // Counting -------------------------------------------------------------------------------------------------------

    Statement counting(ForLoopTree tree) {
        List<Variable> variables = new ArrayList<>();
        List<Js> start = new ArrayList<>();
        for (StatementTree part : tree.getInitializer()) {
            if (part instanceof VariableTree variable) {
                variables.add(variable(variable));
            }
            else {
                start.add(translation.effect(((ExpressionStatementTree) part).getExpression()));
            }
        }
        Element counter = counter(tree);
        boolean isCounting = counter != null && learn(tree, counter);
        Js condition = tree.getCondition() == null ? null : translation.condition(tree.getCondition());
        List<Js> updates = new ArrayList<>();
        tree.getUpdate().forEach(step -> updates.add(step(step, isCounting)));
        List<Statement> body = translation.nested(tree.getStatement());
        return new Statement.For(variables, start, condition, updates, body);
    }

    private Variable variable(VariableTree tree) {
        Element element = context.analysis.element(tree);
        String name = context.local(element);
        return new Variable(name, tree.getInitializer() == null ? null
            : translation.converted(tree.getInitializer(), element.asType()));
    }

    private Js step(ExpressionStatementTree tree, boolean isCounting) {
        if (isCounting && tree.getExpression() instanceof UnaryTree step) {
            boolean isUp = step.getKind() == Tree.Kind.POSTFIX_INCREMENT
                || step.getKind() == Tree.Kind.PREFIX_INCREMENT;
            return new Js.Step(isUp ? "++" : "--", translation.expression(step.getExpression()), true);
        }
        return translation.effect(tree.getExpression());
    }

    /** Returns the variable of {@code for (int i = …; …; i++)}; {@code null} when something else changes it. */
    private Element counter(ForLoopTree tree) {
        boolean isOne = tree.getInitializer().size() == 1 && tree.getUpdate().size() == 1
            && tree.getInitializer().get(0) instanceof VariableTree;
        if (!isOne || !(tree.getUpdate().get(0).getExpression() instanceof UnaryTree step)
                || !(step.getExpression() instanceof IdentifierTree name)) {
            return null;
        }
        Element variable = context.analysis.element(tree.getInitializer().get(0));
        boolean isCounter = variable.equals(context.analysis.element(name))
            && variable.asType().getKind() == TypeKind.INT
            && !Mutations.in(tree.getStatement(), context.analysis).isAssigned(variable);
        return isCounter ? variable : null;
    }

    /** Notes the values that the counter can have; tells whether it can be counted without overflow. */
    private boolean learn(ForLoopTree tree, Element counter) {
        ExpressionTree condition = tree.getCondition();
        while (condition instanceof ParenthesizedTree parentheses) {
            condition = parentheses.getExpression();
        }
        while (condition instanceof BinaryTree both && both.getKind() == Tree.Kind.CONDITIONAL_AND) {
            condition = both.getLeftOperand();
        }
        if (!(condition instanceof BinaryTree bound) || !(bound.getLeftOperand() instanceof IdentifierTree name)
                || !counter.equals(context.analysis.element(name))
                || context.analysis.primitiveKind(context.type(bound.getRightOperand())) != TypeKind.INT) {
            return false;
        }
        Range first = rangeOf(((VariableTree) tree.getInitializer().get(0)).getInitializer());
        Range limit = rangeOf(bound.getRightOperand());
        boolean isUp = tree.getUpdate().get(0).getExpression().getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getUpdate().get(0).getExpression().getKind() == Tree.Kind.PREFIX_INCREMENT;
        Range values = values(bound.getKind(), first, limit, isUp);
        if (values == null) {
            return false;
        }
        context.ranges.put(counter, values);
        boolean isOverArray = bound.getKind() == Tree.Kind.LESS_THAN && values.low() >= 0;
        if (isOverArray && bound.getRightOperand() instanceof MemberSelectTree length
                && length.getIdentifier().contentEquals("length")) {
            context.boundedBy.put(counter, targets.fixedArray(length.getExpression()));
        }
        return true;
    }

    private Range rangeOf(ExpressionTree tree) {
        Range range = tree == null ? null : translation.uncut(tree).range();
        return range == null || !range.isInt() ? Range.INT : range;
    }

    private static Range values(Tree.Kind comparison, Range first, Range limit, boolean isUp) {
        long low = first.low();
        long high = first.high();
        boolean fits = switch (comparison) {
            case LESS_THAN -> isUp;
            case LESS_THAN_EQUAL -> isUp && limit.high() < Integer.MAX_VALUE;
            case GREATER_THAN -> !isUp;
            case GREATER_THAN_EQUAL -> !isUp && limit.low() > Integer.MIN_VALUE;
            default -> false;
        };
        if (!fits) {
            return null;
        }
        // The condition sees one value more than the body.
        return isUp ? Range.of(low, Math.max(limit.high() + (comparison == Tree.Kind.LESS_THAN_EQUAL ? 1 : 0), high))
            : Range.of(Math.min(limit.low() - (comparison == Tree.Kind.GREATER_THAN_EQUAL ? 1 : 0), low), high);
    }

    // Over elements --------------------------------------------------------------------------------------------------

    Statement over(EnhancedForLoopTree tree) {
        Element variable = context.analysis.element(tree.getVariable());
        TypeMirror type = context.type(tree.getExpression());
        Js elements = translation.expression(tree.getExpression());
        String keyword = context.mutations.isAssigned(variable) ? "let" : "const";
        String name = context.local(variable);
        Js convert = conversion(name, type, variable);
        List<Statement> body = new ArrayList<>(translation.nested(tree.getStatement()));
        if (convert != null) {
            body.add(0, Statement.declare(keyword, name, convert));
        }
        return new Statement.ForOf(keyword, convert == null ? name : name + "$", elements, body);
    }

    /** Returns the element converted to the variable's type, {@code null} when it is the same in JavaScript. */
    private Js conversion(String name, TypeMirror type, Element variable) {
        TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : null;
        if (element == null) {
            return null;
        }
        Js plain = Js.name(name + "$");
        Js converted = conversions.between(plain, element, variable.asType(), null);
        return converted == plain ? null : converted;
    }
}
