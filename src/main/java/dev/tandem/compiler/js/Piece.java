package dev.tandem.compiler.js;

/** A part of an expression that is written in another way than by nodes, as those of the library are. */
public sealed interface Piece {

    /** Text between nodes. */
    record Written(String text) implements Piece {
    }

    /** A node, in parentheses where it binds less than its place wants. */
    record Operand(Js node, int minimum) implements Piece {

        boolean isBare() {
            return node.precedence() >= minimum;
        }
    }

    /** Where the source has what is written next. */
    record Origin(Position position) implements Piece {
    }
}
