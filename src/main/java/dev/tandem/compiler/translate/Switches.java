package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Statement.Case;

/** Compiles {@code switch}, as a statement and as an expression. */
final class Switches {

    private final Context context;
    private final Translation translation;
    private final Accesses accesses;
    /** The type of the switch expression at hand; {@code null} outside. */
    private TypeMirror yielded;

    Switches(Context context, Translation translation, Accesses accesses) {
        this.context = context;
        this.translation = translation;
        this.accesses = accesses;
    }

    /** Runs the compilation of a body to which the {@code yield} of the switch around it does not belong. */
    <T> T outside(Supplier<T> body) {
        return within(null, body);
    }

    private <T> T within(TypeMirror type, Supplier<T> body) {
        TypeMirror outer = yielded;
        yielded = type;
        try {
            return body.get();
        }
        finally {
            yielded = outer;
        }
    }

    // Statements -----------------------------------------------------------------------------------------------------

    Statement statement(SwitchTree tree) {
        return choice(tree.getExpression(), tree.getCases(), false, false);
    }

    private Statement choice(ExpressionTree selector, List<? extends CaseTree> cases, boolean isExpression,
        boolean isExhaustive) {
        List<Case> parts = new ArrayList<>();
        TypeMirror type = context.type(selector);
        boolean hasDefault = false;
        for (CaseTree part : cases) {
            hasDefault |= part.getExpressions().isEmpty();
            parts.add(translated(part, type, isExpression));
        }
        if (isExhaustive && !hasDefault) {
            Js exception = new Js.New(context.helper("MatchException"), List.of(), null);
            parts.add(new Case(List.of(), false, List.of(new Statement.Throw(exception))));
        }
        return new Statement.Switch(selector(selector, type), parts);
    }

    private Js selector(ExpressionTree tree, TypeMirror type) {
        ExpressionTree inner = tree instanceof ParenthesizedTree parentheses ? parentheses.getExpression() : tree;
        Js value = translation.expression(inner);
        return type.getKind().isPrimitive() ? value : context.helper("nonNull").call(List.of(value));
    }

    private Case translated(CaseTree part, TypeMirror type, boolean isExpression) {
        List<Js> labels = new ArrayList<>();
        for (ExpressionTree label : part.getExpressions()) {
            labels.add(label(label, type));
        }
        return part.getCaseKind() == CaseTree.CaseKind.STATEMENT ? new Case(labels, false, group(part))
            : rule(labels, part.getBody(), isExpression);
    }

    private Js label(ExpressionTree label, TypeMirror type) {
        TypeElement element = context.analysis.typeElement(type);
        boolean isEnum = element != null && element.getKind() == javax.lang.model.element.ElementKind.ENUM;
        return isEnum && label instanceof IdentifierTree name
            ? accesses.constant(element, name.getName().toString(), label)
            : translation.converted(label, type);
    }

    /** Returns what stands after an arrow. */
    private Case rule(List<Js> labels, Tree body, boolean isExpression) {
        ExpressionTree value = body instanceof ExpressionStatementTree statement ? statement.getExpression()
            : body instanceof ExpressionTree expression ? expression : null;
        List<Statement> bindings = isExpression && value != null ? translation.bindings(value) : List.of();
        List<Statement> statements = new ArrayList<>(bindings);
        if (isExpression && value != null) {
            statements.add(result(value));
        }
        else if (body instanceof ExpressionStatementTree statement) {
            statements.addAll(translation.nested(statement));
        }
        else if (body instanceof ExpressionTree expression) {
            statements.add(new Statement.Evaluate(translation.effect(expression)));
        }
        else {
            statements.addAll(translation.statements(body instanceof BlockTree block ? block.getStatements()
                : List.of((StatementTree) body)));
        }
        boolean ends = isExpression || body instanceof ThrowTree || endsAbruptly(body);
        if (!ends) {
            statements.add(new Statement.Jump("break", null));
        }
        return new Case(labels, declares(body) || !bindings.isEmpty(), statements);
    }

    private static boolean endsAbruptly(Tree body) {
        if (!(body instanceof BlockTree block) || block.getStatements().isEmpty()) {
            return false;
        }
        StatementTree last = block.getStatements().get(block.getStatements().size() - 1);
        return last instanceof ReturnTree || last instanceof ThrowTree;
    }

    private static boolean declares(Tree body) {
        return body instanceof BlockTree block
            && block.getStatements().stream().anyMatch(VariableTree.class::isInstance);
    }

    /** Statements after a colon; what follows is entered unless they end in {@code break}. */
    private List<Statement> group(CaseTree part) {
        for (StatementTree statement : part.getStatements()) {
            if (statement instanceof VariableTree variable
                    && context.mutations.isAssigned(context.analysis.element(variable))
                    && variable.getInitializer() == null) {
                throw new CompileError(variable, Messages.caseVariable());
            }
        }
        return translation.statements(part.getStatements());
    }

    // Expressions ----------------------------------------------------------------------------------------------------

    Js expression(SwitchExpressionTree tree) {
        TypeMirror type = context.type(tree);
        Statement body = within(type, () -> choice(tree.getExpression(), tree.getCases(), true, true));
        return Js.arrowBlock("", List.of(body)).call(List.of());
    }

    /** Returns {@code return switch …} as a statement whose cases return; {@code null} for other returns. */
    Statement returned(ReturnTree tree, TypeMirror returnType) {
        ExpressionTree value = tree.getExpression();
        return value instanceof SwitchExpressionTree choice && returnType.getKind() != TypeKind.NONE
            ? within(returnType, () -> choice(choice.getExpression(), choice.getCases(), true, true)) : null;
    }

    private Statement result(ExpressionTree value) {
        return new Statement.Return(translation.converted(value, yielded));
    }

    Statement yield(YieldTree tree) {
        return result(tree.getValue());
    }
}
