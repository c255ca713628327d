package dev.tandem.compiler.js;

import java.util.ArrayList;
import java.util.List;

/** A statement in JavaScript, made of nodes as expressions are. */
public sealed interface Statement {

    Statement NOTHING = new Several(List.of());

    /** An expression that is evaluated for its effect. */
    record Evaluate(Js expression) implements Statement {
    }

    /** {@code let} or {@code const}. */
    record Declare(String keyword, List<Variable> variables) implements Statement {
    }

    /** A variable that is declared. @param value its first value; {@code null} when it has none */
    record Variable(String name, Js value) {
    }

    /** {@code return}. @param value {@code null} when there is none */
    record Return(Js value) implements Statement {
    }

    record Throw(Js exception) implements Statement {
    }

    /** {@code break} or {@code continue}. @param label {@code null} for the innermost */
    record Jump(String keyword, String label) implements Statement {
    }

    record Labeled(String label, Statement statement) implements Statement {
    }

    record Block(List<Statement> statements) implements Statement {
    }

    /** Statements that stand in place of one of the source. */
    record Several(List<Statement> statements) implements Statement {
    }

    /** {@code if}. @param otherwise a block or another {@code if}; {@code null} when there is none */
    record If(Js condition, List<Statement> statements, Statement otherwise) implements Statement {
    }

    record Switch(Js selector, List<Case> cases) implements Statement {
    }

    /**
     * A case of {@code switch}.
     *
     * @param labels its values; none for {@code default}
     * @param isBlock whether its statements have braces of their own
     */
    record Case(List<Js> labels, boolean isBlock, List<Statement> statements) {
    }

    record While(Js condition, List<Statement> statements) implements Statement {
    }

    record DoWhile(List<Statement> statements, Js condition) implements Statement {
    }

    /**
     * {@code for} with three parts.
     *
     * @param variables what it declares
     * @param start what it does first when it declares nothing
     * @param condition {@code null} when it has none
     * @param updates what is done after each round
     */
    record For(List<Variable> variables, List<Js> start, Js condition, List<Js> updates, List<Statement> statements)
            implements Statement {
    }

    /** {@code for} over elements. */
    record ForOf(String keyword, String name, Js elements, List<Statement> statements) implements Statement {
    }

    /**
     * {@code try}.
     *
     * @param caught name of what is caught
     * @param handler what is done with it; {@code null} when nothing is caught
     * @param last what is done at the end; {@code null} when there is nothing
     */
    record Try(List<Statement> statements, String caught, List<Statement> handler, List<Statement> last)
            implements Statement {
    }

    record ClassDeclaration(String name, ClassBody body) implements Statement {
    }

    /** Hand-written JavaScript: its lines are indented, but for those inside its template literals. */
    record Raw(String text) implements Statement {
    }

    /** A statement with its place in the source. */
    record At(Position position, Statement statement) implements Statement {
    }

    // Making nodes ---------------------------------------------------------------------------------------------------

    static Statement declare(String keyword, String name, Js value) {
        return new Declare(keyword, List.of(new Variable(name, value)));
    }

    /** @param position {@code null} where none is told */
    static Statement at(Position position, Statement statement) {
        return position == null || isNothing(statement) ? statement : new At(position, statement);
    }

    /** Returns the statements one after the other, without those that are nothing. */
    static List<Statement> list(List<Statement> statements) {
        List<Statement> all = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Several several) {
                all.addAll(list(several.statements()));
            }
            else {
                all.add(statement);
            }
        }
        return all;
    }

    static boolean isNothing(Statement statement) {
        return list(List.of(statement)).isEmpty();
    }
}
