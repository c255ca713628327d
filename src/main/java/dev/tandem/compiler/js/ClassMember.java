package dev.tandem.compiler.js;

import java.util.List;

/** A member of a class. */
public sealed interface ClassMember {

    /** A field with its first value. @param position where it is declared in the source; {@code null} when untold */
    record Field(Position position, boolean isStatic, String name, Js value) implements ClassMember {
    }

    /** A method or constructor. @param position where it is declared in the source; {@code null} when untold */
    record Method(Position position, boolean isStatic, String name, String parameters, List<Statement> statements)
            implements ClassMember {
    }

    /** Statements that run when the class is made. @param position where they stand; {@code null} when untold */
    record StaticBlock(Position position, List<Statement> statements) implements ClassMember {
    }

    static ClassMember constructor(Position position, String parameters, List<Statement> statements) {
        return new Method(position, false, "constructor", parameters, statements);
    }
}
