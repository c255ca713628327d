package dev.tandem.compiler.translate;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.js.Js;

/** How classes and their fields are named in a module. */
final class References {

    private final Context context;

    References(Context context) {
        this.context = context;
    }

    /** Returns the reference to a class, as the left side of {@code .} or {@code instanceof}. */
    Js type(TypeElement type, Tree tree) {
        if (NativeNames.isNative(type)) {
            return context.global(NativeNames.type(type));
        }
        if (context.modelTypes.isBrowserClass(type) || context.modelTypes.isModel(type)) {
            if (type.getNestingKind() == NestingKind.LOCAL) {
                return Js.name(type.getSimpleName().toString());
            }
            return Js.name(context.imports.type(type));
        }
        String helper = context.library.typeName(type.getQualifiedName().toString());
        if (helper == null && context.library.isExtensible(type.getQualifiedName().toString())) {
            return Js.NULL;
        }
        if (helper == null) {
            throw new CompileError(tree, Messages.unknownType(type));
        }
        return helper.startsWith("~") ? context.helper(helper.substring(1)) : Js.name(helper);
    }

    Js nativeStatic(String namespace, TypeElement owner, String member) {
        String qualifier = namespace != null ? namespace : NativeNames.type(owner);
        return context.global(qualifier.isEmpty() ? member : qualifier + "." + member);
    }

    /**
     * Returns the name of a field; another than in Java where a method of the class has the same, or a property that is
     * in the same object.
     */
    String field(VariableElement field) {
        String name = field.getSimpleName().toString();
        Element owner = field.getEnclosingElement();
        boolean isStatic = JavaLibrary.isStatic(field);
        boolean isShared = (owner.getKind() != ElementKind.RECORD || isStatic) && ElementFilter
            .methodsIn(context.analysis.elements.getAllMembers((TypeElement) owner)).stream()
            .anyMatch(method -> method.getSimpleName().contentEquals(name) && JavaLibrary.isStatic(method) == isStatic);
        boolean isOfModel = context.modelTypes.isPrivateField(field) && context.modelTypes.isNameOfModel(field);
        return isShared || isOfModel ? "_" + name : Naming.isTaken(name) ? name + "_" : name;
    }
}
