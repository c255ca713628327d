package dev.tandem.compiler.js;

import static dev.tandem.compiler.js.Precedence.ASSIGNMENT;
import static dev.tandem.compiler.js.Precedence.CONDITIONAL;
import static dev.tandem.compiler.js.Precedence.MEMBER;
import static dev.tandem.compiler.js.Precedence.UNARY;

import java.util.List;

import dev.tandem.compiler.js.Js.Arrow;
import dev.tandem.compiler.js.Js.ArrowBlock;
import dev.tandem.compiler.js.Js.Assign;
import dev.tandem.compiler.js.Js.Binary;
import dev.tandem.compiler.js.Js.Call;
import dev.tandem.compiler.js.Js.Choice;
import dev.tandem.compiler.js.Js.ClassValue;
import dev.tandem.compiler.js.Js.Entries;
import dev.tandem.compiler.js.Js.Entry;
import dev.tandem.compiler.js.Js.Function;
import dev.tandem.compiler.js.Js.Index;
import dev.tandem.compiler.js.Js.Items;
import dev.tandem.compiler.js.Js.Literal;
import dev.tandem.compiler.js.Js.Member;
import dev.tandem.compiler.js.Js.Name;
import dev.tandem.compiler.js.Js.New;
import dev.tandem.compiler.js.Js.Raw;
import dev.tandem.compiler.js.Js.Spread;
import dev.tandem.compiler.js.Js.Step;
import dev.tandem.compiler.js.Js.Unary;

/** Writes expressions, with parentheses where they are needed. */
final class ExpressionPrinter {

    private final Output out;
    private final Printer printer;

    ExpressionPrinter(Output out, Printer printer) {
        this.out = out;
        this.printer = printer;
    }

    /** Writes it for a place that wants at least the given precedence, in parentheses where it binds less. */
    void write(Js js, int minimum) {
        if (js.precedence() >= minimum) {
            write(js);
        }
        else {
            inParentheses(js);
        }
    }

    private void inParentheses(Js js) {
        out.write("(");
        write(js);
        out.write(")");
    }

    void list(List<Js> items) {
        String separator = "";
        for (Js item : items) {
            out.write(separator);
            write(item, ASSIGNMENT);
            separator = ", ";
        }
    }

    void write(Js js) {
        Js node = js.plain();
        if (node instanceof Name name) {
            out.write(name.text());
        }
        else if (node instanceof Literal literal) {
            out.write(literal.text());
        }
        else if (node instanceof Raw raw) {
            raw.pieces().forEach(this::write);
        }
        else if (node instanceof Member || node instanceof Call || node instanceof Index || node instanceof New) {
            writeMember(node);
        }
        else if (node instanceof ClassValue || node instanceof Arrow || node instanceof ArrowBlock
                || node instanceof Function || node instanceof Items || node instanceof Entries) {
            writeNew(node);
        }
        else {
            writeOperator(node);
        }
    }

    private void write(Piece piece) {
        if (piece instanceof Piece.Written written) {
            out.write(written.text());
        }
        else if (piece instanceof Piece.Operand operand) {
            write(operand.node(), operand.minimum());
        }
        else {
            out.from(((Piece.Origin) piece).position());
        }
    }

    private void writeMember(Js node) {
        if (node instanceof Member member) {
            write(member.object(), MEMBER);
            out.write(".");
            out.from(member.position());
            out.write(member.name());
        }
        else if (node instanceof Index index) {
            write(index.array(), MEMBER);
            out.write("[");
            write(index.index());
            out.write("]");
        }
        else if (node instanceof Call call) {
            write(call.function(), MEMBER);
            arguments(call.arguments());
        }
        else {
            New made = (New) node;
            out.from(made.position());
            out.write("new ");
            write(made.type(), MEMBER);
            arguments(made.arguments());
        }
    }

    private void arguments(List<Js> arguments) {
        out.write("(");
        list(arguments);
        out.write(")");
    }

    // What makes a function, class, array or object ------------------------------------------------------------------

    private void writeNew(Js node) {
        if (node instanceof ClassValue type) {
            printer.write(type.body());
        }
        else if (node instanceof ArrowBlock block) {
            out.write("(" + block.parameters() + ") => ");
            printer.block(block.statements());
        }
        else if (node instanceof Function function) {
            out.write("function (" + function.parameters() + ") ");
            printer.block(function.statements());
        }
        else if (node instanceof Arrow arrow) {
            writeArrow(arrow);
        }
        else if (node instanceof Items array) {
            out.write("[");
            list(array.items());
            out.write("]");
        }
        else {
            writeEntries((Entries) node);
        }
    }

    private void writeArrow(Arrow arrow) {
        out.write("(" + arrow.parameters() + ") => ");
        if (Beginning.of(arrow.body(), ASSIGNMENT) instanceof Entries) {
            inParentheses(arrow.body());
        }
        else {
            write(arrow.body(), ASSIGNMENT);
        }
    }

    private void writeEntries(Entries object) {
        if (object.isTable()) {
            out.block(() -> object.entries().forEach(this::writeLine));
            return;
        }
        String separator = "{ ";
        for (Entry entry : object.entries()) {
            out.write(separator);
            write(entry);
            separator = ", ";
        }
        out.write(object.entries().isEmpty() ? "{}" : " }");
    }

    private void writeLine(Entry entry) {
        out.newLine();
        write(entry);
        out.write(",");
    }

    private void write(Entry entry) {
        out.from(entry.position());
        out.write(entry.key() == null ? "" : entry.key() + ": ");
        write(entry.value(), ASSIGNMENT);
    }

    // Operators ------------------------------------------------------------------------------------------------------

    private void writeOperator(Js node) {
        if (node instanceof Binary binary) {
            write(binary.left(), binary.precedence());
            out.write(" " + binary.operator() + " ");
            write(binary.right(), binary.precedence() + 1);
        }
        else if (node instanceof Unary unary) {
            out.write(unary.operator());
            write(unary.operand(), merges(unary) ? Precedence.NONE : UNARY);
        }
        else if (node instanceof Step step) {
            out.write(step.isPostfix() ? "" : step.operator());
            write(step.target());
            out.write(step.isPostfix() ? step.operator() : "");
        }
        else if (node instanceof Assign assign) {
            write(assign.target());
            out.write(" " + assign.operator() + " ");
            write(assign.value(), ASSIGNMENT);
        }
        else if (node instanceof Choice choice) {
            write(choice.condition(), CONDITIONAL + 1);
            out.write(" ? ");
            write(choice.whenTrue(), ASSIGNMENT);
            out.write(" : ");
            write(choice.whenFalse(), ASSIGNMENT);
        }
        else {
            out.write("...");
            write(((Spread) node).array(), ASSIGNMENT);
        }
    }

    /** Tells whether an operator and that of its operand would be read as one: {@code - -x}. */
    private static boolean merges(Unary unary) {
        String sign = unary.operator();
        String next = Beginning.text(Beginning.of(unary.operand(), UNARY));
        return !sign.equals("!") && next.startsWith(sign.substring(sign.length() - 1));
    }
}
