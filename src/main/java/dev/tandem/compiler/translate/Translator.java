package dev.tandem.compiler.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Mutations;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Holds the parts of the translation of one module together, and what they share. */
public final class Translator {

    final Analysis analysis;
    final ModelTypes modelTypes;
    final Naming naming;
    final Imports imports;
    final JavaLibrary library;
    final Mutations mutations;
    final Set<String> taken;

    final Conversions conversions = new Conversions(this);
    final Expressions expressions = new Expressions(this);
    final Operators operators = new Operators(this);
    final Strings strings = new Strings(this);
    final Accesses accesses = new Accesses(this);
    final Observables observables = new Observables(this);
    final Remotes remotes = new Remotes(this);
    final Calls calls = new Calls(this);
    final Functions functions = new Functions(this);
    final Statements statements = new Statements(this);
    final Switches switches = new Switches(this);
    final Loops loops = new Loops(this);
    final Tries tries = new Tries(this);
    final Overloads overloads;
    final ConstructorChoice constructorChoice = new ConstructorChoice(this);
    final Classes classes = new Classes(this);
    final Revivals revivals = new Revivals(this);

    /** What is known of local integers and of the arrays that they index. */
    final Map<Element, Range> ranges = new HashMap<>();
    final Map<Element, Element> boundedBy = new HashMap<>();
    final Map<Element, String> renamed = new HashMap<>();
    /** Constants of outer classes that the module needs, by the class that will hold them. */
    final Constants constants = new Constants(this);

    ClassScope scope;

    public Translator(Analysis analysis, ModelTypes modelTypes, Naming naming, Imports imports, JavaLibrary library,
            Mutations mutations, Set<String> taken) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        overloads = new Overloads(analysis, modelTypes);
        this.naming = naming;
        this.imports = imports;
        this.library = library;
        this.mutations = mutations;
        this.taken = taken;
    }

    // Classes --------------------------------------------------------------------------------------------------------

    /** Returns the class as its module exports it; empty when there were errors, which have been reported. */
    public String exported(TypeElement type) {
        ClassTree tree = analysis.trees.getTree(type);
        return classes.members().reported(tree, () -> classes.exported(tree));
    }

    /**
     * As {@link #exported}, for a model: its two sides in the browser are one class.
     *
     * @param heard returns what a browser may hear of the server's alone because of a model class
     */
    public String exportedModel(TypeElement model, Function<TypeElement, List<String>> heard) {
        return classes.members().reported(analysis.trees.getTree(model),
            () -> new ModelClasses(this, heard).exported(model));
    }

    // Expressions ----------------------------------------------------------------------------------------------------

    /** Returns the expression with its value as Java has it. */
    Js expression(Tree tree) {
        return expressions.visit(tree, null).asInt();
    }

    /** Returns the expression with integers perhaps not yet cut to 32 bits; its range tells. */
    Js uncut(Tree tree) {
        return expressions.visit(tree, null);
    }

    /** Returns the expression as a value of the type that its place wants. */
    Js converted(ExpressionTree tree, TypeMirror target) {
        return conversions.assign(expression(tree), tree, target);
    }

    TypeMirror type(Tree tree) {
        return analysis.type(tree);
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
