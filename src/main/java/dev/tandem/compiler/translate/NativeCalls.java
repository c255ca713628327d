package dev.tandem.compiler.translate;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.js.Js;

/** Compiles calls of what JavaScript brings itself, described in Java by the jsinterop annotations. */
final class NativeCalls {

    private final Context context;

    NativeCalls(Context context) {
        this.context = context;
    }

    Js call(ExecutableElement method, TypeElement type, Js receiver, List<Js> arguments, Tree tree) {
        if (NativeNames.isOverlay(method)) {
            return overlay(method, type, receiver, arguments, tree);
        }
        if (context.functionTypes.isFunction(type)) {
            return receiver.call(arguments);
        }
        String name = NativeNames.member(method);
        boolean isStatic = JavaLibrary.isStatic(method);
        Js member = isStatic ? context.references.nativeStatic(NativeNames.namespace(method), type, name)
            : new Js.Member(receiver, name, context.analysis.position(tree));
        if (!NativeNames.isProperty(method)) {
            return member.call(arguments);
        }
        return arguments.isEmpty() ? member : Js.assign(member, arguments.get(0));
    }

    /**
     * Overlay methods have a body in Java, which a compiled class does not show. Those of elemental2 only pass on to a
     * native method of the same name, or change the static type.
     */
    private Js overlay(ExecutableElement method, TypeElement type, Js receiver, List<Js> arguments, Tree tree) {
        String name = method.getSimpleName().toString();
        boolean passesOn = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(other -> other.getSimpleName().contentEquals(name) && !NativeNames.isOverlay(other));
        if (passesOn) {
            Js member = JavaLibrary.isStatic(method) ? context.references.nativeStatic(null, type,
                NativeNames.member(method))
                : receiver.member(NativeNames.member(method));
            return member.call(arguments);
        }
        boolean isUnion = type.getSimpleName().toString().endsWith("UnionType");
        if (isUnion && name.equals("of")) {
            return arguments.get(0);
        }
        if (isUnion && name.startsWith("as")) {
            return receiver;
        }
        throw new CompileError(tree, Messages.overlay(method));
    }
}
