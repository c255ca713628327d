package dev.tandem.compiler.js;

import static dev.tandem.compiler.js.Precedence.ASSIGNMENT;
import static dev.tandem.compiler.js.Precedence.CONDITIONAL;
import static dev.tandem.compiler.js.Precedence.MEMBER;
import static dev.tandem.compiler.js.Precedence.SEQUENCE;
import static dev.tandem.compiler.js.Precedence.UNARY;

import java.util.stream.Collectors;

import dev.tandem.compiler.js.Js.Arrow;
import dev.tandem.compiler.js.Js.ArrowBlock;
import dev.tandem.compiler.js.Js.Assign;
import dev.tandem.compiler.js.Js.Binary;
import dev.tandem.compiler.js.Js.Call;
import dev.tandem.compiler.js.Js.Choice;
import dev.tandem.compiler.js.Js.ClassBody;
import dev.tandem.compiler.js.Js.Entries;
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

/** Writes expressions, with the places that they stand for, and parentheses where they are needed. */
final class Printer {

    private Printer() {
    }

    static String print(Js js) {
        Js node = js.plain();
        if (node instanceof Name name) {
            return name.text();
        }
        if (node instanceof Literal literal) {
            return literal.text();
        }
        if (node instanceof Raw raw) {
            return raw.head() + mark(raw.position()) + raw.tail();
        }
        if (node instanceof Member member) {
            return member.object().in(MEMBER) + "." + mark(member.position()) + member.name();
        }
        if (node instanceof Call call) {
            return call.function().in(MEMBER) + "(" + Js.list(call.arguments()) + ")";
        }
        if (node instanceof Index index) {
            return index.array().in(MEMBER) + "[" + index.index().text() + "]";
        }
        if (node instanceof New made) {
            return mark(made.position()) + "new " + made.type().in(MEMBER) + "(" + Js.list(made.arguments()) + ")";
        }
        return node instanceof ClassBody || node instanceof Arrow || node instanceof ArrowBlock
            || node instanceof Items || node instanceof Entries ? printNew(node) : printOperator(node);
    }

    /** Prints what makes a function, class, array or object. */
    private static String printNew(Js node) {
        if (node instanceof ClassBody type) {
            return type.body();
        }
        if (node instanceof ArrowBlock block) {
            return "(" + block.parameters() + ") => " + Text.block(block.statements());
        }
        if (node instanceof Arrow arrow) {
            String body = arrow.body().in(ASSIGNMENT);
            boolean isObject = first(arrow.body(), ASSIGNMENT) instanceof Entries;
            return "(" + arrow.parameters() + ") => " + (isObject ? "(" + body + ")" : body);
        }
        if (node instanceof Items array) {
            return "[" + Js.list(array.items()) + "]";
        }
        String entries = ((Entries) node).entries().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue().in(ASSIGNMENT)).collect(Collectors.joining(", "));
        return entries.isEmpty() ? "{}" : "{ " + entries + " }";
    }

    private static String printOperator(Js node) {
        if (node instanceof Binary binary) {
            return binary.left().in(binary.precedence()) + " " + binary.operator() + " "
                + binary.right().in(binary.precedence() + 1);
        }
        if (node instanceof Unary unary) {
            String operand = unary.operand().in(UNARY);
            return unary.operator() + (merges(unary) ? "(" + operand + ")" : operand);
        }
        if (node instanceof Step step) {
            String target = step.target().text();
            return step.isPostfix() ? target + step.operator() : step.operator() + target;
        }
        if (node instanceof Assign assign) {
            return assign.target().text() + " " + assign.operator() + " " + assign.value().in(ASSIGNMENT);
        }
        if (node instanceof Choice choice) {
            return choice.condition().in(CONDITIONAL + 1) + " ? " + choice.whenTrue().in(ASSIGNMENT) + " : "
                + choice.whenFalse().in(ASSIGNMENT);
        }
        return "..." + ((Spread) node).array().in(ASSIGNMENT);
    }

    /** Tells whether an operator and that of its operand would be read as one: {@code - -x}. */
    private static boolean merges(Unary unary) {
        String sign = unary.operator();
        Js operand = unary.operand().plain();
        String next = operand instanceof Unary inner ? inner.operator()
            : operand instanceof Step step && !step.isPostfix() ? step.operator()
            : operand instanceof Literal literal ? literal.text()
            : operand instanceof Raw raw ? raw.head() + raw.tail() : "";
        return !sign.equals("!") && next.startsWith(sign.substring(sign.length() - 1));
    }

    private static String mark(Position position) {
        return position == null ? "" : Marks.of(position);
    }

    // What stands first ----------------------------------------------------------------------------------------------

    /** Tells whether a statement that began so would be taken for a block, function or class. */
    static boolean beginsStatement(Js js) {
        Js node = first(js);
        return node instanceof Entries || node instanceof ClassBody;
    }

    /** Returns the node that the text begins with, the expression itself where its text begins by itself. */
    static Js first(Js js) {
        return first(js, SEQUENCE);
    }

    private static Js first(Js js, int minimum) {
        Js node = js.plain();
        if (node.precedence() < minimum) {
            // A parenthesis stands first.
            return Js.THIS;
        }
        if (node instanceof Binary binary) {
            return first(binary.left(), binary.precedence());
        }
        if (node instanceof Member member) {
            return first(member.object(), MEMBER);
        }
        if (node instanceof Call call) {
            return first(call.function(), MEMBER);
        }
        if (node instanceof Index index) {
            return first(index.array(), MEMBER);
        }
        if (node instanceof Assign assign) {
            return first(assign.target(), SEQUENCE);
        }
        if (node instanceof Step step && step.isPostfix()) {
            return first(step.target(), SEQUENCE);
        }
        if (node instanceof Choice choice) {
            return first(choice.condition(), CONDITIONAL + 1);
        }
        return node instanceof Raw raw && raw.first() != null ? first(raw.first(), SEQUENCE) : node;
    }
}
