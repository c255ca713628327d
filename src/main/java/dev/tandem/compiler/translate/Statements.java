package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;

import dev.tandem.compiler.analysis.Bindings;
import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Precedence;
import dev.tandem.compiler.js.Text;

/** Compiles statements: one method per kind. */
final class Statements extends SimpleTreeVisitor<String, Void> {

    private final Context context;
    private final Translator translator;
    private TypeMirror returned;

    Statements(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
    }

    // Blocks ---------------------------------------------------------------------------------------------------------

    /** Returns the statements of a method's or lambda's body. */
    String body(StatementTree block, TypeMirror returnType) {
        TypeMirror outer = returned;
        returned = returnType;
        try {
            return translator.switches.outside(() -> nested(block));
        }
        finally {
            returned = outer;
        }
    }

    TypeMirror returned() {
        return returned;
    }

    /** Returns the statements of a block, or of the one statement that stands in its place. */
    String nested(StatementTree statement) {
        return statement instanceof BlockTree block ? all(block.getStatements()) : all(List.of(statement));
    }

    String all(List<? extends StatementTree> statements) {
        Set<String> declared = new LinkedHashSet<>();
        for (StatementTree statement : statements) {
            if (statement instanceof VariableTree variable) {
                declared.add(variable.getName().toString());
            }
        }
        List<String> lines = new ArrayList<>();
        Set<String> bound = new LinkedHashSet<>();
        for (StatementTree statement : statements) {
            try {
                lines.add(bindings(statement, declared, bound));
                String text = visit(statement, null);
                lines.add(text.isEmpty() ? "" : context.analysis.mark(statement) + text);
            }
            catch (RuntimeException e) {
                context.analysis.report(CompileError.at(statement, e));
            }
        }
        return Text.lines(lines);
    }

    /** Returns the declaration of the variables that patterns of the expression bind; empty when there are none. */
    String bindings(Tree tree) {
        return bindings(tree, Set.of(), new LinkedHashSet<>());
    }

    private String bindings(Tree tree, Set<String> declared, Set<String> bound) {
        Set<String> names = new LinkedHashSet<>();
        for (Element binding : Bindings.in(tree, context.analysis)) {
            String name = context.local(binding);
            if (declared.contains(name)) {
                name = name + "$";
                context.renamed.put(binding, name);
            }
            if (bound.add(name)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? "" : "let " + String.join(", ", names) + ";";
    }

    private String block(StatementTree statement) {
        return Text.block(nested(statement));
    }

    @Override
    protected String defaultAction(Tree tree, Void nothing) {
        throw new CompileError(tree, Messages.unknownConstruct(tree));
    }

    @Override
    public String visitBlock(BlockTree tree, Void nothing) {
        return block(tree);
    }

    @Override
    public String visitEmptyStatement(EmptyStatementTree tree, Void nothing) {
        return "";
    }

    // Simple statements ----------------------------------------------------------------------------------------------

    @Override
    public String visitExpressionStatement(ExpressionStatementTree tree, Void nothing) {
        return effect(tree.getExpression()).statement();
    }

    /** Returns an expression that is evaluated for its effect alone. */
    Js effect(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return effect(parentheses.getExpression());
        }
        boolean isStep = tree instanceof UnaryTree && switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
        return isStep ? translator.operators.step((UnaryTree) tree, true) : translator.uncut(tree);
    }

    @Override
    public String visitVariable(VariableTree tree, Void nothing) {
        Element variable = context.analysis.element(tree);
        if (context.modelTypes.isObservable(variable.asType())) {
            throw new CompileError(tree, Messages.observableAsValue(null));
        }
        String name = context.local(variable);
        if (tree.getInitializer() == null) {
            return "let " + name + ";";
        }
        Js value = translator.converted(tree.getInitializer(), variable.asType());
        boolean isConstant = !context.mutations.isAssigned(variable);
        if (isConstant && variable.asType().getKind() == TypeKind.INT && value.range() != null) {
            context.ranges.put(variable, value.range());
        }
        return (isConstant ? "const " : "let ") + name + " = " + value.in(Precedence.ASSIGNMENT) + ";";
    }

    @Override
    public String visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() == null) {
            return "return;";
        }
        String choice = translator.switches.returned(tree, returned);
        return choice != null ? choice : "return " + translator.converted(tree.getExpression(), returned).text() + ";";
    }

    @Override
    public String visitThrow(ThrowTree tree, Void nothing) {
        Js exception = translator.expression(tree.getExpression());
        boolean isCertain = tree.getExpression() instanceof com.sun.source.tree.NewClassTree;
        return "throw " + (isCertain ? exception : context.helper("nonNull").call(List.of(exception))).text() + ";";
    }

    @Override
    public String visitBreak(BreakTree tree, Void nothing) {
        return tree.getLabel() == null ? "break;" : "break " + Naming.local(tree.getLabel().toString()) + ";";
    }

    @Override
    public String visitContinue(ContinueTree tree, Void nothing) {
        return tree.getLabel() == null ? "continue;" : "continue " + Naming.local(tree.getLabel().toString()) + ";";
    }

    @Override
    public String visitLabeledStatement(LabeledStatementTree tree, Void nothing) {
        return Naming.local(tree.getLabel().toString()) + ": " + visit(tree.getStatement(), null);
    }

    /** Assertions are off in the browser, as they are on a JVM by default. */
    @Override
    public String visitAssert(AssertTree tree, Void nothing) {
        return "";
    }

    @Override
    public String visitClass(ClassTree tree, Void nothing) {
        return translator.classes.local(tree);
    }

    // Branches -------------------------------------------------------------------------------------------------------

    @Override
    public String visitIf(IfTree tree, Void nothing) {
        String text = "if (" + translator.operators.condition(tree.getCondition()).text() + ") "
            + block(tree.getThenStatement());
        StatementTree otherwise = tree.getElseStatement();
        if (otherwise == null) {
            return text;
        }
        return text + "\nelse " + (otherwise instanceof IfTree ? visit(otherwise, null) : block(otherwise));
    }

    @Override
    public String visitSwitch(SwitchTree tree, Void nothing) {
        return translator.switches.statement(tree);
    }

    @Override
    public String visitYield(YieldTree tree, Void nothing) {
        return translator.switches.yield(tree);
    }

    @Override
    public String visitTry(TryTree tree, Void nothing) {
        return translator.tries.statement(tree);
    }

    // Loops ----------------------------------------------------------------------------------------------------------

    @Override
    public String visitWhileLoop(WhileLoopTree tree, Void nothing) {
        return "while (" + translator.operators.condition(tree.getCondition()).text() + ") "
            + block(tree.getStatement());
    }

    @Override
    public String visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        String body = block(tree.getStatement());
        return "do " + body + " while (" + translator.operators.condition(tree.getCondition()).text() + ");";
    }

    @Override
    public String visitForLoop(ForLoopTree tree, Void nothing) {
        return translator.loops.counting(tree);
    }

    @Override
    public String visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        return translator.loops.over(tree);
    }
}
