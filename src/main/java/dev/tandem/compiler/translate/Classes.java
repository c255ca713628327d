package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.STATIC;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.js.ClassBody;
import dev.tandem.compiler.js.ClassMember;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Statement.ClassDeclaration;

/** Compiles classes, records, enums and interfaces. */
final class Classes {

    private final Context context;
    private final Translator translator;
    private final Members members;

    Classes(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
        members = new Members(context, translator);
    }

    // Declarations ---------------------------------------------------------------------------------------------------

    /** Returns the export of a class of the module. */
    ClassDeclaration exported(ClassTree tree) {
        TypeElement type = (TypeElement) context.analysis.element(tree);
        return within(scopeOf(type), () -> new ClassDeclaration(context.naming.export(type), body(tree, type)));
    }

    /** Returns the declaration of a class inside a method. */
    Statement local(ClassTree tree) {
        TypeElement type = (TypeElement) context.analysis.element(tree);
        return within(localScope(type), () -> declaration(type.getSimpleName().toString(), tree, type));
    }

    /** Returns a class together with those inside it, which stand beside it. */
    private Statement declaration(String name, ClassTree tree, TypeElement type) {
        List<Statement> classes = new ArrayList<>();
        classes.add(new ClassDeclaration(name, body(tree, type)));
        for (Tree member : tree.getMembers()) {
            if (member instanceof ClassTree inner) {
                TypeElement element = (TypeElement) context.analysis.element(inner);
                ClassScope outer = context.holdsOuter(element) ? context.scope : null;
                classes.add(within(new ClassScope(outer, element, null, false, alias(element, outer)),
                    () -> declaration(context.naming.export(element), inner, element)));
            }
        }
        return new Statement.Several(classes);
    }

    private static void rejectNested(ClassTree tree) {
        tree.getMembers().stream().filter(ClassTree.class::isInstance).findFirst().ifPresent(inner -> {
            throw new CompileError(inner, Messages.nestedInAnonymous());
        });
    }

    private ClassScope localScope(TypeElement type) {
        return new ClassScope(context.scope, type, null, true, alias(type, context.scope));
    }

    /** Returns the frames of a class and of those that enclose its objects. */
    ClassScope scopeOf(TypeElement type) {
        ClassScope outer = context.holdsOuter(type) ? scopeOf((TypeElement) type.getEnclosingElement()) : null;
        return new ClassScope(outer, type, context.modelTypes.modelOf(type), false, alias(type, outer));
    }

    /** Returns the name for an object of the class in functions nested in its methods. */
    private String alias(TypeElement type, ClassScope outer) {
        TypeElement model = context.modelTypes.modelOf(type);
        String name = (model == null ? type : model).getSimpleName().toString();
        String alias = name.isEmpty() ? "self" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
        boolean isTaken = context.taken.contains(alias);
        for (ClassScope at = outer; at != null; at = at.outer) {
            isTaken |= at.alias.equals(alias);
        }
        return isTaken || !Naming.local(alias).equals(alias) ? alias + "$" + (outer == null ? "" : depth(outer))
            : alias;
    }

    private static int depth(ClassScope scope) {
        return scope == null ? 0 : 1 + depth(scope.outer);
    }

    <T> T within(ClassScope scope, java.util.function.Supplier<T> code) {
        ClassScope outer = context.scope;
        context.scope = scope;
        try {
            return code.get();
        }
        finally {
            context.scope = outer;
        }
    }

    private ClassBody body(ClassTree tree, TypeElement type) {
        checkOverloads(tree, type);
        List<List<ClassMember>> paragraphs = new ArrayList<>();
        paragraphs.add(implementsClause(type, tree));
        paragraphs.addAll(members.body(tree, type));
        return new ClassBody(superclass(type, tree), paragraphs);
    }

    /** Returns what the class extends in JavaScript; {@code null} when it is nothing. */
    private Js superclass(TypeElement type, Tree tree) {
        switch (type.getKind()) {
            case ENUM:
                return type.getNestingKind() == NestingKind.ANONYMOUS
                    ? parent(context.analysis.superclass(type), tree) : context.helper("Enum");
            case RECORD:
                return context.helper("Record");
            case INTERFACE:
                return context.helper("Interface");
            default:
                TypeElement above = context.analysis.superclass(type);
                return above == null || above.getQualifiedName().contentEquals("java.lang.Object") ? null
                    : parent(above, tree);
        }
    }

    private Js parent(TypeElement type, Tree tree) {
        boolean isLibrary = !context.modelTypes.isBrowserClass(type) && !NativeNames.isNative(type);
        if (isLibrary && !context.library.isExtensible(type.getQualifiedName().toString())) {
            throw new CompileError(tree, Messages.unknownSuperclass(type));
        }
        return translator.expressions.classReference(type, tree);
    }

    /** Interfaces lend their default methods, and {@code instanceof} knows them. */
    private List<ClassMember> implementsClause(TypeElement type, Tree tree) {
        List<Js> interfaces = new ArrayList<>();
        for (TypeMirror each : type.getInterfaces()) {
            TypeElement element = context.analysis.typeElement(each);
            if (translator.functions.isFunction(element)) {
                throw new CompileError(tree, Messages.functionClass(element));
            }
            Js reference = parent(element, tree);
            if (!Js.NULL.equals(reference)) {
                interfaces.add(reference);
            }
        }
        if (interfaces.isEmpty()) {
            return List.of();
        }
        interfaces.add(0, Js.THIS);
        return List.of(new ClassMember.StaticBlock(null,
            List.of(new Statement.Evaluate(context.helper("implement").call(interfaces)))));
    }

    // Anonymous classes ----------------------------------------------------------------------------------------------

    Js anonymous(NewClassTree tree) {
        ClassTree body = tree.getClassBody();
        TypeElement type = (TypeElement) context.analysis.element(body);
        TypeElement above = type.getInterfaces().isEmpty() ? context.analysis.superclass(type)
            : context.analysis.typeElement(type.getInterfaces().get(0));
        rejectNested(body);
        ClassScope scope = localScope(type);
        if (translator.functions.isFunction(above)) {
            return within(scope, () -> members.onlyMethod(body, type, above));
        }
        ClassBody translated = within(scope, () -> body(body, type));
        List<Js> arguments = new ArrayList<>();
        if (context.holdsOuter(above)) {
            arguments.add(context.thisOf((TypeElement) above.getEnclosingElement(), tree));
        }
        if (above.getKind() == ElementKind.CLASS) {
            ExecutableElement constructor = context.constructorChoice.above(tree, above);
            arguments.addAll(context.constructorChoice.argument(constructor));
            arguments.addAll(translator.calls.arguments(constructor, tree.getArguments()));
        }
        return new Js.New(new Js.ClassValue(translated), arguments, null);
    }

    /** Returns the class of an enum constant that has a body. */
    Js enumBody(ClassTree body) {
        TypeElement type = (TypeElement) context.analysis.element(body);
        rejectNested(body);
        return new Js.ClassValue(within(localScope(type), () -> body(body, type)));
    }

    // Names ----------------------------------------------------------------------------------------------------------

    String methodName(ExecutableElement method) {
        return context.overloads.name(method);
    }

    /**
     * Returns the name of a field; another than in Java where a method of the class has the same, or a property that is
     * in the same object.
     */
    String fieldName(VariableElement field) {
        String name = field.getSimpleName().toString();
        Element owner = field.getEnclosingElement();
        boolean isStatic = JavaLibrary.isStatic(field);
        boolean isShared = (owner.getKind() != ElementKind.RECORD || isStatic) && ElementFilter
            .methodsIn(context.analysis.elements.getAllMembers((TypeElement) owner)).stream()
            .anyMatch(method -> method.getSimpleName().contentEquals(name) && JavaLibrary.isStatic(method) == isStatic);
        boolean isOfModel = context.modelTypes.isPrivateField(field) && context.modelTypes.isNameOfModel(field);
        return isShared || isOfModel ? "_" + name : Naming.isTaken(name) ? name + "_" : name;
    }

    /** What the server calls by its name has one method of that name; two types above may want one name, or two. */
    void checkOverloads(ClassTree tree, TypeElement type) {
        checkHiding(type);
        if (context.modelTypes.isJs(type) || context.modelTypes.isBoth(type)) {
            checkNamesOfModel(tree, type);
        }
        ExecutableElement clash = context.overloads.clash(type);
        if (clash != null) {
            Tree member = clash.getEnclosingElement().equals(type) ? context.analysis.trees.getTree(clash) : null;
            context.analysis.report(member == null ? tree : member, Messages.clash(clash));
        }
    }

    private void checkNamesOfModel(ClassTree tree, TypeElement type) {
        Set<String> seen = new HashSet<>();
        for (Tree member : tree.getMembers()) {
            if (context.analysis.element(member) instanceof ExecutableElement method
                    && method.getKind() == ElementKind.METHOD && !isPrivate(method)
                    && (!seen.add(method.getSimpleName().toString()) || isTakenAbove(method, type))) {
                context.analysis.report(member, Messages.overload(method));
            }
        }
    }

    private boolean isTakenAbove(ExecutableElement method, TypeElement type) {
        boolean isAlone = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(other -> other.getSimpleName().equals(method.getSimpleName())).count() == 1;
        return isAlone && !context.overloads.name(method).equals(Overloads.plain(method));
    }

    private static boolean isPrivate(ExecutableElement method) {
        return method.getModifiers().contains(javax.lang.model.element.Modifier.PRIVATE);
    }

    /** Fields and private methods of superclasses are no secret in JavaScript: one name is one member. */
    void checkHiding(TypeElement type) {
        for (TypeElement above = context.analysis.superclass(type); above != null
                && context.modelTypes.isBrowserClass(above); above = context.analysis.superclass(above)) {
            for (Element member : type.getEnclosedElements()) {
                for (Element hidden : above.getEnclosedElements()) {
                    if (isHidden(hidden, member)) {
                        context.analysis.report(context.analysis.trees.getTree(member), Messages.hidden(member,
                            hidden));
                    }
                }
            }
        }
    }

    private boolean isHidden(Element hidden, Element member) {
        boolean isField = hidden.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.FIELD;
        boolean areMembers = isMember(hidden) && isMember(member)
            && hidden.getModifiers().contains(STATIC) == member.getModifiers().contains(STATIC);
        if (!areMembers || !hidden.getSimpleName().equals(member.getSimpleName())
            || hidden.getModifiers().contains(STATIC)) {
            return false;
        }
        return isField || hidden.getModifiers().contains(javax.lang.model.element.Modifier.PRIVATE);
    }

    private boolean isMember(Element element) {
        return element.getKind() == ElementKind.METHOD || element instanceof VariableElement field
            && field.getKind() == ElementKind.FIELD && !context.modelTypes.isObservable(field);
    }

    static boolean isLocal(TypeElement type) {
        return type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS;
    }

    Members members() {
        return members;
    }
}
