package dev.tandem.compiler.translate;

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

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Text;

/** Compiles constructors, and the constants of enums. */
final class Constructors {

    private final Context context;
    private final Translator translator;
    private final Members members;

    Constructors(Context context, Translator translator, Members members) {
        this.context = context;
        this.translator = translator;
        this.members = members;
    }

    String of(ClassTree tree, TypeElement type) {
        if (type.getKind() == ElementKind.INTERFACE) {
            return "";
        }
        List<MethodTree> constructors = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (context.analysis.element(member) instanceof ExecutableElement element
                    && element.getKind() == ElementKind.CONSTRUCTOR && isWritten(element)) {
                constructors.add((MethodTree) member);
            }
        }
        if (type.getKind() == ElementKind.RECORD) {
            return ofRecord(constructors, tree, type);
        }
        if (constructors.size() > 1) {
            return several(constructors, tree, type);
        }
        return constructors.isEmpty() ? implicit(tree, type)
            : members.reported(tree, () -> explicit(constructors.get(0), tree, type));
    }

    private ExecutableElement element(MethodTree constructor) {
        return (ExecutableElement) context.analysis.element(constructor);
    }

    private boolean isWritten(ExecutableElement constructor) {
        return context.analysis.elements.getOrigin(constructor) == Elements.Origin.EXPLICIT
            && constructor.getEnclosingElement().getSimpleName().length() > 0;
    }

    private String implicit(ClassTree tree, TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            return constructor(components(type), Text.lines(List.of("super();", componentFields(type))));
        }
        if (!members.isSetByConstructor(tree, type)) {
            return "";
        }
        if (type.getSimpleName().length() == 0) {
            // What made the object of an anonymous class was meant for the class above.
            String above = hasSuperclass(type) || type.getKind() == ElementKind.ENUM ? "super(...$arguments);" : "";
            return constructor("...$arguments", Text.lines(List.of(above, outerAndFields(tree, type))));
        }
        return constructor(String.join(", ", first(type)),
            Text.lines(List.of(superCall(type), outerAndFields(tree, type))));
    }

    /** Returns the parameters that a class's constructor has besides those in the source. */
    private List<String> first(TypeElement type) {
        List<String> parameters = new ArrayList<>();
        if (type.getKind() == ElementKind.ENUM) {
            parameters.add("$name, $ordinal");
        }
        if (context.holdsOuter(type)) {
            parameters.add("$outer");
        }
        return parameters;
    }

    private String explicit(MethodTree constructor, ClassTree tree, TypeElement type) {
        List<String> parameters = first(type);
        parameters.add(members.parameters(constructor, element(constructor)));
        return context.analysis.mark(constructor) + constructor(parameters.stream().filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", ")), body(constructor, tree, type));
    }

    /** Each is a function of its own, which calls the superclass's, or another of them. */
    private String several(List<MethodTree> constructors, ClassTree tree, TypeElement type) {
        List<String> functions = new ArrayList<>();
        for (MethodTree each : constructors) {
            functions.add(members.reported(each, () -> context.analysis.mark(each)
                + context.constructorChoice.key(element(each)).text() + ": "
                + Js.arrowBlock(members.parameters(each, element(each)), body(each, tree, type)).text() + ","));
        }
        List<String> parameters = first(type);
        parameters.add("$constructor = \"\"");
        parameters.add("...$arguments");
        String chosen = ConstructorChoice.FUNCTIONS + "[$constructor](...$arguments);";
        return constructor(String.join(", ", parameters),
            "const " + ConstructorChoice.FUNCTIONS + " = " + Text.block(Text.lines(functions)) + ";\n" + chosen);
    }

    /** All but that of the components make the record by another, at once. */
    private String ofRecord(List<MethodTree> constructors, ClassTree tree, TypeElement type) {
        List<String> parts = new ArrayList<>();
        String canonical = "";
        for (MethodTree each : constructors) {
            if (context.constructorChoice.isFunction(element(each))) {
                parts.add(members.reported(each, () -> function(each, type)));
            }
            else {
                canonical = members.reported(each, () -> explicit(each, tree, type));
            }
        }
        parts.add(0, canonical.isEmpty() ? implicit(tree, type) : canonical);
        return Text.paragraphs(parts);
    }

    private String function(MethodTree constructor, TypeElement type) {
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        if (statements.size() > 1) {
            throw new CompileError(statements.get(1), Messages.afterThis());
        }
        MethodInvocationTree call = (MethodInvocationTree) ((ExpressionStatementTree) statements.get(0)).getExpression();
        ExecutableElement other = (ExecutableElement) context.analysis.element(call.getMethodSelect());
        List<Js> arguments = translator.calls.arguments(other, call.getArguments());
        Js made = translator.calls.create(other, arguments, call);
        ExecutableElement element = element(constructor);
        return context.analysis.mark(constructor) + "static " + context.constructorChoice.function(element) + "("
            + members.parameters(constructor, element) + ") " + Text.block("return " + made.statement());
    }

    private String body(MethodTree constructor, ClassTree tree, TypeElement type) {
        context.scope.needsAlias = false;
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        if (!statements.isEmpty() && isCall(statements.get(0), "this")) {
            String first = members.reported(statements.get(0),
                () -> translator.statements.visit(statements.get(0), null));
            return Text.lines(List.of(first, members.withAlias(rest(statements.subList(1, statements.size())))));
        }
        boolean callsSuper = !statements.isEmpty() && isCall(statements.get(0), "super");
        boolean isWrittenSuper = callsSuper && hasSuperclass(type);
        List<String> body = new ArrayList<>();
        body.add(isWrittenSuper ? members.reported(statements.get(0),
            () -> translator.statements.visit(statements.get(0), null)) : superCall(type));
        body.add(members.isSetByConstructor(tree, type) ? outerAndFields(tree, type) : "");
        String rest = rest(callsSuper ? statements.subList(1, statements.size()) : statements);
        body.add(members.withAlias(rest));
        if (type.getKind() == ElementKind.RECORD && isCompact(constructor)) {
            body.add(componentFields(type));
        }
        return Text.lines(body);
    }

    private String rest(List<? extends StatementTree> statements) {
        context.scope.needsAlias = false;
        return translator.switches.outside(() -> translator.statements.all(statements));
    }

    /** A compact constructor has no list of parameters in the source. */
    private boolean isCompact(MethodTree constructor) {
        String source = context.analysis.source(constructor);
        String head = source.substring(0, source.indexOf('{'));
        return head.lastIndexOf(')') < Math.max(head.lastIndexOf(' '), 0) && !head.stripTrailing().endsWith(")");
    }

    private static boolean isCall(StatementTree statement, String wanted) {
        return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof IdentifierTree name && name.getName().contentEquals(wanted);
    }

    private static String constructor(String parameters, String body) {
        return "constructor(" + parameters + ") " + Text.block(body);
    }

    private boolean hasSuperclass(TypeElement type) {
        TypeElement above = context.analysis.superclass(type);
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
        boolean passesOuter = hasSuperclass(type) && context.holdsOuter(context.analysis.superclass(type));
        return hasSuperclass(type) ? passesOuter ? "super($outer);" : "super();" : "";
    }

    private String outerAndFields(ClassTree tree, TypeElement type) {
        List<String> lines = new ArrayList<>();
        if (context.holdsOuter(type)) {
            lines.add("this." + Context.outerField(type) + " = $outer;");
        }
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
        List<Js> arguments = new ArrayList<>(List.of(Js.string(name),
            Js.number(String.valueOf(ordinal))));
        TypeElement type = (TypeElement) constant.getEnclosingElement();
        ExecutableElement constructor = context.constructorChoice.above(creation, type);
        arguments.addAll(context.constructorChoice.argument(constructor));
        arguments.addAll(translator.calls.arguments(constructor, creation.getArguments()));
        String className = Classes.isLocal(type) ? type.getSimpleName().toString() : context.naming.export(type);
        String made = creation.getClassBody() == null ? className
            : "(" + translator.classes.enumBody(creation.getClassBody()) + ")";
        return context.analysis.mark(tree) + "static " + name + " = new " + made + "(" + Js.list(arguments) + ");";
    }

}
