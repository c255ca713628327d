package dev.tandem.compiler.js;

import static dev.tandem.compiler.js.Precedence.ASSIGNMENT;

import java.util.List;

import dev.tandem.compiler.js.Statement.At;
import dev.tandem.compiler.js.Statement.Block;
import dev.tandem.compiler.js.Statement.Case;
import dev.tandem.compiler.js.Statement.ClassDeclaration;
import dev.tandem.compiler.js.Statement.Declare;
import dev.tandem.compiler.js.Statement.DoWhile;
import dev.tandem.compiler.js.Statement.Evaluate;
import dev.tandem.compiler.js.Statement.For;
import dev.tandem.compiler.js.Statement.ForOf;
import dev.tandem.compiler.js.Statement.If;
import dev.tandem.compiler.js.Statement.Jump;
import dev.tandem.compiler.js.Statement.Labeled;
import dev.tandem.compiler.js.Statement.Raw;
import dev.tandem.compiler.js.Statement.Return;
import dev.tandem.compiler.js.Statement.Several;
import dev.tandem.compiler.js.Statement.Switch;
import dev.tandem.compiler.js.Statement.Throw;
import dev.tandem.compiler.js.Statement.Try;
import dev.tandem.compiler.js.Statement.Variable;
import dev.tandem.compiler.js.Statement.While;
import dev.tandem.script.JsSyntax;

/** Writes statements. */
final class StatementPrinter {

    private final Output out;
    private final Printer printer;

    StatementPrinter(Output out, Printer printer) {
        this.out = out;
        this.printer = printer;
    }

    void write(Statement statement) {
        if (statement instanceof At at) {
            out.from(at.position());
            write(at.statement());
        }
        else if (statement instanceof Labeled labeled) {
            out.write(labeled.label() + ": ");
            write(labeled.statement());
        }
        else if (statement instanceof Block block) {
            printer.block(block.statements());
        }
        else if (statement instanceof Several several) {
            writeAll(several);
        }
        else if (statement instanceof ClassDeclaration declaration) {
            printer.write(declaration);
        }
        else if (statement instanceof Raw raw) {
            writeRaw(raw.text());
        }
        else if (statement instanceof If || statement instanceof Switch || statement instanceof Try) {
            writeBranches(statement);
        }
        else if (statement instanceof While || statement instanceof DoWhile || statement instanceof For
                || statement instanceof ForOf) {
            writeLoop(statement);
        }
        else {
            writeSimple(statement);
            out.write(";");
        }
    }

    private void writeAll(Several several) {
        boolean isFirst = true;
        for (Statement statement : Statement.list(several.statements())) {
            if (!isFirst) {
                out.newLine();
            }
            write(statement);
            isFirst = false;
        }
    }

    // Simple statements ----------------------------------------------------------------------------------------------

    private void writeSimple(Statement statement) {
        if (statement instanceof Evaluate effect) {
            boolean isMistakable = Beginning.isOfStatement(effect.expression());
            printer.write(effect.expression(), isMistakable ? Precedence.NONE : Precedence.SEQUENCE);
        }
        else if (statement instanceof Declare declaration) {
            out.write(declaration.keyword() + " ");
            variables(declaration.variables());
        }
        else if (statement instanceof Jump jump) {
            out.write(jump.keyword() + (jump.label() == null ? "" : " " + jump.label()));
        }
        else if (statement instanceof Throw thrown) {
            out.write("throw ");
            printer.write(thrown.exception());
        }
        else {
            Js value = ((Return) statement).value();
            out.write(value == null ? "return" : "return ");
            if (value != null) {
                printer.write(value);
            }
        }
    }

    private void variables(List<Variable> variables) {
        String separator = "";
        for (Variable variable : variables) {
            out.write(separator + variable.name());
            if (variable.value() != null) {
                out.write(" = ");
                printer.write(variable.value(), ASSIGNMENT);
            }
            separator = ", ";
        }
    }

    /** An indent would change the text of template literals. */
    private void writeRaw(String text) {
        int from = 0;
        for (int[] template : JsSyntax.templates(text)) {
            writeLines(text.substring(from, template[0]));
            out.write(text.substring(template[0], template[0] + 1));
            out.verbatim(text.substring(template[0] + 1, template[1]));
            from = template[1];
        }
        writeLines(text.substring(from));
    }

    private void writeLines(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.newLine();
            }
            out.write(lines[i]);
        }
    }

    // Branches -------------------------------------------------------------------------------------------------------

    private void writeBranches(Statement statement) {
        if (statement instanceof If branch) {
            writeIf(branch);
        }
        else if (statement instanceof Switch choice) {
            head("switch", choice.selector());
            out.block(() -> choice.cases().forEach(this::writeCase));
        }
        else {
            writeTry((Try) statement);
        }
    }

    private void head(String keyword, Js value) {
        out.write(keyword + " (");
        printer.write(value);
        out.write(") ");
    }

    private void writeIf(If branch) {
        head("if", branch.condition());
        printer.block(branch.statements());
        if (branch.otherwise() != null) {
            out.newLine();
            out.write("else ");
            write(branch.otherwise());
        }
    }

    private void writeCase(Case part) {
        for (Js label : part.labels()) {
            out.newLine();
            out.write("case ");
            printer.write(label);
            out.write(":");
        }
        if (part.labels().isEmpty()) {
            out.newLine();
            out.write("default:");
        }
        if (part.isBlock()) {
            out.write(" ");
            printer.block(part.statements());
        }
        else {
            out.indented(() -> printer.lines(part.statements()));
        }
    }

    private void writeTry(Try attempt) {
        out.write("try ");
        printer.block(attempt.statements());
        if (attempt.handler() != null) {
            out.newLine();
            out.write("catch (" + attempt.caught() + ") ");
            printer.block(attempt.handler());
        }
        if (attempt.last() != null) {
            out.newLine();
            out.write("finally ");
            printer.block(attempt.last());
        }
    }

    // Loops ----------------------------------------------------------------------------------------------------------

    private void writeLoop(Statement statement) {
        if (statement instanceof While loop) {
            head("while", loop.condition());
            printer.block(loop.statements());
        }
        else if (statement instanceof DoWhile loop) {
            out.write("do ");
            printer.block(loop.statements());
            out.write(" while (");
            printer.write(loop.condition());
            out.write(");");
        }
        else if (statement instanceof ForOf loop) {
            out.write("for (" + loop.keyword() + " " + loop.name() + " of ");
            printer.write(loop.elements(), ASSIGNMENT);
            out.write(") ");
            printer.block(loop.statements());
        }
        else {
            writeFor((For) statement);
        }
    }

    private void writeFor(For loop) {
        out.write(loop.variables().isEmpty() ? "for (" : "for (let ");
        variables(loop.variables());
        printer.list(loop.start());
        out.write(loop.condition() == null ? ";" : "; ");
        if (loop.condition() != null) {
            printer.write(loop.condition());
        }
        out.write(loop.updates().isEmpty() ? ";" : "; ");
        printer.list(loop.updates());
        out.write(") ");
        printer.block(loop.statements());
    }
}
