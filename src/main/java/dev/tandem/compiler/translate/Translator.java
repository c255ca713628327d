package dev.tandem.compiler.translate;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Mutations;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Statement.ClassDeclaration;

/**
 * Translates the classes of one module. It puts the parts together, each with those below it that it hands over to; for
 * what stands inside their trees all of them ask the {@link Translation}.
 */
public final class Translator implements Translation {

    private final Context context;
    private final Conversions conversions;
    private final Expressions expressions;
    private final Statements statements;
    private final Classes classes;
    private final Constants constants;
    private final Revivals revivals;

    public Translator(Analysis analysis, ModelTypes modelTypes, Naming naming, Imports imports, JavaLibrary library,
            Mutations mutations, Set<String> taken) {
        context = new Context(analysis, modelTypes, naming, imports, library, mutations, taken);
        CallResults results = new CallResults(context);
        revivals = new Revivals(context);
        Targets targets = new Targets(context, this);
        Arguments arguments = new Arguments(context, this);
        InitialValues initialValues = new InitialValues(context, this);
        constants = new Constants(context, initialValues);
        conversions = new Conversions(context, this, results, revivals);
        Strings strings = new Strings(context, this, results);
        Operands operands = new Operands(context, this);
        Arithmetic arithmetic = new Arithmetic(context);
        Updates updates = new Updates(context, this, targets, conversions, strings, operands, arithmetic);
        Operators operators = new Operators(context, this, strings, operands, arithmetic,
            new Comparisons(context, this, operands), updates);
        Accesses accesses = new Accesses(context, this, targets, constants);
        Observables observables = new Observables(context, this, arguments, revivals);
        Calls calls = new Calls(context, this, arguments, observables, new Remotes(context, this, arguments, revivals));
        Functions functions = new Functions(context, this, calls, conversions, observables, targets);
        Switches switches = new Switches(context, this, accesses);
        classes = new Classes(context, this, calls, arguments, initialValues, revivals);
        expressions = new Expressions(context, this, accesses, operators, updates, targets, calls, functions,
            conversions, switches, classes);
        statements = new Statements(context, this, updates, switches, new Loops(context, this, conversions, targets),
            new Tries(context, this, conversions), classes);
    }

    // Classes --------------------------------------------------------------------------------------------------------

    /** Returns the class as its module exports it; {@code null} when there were errors, which have been reported. */
    public ClassDeclaration exported(TypeElement type) {
        ClassTree tree = context.analysis.trees.getTree(type);
        return context.reported(tree, null, () -> classes.exported(tree));
    }

    /**
     * As {@link #exported}, for a model: its two sides in the browser are one class.
     *
     * @param heard returns what a browser may hear of the server's alone because of a model class
     */
    public ClassDeclaration exportedModel(TypeElement model, Function<TypeElement, List<String>> heard) {
        return context.reported(context.analysis.trees.getTree(model), null,
            () -> new ModelClasses(context, this, classes, constants, revivals, heard).exported(model));
    }

    // What is inside -------------------------------------------------------------------------------------------------

    @Override
    public Js expression(Tree tree) {
        return uncut(tree).asInt();
    }

    @Override
    public Js uncut(Tree tree) {
        return expressions.visit(tree, null);
    }

    @Override
    public Js converted(ExpressionTree tree, TypeMirror target) {
        return conversions.assign(expression(tree), tree, target);
    }

    @Override
    public Js condition(ExpressionTree tree) {
        return converted(tree, context.analysis.types.getPrimitiveType(TypeKind.BOOLEAN));
    }

    @Override
    public Js effect(ExpressionTree tree) {
        return statements.effect(tree);
    }

    @Override
    public List<Statement> bindings(Tree tree) {
        return statements.bindings(tree);
    }

    @Override
    public Statement statement(Tree tree) {
        return statements.visit(tree, null);
    }

    @Override
    public List<Statement> statements(List<? extends StatementTree> trees) {
        return statements.all(trees);
    }

    @Override
    public List<Statement> nested(StatementTree tree) {
        return statements.nested(tree);
    }

    @Override
    public List<Statement> body(List<? extends StatementTree> trees, TypeMirror returned) {
        return statements.body(trees, returned);
    }
}
