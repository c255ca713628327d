package dev.tandem.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/** Compiles constructors, and the constants of enums. */
final class Constructors {

    private final Translator translator;
    private final Members members;

    Constructors(Translator translator, Members members) {
        this.translator = translator;
        this.members = members;
    }

    String of(ClassTree tree, TypeElement type) {
        if (type.getKind() == ElementKind.INTERFACE) {
            return "";
        }
        List<MethodTree> constructors = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (translator.analysis.element(member) instanceof ExecutableElement element
                    && element.getKind() == ElementKind.CONSTRUCTOR && isWritten(element)) {
                constructors.add((MethodTree) member);
            }
        }
        for (MethodTree extra : constructors.subList(Math.min(1, constructors.size()), constructors.size())) {
            translator.analysis.report(extra, Messages.constructorOverload());
        }
        return constructors.isEmpty() ? implicit(tree, type)
            : members.reported(tree, () -> explicit(constructors.get(0), tree, type));
    }

    private boolean isWritten(ExecutableElement constructor) {
        return translator.analysis.elements.getOrigin(constructor) == Elements.Origin.EXPLICIT
            && constructor.getEnclosingElement().getSimpleName().length() > 0;
    }

    private String implicit(ClassTree tree, TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            return constructor(components(type), Text.lines(List.of("super();", componentFields(type))));
        }
        if (!translator.holdsOuter(type)) {
            return "";
        }
        return constructor("$outer", Text.lines(List.of(superCall(type), outerAndFields(tree, type))));
    }

    private String explicit(MethodTree constructor, ClassTree tree, TypeElement type) {
        ExecutableElement element = (ExecutableElement) translator.analysis.element(constructor);
        List<String> parameters = new ArrayList<>();
        if (type.getKind() == ElementKind.ENUM) {
            parameters.add("$name, $ordinal");
        }
        if (translator.holdsOuter(type)) {
            parameters.add("$outer");
        }
        parameters.add(members.parameters(constructor, element));
        translator.frame.needsAlias = false;
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        boolean callsSuper = !statements.isEmpty() && isSuperCall(statements.get(0));
        boolean isWrittenSuper = callsSuper && hasSuperclass(type);
        List<String> body = new ArrayList<>();
        body.add(isWrittenSuper ? members.reported(statements.get(0),
            () -> translator.statements.visit(statements.get(0), null)) : superCall(type));
        body.add(translator.holdsOuter(type) ? outerAndFields(tree, type) : "");
        String rest = translator.switches.outside(() -> translator.statements
            .all(callsSuper ? statements.subList(1, statements.size()) : statements));
        body.add(members.withAlias(rest));
        if (type.getKind() == ElementKind.RECORD && isCompact(constructor)) {
            body.add(componentFields(type));
        }
        return translator.analysis.mark(constructor) + constructor(parameters.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", ")),
            Text.lines(body));
    }

    /** A compact constructor has no list of parameters in the source. */
    private boolean isCompact(MethodTree constructor) {
        String source = translator.analysis.source(constructor);
        String head = source.substring(0, source.indexOf('{'));
        return head.lastIndexOf(')') < Math.max(head.lastIndexOf(' '), 0) && !head.stripTrailing().endsWith(")");
    }

    private static boolean isSuperCall(StatementTree statement) {
        return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof IdentifierTree name && name.getName().contentEquals("super");
    }

    private static String constructor(String parameters, String body) {
        return "constructor(" + parameters + ") " + Text.block(body);
    }

    private boolean hasSuperclass(TypeElement type) {
        TypeElement above = translator.analysis.superclass(type);
        return type.getKind() == ElementKind.CLASS && above != null
            && !above.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Returns the call of the superclass's constructor that Java makes by itself. */
    private String superCall(TypeElement type) {
        if (type.getKind() == ElementKind.ENUM) {
            return "super($name, $ordinal);";
        }
        if (type.getKind() == ElementKind.RECORD) {
            return "super();";
        }
        boolean passesOuter = hasSuperclass(type) && translator.holdsOuter(translator.analysis.superclass(type));
        return hasSuperclass(type) ? passesOuter ? "super($outer);" : "super();" : "";
    }

    private String outerAndFields(ClassTree tree, TypeElement type) {
        List<String> lines = new ArrayList<>();
        lines.add("this." + Translator.outerField(type) + " = $outer;");
        lines.addAll(members.assignments(tree, type, "this."));
        return Text.lines(lines);
    }

    private static String components(TypeElement type) {
        return type.getRecordComponents().stream().map(each -> Naming.local(each.getSimpleName().toString()))
            .collect(Collectors.joining(", "));
    }

    private static String componentFields(TypeElement type) {
        return type.getRecordComponents().stream().map(each -> "this." + each.getSimpleName() + " = "
            + Naming.local(each.getSimpleName().toString()) + ";").collect(Collectors.joining("\n"));
    }

    String enumConstant(VariableTree tree, VariableElement constant, int ordinal) {
        String name = constant.getSimpleName().toString();
        NewClassTree creation = (NewClassTree) tree.getInitializer();
        ExecutableElement constructor = (ExecutableElement) translator.analysis.element(creation);
        List<Js> arguments = new ArrayList<>(List.of(Js.primary(Text.quote(name)),
            Js.primary(String.valueOf(ordinal))));
        arguments.addAll(translator.calls.arguments(constructor, creation.getArguments()));
        TypeElement type = (TypeElement) constant.getEnclosingElement();
        String className = Classes.isLocal(type) ? type.getSimpleName().toString() : translator.naming.export(type);
        String made = creation.getClassBody() == null ? className
            : "(" + translator.classes.enumBody(creation.getClassBody()) + ")";
        return translator.analysis.mark(tree) + "static " + name + " = new " + made + "(" + Js.list(arguments) + ");";
    }

}
