package dev.tandem.compiler.js;

import java.util.List;

/**
 * A module.
 *
 * @param comment its first line
 * @param imports what it takes from others
 * @param classes what it exports
 */
public record Program(String comment, List<Import> imports, List<Statement.ClassDeclaration> classes) {

    public Printed print() {
        return Printer.print(this);
    }
}
