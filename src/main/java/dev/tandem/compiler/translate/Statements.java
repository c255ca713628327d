package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
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
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Statement.Variable;

/** Compiles statements: one method per kind. */
final class Statements extends SimpleTreeVisitor<Statement, Void> {

    private final Context context;
    private final Translation translation;
    private final Updates updates;
    private final Switches switches;
    private final Loops loops;
    private final Tries tries;
    private final Classes classes;
    private TypeMirror returned;

    Statements(Context context, Translation translation, Updates updates, Switches switches, Loops loops,
            Tries tries, Classes classes) {
        this.context = context;
        this.translation = translation;
        this.updates = updates;
        this.switches = switches;
        this.loops = loops;
        this.tries = tries;
        this.classes = classes;
    }

    // Blocks ---------------------------------------------------------------------------------------------------------

    List<Statement> body(List<? extends StatementTree> trees, TypeMirror returnType) {
        TypeMirror outer = returned;
        returned = returnType;
        try {
            return switches.outside(() -> all(trees));
        }
        finally {
            returned = outer;
        }
    }

    List<Statement> nested(StatementTree statement) {
        return statement instanceof BlockTree block ? all(block.getStatements()) : all(List.of(statement));
    }

    List<Statement> all(List<? extends StatementTree> trees) {
        Set<String> declared = new LinkedHashSet<>();
        for (StatementTree tree : trees) {
            if (tree instanceof VariableTree variable) {
                declared.add(variable.getName().toString());
            }
        }
        List<Statement> statements = new ArrayList<>();
        Set<String> bound = new LinkedHashSet<>();
        for (StatementTree tree : trees) {
            try {
                statements.addAll(bindings(tree, declared, bound));
                statements.add(Statement.at(context.analysis.position(tree), visit(tree, null)));
            }
            catch (RuntimeException e) {
                context.analysis.report(CompileError.at(tree, e));
            }
        }
        return Statement.list(statements);
    }

    List<Statement> bindings(Tree tree) {
        return bindings(tree, Set.of(), new LinkedHashSet<>());
    }

    private List<Statement> bindings(Tree tree, Set<String> declared, Set<String> bound) {
        List<Variable> variables = new ArrayList<>();
        for (Element binding : Bindings.in(tree, context.analysis)) {
            String name = context.local(binding);
            if (declared.contains(name)) {
                name = name + "$";
                context.renamed.put(binding, name);
            }
            if (bound.add(name)) {
                variables.add(new Variable(name, null));
            }
        }
        return variables.isEmpty() ? List.of() : List.of(new Statement.Declare("let", variables));
    }

    @Override
    protected Statement defaultAction(Tree tree, Void nothing) {
        throw new CompileError(tree, Messages.unknownConstruct(tree));
    }

    @Override
    public Statement visitBlock(BlockTree tree, Void nothing) {
        return new Statement.Block(nested(tree));
    }

    @Override
    public Statement visitEmptyStatement(EmptyStatementTree tree, Void nothing) {
        return Statement.NOTHING;
    }

    // Simple statements ----------------------------------------------------------------------------------------------

    @Override
    public Statement visitExpressionStatement(ExpressionStatementTree tree, Void nothing) {
        return new Statement.Evaluate(effect(tree.getExpression()));
    }

    Js effect(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return effect(parentheses.getExpression());
        }
        boolean isStep = tree instanceof UnaryTree && switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
        return isStep ? updates.step((UnaryTree) tree, true) : translation.uncut(tree);
    }

    @Override
    public Statement visitVariable(VariableTree tree, Void nothing) {
        Element variable = context.analysis.element(tree);
        if (context.modelTypes.isObservable(variable.asType())) {
            throw new CompileError(tree, Messages.observableAsValue(null));
        }
        String name = context.local(variable);
        if (tree.getInitializer() == null) {
            return Statement.declare("let", name, null);
        }
        Js value = translation.converted(tree.getInitializer(), variable.asType());
        boolean isConstant = !context.mutations.isAssigned(variable);
        if (isConstant && variable.asType().getKind() == TypeKind.INT && value.range() != null) {
            context.ranges.put(variable, value.range());
        }
        return Statement.declare(isConstant ? "const" : "let", name, value);
    }

    @Override
    public Statement visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() == null) {
            return new Statement.Return(null);
        }
        Statement choice = switches.returned(tree, returned);
        return choice != null ? choice : new Statement.Return(translation.converted(tree.getExpression(), returned));
    }

    @Override
    public Statement visitThrow(ThrowTree tree, Void nothing) {
        Js exception = translation.expression(tree.getExpression());
        boolean isCertain = tree.getExpression() instanceof com.sun.source.tree.NewClassTree;
        return new Statement.Throw(isCertain ? exception : context.helper("nonNull").call(List.of(exception)));
    }

    @Override
    public Statement visitBreak(BreakTree tree, Void nothing) {
        return new Statement.Jump("break", label(tree.getLabel()));
    }

    @Override
    public Statement visitContinue(ContinueTree tree, Void nothing) {
        return new Statement.Jump("continue", label(tree.getLabel()));
    }

    private static String label(Name label) {
        return label == null ? null : Naming.local(label.toString());
    }

    @Override
    public Statement visitLabeledStatement(LabeledStatementTree tree, Void nothing) {
        Statement statement = visit(tree.getStatement(), null);
        return new Statement.Labeled(label(tree.getLabel()),
            Statement.isNothing(statement) ? new Statement.Block(List.of()) : statement);
    }

    /** Assertions are off in the browser, as they are on a JVM by default. */
    @Override
    public Statement visitAssert(AssertTree tree, Void nothing) {
        return Statement.NOTHING;
    }

    @Override
    public Statement visitClass(ClassTree tree, Void nothing) {
        return classes.local(tree);
    }

    // Branches -------------------------------------------------------------------------------------------------------

    @Override
    public Statement visitIf(IfTree tree, Void nothing) {
        Js condition = translation.condition(tree.getCondition());
        List<Statement> statements = nested(tree.getThenStatement());
        StatementTree otherwise = tree.getElseStatement();
        return new Statement.If(condition, statements, otherwise == null ? null
            : otherwise instanceof IfTree ? visit(otherwise, null) : new Statement.Block(nested(otherwise)));
    }

    @Override
    public Statement visitSwitch(SwitchTree tree, Void nothing) {
        return switches.statement(tree);
    }

    @Override
    public Statement visitYield(YieldTree tree, Void nothing) {
        return switches.yield(tree);
    }

    @Override
    public Statement visitTry(TryTree tree, Void nothing) {
        return tries.statement(tree);
    }

    // Loops ----------------------------------------------------------------------------------------------------------

    @Override
    public Statement visitWhileLoop(WhileLoopTree tree, Void nothing) {
        return new Statement.While(translation.condition(tree.getCondition()), nested(tree.getStatement()));
    }

    @Override
    public Statement visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        List<Statement> body = nested(tree.getStatement());
        return new Statement.DoWhile(body, translation.condition(tree.getCondition()));
    }

    @Override
    public Statement visitForLoop(ForLoopTree tree, Void nothing) {
        return loops.counting(tree);
    }

    @Override
    public Statement visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        return loops.over(tree);
    }
}
