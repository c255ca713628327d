package dev.tandem.compiler.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tandem.compiler.js.ClassMember.Field;
import dev.tandem.compiler.js.ClassMember.Method;
import dev.tandem.compiler.js.ClassMember.StaticBlock;
import dev.tandem.compiler.js.Statement.ClassDeclaration;

/** Writes modules, with the places that their parts stand for. */
final class Printer {

    private final Output out = new Output();
    private final ExpressionPrinter expressions = new ExpressionPrinter(out, this);
    private final StatementPrinter statements = new StatementPrinter(out, this);

    private Printer() {
    }

    static Printed print(Program program) {
        Printer printer = new Printer();
        printer.write(program);
        return printer.out.printed();
    }

    private void write(Program program) {
        out.write(program.comment());
        program.imports().forEach(this::write);
        for (ClassDeclaration declaration : program.classes()) {
            out.newLine();
            out.newLine();
            out.write("export ");
            write(declaration);
        }
        out.newLine();
    }

    private void write(Import imported) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> each : imported.names().entrySet()) {
            boolean isSame = each.getKey().equals(each.getValue());
            names.add(isSame ? each.getKey() : each.getKey() + " as " + each.getValue());
        }
        out.newLine();
        out.write("import { " + String.join(", ", names) + " } from " + Text.quote(imported.from()) + ";");
    }

    // Expressions and statements -------------------------------------------------------------------------------------

    void write(Js js) {
        expressions.write(js);
    }

    void write(Js js, int minimum) {
        expressions.write(js, minimum);
    }

    void list(List<Js> items) {
        expressions.list(items);
    }

    /** Writes statements with braces around them. */
    void block(List<Statement> block) {
        out.block(() -> lines(block));
    }

    /** Writes each statement after a line break. */
    void lines(List<Statement> lines) {
        for (Statement statement : Statement.list(lines)) {
            out.newLine();
            statements.write(statement);
        }
    }

    // Classes --------------------------------------------------------------------------------------------------------

    void write(ClassDeclaration declaration) {
        out.write("class " + declaration.name());
        rest(declaration.body());
    }

    /** Writes a class without a name. */
    void write(ClassBody body) {
        out.write("class");
        rest(body);
    }

    private void rest(ClassBody body) {
        if (body.parent() != null) {
            out.write(" extends ");
            write(body.parent());
        }
        out.write(" ");
        out.block(() -> {
            for (List<ClassMember> paragraph : body.paragraphs()) {
                out.newLine();
                for (ClassMember member : paragraph) {
                    out.newLine();
                    write(member);
                }
            }
        });
    }

    private void write(ClassMember member) {
        if (member instanceof Field field) {
            out.from(field.position());
            out.write((field.isStatic() ? "static " : "") + field.name() + " = ");
            write(field.value(), Precedence.ASSIGNMENT);
            out.write(";");
        }
        else if (member instanceof Method method) {
            out.from(method.position());
            out.write((method.isStatic() ? "static " : "") + method.name() + "(" + method.parameters() + ") ");
            block(method.statements());
        }
        else {
            StaticBlock block = (StaticBlock) member;
            out.from(block.position());
            out.write("static ");
            block(block.statements());
        }
    }
}
