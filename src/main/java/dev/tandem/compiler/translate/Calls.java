package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.analysis.Overloads;
import dev.tandem.compiler.js.Js;

/** Compiles calls of methods and constructors: finds out whose they are and hands over. */
final class Calls {

    private final Context context;
    private final Translation translation;
    private final Arguments arguments;
    private final NativeCalls nativeCalls;
    private final Observables observables;
    private final Remotes remotes;

    Calls(Context context, Translation translation, Arguments arguments, Observables observables, Remotes remotes) {
        this.context = context;
        this.translation = translation;
        this.arguments = arguments;
        this.observables = observables;
        this.remotes = remotes;
        nativeCalls = new NativeCalls(context);
    }

    // Methods --------------------------------------------------------------------------------------------------------

    Js invocation(MethodInvocationTree tree) {
        ExpressionTree select = tree.getMethodSelect();
        ExecutableElement method = (ExecutableElement) context.analysis.element(select);
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return constructorCall(method, tree);
        }
        Js observable = observables.call(method, tree);
        if (observable != null) {
            return observable;
        }
        if (Remotes.isRemote(method)) {
            return remotes.call(tree);
        }
        Js receiver = receiver(method, select);
        List<Js> values = arguments.of(method, context.type(select), tree.getArguments());
        if (select instanceof MemberSelectTree member && isInterfaceSuper(member)) {
            values.add(0, Js.THIS);
            context.scope.useThis();
            Js type = translation.expression(((MemberSelectTree) member.getExpression()).getExpression());
            return type.member("prototype").member(context.overloads.name(method)).call("call", values);
        }
        return call(method, receiver, values, tree);
    }

    private static boolean isInterfaceSuper(MemberSelectTree tree) {
        return tree.getExpression() instanceof MemberSelectTree select && select.getIdentifier().contentEquals("super");
    }

    /** Returns the object that the method is called on; {@code null} for static methods. */
    private Js receiver(ExecutableElement method, ExpressionTree select) {
        if (JavaLibrary.isStatic(method) || select instanceof MemberSelectTree member && isInterfaceSuper(member)) {
            return null;
        }
        if (select instanceof MemberSelectTree member) {
            return member.getExpression() instanceof IdentifierTree name && name.getName().contentEquals("super")
                ? Js.SUPER : translation.expression(member.getExpression());
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        if (context.modelTypes.isModelType(owner.asType()) && !context.scope.covers(owner, context.analysis)) {
            throw new CompileError(select, Messages.serverOnly(method));
        }
        return context.thisOf(owner, select);
    }

    /** Object's own equals is identity; a template would hand on {@code super} as if it were a value. */
    private Js objectCall(ExecutableElement method, List<Js> values, Tree tree) {
        if (!method.getSimpleName().contentEquals("equals")) {
            throw new CompileError(tree, Messages.superOfObject(method));
        }
        return Js.binary(Js.THIS, "===", values.get(0));
    }

    /** Returns the call of a method whose receiver and arguments are compiled. */
    Js call(ExecutableElement method, Js receiver, List<Js> values, Tree tree) {
        Element owner = method.getEnclosingElement();
        if (!(owner instanceof TypeElement type) || owner.getSimpleName().contentEquals("Array")) {
            return arrayCall(method, receiver, tree);
        }
        boolean isSuper = Js.SUPER.equals(receiver);
        if (isSuper && type.getQualifiedName().contentEquals("java.lang.Object")) {
            return objectCall(method, values, tree);
        }
        Template template = context.library.find(method, context.analysis);
        boolean isBrowserClass = context.modelTypes.isBrowserClass(type);
        if (template != null && !isBrowserClass) {
            return template.apply(context, receiver, values, tree);
        }
        if (NativeNames.isNativeMember(method)) {
            return nativeCalls.call(method, type, receiver, values, tree);
        }
        if (isBrowserClass) {
            return browserCall(method, type, receiver, values, tree);
        }
        if (context.functionTypes.isFunctionCall(method)) {
            return receiver.call(values);
        }
        throw new CompileError(tree, context.modelTypes.isModelType(type.asType()) ? Messages.serverOnly(method)
            : Messages.unknownMethod(method, context.library.adviceOn(method, context.analysis)));
    }

    private Js arrayCall(ExecutableElement method, Js receiver, Tree tree) {
        if (!method.getSimpleName().contentEquals("clone")) {
            throw new CompileError(tree, Messages.unknownMethod(method, null));
        }
        return receiver.call("slice", List.of());
    }

    private Js browserCall(ExecutableElement method, TypeElement type, Js receiver, List<Js> values, Tree tree) {
        if (context.functionTypes.isFunction(type) && !JavaLibrary.isStatic(method)) {
            return receiver.call(values);
        }
        if (type.getKind() == ElementKind.RECORD && values.isEmpty() && Overloads.isComponent(type, method)) {
            return receiver.member(method.getSimpleName().toString());
        }
        Js target = JavaLibrary.isStatic(method) ? context.references.type(type, tree) : receiver;
        return target.call(context.overloads.name(method), context.analysis.position(tree), values);
    }

    /** {@code super(…)} or {@code this(…)} at the start of a constructor. */
    private Js constructorCall(ExecutableElement constructor, MethodInvocationTree tree) {
        boolean isThis = tree.getMethodSelect() instanceof IdentifierTree name && name.getName().contentEquals("this");
        if (isThis) {
            return context.constructorChoice.call(constructor, arguments.of(constructor, null, tree.getArguments()));
        }
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        List<Js> values = new ArrayList<>();
        if (context.holdsOuter(type)) {
            values.add(Js.name("$outer"));
        }
        values.addAll(context.constructorChoice.argument(constructor));
        values.addAll(arguments.of(constructor, null, tree.getArguments()));
        return Js.SUPER.call(values);
    }

    // Constructors ---------------------------------------------------------------------------------------------------

    Js creation(NewClassTree tree) {
        ExecutableElement constructor = (ExecutableElement) context.analysis.element(tree);
        TypeMirror type = constructor.asType();
        return create(constructor, arguments.of(constructor, type, tree.getArguments()), tree);
    }

    Js create(ExecutableElement constructor, List<Js> values, Tree tree) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        if (context.modelTypes.isModel(type) || context.modelTypes.isJs(type) || context.modelTypes.isBoth(type)) {
            throw new CompileError(tree, Messages.modelInBrowser(type));
        }
        Template template = context.library.find(constructor, context.analysis);
        if (template != null) {
            return template.apply(context, null, values, tree);
        }
        boolean isThrowable = context.analysis.isSubtype(type, "java.lang.Throwable");
        boolean isKnown = context.modelTypes.isBrowserClass(type) || NativeNames.isNative(type)
            || isThrowable && context.library.typeName(type.getQualifiedName().toString()) != null;
        if (!isKnown) {
            throw new CompileError(tree, Messages.unknownMethod(constructor,
                context.library.adviceOn(constructor, context.analysis)));
        }
        List<Js> all = new ArrayList<>(context.constructorChoice.argument(constructor));
        all.addAll(values);
        if (context.holdsOuter(type)) {
            all.add(0, outerOf(type, tree));
        }
        Js reference = context.references.type(type, tree);
        if (context.constructorChoice.isFunction(constructor)) {
            String function = context.constructorChoice.function(constructor);
            return reference.call(function, context.analysis.position(tree), all);
        }
        return new Js.New(reference, all, context.analysis.position(tree));
    }

    private Js outerOf(TypeElement type, Tree tree) {
        ExpressionTree outer = tree instanceof NewClassTree creation ? creation.getEnclosingExpression() : null;
        return outer != null ? translation.expression(outer)
            : context.thisOf((TypeElement) type.getEnclosingElement(), tree);
    }
}
