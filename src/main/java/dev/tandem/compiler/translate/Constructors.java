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
import dev.tandem.compiler.js.ClassMember;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Text;

/** Compiles constructors, and the constants of enums. */
final class Constructors {

    private static final Js ALL = Js.name("$arguments");

    private final Context context;
    private final Translation translation;
    private final Classes classes;
    private final Members members;
    private final Calls calls;
    private final Arguments arguments;

    Constructors(Context context, Translation translation, Classes classes, Members members, Calls calls,
            Arguments arguments) {
        this.context = context;
        this.translation = translation;
        this.classes = classes;
        this.members = members;
        this.calls = calls;
        this.arguments = arguments;
    }

    List<ClassMember> of(ClassTree tree, TypeElement type) {
        if (type.getKind() == ElementKind.INTERFACE) {
            return List.of();
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
            return List.of(several(constructors, tree, type));
        }
        return constructors.isEmpty() ? implicit(tree, type)
            : context.reported(tree, List.of(), () -> List.of(explicit(constructors.get(0), tree, type)));
    }

    private ExecutableElement element(MethodTree constructor) {
        return (ExecutableElement) context.analysis.element(constructor);
    }

    private boolean isWritten(ExecutableElement constructor) {
        return context.analysis.elements.getOrigin(constructor) == Elements.Origin.EXPLICIT
            && constructor.getEnclosingElement().getSimpleName().length() > 0;
    }

    private List<ClassMember> implicit(ClassTree tree, TypeElement type) {
        List<Statement> body = new ArrayList<>();
        if (type.getKind() == ElementKind.RECORD) {
            body.addAll(superCall(type));
            body.addAll(componentFields(type));
            return List.of(ClassMember.constructor(null, components(type), body));
        }
        if (!members.isSetByConstructor(tree, type)) {
            return List.of();
        }
        boolean isAnonymous = type.getSimpleName().length() == 0;
        if (!isAnonymous) {
            body.addAll(superCall(type));
        }
        else if (hasSuperclass(type) || type.getKind() == ElementKind.ENUM) {
            // What made the object of an anonymous class was meant for the class above.
            body.add(new Statement.Evaluate(Js.SUPER.call(List.of(ALL.spread()))));
        }
        body.addAll(outerAndFields(tree, type));
        return List.of(ClassMember.constructor(null, isAnonymous ? "...$arguments" : String.join(", ", first(type)),
            body));
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

    private ClassMember explicit(MethodTree constructor, ClassTree tree, TypeElement type) {
        List<String> parameters = first(type);
        parameters.add(members.parameters(constructor, element(constructor)));
        return ClassMember.constructor(context.analysis.position(constructor), parameters.stream()
            .filter(each -> !each.isEmpty()).collect(Collectors.joining(", ")), body(constructor, tree, type));
    }

    /** Each is a function of its own, which calls the superclass's, or another of them. */
    private ClassMember several(List<MethodTree> constructors, ClassTree tree, TypeElement type) {
        List<Js.Entry> functions = new ArrayList<>();
        for (MethodTree each : constructors) {
            functions.addAll(context.reported(each, List.of(), () -> List.of(entry(each, tree, type))));
        }
        List<String> parameters = first(type);
        parameters.add("$constructor = \"\"");
        parameters.add("...$arguments");
        Js chosen = Js.name(ConstructorChoice.FUNCTIONS).index(Js.name("$constructor"));
        return ClassMember.constructor(null, String.join(", ", parameters), List.of(
            Statement.declare("const", ConstructorChoice.FUNCTIONS, Js.table(functions)),
            new Statement.Evaluate(chosen.call(List.of(ALL.spread())))));
    }

    private Js.Entry entry(MethodTree constructor, ClassTree tree, TypeElement type) {
        ExecutableElement element = element(constructor);
        return new Js.Entry(context.analysis.position(constructor), Text.quote(context.overloads.signature(element)),
            Js.arrowBlock(members.parameters(constructor, element), body(constructor, tree, type)));
    }

    /** All but that of the components make the record by another, at once. */
    private List<ClassMember> ofRecord(List<MethodTree> constructors, ClassTree tree, TypeElement type) {
        List<ClassMember> functions = new ArrayList<>();
        List<ClassMember> canonical = List.of();
        for (MethodTree each : constructors) {
            if (context.constructorChoice.isFunction(element(each))) {
                functions.addAll(context.reported(each, List.of(), () -> List.of(function(each))));
            }
            else {
                canonical = context.reported(each, List.of(), () -> List.of(explicit(each, tree, type)));
            }
        }
        List<ClassMember> all = new ArrayList<>(canonical.isEmpty() ? implicit(tree, type) : canonical);
        all.addAll(functions);
        return all;
    }

    private ClassMember function(MethodTree constructor) {
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        if (statements.size() > 1) {
            throw new CompileError(statements.get(1), Messages.afterThis());
        }
        ExpressionStatementTree first = (ExpressionStatementTree) statements.get(0);
        MethodInvocationTree call = (MethodInvocationTree) first.getExpression();
        ExecutableElement other = (ExecutableElement) context.analysis.element(call.getMethodSelect());
        List<Js> values = arguments.of(other, null, call.getArguments());
        Js made = calls.create(other, values, call);
        ExecutableElement element = element(constructor);
        return new ClassMember.Method(context.analysis.position(constructor), true,
            context.constructorChoice.function(element), members.parameters(constructor, element),
            List.of(new Statement.Return(made)));
    }

    private List<Statement> body(MethodTree constructor, ClassTree tree, TypeElement type) {
        context.scope.needsAlias = false;
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        List<Statement> body = new ArrayList<>();
        if (!statements.isEmpty() && isCall(statements.get(0), "this")) {
            body.add(first(statements));
            body.addAll(rest(statements.subList(1, statements.size())));
            return body;
        }
        boolean callsSuper = !statements.isEmpty() && isCall(statements.get(0), "super");
        if (callsSuper && hasSuperclass(type)) {
            body.add(first(statements));
        }
        else {
            body.addAll(superCall(type));
        }
        if (members.isSetByConstructor(tree, type)) {
            body.addAll(outerAndFields(tree, type));
        }
        body.addAll(rest(callsSuper ? statements.subList(1, statements.size()) : statements));
        if (type.getKind() == ElementKind.RECORD && isCompact(constructor)) {
            body.addAll(componentFields(type));
        }
        return body;
    }

    private Statement first(List<? extends StatementTree> statements) {
        return context.reported(statements.get(0), Statement.NOTHING,
            () -> translation.statement(statements.get(0)));
    }

    private List<Statement> rest(List<? extends StatementTree> statements) {
        context.scope.needsAlias = false;
        return members.withAlias(translation.body(statements, null));
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

    private boolean hasSuperclass(TypeElement type) {
        TypeElement above = context.analysis.superclass(type);
        return type.getKind() == ElementKind.CLASS && above != null
            && !above.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** Returns the call of the superclass's constructor that Java makes by itself. */
    private List<Statement> superCall(TypeElement type) {
        boolean passesOuter = hasSuperclass(type) && context.holdsOuter(context.analysis.superclass(type));
        List<Js> arguments = type.getKind() == ElementKind.ENUM ? List.of(Js.name("$name"), Js.name("$ordinal"))
            : passesOuter ? List.of(Js.name("$outer")) : List.of();
        boolean isNeeded = type.getKind() != ElementKind.CLASS || hasSuperclass(type);
        return isNeeded ? List.of(new Statement.Evaluate(Js.SUPER.call(arguments))) : List.of();
    }

    private List<Statement> outerAndFields(ClassTree tree, TypeElement type) {
        List<Statement> statements = new ArrayList<>();
        if (context.holdsOuter(type)) {
            statements.add(assignment(Context.outerField(type), Js.name("$outer")));
        }
        statements.addAll(members.assignments(tree, type));
        return statements;
    }

    private static Statement assignment(String field, Js value) {
        return new Statement.Evaluate(Js.assign(Js.THIS.member(field), value));
    }

    private static String components(TypeElement type) {
        return type.getRecordComponents().stream().map(each -> Naming.local(each.getSimpleName().toString()))
            .collect(Collectors.joining(", "));
    }

    private static List<Statement> componentFields(TypeElement type) {
        return type.getRecordComponents().stream().map(each -> each.getSimpleName().toString())
            .map(name -> assignment(name, Js.name(Naming.local(name)))).toList();
    }

    ClassMember.Field enumConstant(VariableTree tree, VariableElement constant, int ordinal) {
        String name = constant.getSimpleName().toString();
        NewClassTree creation = (NewClassTree) tree.getInitializer();
        List<Js> values = new ArrayList<>(List.of(Js.string(name), Js.number(String.valueOf(ordinal))));
        TypeElement type = (TypeElement) constant.getEnclosingElement();
        ExecutableElement constructor = context.constructorChoice.above(creation, type);
        values.addAll(context.constructorChoice.argument(constructor));
        values.addAll(arguments.of(constructor, null, creation.getArguments()));
        String className = Classes.isLocal(type) ? type.getSimpleName().toString() : context.naming.export(type);
        Js made = creation.getClassBody() == null ? Js.name(className)
            : classes.enumBody(creation.getClassBody());
        return new ClassMember.Field(context.analysis.position(tree), true, name, new Js.New(made, values, null));
    }
}
