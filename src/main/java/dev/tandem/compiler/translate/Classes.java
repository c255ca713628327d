package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

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
    private final Arguments arguments;
    private final MemberNames names;
    private final Members members;

    Classes(Context context, Translation translation, Calls calls, Arguments arguments, InitialValues initialValues,
            Revivals revivals) {
        this.context = context;
        this.arguments = arguments;
        names = new MemberNames(context);
        members = new Members(context, translation, this, calls, arguments, initialValues, revivals);
    }

    // Declarations ---------------------------------------------------------------------------------------------------

    /** Returns the export of a class of the module. */
    ClassDeclaration exported(ClassTree tree) {
        TypeElement type = (TypeElement) context.analysis.element(tree);
        return context.within(scopeOf(type), () -> new ClassDeclaration(context.naming.export(type), body(tree, type)));
    }

    /** Returns the declaration of a class inside a method. */
    Statement local(ClassTree tree) {
        TypeElement type = (TypeElement) context.analysis.element(tree);
        return context.within(localScope(type), () -> declaration(type.getSimpleName().toString(), tree, type));
    }

    /** Returns a class together with those inside it, which stand beside it. */
    private Statement declaration(String name, ClassTree tree, TypeElement type) {
        List<Statement> classes = new ArrayList<>();
        classes.add(new ClassDeclaration(name, body(tree, type)));
        for (Tree member : tree.getMembers()) {
            if (member instanceof ClassTree inner) {
                TypeElement element = (TypeElement) context.analysis.element(inner);
                ClassScope outer = context.holdsOuter(element) ? context.scope : null;
                classes.add(context.within(new ClassScope(outer, element, null, false, alias(element, outer)),
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

    private ClassBody body(ClassTree tree, TypeElement type) {
        names.check(tree, type);
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
        return context.references.type(type, tree);
    }

    /** Interfaces lend their default methods, and {@code instanceof} knows them. */
    private List<ClassMember> implementsClause(TypeElement type, Tree tree) {
        List<Js> interfaces = new ArrayList<>();
        for (TypeMirror each : type.getInterfaces()) {
            TypeElement element = context.analysis.typeElement(each);
            if (context.functionTypes.isFunction(element)) {
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
        if (context.functionTypes.isFunction(above)) {
            return context.within(scope, () -> members.onlyMethod(body, type, above));
        }
        ClassBody translated = context.within(scope, () -> body(body, type));
        List<Js> values = new ArrayList<>();
        if (context.holdsOuter(above)) {
            values.add(context.thisOf((TypeElement) above.getEnclosingElement(), tree));
        }
        if (above.getKind() == ElementKind.CLASS) {
            ExecutableElement constructor = context.constructorChoice.above(tree, above);
            values.addAll(context.constructorChoice.argument(constructor));
            values.addAll(arguments.of(constructor, null, tree.getArguments()));
        }
        return new Js.New(new Js.ClassValue(translated), values, null);
    }

    /** Returns the class of an enum constant that has a body. */
    Js enumBody(ClassTree body) {
        TypeElement type = (TypeElement) context.analysis.element(body);
        rejectNested(body);
        return new Js.ClassValue(context.within(localScope(type), () -> body(body, type)));
    }

    static boolean isLocal(TypeElement type) {
        return type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS;
    }

    Members members() {
        return members;
    }

    MemberNames names() {
        return names;
    }
}
