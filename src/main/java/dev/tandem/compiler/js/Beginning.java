package dev.tandem.compiler.js;

import static dev.tandem.compiler.js.Precedence.CONDITIONAL;
import static dev.tandem.compiler.js.Precedence.MEMBER;
import static dev.tandem.compiler.js.Precedence.SEQUENCE;

import dev.tandem.compiler.js.Js.Assign;
import dev.tandem.compiler.js.Js.Binary;
import dev.tandem.compiler.js.Js.Call;
import dev.tandem.compiler.js.Js.Choice;
import dev.tandem.compiler.js.Js.ClassValue;
import dev.tandem.compiler.js.Js.Entries;
import dev.tandem.compiler.js.Js.Function;
import dev.tandem.compiler.js.Js.Index;
import dev.tandem.compiler.js.Js.Literal;
import dev.tandem.compiler.js.Js.Member;
import dev.tandem.compiler.js.Js.Raw;
import dev.tandem.compiler.js.Js.Step;
import dev.tandem.compiler.js.Js.Unary;

/** What an expression begins with: its first node, in the order in which they are written. */
final class Beginning {

    private Beginning() {
    }

    /** Tells whether a statement that began so would be taken for a block, function or class. */
    static boolean isOfStatement(Js js) {
        Js node = of(js);
        return node instanceof Entries || node instanceof ClassValue || node instanceof Function;
    }

    static Js of(Js js) {
        return of(js, SEQUENCE);
    }

    /** Returns the node that is written first at a place that wants at least the given precedence. */
    static Js of(Js js, int minimum) {
        Js node = js.plain();
        if (node.precedence() < minimum) {
            // A parenthesis stands first.
            return Js.THIS;
        }
        if (node instanceof Binary binary) {
            return of(binary.left(), binary.precedence());
        }
        if (node instanceof Member member) {
            return of(member.object(), MEMBER);
        }
        if (node instanceof Call call) {
            return of(call.function(), MEMBER);
        }
        if (node instanceof Index index) {
            return of(index.array(), MEMBER);
        }
        if (node instanceof Assign assign) {
            return of(assign.target(), SEQUENCE);
        }
        if (node instanceof Step step && step.isPostfix()) {
            return of(step.target(), SEQUENCE);
        }
        if (node instanceof Choice choice) {
            return of(choice.condition(), CONDITIONAL + 1);
        }
        return node instanceof Raw raw && raw.pieces().get(0) instanceof Piece.Operand first
            ? of(first.node(), first.minimum()) : node;
    }

    /** Returns the text that a first node begins with, where it is a literal or an operator; none otherwise. */
    static String text(Js first) {
        if (first instanceof Unary unary) {
            return unary.operator();
        }
        if (first instanceof Step step) {
            return step.operator();
        }
        if (first instanceof Literal literal) {
            return literal.text();
        }
        return first instanceof Raw raw && raw.pieces().get(0) instanceof Piece.Written written ? written.text() : "";
    }
}
