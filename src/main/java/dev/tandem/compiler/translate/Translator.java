package dev.tandem.compiler.translate;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Mutations;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;

/** Holds the parts of the translation of one module together. */
public final class Translator {

    private final Context context;

    final Conversions conversions;
    final Expressions expressions;
    final Operators operators;
    final Strings strings;
    final Accesses accesses;
    final Observables observables;
    final Remotes remotes;
    final Calls calls;
    final Functions functions;
    final Statements statements;
    final Switches switches;
    final Loops loops;
    final Tries tries;
    final Classes classes;
    final Revivals revivals;

    /** Constants of outer classes that the module needs, by the class that will hold them. */
    final Constants constants;

    public Translator(Analysis analysis, ModelTypes modelTypes, Naming naming, Imports imports, JavaLibrary library,
            Mutations mutations, Set<String> taken) {
        context = new Context(analysis, modelTypes, naming, imports, library, mutations, taken);
        conversions = new Conversions(context, this);
        expressions = new Expressions(context, this);
        operators = new Operators(context, this);
        strings = new Strings(context, this);
        accesses = new Accesses(context, this);
        observables = new Observables(context, this);
        remotes = new Remotes(context, this);
        calls = new Calls(context, this);
        functions = new Functions(context, this);
        statements = new Statements(context, this);
        switches = new Switches(context, this);
        loops = new Loops(context, this);
        tries = new Tries(context, this);
        classes = new Classes(context, this);
        revivals = new Revivals(context, this);
        constants = new Constants(context, this);
    }

    // Classes --------------------------------------------------------------------------------------------------------

    /** Returns the class as its module exports it; {@code null} when there were errors, which have been reported. */
    public Statement.ClassDeclaration exported(TypeElement type) {
        ClassTree tree = context.analysis.trees.getTree(type);
        return classes.members().reported(tree, null, () -> classes.exported(tree));
    }

    /**
     * As {@link #exported}, for a model: its two sides in the browser are one class.
     *
     * @param heard returns what a browser may hear of the server's alone because of a model class
     */
    public Statement.ClassDeclaration exportedModel(TypeElement model, Function<TypeElement, List<String>> heard) {
        return classes.members().reported(context.analysis.trees.getTree(model), null,
            () -> new ModelClasses(context, this, heard).exported(model));
    }

    // Expressions ----------------------------------------------------------------------------------------------------

    /** Returns the expression with its value as Java has it. */
    Js expression(Tree tree) {
        return expressions.visit(tree, null).asInt();
    }

    /** Returns the expression with integers perhaps not yet cut to 32 bits; its range tells. */
    Js uncut(Tree tree) {
        return expressions.visit(tree, null);
    }

    /** Returns the expression as a value of the type that its place wants. */
    Js converted(ExpressionTree tree, TypeMirror target) {
        return conversions.assign(expression(tree), tree, target);
    }
}
