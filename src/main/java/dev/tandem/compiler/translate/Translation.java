package dev.tandem.compiler.translate;

import java.util.List;

import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;

/** What the parts ask for to have the trees inside theirs translated, whatever these are. */
interface Translation {

    /** Returns the expression with its value as Java has it. */
    Js expression(Tree tree);

    /** Returns the expression with integers perhaps not yet cut to 32 bits; its range tells. */
    Js uncut(Tree tree);

    /** Returns the expression as a value of the type that its place wants. */
    Js converted(ExpressionTree tree, TypeMirror target);

    /** Returns the expression as a boolean. */
    Js condition(ExpressionTree tree);

    /** Returns an expression that is evaluated for its effect alone. */
    Js effect(ExpressionTree tree);

    /** Returns the declaration of the variables that patterns of the expression bind; nothing when there are none. */
    List<Statement> bindings(Tree tree);

    Statement statement(Tree tree);

    /** Returns statements with their places; errors in one are reported, and the others are tried. */
    List<Statement> statements(List<? extends StatementTree> trees);

    /** Returns the statements of a block, or of the one statement that stands in its place. */
    List<Statement> nested(StatementTree tree);

    /** Returns the statements of a method's, constructor's or lambda's body. @param returned type of what it returns */
    List<Statement> body(List<? extends StatementTree> trees, TypeMirror returned);
}
