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
import dev.tandem.compiler.js.Text;

/** Compiles {@code switch}, as a statement and as an expression. */
final class Switches {

    private final Context context;
    private final Translator translator;
    /** The type of the switch expression at hand; {@code null} outside. */
    private TypeMirror yielded;

    Switches(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
    }

    /** Runs the compilation of a body to which the {@code yield} of the switch around it does not belong. */
    String outside(Supplier<String> body) {
        return within(null, body);
    }

    private String within(TypeMirror type, Supplier<String> body) {
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

    String statement(SwitchTree tree) {
        return text(tree.getExpression(), tree.getCases(), false, false);
    }

    private String text(ExpressionTree selector, List<? extends CaseTree> cases, boolean isExpression,
        boolean isExhaustive) {
        List<String> parts = new ArrayList<>();
        TypeMirror type = context.type(selector);
        boolean hasDefault = false;
        for (CaseTree part : cases) {
            hasDefault |= part.getExpressions().isEmpty();
            parts.add(labels(part, type) + caseBody(part, isExpression));
        }
        if (isExhaustive && !hasDefault) {
            parts.add("default:\n    throw new " + context.imports.java("MatchException") + "();");
        }
        return "switch (" + selector(selector, type).text() + ") " + Text.block(Text.lines(parts));
    }

    private Js selector(ExpressionTree tree, TypeMirror type) {
        ExpressionTree inner = tree instanceof ParenthesizedTree parentheses ? parentheses.getExpression() : tree;
        Js value = translator.expression(inner);
        return type.getKind().isPrimitive() ? value : context.helper("nonNull").call(List.of(value));
    }

    private String labels(CaseTree part, TypeMirror type) {
        if (part.getExpressions().isEmpty()) {
            return "default:";
        }
        List<String> labels = new ArrayList<>();
        for (ExpressionTree label : part.getExpressions()) {
            labels.add("case " + label(label, type).text() + ":");
        }
        return String.join("\n", labels);
    }

    private Js label(ExpressionTree label, TypeMirror type) {
        TypeElement element = context.analysis.typeElement(type);
        boolean isEnum = element != null && element.getKind() == javax.lang.model.element.ElementKind.ENUM;
        return isEnum && label instanceof IdentifierTree name
            ? translator.accesses.constant(element, name.getName().toString(), label)
            : translator.converted(label, type);
    }

    private String caseBody(CaseTree part, boolean isExpression) {
        if (part.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            return group(part, isExpression);
        }
        Tree body = part.getBody();
        ExpressionTree value = body instanceof ExpressionStatementTree statement ? statement.getExpression()
            : body instanceof ExpressionTree expression ? expression : null;
        String bindings = isExpression && value != null ? translator.statements.bindings(value) : "";
        String text;
        if (isExpression && value != null) {
            text = Text.lines(List.of(bindings, result(value)));
        }
        else if (body instanceof ExpressionStatementTree statement) {
            text = translator.statements.all(List.of(statement));
        }
        else if (body instanceof ExpressionTree expression) {
            text = translator.statements.effect(expression).statement();
        }
        else {
            text = translator.statements.all(body instanceof BlockTree block ? block.getStatements()
                : List.of((StatementTree) body));
        }
        boolean ends = isExpression || body instanceof ThrowTree || endsAbruptly(body);
        String complete = ends ? text : Text.lines(List.of(text, "break;"));
        return declares(body) || !bindings.isEmpty() ? " " + Text.block(complete) : "\n" + Text.indent(complete);
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
    private String group(CaseTree part, boolean isExpression) {
        for (StatementTree statement : part.getStatements()) {
            if (statement instanceof VariableTree variable
                    && context.mutations.isAssigned(context.analysis.element(variable))
                    && variable.getInitializer() == null) {
                throw new CompileError(variable, Messages.caseVariable());
            }
        }
        String text = translator.statements.all(part.getStatements());
        return text.isEmpty() ? "" : "\n" + Text.indent(text);
    }

    // Expressions ----------------------------------------------------------------------------------------------------

    Js expression(SwitchExpressionTree tree) {
        TypeMirror type = context.type(tree);
        String body = within(type, () -> text(tree.getExpression(), tree.getCases(), true, true));
        return Js.arrowBlock("", body).call(List.of());
    }

    /** Returns {@code return switch …} as a statement whose cases return; {@code null} for other returns. */
    String returned(ReturnTree tree, TypeMirror returnType) {
        ExpressionTree value = tree.getExpression();
        return value instanceof SwitchExpressionTree choice && returnType.getKind() != TypeKind.NONE
            ? within(returnType, () -> text(choice.getExpression(), choice.getCases(), true, true)) : null;
    }

    private String result(ExpressionTree value) {
        return "return " + translator.converted(value, yielded).text() + ";";
    }

    String yield(YieldTree tree) {
        return result(tree.getValue());
    }
}
