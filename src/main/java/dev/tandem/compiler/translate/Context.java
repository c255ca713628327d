package dev.tandem.compiler.translate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.FunctionTypes;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Mutations;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.analysis.Overloads;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** What all parts of the translation of one module read: what is known of its source, and what it is named. */
final class Context {

    final Analysis analysis;
    final ModelTypes modelTypes;
    final Naming naming;
    final Imports imports;
    final JavaLibrary library;
    final Mutations mutations;
    final Set<String> taken;
    final Overloads overloads;
    final ConstructorChoice constructorChoice;
    final References references;
    final FunctionTypes functionTypes;

    /** What is known of local integers and of the arrays that they index. */
    final Map<Element, Range> ranges = new HashMap<>();
    final Map<Element, Element> boundedBy = new HashMap<>();
    final Map<Element, String> renamed = new HashMap<>();

    ClassScope scope;

    Context(Analysis analysis, ModelTypes modelTypes, Naming naming, Imports imports, JavaLibrary library,
            Mutations mutations, Set<String> taken) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.naming = naming;
        this.imports = imports;
        this.library = library;
        this.mutations = mutations;
        this.taken = taken;
        overloads = new Overloads(analysis, modelTypes);
        constructorChoice = new ConstructorChoice(this);
        references = new References(this);
        functionTypes = new FunctionTypes(analysis);
    }

    TypeMirror type(Tree tree) {
        return analysis.type(tree);
    }

    /** Runs the compilation of a part; an error in it is reported, and the other parts are tried. */
    <T> T reported(Tree part, T failed, Supplier<T> code) {
        try {
            return code.get();
        }
        catch (RuntimeException e) {
            analysis.report(CompileError.at(part, e));
            return failed;
        }
    }

    <T> T within(ClassScope inner, Supplier<T> code) {
        ClassScope outer = scope;
        scope = inner;
        try {
            return code.get();
        }
        finally {
            scope = outer;
        }
    }

    // Names ----------------------------------------------------------------------------------------------------------

    String local(Element variable) {
        return renamed.getOrDefault(variable, Naming.local(variable.getSimpleName().toString()));
    }

    /** Returns a name of the global scope, so that no name of the module hides it. */
    Js global(String name) {
        String first = name.split("\\.", 2)[0];
        Js global = taken.contains(first) ? Js.name("globalThis").member(first) : Js.name(first);
        return first.equals(name) ? global : global.member(name.substring(first.length() + 1));
    }

    Js helper(String name) {
        return Js.name(imports.java(name));
    }

    // This -----------------------------------------------------------------------------------------------------------

    /** Returns the object of the given class that encloses the code at hand. */
    Js thisOf(TypeElement owner, Tree tree) {
        Js object = Js.THIS;
        boolean isOwn = true;
        for (ClassScope at = scope; at != null; at = at.outer) {
            if (at.covers(owner, analysis)) {
                at.usesThis = true;
                scope.writesThis |= isOwn;
                return object;
            }
            at.usesThis = true;
            if (at.outer == null) {
                break;
            }
            if (at.isLocal) {
                at.outer.needsAlias = true;
                object = Js.name(at.outer.alias);
                isOwn = false;
            }
            else {
                object = object.member(outerField(at.type));
            }
        }
        throw new CompileError(tree, Messages.unknownThis(owner));
    }

    static String outerField(TypeElement inner) {
        return "$" + inner.getEnclosingElement().getSimpleName();
    }

    /** Tells whether objects of the class hold the object around them in a field. */
    boolean holdsOuter(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && type.getEnclosingElement() instanceof TypeElement
            && !type.getModifiers().contains(Modifier.STATIC) && modelTypes.modelOf(type) == null
            && type.getNestingKind() == javax.lang.model.element.NestingKind.MEMBER && modelTypes.isBrowserClass(type);
    }
}
